"""FRG004 stranded-afterthought."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments import Fragment
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "FRG004",
    "stranded-afterthought",
    severity="info",
    confidence=0.8,
    not_kinds=("own-voice", "running"),
    when="fragments",
)
def stranded_afterthought(fragments: list[Fragment]) -> Iterator[Hit]:
    """A sentence takes back or adds to the one before it, and can't stand without it.

    "Or at least, …", "Or rather, …", "Let alone …" hang on what was just said. In speech that is
    natural; in a report the sentence before should have said it rightly the first time.

    Bad: Nobody was hurt in the fire. [[Or at least, nobody has come forward.]]
    Bad: The town can't pay for the bridge. [[Let alone a new ferry.]]
    Bad: The firm said it had asked around. [[Though not with anybody on the island.]]
    Good: Nobody has come forward to say that they were hurt in the fire.
    Near miss: At least nine people were hurt.
    Near miss: Will they sell the pier? Or at least lease it?
    """
    for fragment in fragments:
        if fragment.shape == "afterthought":
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence only corrects or adds to the one before. Say it there.",
            )
