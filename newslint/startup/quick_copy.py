"""Files that this very Python wrote for itself, to start faster: read back, or not there.

What they hold can always be made again, so a file of another version, or a damaged one, is as good
as none. They lie beside the code only, where whoever can write them can write the code as well:
unmarshalling what a stranger wrote can do anything.
"""

from __future__ import annotations

import marshal
import os
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


def write(path: str, text: str | bytes) -> bool:
    """Write a file whole or not at all, and the folders that it lies in. False where that is impossible."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        replace(path, text)
    except OSError:
        return False
    return True


def replace(path: str, text: str | bytes, mode: int | None = None, ending: str = ".tmp") -> None:
    """Write a file whole or not at all, in a folder that is there. Raises OSError.

    With a `mode`, it is on the disk under that before it takes the place of what was there, and nobody
    else reads it before. `ending`: that of the name under which it is written.
    """
    content = text.encode("utf-8") if isinstance(text, str) else text
    temporary = f"{path}.{os.getpid()}{ending}"
    private = None if mode is None else lambda name, flags: os.open(name, flags, 0o600)
    try:
        if os.path.lexists(temporary):  # of a process that was killed, or a stranger's link
            os.unlink(temporary)
        with open(temporary, "xb", opener=private) as file:
            file.write(content)
            if mode is not None:
                file.flush()
                os.fsync(file.fileno())
                os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:  # a signal's too: nothing half written stays
        try:  # noqa: SIM105  (contextlib is not loaded at the start)
            os.unlink(temporary)
        except OSError:
            pass  # never begun, or the disk is gone: the answer is the same
        raise
