"""CST006 sum-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST006", "sum-two-ways", severity="warning", confidence=0.9, when="odd_sums")
def sum_two_ways(odd_sums: list[Hit]) -> list[Hit]:
    """Sums of money are “£3m” here and “£3 million” there, or have a sign and a word.

    Marked is the way that is used less.

    Bad: The wing cost £1.2m, the roof £2m and the hall [[£3 million]].
    Fixed: The wing cost £1.2m, the roof £2m and the hall £3m.
    Bad: The wing cost €1.4 billion, the roof €2 billion and the hall [[€1.9bn]].
    Bad: The wing cost $40,000 and the roof $2,000. The hall cost [[3,000 dollars]].
    Good: The wing cost £1.2m and the hall £3m.
    Near miss: The wing cost £1.2m and was seen by 3 million people, who paid a few thousand pounds.
    Near miss: The stone weighs 40 pounds and cost £2m.
    """
    return odd_sums
