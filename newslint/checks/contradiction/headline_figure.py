"""CON003 headline-figure."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CON003", "headline-figure", severity="error", confidence=0.9, when="clashing_headline_figures"
)
def headline_figure(clashing_headline_figures: list[Hit]) -> list[Hit]:
    """The headline or standfirst has one figure, the story another.

    Many people read no more than the headline. Figures are rounded as writers round: a headline's
    "$4m" is the story's $3.96 million. A figure that the story nowhere gives is no contradiction;
    one that it gives otherwise, of the same thing, is.

    Bad:
        Council to borrow [[$54 million]] for new tram line

        The council voted on Monday to borrow $45 million for a tram line to the harbour.
    Bad:
        Insurer to pay [[£2.1bn]] for rival

        The insurer said it would pay £2.1 million for its smaller rival, Harbour Mutual.
    Bad:
        Fire kills [[12]] in Leeds hotel

        A fire in a Leeds hotel killed 13 people on Friday and injured seven.
    Good:
        Storm floods 63 homes in Ashby

        A storm flooded 63 homes in Ashby overnight, the fire service said.
    Near miss:
        Insurer to pay £2.1bn for rival

        The insurer said it would pay £2.08 billion for its smaller rival, Harbour Mutual.
    Near miss:
        Storm floods 63 homes in Ashby

        A storm flooded streets in Ashby overnight. In 2014 a storm flooded 36 homes there.
    """
    return clashing_headline_figures
