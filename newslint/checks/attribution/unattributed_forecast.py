"""ATT015 unattributed-forecast."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.finding import Hit
from newslint.matching import patterns
from newslint.registry import rule

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")


@rule(
    "ATT015",
    "unattributed-forecast",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source", "service"),
    when="patterns",
)
def unattributed_forecast(flat_statements: list[tuple[int, Sourced]]) -> Iterator[Hit]:
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
    for _, item in flat_statements:
        place = forecast(item)
        if place:
            yield Hit(*place, "This is a forecast in the paper's own voice. Say who makes it.")


def forecast(item: Sourced) -> tuple[int, int] | None:
    """From the subject to the verb that tells what will come of it."""
    found = PATTERNS.first(item)
    return (found.start, found.end) if found else None
