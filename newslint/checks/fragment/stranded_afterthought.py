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
)
def stranded_afterthought(fragments: list[Fragment]) -> Iterator[Hit]:
    """A sentence takes back or adds to the one before it, and can't stand without it.

    "Or at least, …", "Or rather, …", "Let alone …" hang on what was just said. In speech that is
    natural; in a report the sentence before should have said it rightly the first time.

    Bad: Nobody was hurt in the fire. [[Or at least, nobody has come forward.]]
    Bad: The council will sell the pier. [[Or rather, it will lease it for 99 years.]]
    Bad: The town can't pay for the bridge. [[Let alone a new ferry.]]
    Bad: The firm said it had asked around. [[Though not with anybody on the island.]]
    Bad: She taught in the village for two terms. [[And never again after the war.]]
    Bad: The island has no bank. [[To say nothing of a school.]] The ferry is its only link.
    Good: Nobody has come forward to say that they were hurt in the fire.
    Near miss: Or, as the mayor put it, the pier is dead.
    Near miss: Let alone, the hedge grows a yard in a year.
    Near miss: At least nine people were hurt.
    Near miss: Will they sell the pier? Or at least lease it?
    Near miss: “Or at least, nobody has come forward,” she said.
    Near miss: Nine boats sank. But not one of the men was hurt.
    Near miss: The pier closed. If not for the storm, it would be open.
    Near miss: Not to mention the pier would have been a mistake, she wrote.
    """
    for fragment in fragments:
        if fragment.shape == "afterthought":
            yield Hit(
                fragment.start,
                fragment.end,
                "This sentence only corrects or adds to the one before. Say it there.",
            )
