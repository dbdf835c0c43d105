"""Opposites and rivals of which one stands above the story: "Water main bursts", over "a gas main burst"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger import rivalry
from newslint.analyses.ledger.ledger import Ledger
from newslint.finding import Hit


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Headline, standfirst or crosshead against the running text."""
    return rivalry.above(ledger)
