"""CON008 impossible-date."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON008", "impossible-date", severity="error", confidence=0.97, when="clashing_days")
def impossible_date(clashing_days: list[Hit]) -> list[Hit]:
    """No calendar has the date.

    February ends on the 28th, and in leap years on the 29th; April, June, September and November have 30
    days. Quoted dates are the speaker's.

    Bad: The pier closed on [[Feb. 29, 2014]], the council said.
    Bad: Entries close on [[June 31]], the organisers said.
    Bad: The hearing was moved to [[31 September 2025]].
    Good: The pier closed on Feb. 29, 2016, the council said.
    Near miss: Entries close on June 30, the organisers said.
    Near miss: The court sat in June, 31 of its 40 judges present.
    """
    return clashing_days
