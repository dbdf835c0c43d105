"""Which files a run is about: paths as named, folders searched for the formats newslint reads."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator

from newslint.fast_typing import NamedTuple
from newslint.readers import FORMATS
from newslint.source import SourceError


class Problem(NamedTuple):
    """What could not be linted, and why, in one line."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class Named(NamedTuple):
    """A file to lint. `found`: in a folder, not named by the user."""

    path: str
    found: bool


Excluded = Callable[[str, bool], bool]
"""Whether a path is excluded; the second argument is true for a folder."""


def files(
    paths: Iterable[str], excluded: Excluded, forced: Callable[[str], bool]
) -> Iterator[Named | Problem]:
    """The files that these paths mean, each once, folders in sorted order.

    Exclusions hold inside folders; for a path named outright only where it is `forced`, which
    pre-commit needs, as it names every file.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            yield Problem(path, cause(error))
            continue
        is_folder = stat.S_ISDIR(mode)
        if forced(path) and _excluded_above(path, is_folder, excluded):
            continue
        found: Iterable[Named | Problem] = (
            _walk(path, excluded) if is_folder else (Named(path, False),)
        )
        for each in found:
            if isinstance(each, Problem):
                yield each
            elif (key := os.path.abspath(each.path)) not in seen:
                seen.add(key)
                yield each


def _excluded_above(path: str, is_folder: bool, excluded: Excluded) -> bool:
    """Whether a path or a folder it lies in, below the working directory, is excluded."""
    if excluded(path, is_folder):
        return True
    parent = os.path.dirname(path)
    while parent and parent not in (os.curdir, os.sep) and parent != os.path.dirname(parent):
        if excluded(parent, True):
            return True
        parent = os.path.dirname(parent)
    return False


def _walk(folder: str, excluded: Excluded) -> Iterator[Named | Problem]:
    """A folder's files, depth first. Links to folders are not followed: they may lead in a circle."""
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(here) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Problem(here, cause(error))
            continue
        folders = []
        for entry in listed:
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
                is_file = not is_folder and entry.is_file()
            except OSError as error:
                yield Problem(entry.path, cause(error))
                continue
            if is_folder and not excluded(entry.path, True):
                folders.append(entry.path)
            elif is_file and _readable(entry.name) and not excluded(entry.path, False):
                yield Named(entry.path, True)
        pending.extend(reversed(folders))


def _readable(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in FORMATS


def read_bytes(path: str, most: int) -> bytes:
    """A file's bytes. Raises SourceError with the cause, also for one of more than `most` bytes."""
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
            if len(data) > most:
                size = max(os.fstat(file.fileno()).st_size, len(data))
                raise SourceError(
                    f"{size:,} bytes, over the limit of {most:,}"
                    " (--max-file-size raises it; a story is seldom that long)"
                )
            return data
    except OSError as error:
        raise SourceError(cause(error)) from None


def cause(error: OSError) -> str:
    """The system's reason in an editor's words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    return (error.strerror or str(error) or type(error).__name__).lower()
