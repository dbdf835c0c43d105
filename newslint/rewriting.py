"""Writes files that are not ours alone: whole or not at all, with their mode, and through links."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable

from newslint.startup import quick_copy

_ENDING = ".newslint-tmp"
_STALE = 3_600  # seconds after which no process is still writing a file


def sweep(folders: Iterable[str]) -> None:
    """Delete what processes that were killed have left of `replace` in folders."""
    for folder in folders:
        try:
            names = [name for name in os.listdir(folder or os.curdir) if name.endswith(_ENDING)]
        except OSError:
            continue
        for name in names:
            process = name.removesuffix(_ENDING).rpartition(".")[2]
            path = os.path.join(folder, name)
            if process.isdecimal() and _is_left(path, int(process)):
                try:  # noqa: SIM105  (contextlib is not loaded at the start)
                    os.unlink(path)
                except OSError:
                    pass


def _is_left(path: str, process: int) -> bool:
    """Whether a process is not writing a file any more. This one has not begun to."""
    if process == os.getpid():
        return True
    try:
        if time.time() - os.lstat(path).st_mtime > _STALE:
            return True
        if os.name != "nt":  # where the question would end the process
            os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def replace(path: str, data: bytes) -> None:
    """Put `data` in the place of a file's content, or make the file. Raises OSError.

    What is read meanwhile, or after a crash at any moment, is the old content or the new.
    """
    target = os.path.realpath(path)
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mode = None
    quick_copy.replace(target, data, mode, _ENDING)
