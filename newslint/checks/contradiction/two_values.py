"""CON001 two-values."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON001", "two-values", severity="warning", confidence=0.8, when="clashing_two_values")
def two_values(clashing_two_values: list[Hit]) -> list[Hit]:
    """The story gives two values for one quantity.

    "A grant of $3.4 million" here, "the $4.3 million grant" there. Marked is the later one; the
    other place is shown. Values that a writer has rounded agree, and so do those of other times,
    places and parts, sums, and steps of a change ("from 40 to 43"). Figures in quotations are the
    speaker's.

    Bad: The council won a grant of $3.4 million for the bridge on Monday. Work on the bridge will
        start in May. The council said the [[$4.3 million]] grant would pay for all of the work.
    Bad: The fire at the hotel killed 12 people on Friday. Relatives of the [[14]] people killed in the
        fire met the mayor.
    Good: The council won a grant of $3.4 million for the bridge. The $3.4 million grant is the largest yet.
    Near miss: The council won a grant of $3.4 million for the bridge. The $3 million grant will be paid in May.
    Near miss: The council won a grant of $3.4 million for the bridge. Last year it won a grant of $4.3
        million for the bridge to the island.
    Near miss: The ferry carried 126 passengers to Ellery and 162 passengers back.
    """
    return clashing_two_values
