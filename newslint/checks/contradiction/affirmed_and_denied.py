"""CON016 affirmed-and-denied."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON016", "affirmed-and-denied", severity="warning", confidence=0.75, when="clashing_denials")
def affirmed_and_denied(clashing_denials: list[Hit]) -> list[Hit]:
    """What the story tells in one place it denies in another.

    Held against each other are the paper's own sentences about the same people and things. Plans, other
    times and what sources or speakers deny are left alone.

    Bad:
        Fire at bakery

        Nobody was hurt in the fire at the bakery, the fire service said. It burned for hours.

        Two people were [[hurt]] in the fire at the bakery and taken to hospital.
    Bad:
        Inquiry opens

        Smith did not attend the hearing. The judge spoke for an hour.

        Smith [[attended]] the hearing with his lawyer.
    Good:
        Fire at bakery

        Nobody was hurt in the fire at the bakery. Two people saw the fire at the bakery and called for help.
    Near miss:
        Fire at bakery

        Nobody was hurt in the fire at the bakery. Two people were hurt in a fire at the brewery in May.
    Near miss:
        Inquiry opens

        Smith did not attend the hearing. The clerk attended another hearing.
    """
    return clashing_denials
