"""CON021 unit-conversion."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON021", "unit-conversion", severity="error", confidence=0.9, when="clashing_conversions")
def unit_conversions(clashing_conversions: list[Hit]) -> list[Hit]:
    """A measure and the same measure in other units do not agree.

    Roundings of both are allowed for, and so are the two kinds of ton, gallon and pint.

    Bad: He was found five miles ([[18km]]) from his car.
    Bad: The tower is 300 feet ([[190 metres]]) tall.
    Good: He was found five miles (8km) from his car.
    Near miss: He was found about 500 miles (800km) from his car.
    Near miss: The boat is 30 feet (12 feet) wide.
    """
    return clashing_conversions
