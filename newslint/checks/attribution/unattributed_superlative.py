"""ATT016 unattributed-superlative."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FlatClaim
from newslint.finding import Hit
from newslint.registry import rule

_MESSAGE = "This is a superlative in the paper's own voice. Say who says so, or give the figure that proves it."


@rule(
    "ATT016",
    "unattributed-superlative",
    severity="info",
    confidence=0.75,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
    when="flat_claims",
)
def unattributed_superlative(flat_claims: list[FlatClaim]) -> Iterator[Hit]:
    """The paper hands out a prize: the finest in a generation, the worst in memory.

    Nobody has compared all the songs since the war or all the mistakes of a century, and a reporter
    who says so takes it from somebody. Say from whom. What can be measured or looked up, the longest
    bridge or the most visited park, is another matter.

    Bad: The jar was found in a loft, the museum says. It [[is the most important find in Wales since the war]].
    Bad: The roof fell in on Monday. This [[is the worst scandal in the history of the club]].
    Bad: Bo Berg, [[the most trusted man in the valley]], said on Monday that he would go.
    Good: The jar is the most important find in Wales since the war, said Ann Lee of Cardiff University.
    Near miss: The bridge is the longest in Europe, and the park the most visited in the country.
    Near miss: Ann Lee said the jar was a rare one. It was the finest in Europe.
    """
    for claim in flat_claims:
        if claim.kind == "superlative":
            yield Hit(claim.start, claim.end, _MESSAGE)
