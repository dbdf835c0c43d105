"""GRM002 could-of."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.finding import Fix, Hit
from newslint.matching import patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)


@rule("GRM002", "could-of", severity="error", confidence=0.97, when="patterns")
def could_of(sourcing: list[Sourced]) -> Iterator[Hit]:
    """“Of” stands where “have” is meant: the ear takes the one for the other.

    Said fast, "could have" and "could of" sound alike; only the first is English. The fix is safe.

    Bad: A lock [[could of]] saved the boat.
    Fixed: A lock could have saved the boat.
    Bad: It [[would not of]] been found.
    Near miss: The boat would of course be saved.
    Near miss: The might of armed men decided it.
    """
    for item in sourcing:
        for found in PATTERNS.find(item):
            at = found.mark_last - 1
            edit = Edit(item.lexemes.starts[at], item.lexemes.ends[at], "have")
            yield Hit(
                found.start,
                found.end,
                "Write “have” for “of”.",
                fixes=(Fix("Write “have”", (edit,), "safe"),),
            )
