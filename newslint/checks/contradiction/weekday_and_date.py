"""CON002 weekday-and-date."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON002", "weekday-and-date", severity="error", confidence=0.97, when="clashing_weekdays")
def weekday_and_date(clashing_weekdays: list[Hit]) -> list[Hit]:
    """The weekday and the date do not belong together.

    One of the two is wrong, and a reader who plans by it comes on the wrong day. The year is the one
    written, or that of the story where the date lies within four months of it. Without either, two
    dates of the story are held against each other.

    Bad: The match was played on [[Saturday 3 March 2024]] at Villa Park.
    Bad: The hearing will resume on [[Monday, Nov. 17, 2026]], in Leeds.
    Bad:
        Two nights at the fair

        The fair opens on Friday, Aug. 7, at noon. It closes on [[Tuesday, Aug. 12]], at dusk.
    Good: The hearing will resume on Tuesday, Nov. 17, 2026, in Leeds.
    Near miss: The crash happened on a Monday in 2019, on Nov. 12.
    Near miss: He was last seen Saturday. March 3, 2024, was the day she left.
    """
    return clashing_weekdays
