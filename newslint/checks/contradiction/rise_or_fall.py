"""CON012 rise-or-fall."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON012", "rise-or-fall", severity="error", confidence=0.9, when="clashing_moves")
def rise_or_fall(clashing_moves: list[Hit]) -> list[Hit]:
    """The values go the other way, or not so far, as the story says.

    “Rose from 50 to 40”, “12, up from 15”, “more than doubled to 90 from 60”. Values that are rounded so
    far that nobody can tell are left alone, and so are ranks, odds and debts, which get better by falling.

    Bad: Fares on the island ferry rose from $50 to [[$40]] in May.
    Bad: Turnover was [[£12 million]], up from £15 million in 2023.
    Bad: Sales more than doubled to [[$90 million]] from $60 million.
    Good: Fares on the island ferry fell from $50 to $40 in May.
    Near miss: The club rose from 50th place to 40th in May.
    Near miss: Sales nearly doubled to $90 million from $47 million.
    """
    return clashing_moves
