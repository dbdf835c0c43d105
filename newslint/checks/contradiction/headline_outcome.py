"""CON007 headline-outcome."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CON007",
    "headline-outcome",
    severity="error",
    confidence=0.85,
    when="clashing_headline_outcomes",
)
def headline_outcome(clashing_headline_outcomes: list[Hit]) -> list[Hit]:
    """The headline or standfirst says the opposite of what the story says.

    Approved above, rejected below; “will not” above, “will” below; a gas pipe above, a water pipe below;
    another state, country or city; a fact above that the story calls a hoax. Only the first sentences are
    held against a headline, and a word that the story uses anywhere in the headline's sense keeps the rule
    silent.

    Bad:
        Council [[approves]] plan for harbour tram

        The council rejected the plan for a harbour tram by one vote on Monday, the clerk said.
    Bad:
        Profits [[fall]] at Ashby ferry firm

        Profits rose at the Ashby ferry firm for a third year, it said on Monday.
    Bad:
        Mayor will not [[attend]] harbour inquiry in Leeds

        The mayor will attend the harbour inquiry in Leeds on Tuesday, her office said.
    Good:
        Council approves plan for harbour tram

        The council approved the plan for a harbour tram on Monday.
    Near miss:
        Council approves plan for harbour tram

        The council rejected the plan for a harbour tram in May. On Monday it approved a smaller one.
    Near miss:
        Should the council approve the harbour tram?

        The council rejected the plan for a harbour tram by one vote on Monday, the clerk said.
    """
    return clashing_headline_outcomes
