"""CST011 number-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST011", "number-two-ways", severity="info", confidence=0.7, when="odd_few")
def number_two_ways(odd_few: list[Hit]) -> list[Hit]:
    """A number below ten of the same things is in figures here and in words there.

    Many houses write figures for ages, measures, times and scores: these are left alone.

    Bad: The trial lasts six weeks. It was to last four weeks, and the judge said [[5]] weeks.
    Bad: The court sat for two days in May and for [[3]] days in June. Three days are left, and four days are gone.
    Good: The trial lasts six weeks. It was to last four weeks.
    Near miss: The road is five miles long, the next one 6 miles.
    Near miss: The trial lasts six weeks and has 9 jurors.
    """
    return odd_few
