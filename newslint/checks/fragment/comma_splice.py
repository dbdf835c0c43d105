"""FRG005 comma-splice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Joint
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit


@rule(
    "FRG005",
    "comma-splice",
    severity="warning",
    confidence=0.85,
    when="joined_sentences",
)
def comma_splice(joined_sentences: list[Joint]) -> Iterator[Hit]:
    """Two sentences are joined by a comma alone.

    Use a full stop, a semicolon, or a conjunction. Only the plain case is marked: a whole sentence,
    a comma, a pronoun and its verb, and nothing that would make one of them hang on the other. The
    finding stands at the comma and the pronoun.

    Bad: The council closed the old pier in March[[, it]] will open again next summer.
    Bad: He will mend the bell of the old school[[, his]] pay is a barrel of herring.
    Fixed: He will mend the bell of the old school. His pay is a barrel of herring.
    Good: The council closed the old pier in March. It will open again next summer.
    Near miss: When the council closed the pier, it lost its last tenant.
    Near miss: The pier is rotten, she said after the meeting.
    Near miss: One of the ferries is based in Hull, the other is moored in Goole.
    """
    for joint in joined_sentences:
        if joint.kind == "splice":
            yield Hit(
                joint.start,
                joint.end,
                "A comma alone joins two sentences. Use a full stop, a semicolon or a joining word.",
                fixes=(Fix("Make two sentences", (Edit(joint.start, joint.end, joint.apart),)),),
            )
