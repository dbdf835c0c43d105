"""CST010 age-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST010", "age-two-ways", severity="warning", confidence=0.9, when="odd_ages")
def age_two_ways(odd_ages: list[Hit]) -> list[Hit]:
    """Ages from ten on are in figures here and in words there.

    Marked is the way that is used less; below ten many houses write words.

    Bad: A 32-year-old man and a 19-year-old woman were hurt. A [[forty-year-old]] driver was not.
    Fixed: A 32-year-old man and a 19-year-old woman were hurt. A 40-year-old driver was not.
    Bad: A 32-year-old man was hurt, and so was his 30-year-old wife. The [[thirty-one-year-old]] driver was not.
    Good: A 32-year-old man was hurt, and a 40-year-old driver was not.
    Near miss: A 32-year-old man was hurt with his nine-year-old son.
    """
    return odd_ages
