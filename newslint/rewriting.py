"""Writes files that are not ours alone: whole or not at all, with their mode, and through links."""

from __future__ import annotations

import os
import stat

from newslint.startup import quick_copy


def replace(path: str, data: bytes) -> None:
    """Put `data` in the place of a file's content, or make the file. Raises OSError.

    What is read meanwhile, or after a crash at any moment, is the old content or the new.
    """
    target = os.path.realpath(path)
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mode = None
    quick_copy.replace(target, data, mode)
