"""CST018 apostrophe-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST018",
    "apostrophe-two-ways",
    severity="info",
    confidence=0.9,
    status="preview",
    quotes="check",
    when="odd_apostrophes",
)
def apostrophe_two_ways(odd_apostrophes: list[Hit]) -> list[Hit]:
    """Apostrophes are straight here and curly there.

    One finding names all the places; the story's own kind has four times as many. A system that turns
    straight marks into curly ones on publication makes the rule needless.

    Bad: It’s the mill’s wheel. The owner’s son can’t turn it, and he doesn[[']]t mind.
    Bad: It's the mill's wheel. The owner's son can't turn it, and he doesn[[’]]t mind.
    Good: It’s the mill’s wheel. The owner’s son can’t turn it.
    Near miss: It’s the mill’s wheel. It's the owner's son’s, and he can't turn it.
    """
    return odd_apostrophes
