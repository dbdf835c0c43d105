"""Figures above the story against those of its lead, as the evidence has it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Told
from newslint.analyses.ledger.retold import differing
from newslint.finding import Hit


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Figures of headline and standfirst that the lead has otherwise."""
    if not any(line.figures for line in ledger.heads):
        return
    from newslint.analyses.ledger.headline_figures import clashes as plain

    known = {hit.start for hit in plain(ledger)}
    for one, two in differing(ledger, above=True):
        if one.figure.start not in known:
            yield ledger.at_odds(
                Told(one.line, one.figure.start, one.figure.end),
                Told(two.line, two.figure.start, two.figure.end),
                "“{said}” here, but “{was}” in {where}. Correct one of them.",
            )
