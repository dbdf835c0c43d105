"""CON023 headline-detail."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CON023", "headline-detail", severity="error", confidence=0.8, when="clashing_headline_details"
)
def headline_detail(clashing_headline_details: list[Hit]) -> list[Hit]:
    """The headline or standfirst has another day or another name than the story.

    Held against it are the story's first sentences, where they share more with it than that. A day or a name that
    the story has anywhere keeps the rule silent.

    Bad:
        Teachers to strike on [[Friday]] over class sizes

        Teachers will strike on Tuesday over the size of their classes, their union said.
    Bad:
        Bank of [[Parva]] raises main rate

        The Bank of Varna raised its main rate on Thursday and said that prices had begun to climb.
    Good:
        Teachers to strike on Tuesday over class sizes

        Teachers will strike on Tuesday over the size of their classes, their union said.
    Near miss:
        Teachers to strike on Friday over class sizes

        Teachers will strike over the size of their classes, their union said on Tuesday.
    Near miss:
        Bank of Varna raises main rate

        The Bank of England's old rival, the Bank of Varna, raised its main rate.
    """
    return clashing_headline_details
