"""GRM006 wrong-preposition."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.finding import Fix, Hit
from newslint.matching import patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)


@rule("GRM006", "wrong-preposition", severity="warning", confidence=0.9, when="patterns")
def wrong_preposition(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A verb or adjective goes with another preposition than the one that follows it.

    One complies with a rule, depends on a friend and is accused of a theft. Only pairs that no dialect
    has are named; "different to" and "bored of" are left to the desk.

    Bad: The yard must [[comply to]] the rules.
    Bad: He was [[accused for]] theft.
    Bad: The firm hopes to [[capitalise from]] the fair.
    Near miss: The yard must comply with the rules.
    Near miss: He was accused in May, and for that he left.
    Near miss: He was charged for parking.
    """
    for item in sourcing:
        for found in PATTERNS.find(item):
            right = found.pattern.partition("-")[0]
            at = found.mark_last - 1
            lex = item.lexemes
            edit = Edit(lex.starts[at], lex.ends[at], right)
            fix = Fix(f"Write “{right}”", (edit,))
            message = f"“{lex.words[at]}” doesn't go with this word: write “{right}”."
            yield Hit(found.start, found.end, message, fixes=(fix,))
