"""What the reading of dates is made of: a day as written, a shift from the story’s day, a phrase."""

from __future__ import annotations

from newslint.language.dates.clock import Clock
from newslint.startup.fast_typing import NamedTuple

DASHES = frozenset("-‐‑–—")


class Day(NamedTuple):
    """A date to the precision written: year, month or day may be missing (0)."""

    year: int = 0
    month: int = 0
    day: int = 0


class Shift(NamedTuple):
    """A distance from the story's date: `steps` of `unit` (D, W, Mo, Y, Q, season, decade)."""

    unit: str
    steps: int


class Phrase(NamedTuple):
    """What the lexemes [first, last) say of a time; nothing in it is resolved.

    Just one of `day`, `shift` and `value` is set, unless only a weekday or a clock time is named.
    """

    first: int
    last: int
    kind: str  # absolute, relative, weekday, duration
    day: Day | None = None
    until: Day | None = None  # the other end of an interval
    weekday: int | None = None
    shift: Shift | None = None
    value: str | None = None  # ready-made ISO 8601: durations, decades, quarters
    clock: Clock | None = None
    holiday: str | None = None
    ambiguous: bool = False  # 5/11/2024
