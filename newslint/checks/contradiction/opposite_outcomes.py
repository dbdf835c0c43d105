"""CON015 opposite-outcomes."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON015", "opposite-outcomes", severity="warning", confidence=0.75, when="clashing_outcomes")
def opposite_outcomes(clashing_outcomes: list[Hit]) -> list[Hit]:
    """The story tells one thing of an event or a state here, and the opposite there.

    Approved and rejected, closed and reopened, permanent and temporary, for and against; copper here, zinc there. Held
    against each other are the paper's own sentences about the same people and things; those that speak of another time,
    of plans, or of a change (“again”, “until”, “had been”) are left alone.

    Bad:
        Harbour talks

        The senator opposes the farm bill, a spokeswoman said. It is due for a vote on Monday.

        The senator, who [[supports]] the farm bill, was not there.
    Bad:
        A new junction

        The roundabout on Elm Road will be permanent, the city said. Drivers had asked for lights.

        The roundabout on Elm Road is [[temporary]] and cost $40,000.
    Good:
        Harbour talks

        The senator opposes the farm bill. The senator, who also opposes the dairy bill, was not there.
    Near miss:
        Harbour talks

        The senator opposed the farm bill in 2019. The senator, who supports the farm bill now, was not there.
    Near miss:
        Harbour talks

        The union opposes the farm bill. The mayor, who supports the farm bill, was not there.
    """
    return clashing_outcomes
