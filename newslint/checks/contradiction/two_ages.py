"""CON006 two-ages."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON006", "two-ages", severity="error", confidence=0.9, when="clashing_ages")
def two_ages(clashing_ages: list[Hit]) -> list[Hit]:
    """One person has two ages.

    Held against each other are ages that stand beside the name: "Ann Lee, 34,", "the 34-year-old
    Lee", "Lee, who is 34". An age of another time ("who was 19 when it happened") is none of these.

    Bad: Ann Lee, 34, drove the van, the court heard. Lee, who is [[43]], denied the charge.
    Bad: Mayor Tom Reid, 61, will retire. Reid, [[16]], has held the office since 2019.
    Good: Ann Lee, 34, drove the van, the court heard. Lee, who is 34, denied the charge.
    Near miss: Nell Ford, 22, won a place in the choir. Mr Ford, 49, her father, drove her to Hull.
    Near miss: Paul Holt, 52, is a pilot. Another Paul Holt, 31, no relation, is his student.
    Near miss: Ann Lee, 34, drove the van. Lee, who was 19 when she was first jailed, denied it.
    """
    return clashing_ages
