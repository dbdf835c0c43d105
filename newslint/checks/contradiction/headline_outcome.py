"""CON007 headline-outcome."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger import Ledger, hits
from newslint.finding import Hit
from newslint.registry import rule


@rule("CON007", "headline-outcome", severity="error", confidence=0.85)
def headline_outcome(ledger: Ledger) -> Iterator[Hit]:
    """The headline or standfirst says the opposite of what the story says.

    Approved above, rejected below; “will not” above, “will” below. Only where the first sentences turn
    it round, and the story nowhere says it as the headline does.

    Bad:
        Council [[approves]] plan for harbour tram

        The council rejected the plan for a harbour tram by one vote on Monday, the clerk said.
    Near miss:
        Council approves plan for harbour tram

        The council approved the plan for a harbour tram on Monday, after it had rejected another in May.
    """
    return hits(ledger, "headline_outcomes")
