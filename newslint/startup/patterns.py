"""Regular expressions that are compiled when they are first used, or were when newslint was built.

A story seldom needs more than half of them; compiling those it needs takes 8 ms, a tenth of a run
over one story. So the build keeps their compiled form beside this file (`patterns.compiled`), for the
Python it was built with. A pattern that isn't in it is compiled as ever; another Python's commands keep
what they had to compile.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from collections.abc import Callable
from zlib import crc32

from newslint.startup import shelves
from newslint.startup.fast_typing import Any

Compiled = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]

FILE = __file__.rpartition("patterns.py")[0] + "patterns.compiled"
_FORMAT = 4
anew: Callable[[str, int], re.Pattern[str]] = re.compile
"""How a pattern is compiled where the file is another Python's."""
_made: list[_Lazy] = []
_kept: shelves.Shelf | None = None


class _Lazy:
    """A pattern in waiting; after its first use the compiled one answers."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)
        _made.append(self)

    def __getattr__(self, name: str) -> Any:
        found = _ready(*self._source)
        for each in ("finditer", "findall", "search", "match", "fullmatch", "sub", "split"):
            setattr(self, each, getattr(found, each))
        return getattr(found, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, save that a mistake in it shows at its first use."""
    made: Any = _Lazy(pattern, int(flags))
    return made  # type: ignore[no-any-return]


def head() -> bytes:
    """How a file begins that this very Python wrote: our format, its version, that of its pattern code."""
    return f"newslint patterns {_FORMAT} {sys.version} {_sre.MAGIC} {_sre.CODESIZE}\n".encode()


def compiled() -> bytes:
    """The content of the file: the compiled form of every pattern made so far."""
    kept: dict[int, tuple[bytes, int]] = {}
    for pattern, flags in dict.fromkeys(each._source for each in _made):
        part = marshal.dumps((pattern, flags, code(pattern, flags)))
        kept.setdefault(_key(pattern, flags), (part, crc32(part)))  # the first of two under one key
    return shelves.content(head(), kept)


def _key(pattern: str, flags: int) -> int:
    """What a pattern is kept under: to read three thousand of them whole would take 1 ms."""
    return crc32(pattern.encode("utf-8", "surrogatepass"), flags)


def code(pattern: str, flags: int) -> Compiled:
    """The compiled form of a pattern. Raises re.error."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    names = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    return (
        int(flags | parsed.state.flags),
        [int(word) for word in _compiler._code(parsed, flags)],
        parsed.state.groups - 1,
        dict(names),
        tuple(by_number),
    )


def from_code(pattern: str, made: Compiled) -> re.Pattern[str]:
    """The pattern of a compiled form. Raises RuntimeError, or as a wrong argument does, for none."""
    found: re.Pattern[str] = _sre.compile(pattern, *made)
    return found


def _ready(pattern: str, flags: int) -> re.Pattern[str]:
    """The pattern from the file, or compiled now."""
    global _kept
    if _kept is None:
        _kept = shelves.read(FILE, head())
    key = _key(pattern, flags)
    row = _kept.rows.get(key)
    if (
        row is not None and crc32(part := _kept.part(key)) == row[2]
    ):  # a flipped bit can crash `marshal`
        *source, made = marshal.loads(part)
        if source == [pattern, flags]:
            return from_code(pattern, made)
    # What the build's own Python lacks is little: patterns of commands, not of a run.
    return re.compile(pattern, flags) if _kept.rows else anew(pattern, flags)
