"""ATT015 unattributed-forecast."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FlatClaim
from newslint.finding import Hit
from newslint.registry import rule

_MESSAGE = "This is a forecast in the paper's own voice. Say who makes it."


@rule(
    "ATT015",
    "unattributed-forecast",
    severity="info",
    confidence=0.75,
    not_kinds=("writer-is-source", "service"),
    when="flat_claims",
)
def unattributed_forecast(flat_claims: list[FlatClaim]) -> Iterator[Hit]:
    """The paper foretells what will come of something.

    A meeting that will open at seven is in the diary. Whether the roof will last, the team go up or
    the plan succeed is in nobody's. Such a sentence is somebody's forecast: name them. A source in
    the sentence beside it doesn't help where it says something else.

    Bad: The club lost £2m last year, its accounts show. [[The stand will not last]] until the spring.
    Bad: Drivers walked out on Monday. [[The strike will fail]]. The union said 300 had joined it.
    Bad: Work began on Monday. [[Mending the dam will take]] years. The mayor declined to comment.
    Good: The stand will not last until the spring, an engineer told the club.
    Near miss: An engineer said he had tested the stand. It will not last until the spring.
    Near miss: The council will meet on Monday, and the road will close at noon.
    """
    for claim in flat_claims:
        if claim.kind == "forecast":
            yield Hit(claim.start, claim.end, _MESSAGE)
