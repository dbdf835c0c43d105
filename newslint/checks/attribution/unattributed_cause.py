"""ATT014 unattributed-cause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FlatClaim
from newslint.finding import Hit
from newslint.registry import rule

_MESSAGE = "This gives a cause in the paper's own voice. Say who found it."


@rule(
    "ATT014",
    "unattributed-cause",
    severity="info",
    confidence=0.8,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
    when="flat_claims",
)
def unattributed_cause(flat_claims: list[FlatClaim]) -> Iterator[Hit]:
    """The paper says in its own voice what caused an event.

    A reporter sees the fire, not the spark. What started it, what closed the shops and what kept the
    club alive are findings: of an inquiry, an engineer, a study. Say whose. A source in the sentence
    beside it doesn't help where it says something else.

    Bad: The crew left at nine, the harbour office said. [[The fire was caused by]] a heater that nobody
        had switched off.
    Bad: Two men were hurt. [[A worn cable started the blaze]]. The firm said it was too soon to tell.
    Bad: Guests fell ill in May. [[The outbreak began because]] a cook did not wash his hands.
    Good: The fire was caused by a heater, the brigade said.
    Near miss: The county said no. The case was brought by the port authority.
    Near miss: The disease is caused by a worm.
    """
    for claim in flat_claims:
        if claim.kind == "cause":
            yield Hit(claim.start, claim.end, _MESSAGE)
