"""CST016 short-form-explained-twice."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST016", "short-form-explained-twice", severity="warning", confidence=0.8, when="odd_acronyms"
)
def short_form_explained_twice(odd_acronyms: list[Hit]) -> list[Hit]:
    """A short form is explained in two ways, twice, or only after it was used.

    Explained in two ways, one of them is wrong: that is a warning. The others are advice.

    Bad: The Parks and Open Spaces Agency (POSA) met. POSA is new. The [[Parks and Open Space
        Authority]] (POSA) said so.
    Bad: A clerk of [[POSA]] was there. The Parks and Open Spaces Agency (POSA) met on Monday.
    Bad: The Parks and Open Spaces Agency (POSA) met. The [[Parks and Open Spaces Agency (POSA)]] is new.
    Good: The Parks and Open Spaces Agency (POSA) met. POSA is new.
    Near miss: The Prince of Saxe Abbey (POSA) burned. In London the Port of Shad Arches (POSA) stands.
    Near miss:
        POSA meets

        The Parks and Open Spaces Agency (POSA) met on Monday.
    """
    return odd_acronyms
