"""CON020 two-numbers-of-one-thing."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CON020",
    "two-numbers-of-one-thing",
    severity="warning",
    confidence=0.85,
    when="clashing_identifiers",
)
def identifiers(clashing_identifiers: list[Hit]) -> list[Hit]:
    """A model, flight, route or case has two numbers, with two digits changed about.

    Marked is the later one. Numbers that differ otherwise, and stories with three of them, are left alone: a firm
    has many models.

    Bad: The recall covers model HT-1450. Owners of model [[HT-1540]] can get a refund.
    Bad: Flight 2817 left at noon. Storms lay over the bay. Nobody on flight [[2871]] was hurt.
    Good: Flight 2817 left at noon. Nobody on flight 2817 was hurt.
    Near miss: Flight 2817 left at noon. Flight 2818 left an hour later.
    Near miss: Model HT-1450 costs $70, and model HT-1540 costs $90.
    """
    return clashing_identifiers
