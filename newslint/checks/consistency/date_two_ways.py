"""CST008 date-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST008", "date-two-ways", severity="warning", confidence=0.85, when="odd_days")
def date_two_ways(odd_days: list[Hit]) -> list[Hit]:
    """Dates are written in two ways: “12 May” and “May 12”, “May 12th” and “May 12”, “Nov. 3” and “November 3”.

    Marked is the way that is used less. AP's months, short before a day and whole alone, are one way.

    Bad: The mill opens on 4 March and closes on 30 August. The fair is on [[May 12]].
    Fixed: The mill opens on 4 March and closes on 30 August. The fair is on 12 May.
    Bad: The mill opens on Sept. 3 and closes on Nov. 12. The fair is on [[October]] 1.
    Good: The mill opens on Sept. 3 and closes on Nov. 12. The fair was last held in October 2019.
    Near miss: The mill opens on 4 March. In May 2012 it closed, and 12 May Day parades passed by.
    """
    return odd_days
