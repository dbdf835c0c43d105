"""GRM007 small-word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)


@rule("GRM007", "small-word", severity="warning", confidence=0.9, when="patterns")
def small_word(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A small word is missing, or one is there that can't stand beside the next.

    Editing leaves both behind: "in possession of a gun" loses its "of", "a plan" made "the plan" keeps its
    "a". The fix shows the missing word; of two articles a person must choose.

    Bad: He was held for [[possession a firearm]].
    Bad: The fire was out by noon, [[according the police]].
    Bad: He faces [[up 10 years in]] prison.
    Bad: The port closed [[a the]] gate.
    Near miss: He was in possession a week later.
    Near miss: The price went up 10 per cent.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield _hit(item, found)


def _hit(item: Sourced, found: Match) -> Hit:
    missing = found.pattern.partition("-")[0]
    if found.pattern == "two-swapped":
        return Hit(
            found.start, found.end, "These words are in the wrong order, or one is another word."
        )
    if missing == "two":
        return Hit(
            found.start,
            found.end,
            "These two can't stand together. Take out one, or add what is missing.",
        )
    end = item.lexemes.ends[found.mark_first]
    fix = Fix(f"Add “{missing}”", (Edit(end, end, f" {missing}"),))
    return Hit(
        found.start, found.end, f"A word is missing: write “{missing}” between these.", fixes=(fix,)
    )


@guard("small-letters")
def _small_letters(place: Place, i: int) -> bool:
    """The word here has no capital, and a space stands on both sides of it."""
    lex = place.lexemes
    if i >= place.last or lex.capital(i):
        return False
    return not lex.glued(i) and (i == 0 or not lex.glued(i - 1))
