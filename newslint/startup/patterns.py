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

from newslint.startup import quick_copy
from newslint.startup.fast_typing import Any

Key = tuple[str, int]
Compiled = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]

FILE = __file__.rpartition("patterns.py")[0] + "patterns.compiled"
_FORMAT = 3
anew: Callable[[str, int], re.Pattern[str]] = re.compile
"""How a pattern is compiled where the file is another Python's."""
_made: list[_Lazy] = []
_kept: dict[Key, bytes] | None = None


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
    # Packed one by one: reading the file takes .1 ms so, and 2 if all were unpacked at once.
    kept = {each._source: marshal.dumps(code(*each._source)) for each in _made}
    return quick_copy.content(head(), kept)


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
        _kept = quick_copy.read(FILE, head()) or {}
    found = _kept.get((pattern, flags))
    if found is None:
        # What the build's own Python lacks is little: patterns of commands, not of a run.
        return re.compile(pattern, flags) if _kept else anew(pattern, flags)
    return from_code(pattern, marshal.loads(found))
