"""CST021 unit-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST021", "unit-two-ways", severity="info", confidence=0.85, when="odd_units")
def unit_two_ways(odd_units: list[Hit]) -> list[Hit]:
    """A unit of measure has a space before it here, and none there.

    Marked is the way that is used less; one finding names all its places.

    Bad: The road is 12 km long, the next one 3 km. The last is [[10km]] long.
    Bad: The file has 12MB, the next one 3MB. The last has [[10 MB]].
    Good: The road is 12 km long, the next one 3 km.
    Near miss: The road is 12 km long and cost £3m. A 4G mast stands 40m from the 5km-long wall.
    Near miss: The road is 12 km long. “It is 3km,” she said.
    """
    return odd_units
