"""CON011 tally-and-outcome."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON011", "tally-and-outcome", severity="error", confidence=0.9, when="clashing_tallies")
def tally_and_outcome(clashing_tallies: list[Hit]) -> list[Hit]:
    """The votes or the score do not fit the margin or the outcome told with them.

    By 231 votes to 198 is a majority of 33. Who beats another has the higher score, and who passes a motion
    the more votes for it, which are named first.

    Bad: Peers voted by 231 votes to 198, a majority of [[43]], to send it back.
    Bad: Ashby beat Millbrook [[1-3]] on Saturday.
    Bad: The council voted [[4-7]] to approve the plan.
    Good: Peers voted by 231 votes to 198, a majority of 33, to send it back.
    Near miss: Ashby beat Millbrook 4-2 on penalties after a 1-1 draw.
    Near miss: The council voted 4-7 against the plan.
    """
    return clashing_tallies
