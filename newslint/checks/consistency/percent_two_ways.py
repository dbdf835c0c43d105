"""CST005 percent-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST005", "percent-two-ways", severity="warning", confidence=0.95, when="odd_percents")
def percent_two_ways(odd_percents: list[Hit]) -> list[Hit]:
    """Percentages have a sign here and a word there, or are “per cent” and “percent”.

    Marked is the way that is used less. Headlines may have the sign, and quotations are left alone.

    Bad: Wages rose by 4 per cent and rents by 6 per cent. Fares fell by 2[[%]].
    Fixed: Wages rose by 4 per cent and rents by 6 per cent. Fares fell by 2 per cent.
    Bad: Wages rose 4 percent and rents 6 percent. Fares fell 2[[ per cent]].
    Good: Wages rose by 4 per cent and rents by 6 per cent.
    Near miss: Wages rose by 4 per cent. The percentage is low. “It is 2% for us,” the clerk said.
    Near miss:
        Wages up 4%

        Wages rose by 4 per cent in May and by 3 per cent in June.
    """
    return odd_percents
