"""Whether files of a checkout are as they were when something was made of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from zlib import crc32

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
"""The folder that holds the package."""

Stamp = list[int]
"""Size, time of the last change in nanoseconds, and a sum of the content."""


def is_checkout(root: str = ROOT) -> bool:
    """Whether this code runs from a checkout, where somebody may edit what was compiled."""
    return os.path.isfile(os.path.join(root, "pyproject.toml"))


def stamp(file: str, root: str = ROOT) -> Stamp:
    """The stamp of a file, named from the root with slashes. Raises OSError."""
    path = os.path.join(root, *file.split("/"))
    found = os.stat(path)
    with open(path, "rb") as opened:
        return [found.st_size, found.st_mtime_ns, crc32(opened.read())]


def is_same(stamps: Sequence[Stamp], files: Sequence[str], root: str = ROOT) -> bool:
    """Whether files are as their stamps say; the content is read only where size or time differ."""
    if len(stamps) != len(files):
        return False
    for old, file in zip(stamps, files, strict=True):
        try:
            found = os.stat(f"{root}/{file}")
            same = old[:2] == [found.st_size, found.st_mtime_ns]
            if not same and old[2:] != stamp(file, root)[2:]:
                return False
        except OSError:
            return False
    return True
