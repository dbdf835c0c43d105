"""CST016 short-form-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST016", "short-form-two-ways", severity="warning", confidence=0.8, when="odd_expansions")
def short_form_two_ways(odd_expansions: list[Hit]) -> list[Hit]:
    """A short form stands for one name here and for nearly the same one there.

    Marked is the later name; which is right only a look at the source can tell.

    Bad: The Parks and Open Spaces Agency (POSA) met. POSA is new. The [[Parks and Open Space
        Authority]] (POSA) said so.
    Bad: The Wendle Harbour Trust (WHT) met. The chair of the [[Wendle Haven Trust]] (WHT) said so.
    Good: The Parks and Open Spaces Agency (POSA) met. POSA is new.
    Near miss: The Parks and Open Spaces Agency (POSA) met. The Parks and Open Spaces Agency (POSA) is new.
    Near miss: The Prince of Saxe Abbey (POSA) burned. In London a Port of Shad Arches (POSA) stands.
    """
    return odd_expansions
