"""GRM010 pronoun-case."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.matching import patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)
_SUBJECTS = {
    "him": "he",
    "her": "she",
    "them": "they",
    "me": "I",
    "us": "we",
    "whom": "who",
    "he": "he",
    "she": "she",
    "and": "and",
}


@rule("GRM010", "pronoun-case", severity="warning", confidence=0.9, when="patterns")
def pronoun_case(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A pronoun has the form of an object, and is the subject of the verb behind it.

    It is "he had won" and "who gave the talk": "him" and "whom" are right only where something is done to them.

    Bad: They left because [[her and him]] had won.
    Fixed: They left because she and he had won.
    Bad: The clerk, [[whom]] gave the talk, left.
    Bad: [[Me and them]] were cold.
    Near miss: The clerk, whom they saw, left.
    Near miss: They gave her and him a boat.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            low = item.lexemes.low[found.mark_first : found.mark_last]
            right = " ".join(_SUBJECTS[word] for word in low)
            if item.lexemes.capital(found.mark_first):
                right = right[0].upper() + right[1:]
            fix = Fix(f"Write “{right}”", (Edit(found.start, found.end, right),), "unsafe")
            yield Hit(
                found.start,
                found.end,
                f"This is the subject of the verb behind it: write “{right}”.",
                fixes=(fix,),
            )
