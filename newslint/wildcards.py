"""Expands a path with wildcards, for callers whose shell did not: hooks, CI, an editor's settings.

As shells do: `*`, `?` and `[a-z]` stay inside one name and pass over hidden ones, `**` is any number
of folders. Links to folders are followed only where a part of the path names them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator


def matches(pattern: str, excluded: Callable[[str, bool], bool]) -> Iterator[str]:
    """The paths that a pattern matches, in order; some may come twice. `**` enters no excluded folder."""
    drive, tail = os.path.splitdrive(pattern)  # only Windows has drives
    tail = tail.replace(os.sep, "/")
    names = [name for name in tail.split("/") if name]
    # Two `**` in a row say no more than one, and take the square of its time.
    parts = [name for at, name in enumerate(names) if name != "**" or names[at - 1 : at] != ["**"]]
    yield from _below(drive + os.sep if tail.startswith("/") else drive, parts, excluded)


def spells_ending(pattern: str) -> bool:
    """Whether a pattern says which ending it wants: `*.copy` does."""
    ending = os.path.splitext(pattern)[1]
    return bool(ending) and not _is_wild(ending)


def _is_wild(name: str) -> bool:
    return any(mark in name for mark in "*?[")


def _below(folder: str, parts: list[str], excluded: Callable[[str, bool], bool]) -> Iterator[str]:
    name, rest = parts[0], parts[1:]
    if name == "**":
        if rest:
            yield from _below(folder, rest, excluded)
        for entry in _entries(folder):
            if entry.name.startswith("."):
                continue
            if not entry.is_dir(follow_symlinks=False):
                if not rest:
                    yield entry.path
            elif not excluded(entry.path, True):
                yield from _below(entry.path, parts, excluded)
        return
    if not _is_wild(name):
        path = os.path.join(folder, name)
        if rest:
            yield from _below(path, rest, excluded)
        elif os.path.lexists(path):
            yield path
        return
    for entry in _fitting(folder, name):
        if not rest:
            yield entry.path
        elif os.path.isdir(entry.path):
            yield from _below(entry.path, rest, excluded)


def _fitting(folder: str, name: str) -> Iterator[os.DirEntry[str]]:
    import fnmatch  # a millisecond

    fits = re.compile(fnmatch.translate(name)).match
    hidden = name.startswith(".")
    for entry in _entries(folder):
        if fits(entry.name) and (hidden or not entry.name.startswith(".")):
            yield entry


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What is in a folder, in order; nothing where it can't be read, as for a shell."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
