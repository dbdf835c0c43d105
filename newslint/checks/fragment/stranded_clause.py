"""FRG002 stranded-clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Fragment
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "FRG002",
    "stranded-clause",
    severity="warning",
    confidence=0.85,
    not_kinds=("own-voice", "running"),
    when="fragments",
)
def stranded_clause(fragments: list[Fragment]) -> Iterator[Hit]:
    """A subordinate or relative clause stands alone between full stops.

    "Because the road was flooded." leans on a sentence that an edit took away, or that ended one
    full stop too soon. Join it to the sentence it explains.

    Bad: The match was put off. [[Because the pitch was under water.]] It will be played in May.
    Bad: The theft was seen by a guard. [[Who called the police at once.]] Nobody was hurt.
    Bad: They built the dam in two years. [[Which was a record for the region.]] It holds to this day.
    Good: The match was put off because the pitch was under water.
    Near miss: Because the pitch was under water, the match was put off.
    Near miss: Why was it put off? Because the pitch was under water.
    """
    for fragment in fragments:
        if fragment.shape == "subordinate":
            yield Hit(
                fragment.start,
                fragment.end,
                "This is only part of a sentence. Join it to the sentence before or after it.",
            )
        elif fragment.shape == "relative":
            yield Hit(
                fragment.start,
                fragment.end,
                "This is only part of a sentence. Join it to the sentence before with a comma.",
            )
