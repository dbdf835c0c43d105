"""CST017 serial-comma-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST017", "serial-comma-two-ways", severity="info", confidence=0.7, when="odd_commas")
def serial_comma_two_ways(odd_commas: list[Hit]) -> list[Hit]:
    """Lists of three have a comma before “and” here, and none there.

    One finding names all the places. The story's own way has three lists at least, and twice as many as the other.

    Bad: They sold eggs, milk and bread. They had tea, cake and jam. They saw cows, sheep and goats. They
        bought nuts, oats[[,]] and rice.
    Bad: They sold eggs, milk, and bread. They had tea, cake, and jam. They saw cows, sheep, and goats. They
        bought nuts, oats[[]] and rice.
    Good: They sold eggs, milk and bread. They had tea, cake and jam.
    Near miss: They sold eggs, milk and bread. They had tea, cake and jam. They saw cows, sheep and goats. They
        came, saw, and left at once.
    """
    return odd_commas
