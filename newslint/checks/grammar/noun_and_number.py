"""GRM008 noun-and-number."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import Edit, words

PATTERNS = patterns(__name__)
_PLURALS = words("people men women children")


@rule("GRM008", "noun-and-number", severity="warning", confidence=0.9, when="patterns")
def noun_and_number(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A noun is in the singular, and the word before it counts several.

    “Several boat” has lost its S. Nouns that are the same for one and many (police, fish, series) are left
    alone, and so is a noun before another, as in “several boat owners”.

    Bad: They tried several [[boat]] in the harbour.
    Bad: These [[boat]] are for sale.
    Bad: The port has [[less]] boats now.
    Near miss: They tried several boat owners, and several of them paid.
    Near miss: These police were there with several hundred of the crew.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield _hit(found)


def _hit(found: Match) -> Hit:
    if not found.pattern.startswith("less"):
        return Hit(found.start, found.end, "More than one is meant: write the plural.")
    fix = Fix("Write “fewer”", (Edit(found.start, found.end, "fewer"),))
    message = "Of things that are counted there are fewer: write “fewer”."
    return Hit(found.start, found.end, message, fixes=(fix,), severity="info")


@guard("plural-form")
def _plural_form(place: Place, i: int) -> bool:
    """The word here has the ending of a plural, or is one of people."""
    return place.at(i).endswith("s") or place.at(i) in _PLURALS
