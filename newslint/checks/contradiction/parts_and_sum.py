"""CON004 parts-and-sum."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON004", "parts-and-sum", severity="error", confidence=0.9, when="clashing_parts")
def parts_and_sum(clashing_parts: list[Hit]) -> list[Hit]:
    """The parts do not add up to the sum that is stated with them.

    Readers add up. Parts are looked for after a colon or dash, and where they share out one thing
    among them: men, women and children; gold, silver and bronze; wins, draws and defeats. A sum
    that is rounded may differ by its rounding, and a list that says "including" is none.

    Bad: [[Seven]] boats were lost: three trawlers, two yachts and a dinghy.
    Bad: The repairs cost [[$480,000]], she said: $310,000 for the pipe, $92,500 for drains and $65,000 for overtime.
    Good: Seven boats were lost: three trawlers, two yachts, a tug and a dinghy.
    Near miss: The blast killed 12 people, including seven men and four women.
    Near miss: The blast killed 12 people, seven men, four women and a child.
    Near miss: The repairs cost about $470,000: $312,500 for the pipe, $92,500 for drains and $65,000 for overtime.
    """
    return clashing_parts
