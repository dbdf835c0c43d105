"""Files that this very Python wrote for itself, to start faster: read back, or not there.

What they hold can always be made again, so a file of another version, or a damaged one, is as good
as none. They lie beside the code only, where whoever can write them can write the code as well:
unmarshalling what a stranger wrote can do anything.
"""

from __future__ import annotations

import marshal
from zlib import crc32  # C, .2 ms for all such files of a run; a flipped bit can crash `marshal`

from newslint.startup.fast_typing import Any

_SUM = 4  # bytes of the checksum, which follows the head


def content(head: bytes, data: Any) -> bytes:
    """What such a file holds: `head` says whose it is, then a checksum and the data."""
    packed = marshal.dumps(data)
    return head + crc32(packed).to_bytes(_SUM, "big") + packed


def read(path: str, head: bytes) -> Any | None:
    """The data of a file that begins with `head`; None where there is no such file, or it is damaged."""
    try:
        with open(path, "rb") as file:
            found = file.read()
    except OSError:
        return None
    start = len(head) + _SUM
    packed = memoryview(found)[start:]
    if not found.startswith(head) or crc32(packed) != int.from_bytes(
        found[len(head) : start], "big"
    ):
        return None
    return marshal.loads(packed)
