"""CON005 percent-change."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON005", "percent-change", severity="error", confidence=0.9, when="clashing_percentages")
def percent_change(clashing_percentages: list[Hit]) -> list[Hit]:
    """The percentage is not that of the rise or fall it is stated with.

    From 40 to 50 is a rise of 25 per cent, and from 8 per cent to 10 per cent one of two percentage
    points, or of 25 per cent. Every figure may be anything that is written so: $204,000 is $203,500 to
    $204,500, and 3% is 2.5% to 4%, since some cut digits off. Only what no such values allow is found.

    Bad: The fare rose from $40 to $50, an increase of [[30 percent]].
    Bad: Unemployment fell to 8% from 10%, a [[2%]] drop.
    Bad: Tenants give 7.5 per cent of their crop to the estate, up from 6 per cent, a rise of [[2.5 percentage points]].
    Good: The fare rose from $40 to $50, an increase of 25 percent.
    Near miss: Unemployment fell from 10% to 8%, a drop of two percentage points.
    Near miss: The fare rose from $40 to $50. Prices have risen 30 percent since 2015.
    """
    return clashing_percentages
