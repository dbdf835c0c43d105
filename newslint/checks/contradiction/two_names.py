"""CON022 two-first-names."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON022", "two-first-names", severity="warning", confidence=0.7, when="clashing_names")
def two_names(clashing_names: list[Hit]) -> list[Hit]:
    """One surname has two first names.

    Only where nothing speaks of a second bearer of the name: no relatives, no introduction of the other one, no
    short form of the first ("Tom", "Thomas").

    Bad: Marcus Oyelaran scored late. The crowd sang. [[Martin Oyelaran]] joined the club in May.
    Bad: "We are full," said Judith Ramshaw, the head. It snowed. Mrs [[Janet Ramshaw]] had porridge for a week.
    Good: Marcus Oyelaran scored late. Marcus Oyelaran joined the club in May.
    Near miss: Thomas Oyelaran scored late. The crowd sang. Tom Oyelaran joined the club in May.
    Near miss: Marcus Oyelaran scored late. His brother Martin Oyelaran joined the club in May.
    Near miss: Marcus Oyelaran scored late. Martin Oyelaran, a postman, joined the club in May.
    """
    return clashing_names
