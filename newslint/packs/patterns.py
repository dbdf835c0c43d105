"""Checks a pack's regular expressions and finds the string each can't match without. Build time."""

from __future__ import annotations

import importlib
import re
import warnings

from newslint.packs.backtracking import MOST_WAYS, ways
from newslint.startup.fast_typing import Any

MOST_REPEATS = 200
"""How often a pattern may repeat something, all nested repeats multiplied: keeps a scan linear."""
LEAST_NEEDLE = 3
_LONGEST = 2000
_SHOWN = 60
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_REFUSED = {
    "ATOMIC_GROUP": "an atomic group (?>…)",
    "GROUPREF_EXISTS": "a condition (?(1)…)",
}


class PatternError(Exception):
    """A pattern a pack may not hold; the message says why, then what to do."""


def needle(pattern: str, case: bool) -> str:
    """The longest string that occurs in whatever the pattern matches. Raises PatternError."""
    if len(pattern) > _LONGEST:
        raise PatternError(f"longer than {_LONGEST:,} characters; part it into several")
    shown = f"“{pattern if len(pattern) <= _SHOWN else pattern[: _SHOWN - 1] + '…'}”"
    parsed = _parsed(pattern, shown)
    _bounded(parsed, 1, shown)
    if ways(parsed) > MOST_WAYS:
        raise PatternError(
            f"{shown} can match a text in too many ways to stay quick; let what follows a repeat begin "
            "otherwise than what it repeats, and alternatives otherwise than each other"
        )
    best = max(_literals(parsed), key=len, default="")
    if not case and best != best.lower():
        raise PatternError(
            f"{shown} holds capitals, but is compared with lower-case text; "
            "write it in lower case or set `case: true`"
        )
    if len(best) < LEAST_NEEDLE:
        raise PatternError(
            f"nothing of {LEAST_NEEDLE} letters must occur in {shown}, so every story would pay "
            "for it; write a part of it as plain letters"
        )
    return best


def _parsed(pattern: str, shown: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
            return importlib.import_module("re._parser").parse(pattern)
    except re.error as error:
        why = f"{error.msg}{f' at character {error.pos + 1}' if error.pos is not None else ''}"
    except (RecursionError, OverflowError, MemoryError):
        why = "nested too deeply, or repeated too often"
    except Warning as warning:  # "Possible nested set at position 1"
        words, _, place = str(warning).partition(" at position ")
        why = f"{words[:1].lower()}{words[1:]}{f' at character {int(place) + 1}' if place else ''}"
        why += "; write \\[ for a bracket"
    raise PatternError(f"{shown} is not a regular expression: {why}") from None


def _bounded(parsed: Any, times: int, shown: str) -> None:
    for op, value in parsed:
        name = str(op)
        if name in _REPEATS:
            _, most, inner = value
            if times * int(most) > MOST_REPEATS:
                raise PatternError(
                    f"{shown} repeats too often to stay quick; bound it, {{0,80}} instead of *"
                )
            _bounded(inner, times * max(1, int(most)), shown)
        elif name == "SUBPATTERN":
            _bounded(value[3], times, shown)
        elif name == "BRANCH":
            for branch in value[1]:
                _bounded(branch, times, shown)
        elif name in ("ASSERT", "ASSERT_NOT"):
            _bounded(value[1], times, shown)
        elif name in _REFUSED:
            raise PatternError(f"{shown} has {_REFUSED[name]}, which packs don't; write it without")


def _literals(parsed: Any) -> list[str]:
    """The runs of plain letters on the way every match takes."""
    runs = [""]
    for op, value in parsed:
        if str(op) == "LITERAL":
            runs[-1] += chr(value)
        elif str(op) == "SUBPATTERN":
            runs += [*_literals(value[3]), ""]
        elif str(op) != "AT":
            runs.append("")
    return runs
