"""Which files a run is about: paths as named, folders searched for the formats newslint reads.

Reports that newslint wrote are no stories, wherever they lie.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator

from newslint.readers import FORMATS, format_of
from newslint.source import SourceError
from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

_CHUNK = 1 << 20
SIDECAR = ".newslint"
"""What is put behind a story's name to name the file of its suppressions."""
NAMELESS = "''"  # how an empty path is shown
REPORT_MARK = "<!-- newslint -->"
"""Stands at the head of a report that has the format of a story, or of a comment that is brought up to date."""
_HEADS = (REPORT_MARK.encode(), b"<!doctype html>\n" + REPORT_MARK.encode())


class Problem(NamedTuple):
    """What could not be linted, and why, in one line.

    `settings`: the fault is in what stands over the path. The message begins with its own place
    then, and is the same for every path below.
    """

    path: str
    message: str
    settings: bool = False

    def __str__(self) -> str:
        return self.message if self.settings else f"{self.path or NAMELESS}: {self.message}"


class Named(NamedTuple):
    """A file to lint. `found`: in a folder, not named by the user."""

    path: str
    found: bool


Excluded = Callable[[str, bool], bool]
"""Whether a path is excluded; the second argument is true for a folder."""

LeadsOut = Callable[[str, str], bool]
"""Whether a link, found in a folder, leads out of what that folder belongs to, and is passed over."""

Key = tuple[int, int] | str
"""What makes a file the same file, whatever it is called."""


def files(
    paths: Iterable[str],
    excluded: Excluded,
    forced: Callable[[str], bool],
    seen: set[Key] | None = None,
    leads_out: LeadsOut = lambda _path, _folder: False,
) -> Iterator[Named | Problem]:
    """The files that these paths mean, each once, folders in sorted order.

    A file keeps the first of its names: two paths, links among them, are one file. `seen` holds
    those met before. Exclusions hold inside folders; for a path named outright only where it is
    `forced`, which pre-commit needs, as it names every file. A path with `*`, `?` or `[…]` that
    names nothing is expanded as a shell does.
    """
    seen = set() if seen is None else seen
    for path in paths:
        for each in _named(path, excluded, forced, leads_out):
            if isinstance(each, Problem):
                yield each
            elif (key := _key(each.path)) not in seen:
                seen.add(key)
                yield each


def _named(
    path: str, excluded: Excluded, forced: Callable[[str], bool], leads_out: LeadsOut
) -> Iterator[Named | Problem]:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        if any(mark in path for mark in "*?[") and not os.path.lexists(path):
            yield from _expanded(path, excluded, leads_out)
        else:
            yield Problem(path, cause(error))
        return
    is_folder = stat.S_ISDIR(mode)
    if forced(path) and is_excluded(path, is_folder, excluded):
        return
    if is_folder:
        yield from _walk(path, excluded, leads_out)
    elif stat.S_ISREG(mode) and _is_report(path):
        yield Problem(path, "is a report of newslint's own, not a story")
    else:
        yield Named(path, False)


def _key(path: str) -> Key:
    """What tells a file from others: its device and number there, or its real path."""
    try:
        status = os.stat(path)
    except OSError:
        return os.path.realpath(path)  # gone meanwhile
    if not status.st_ino:  # a file system that numbers no files
        return os.path.realpath(path)
    return status.st_dev, status.st_ino


def is_excluded(path: str, is_folder: bool, excluded: Excluded) -> bool:
    """Whether a path or a folder it lies in, below the working directory, is excluded."""
    if excluded(path, is_folder):
        return True
    parent = os.path.dirname(path)
    while parent and parent not in (os.curdir, os.sep) and parent != os.path.dirname(parent):
        if excluded(parent, True):
            return True
        parent = os.path.dirname(parent)
    return False


def _walk(folder: str, excluded: Excluded, leads_out: LeadsOut) -> Iterator[Named | Problem]:
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
            elif (
                is_file
                and _readable(entry.name)
                and not excluded(entry.path, False)
                and not (entry.is_symlink() and leads_out(entry.path, folder))
                and not _is_report(entry.path)
            ):
                yield Named(entry.path, True)
        pending.extend(reversed(folders))


def _readable(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in FORMATS


def _is_report(path: str) -> bool:
    """Whether a file with a story's ending is a report of ours, left where stories are."""
    return format_of(path) in ("html", "markdown") and begins_as_report(path)


def begins_as_report(path: str) -> bool:
    """Whether a file begins as a report of newslint's own does: it is overwritten, and never linted."""
    try:
        with open(path, "rb") as file:
            return file.read(len(_HEADS[-1])).startswith(_HEADS)
    except OSError:
        return False  # said where it is read


def _expanded(pattern: str, excluded: Excluded, leads_out: LeadsOut) -> Iterator[Named | Problem]:
    """What a glob matches, as though found in a folder: exclusions hold."""
    from newslint import wildcards  # a shell has expanded most of them

    matched = False
    folder = os.path.dirname(pattern[: min(map(pattern.find, filter(pattern.count, "*?[")))])
    for path in wildcards.matches(pattern, excluded):
        matched = True
        if os.path.isdir(path):
            if not (excluded(path, True) or leads_out(path, folder)):
                yield from _walk(path, excluded, leads_out)
        # One that spells out an ending asks for files of that ending, whatever it is.
        elif (
            (_readable(path) or wildcards.spells_ending(pattern))
            and not excluded(path, False)
            and not leads_out(path, folder)
            and not _is_report(path)
        ):
            yield Named(path, True)
    if not matched:
        braces = "; braces are not expanded" if "{" in pattern and "}" in pattern else ""
        yield Problem(pattern, f"no file or folder matches it{braces}")


def read_bytes(path: str, most: int) -> bytes:
    """A file's bytes. Raises SourceError with the cause, also for one of more than `most` bytes."""
    try:
        with open(path, "rb") as file:
            data = _most(file, most + 1)
            if len(data) > most:
                raise SourceError(_too_long(max(os.fstat(file.fileno()).st_size, len(data)), most))
            return data
    except OSError as error:
        raise SourceError(cause(error)) from None


def has_sidecar(path: str) -> bool:
    """Whether a file of suppressions lies beside a story."""
    return os.path.lexists(path + SIDECAR)


def read_input(most: int) -> bytes:
    """Standard input to its end. Raises SourceError where it is closed or longer than `most` bytes."""
    if sys.stdin is None:
        raise SourceError("standard input is closed")
    try:
        data = _most(sys.stdin.buffer, most + 1)
        if len(data) > most:
            size = len(data)
            while more := sys.stdin.buffer.read(1 << 16):  # whoever writes is not to be cut off
                size += len(more)
            raise SourceError(_too_long(size, most))
    except OSError as error:
        raise SourceError(f"can't read standard input: {cause(error)}") from None
    return data


def _most(file: BinaryIO, most: int) -> bytes:
    """A file's bytes, but no more than these; memory is taken for what is there, not for what may be."""
    found = file.read(min(most, _CHUNK)) or b""
    if len(found) < _CHUNK:
        return found
    parts, size = [found], len(found)
    while size < most and (more := file.read(min(most - size, _CHUNK))):
        parts.append(more)
        size += len(more)
    return b"".join(parts)


def _too_long(size: int, most: int) -> str:
    return (
        f"{size:,} bytes, over the limit of {most:,}"
        " (--max-file-size raises it; a story is seldom that long)"
    )


def shown(path: str) -> str:
    """A path for a message: from the working directory if that is shorter."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return min(relative, path, key=len)


def cause(error: OSError) -> str:
    """The system's reason in an editor's words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    return (error.strerror or str(error) or type(error).__name__).lower()
