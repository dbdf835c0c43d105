"""What the reading of figures is made of: a unit, and a figure with it."""

from __future__ import annotations

from newslint.startup.fast_typing import NamedTuple

DASHES = frozenset("-‐‑–—−")


class Reading(NamedTuple):
    """A figure at the lexemes [first, last). Kind "skip" is a number that is read elsewhere."""

    first: int
    last: int
    kind: str
    value: str | None
    unit: str | None = None
    modifier: str | None = None
    low: str | None = None
    high: str | None = None
    in_words: bool = False
    exponent: int = 0
    part: bool = False
    attributive: bool = False  # "12-member": the unit belongs to the noun that follows


class Unit(NamedTuple):
    """What follows or precedes a number: the lexemes it takes up and what it makes of the number."""

    first: int
    last: int
    kind: str
    unit: str | None
    power: int = 0  # to be added to the exponent: "m" after a sum of money, cents
    attributive: bool = False
