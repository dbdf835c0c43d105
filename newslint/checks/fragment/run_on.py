"""FRG006 run-on."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Joint
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit


@rule(
    "FRG006",
    "run-on",
    severity="warning",
    confidence=0.8,
    when="joined_sentences",
)
def run_on(joined_sentences: list[Joint]) -> Iterator[Hit]:
    """Two sentences run into one another with nothing between them.

    A full stop was lost, or a conjunction. Only the plain case is marked: a whole sentence, then a
    pronoun that can only be the subject of another one. The finding stands at the pronoun and the word
    before it.

    Bad: The theatre lost its roof in the [[storm it]] was rebuilt by the town in two years.
    Bad: The pilot was slightly [[injured he]] was carried to a farm near Northfield.
    Fixed: The pilot was slightly injured. He was carried to a farm near Northfield.
    Good: The theatre lost its roof in the storm. It was rebuilt by the town in two years.
    Near miss: The council was sure it was the right plan for the old harbour.
    Near miss: The mayor said on Monday she was going to stay in office.
    Near miss: The town remembers the day it lost its roof to the storm.
    """
    for joint in joined_sentences:
        if joint.kind == "run-on":
            yield Hit(
                joint.start,
                joint.end,
                "Two sentences run together with nothing between them. Put a full stop here.",
                fixes=(Fix("Make two sentences", (Edit(joint.start, joint.end, joint.apart),)),),
            )
