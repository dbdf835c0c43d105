"""The file of a desk's pack: what may be one, and its text."""

from __future__ import annotations

import os
import stat

from newslint.discovery import cause, shown
from newslint.packs import PackError, PackFileError

SUFFIXES = (".yaml", ".yml")
MOST = 1_000_000
"""Bytes; the largest of newslint's own has 75,000."""


def checked(path: str) -> None:
    """Raise PackFileError for what is no pack, before a byte of it is read."""
    if not path.endswith(SUFFIXES):
        raise PackFileError(f"{shown(path)}: not a rule pack; its name must end in .yaml or .yml")
    try:
        found = os.stat(path)
    except OSError as error:
        raise _unreadable(path, error) from None
    if stat.S_ISDIR(found.st_mode):
        raise PackFileError(f"{shown(path)}: is a folder; name the packs in it")
    if not stat.S_ISREG(found.st_mode):
        raise PackFileError(f"{shown(path)}: not a regular file, so no rule pack")
    if found.st_size > MOST:
        raise PackFileError(f"{shown(path)}: over {MOST:,} bytes; part the pack into several")


def text(path: str, name: str | None = None) -> str:
    """The pack in a file, which messages call `name`. Raises PackError, PackFileError."""
    checked(path)
    name = name or shown(path)
    try:
        with open(path, "rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackError(f"{name}:{line}: not UTF-8; save the pack as UTF-8") from None


def _unreadable(path: str, error: OSError) -> PackFileError:
    return PackFileError(f"{shown(path)}: {cause(error)}")
