"""CST009 points-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST009", "points-two-ways", severity="warning", confidence=0.85, when="odd_points")
def points_two_ways(odd_points: list[Hit]) -> list[Hit]:
    """A short form has points here and none there: “U.S.” and “US”.

    Marked is the way that is used less. Headlines may leave the points out.

    Bad: The U.S. market grew, and the U.S. team won. It is the [[US]] way.
    Bad: The UK market grew, and the UK team won. It is the [[U.K.]] way.
    Good: The U.S. market grew, and the U.S. team won.
    Near miss: It cost US$40 in the U.S. and so they told us.
    Near miss:
        US team wins

        The U.S. team won on Monday, and the U.S. press was there.
    """
    return odd_points
