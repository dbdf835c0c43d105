"""CST014 courtesy-title-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST014", "courtesy-title-two-ways", severity="warning", confidence=0.7, when="odd_courtesies"
)
def courtesy_title_two_ways(odd_courtesies: list[Hit]) -> list[Hit]:
    """A person is “Mr” here, and has the surname alone there.

    Marked is the one place that differs from the others.

    Bad: The chairman, Tobias Wray, said the club was sold. Mr Wray said the bill was due. [[Wray]] said
        that all would go. Mr Wray joined in 1988.
    Bad: The chairman, Tobias Wray, said the club was sold. Wray said the bill was due. [[Mr]] Wray said
        that all would go. Wray joined in 1988.
    Good: The chairman, Tobias Wray, said the club was sold. Mr Wray said the bill was due.
    Near miss: The chairman, Tobias Wray, said the club was sold. “Mr Wray said so,” she said. Wray said
        that all would go. Wray joined in 1988.
    """
    return odd_courtesies
