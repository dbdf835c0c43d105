"""Files that this very Python wrote for itself, to start faster: read back, or not there.

What they hold can always be made again, so a file of another version, or a damaged one, is as good
as none.
"""

from __future__ import annotations

import marshal

from newslint.fast_typing import Any


def content(head: bytes, data: Any) -> bytes:
    """What such a file holds: `head` says whose it is, then the data."""
    return head + marshal.dumps(data)


def read(path: str, head: bytes) -> Any | None:
    """The data of a file that begins with `head`; None where there is no such file, or it is damaged."""
    try:
        with open(path, "rb") as file:
            found = file.read()
        return marshal.loads(found[len(head) :]) if found.startswith(head) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None
