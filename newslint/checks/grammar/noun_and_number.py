"""GRM008 noun-and-number."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Hit
from newslint.matching import patterns
from newslint.registry import rule

PATTERNS = patterns(__name__)


@rule("GRM008", "noun-and-number", severity="warning", confidence=0.9, when="patterns")
def noun_and_number(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A noun is in the singular, and the word before it counts several.

    “Several boat” has lost its S. Nouns that are the same for one and many (police, fish, series) are left
    alone, and so is a noun before another, as in “several boat owners”.

    Bad: They tried several [[boat]] in the harbour.
    Bad: These [[boat]] are for sale.
    Near miss: They tried several boat owners, and several of them paid.
    Near miss: These police were there with several hundred of the crew.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield Hit(found.start, found.end, "More than one is meant: write the plural.")
