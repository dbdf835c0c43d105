"""Regular expressions that are compiled when they are first used.

A story seldom needs more than half of them, and compiling all takes 12 ms of a run.
"""

from __future__ import annotations

import re

from newslint.fast_typing import Any


class _Lazy:
    """A pattern in waiting; after its first use the compiled one answers."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        found = re.compile(*self._source)
        for each in ("finditer", "findall", "search", "match", "fullmatch", "sub", "split"):
            setattr(self, each, getattr(found, each))
        return getattr(found, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, save that a mistake in it shows at its first use."""
    made: Any = _Lazy(pattern, flags)
    return made  # type: ignore[no-any-return]
