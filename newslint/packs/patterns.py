"""Checks a pack's regular expressions and finds the string each can't match without. Build time."""

from __future__ import annotations

import importlib
import re

from newslint.fast_typing import Any

MOST_REPEATS = 200
"""How often a pattern may repeat something, all nested repeats multiplied: keeps a scan linear."""
LEAST_NEEDLE = 3


class PatternError(Exception):
    """A pattern a pack may not hold; the message says why and the fix."""


def needle(pattern: str, case: bool) -> str:
    """The longest string that occurs in whatever the pattern matches. Raises PatternError."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise PatternError(f"not a regular expression: {error}; fix {pattern!r}") from None
    parsed = importlib.import_module("re._parser").parse(pattern)
    _bounded(parsed, 1, pattern)
    best = max(_literals(parsed), key=len, default="")
    if not case and best != best.lower():
        raise PatternError(
            f"{pattern!r} holds capitals, but is compared with lower-case text; "
            "write it in lower case or set `case: true`"
        )
    if len(best) < LEAST_NEEDLE:
        raise PatternError(
            f"nothing of {LEAST_NEEDLE} letters must occur in {pattern!r}, so every story would pay "
            "for it; write a part of it as plain letters"
        )
    return best


def _bounded(parsed: Any, times: int, pattern: str) -> None:
    for name, value in parsed:
        if str(name) in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, inner = value
            if times * int(most) > MOST_REPEATS:
                raise PatternError(
                    f"{pattern!r} repeats too often to stay quick; bound it, {{0,80}} instead of *"
                )
            _bounded(inner, times * int(most), pattern)
        elif str(name) == "SUBPATTERN":
            _bounded(value[3], times, pattern)
        elif str(name) == "BRANCH":
            for branch in value[1]:
                _bounded(branch, times, pattern)
        elif str(name) in ("ASSERT", "ASSERT_NOT"):
            _bounded(value[1], times, pattern)


def _literals(parsed: Any) -> list[str]:
    """The runs of plain letters on the way every match takes."""
    runs = [""]
    for name, value in parsed:
        if str(name) == "LITERAL":
            runs[-1] += chr(value)
        elif str(name) == "SUBPATTERN":
            runs += [*_literals(value[3]), ""]
        elif str(name) != "AT":
            runs.append("")
    return runs
