"""SPL002 missing-hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)


@rule("SPL002", "missing-hyphen", severity="info", confidence=0.85, when="patterns")
def missing_hyphen(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """Words that make one before a noun stand apart: “a long term plan”.

    The hyphen tells which words belong together: a long-term plan, a 20-year-old man. Behind the noun most
    of them need none: the plan is for the long term, the man is 20 years old.

    Bad: The town has a [[long term]] plan.
    Fixed: The town has a long-term plan.
    Bad: A [[20 year old]] man was hurt on the first day of a [[two day]] race.
    Bad: The firm sells [[family friendly]] boats.
    Near miss: The plan is for the long term, and the list is up to date.
    Near miss: The baby is one year old.
    Near miss: She is well known, and so is her well-known boat.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield _hit(item, found)


def _hit(item: Sourced, found: Match) -> Hit:
    lex = item.lexemes
    gaps = [at for at in range(found.mark_first, found.mark_last - 1) if not lex.glued(at)]
    edits = tuple(Edit(lex.ends[at], lex.starts[at + 1], "-") for at in gaps)
    written = "".join(
        lex.words[at] + ("-" if at in gaps else "")
        for at in range(found.mark_first, found.mark_last)
    )
    if found.pattern == "event":
        message = f"As a noun this is one word, or has a hyphen: “{written}”."
        return Hit(
            found.start, found.end, message, fixes=(Fix("Add the hyphen", edits, "display"),)
        )
    fix = Fix(f"Write “{written}”", edits)
    message = f"These words belong together: write “{written}”."
    return Hit(found.start, found.end, message, fixes=(fix,))


@guard("apart")
def _apart(place: Place, i: int) -> bool:
    """A word in small letters, or a number, with a space before it."""
    if not place.first <= i < place.last:
        return False
    lex = place.lexemes
    return not lex.capital(i) and (i == 0 or not lex.glued(i - 1))


@guard("named-not")
def _not_named(place: Place, i: int) -> bool:
    """The word before is no part of a longer number or name."""
    return i == 0 or not place.lexemes.glued(i - 1)
