"""CON013 years-apart."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON013", "years-apart", severity="error", confidence=0.9, when="clashing_years")
def years_apart(clashing_years: list[Hit]) -> list[Hit]:
    """Years and the time between them do not fit: a span that runs backwards, a length that its ends do not
    have, events told in the wrong order.

    A year more or less says nothing, since a term may begin in December and end in January.

    Bad: Lindgren led the board for [[12 years]], from 1998 to 2006, the paper reported.
    Bad: He was mayor from 2006 to [[1998]].
    Bad: The mill opened in 1898 and closed in [[1879]].
    Good: Lindgren led the board for eight years, from 1998 to 2006, the paper reported.
    Near miss: Lindgren led the board for nine years, from 1998 to 2006, the paper reported.
    Near miss: The mill closed in 1898 and opened again in 1919.
    """
    return clashing_years
