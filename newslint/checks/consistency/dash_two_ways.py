"""CST012 dash-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST012", "dash-two-ways", severity="info", confidence=0.8, quotes="check", when="odd_dashes")
def dash_two_ways(odd_dashes: list[Hit]) -> list[Hit]:
    """Dashes are long here and short there, or have spaces here and none there.

    One finding names all the places that are not in the story's main style, which has three dashes at
    least and more than the others together. What stands between quotation marks counts too.

    Bad: The mill—the last of four—was sold—at last. The owner[[ – ]]a cook – will rebuild it.
    Bad: The mill — the last of four — was sold — at last. The owner is a cook[[--]]she trained in Wick.
    Good: The mill—the last of four—was sold. The owner—a cook—will rebuild it.
    Near miss: The mill—the last of four—was sold—at last. The 2019–20 accounts are out, and the score was 3 – 1.
    """
    return odd_dashes
