"""Writes files that are not ours alone: whole or not at all, with their mode, and through links."""

from __future__ import annotations

import os
import stat


def replace(path: str, data: bytes) -> None:
    """Put `data` in the place of a file's content, or make the file. Raises OSError.

    What is read meanwhile, or after a crash at any moment, is the old content or the new.
    """
    target = os.path.realpath(path)
    temporary = os.path.join(
        os.path.dirname(target), f".{os.path.basename(target)[:200]}.{os.getpid()}.newslint-tmp"
    )
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mode = -1
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode >= 0:
            os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:  # a signal's too: nothing half written stays
        try:  # noqa: SIM105  (contextlib is not loaded at the start)
            os.unlink(temporary)
        except OSError:
            pass
        raise
