"""GRM009 misplaced-apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit
from newslint.matching import Match, patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)


@rule("GRM009", "misplaced-apostrophe", severity="warning", confidence=0.92, when="patterns")
def misplaced_apostrophe(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A plural has an apostrophe, or a stretch of time lacks the one that it needs.

    The 1980s and two MPs have none; ten years’ experience and two weeks’ notice have one, behind the S.

    Bad: The mill shut in the late [[1980’s]].
    Fixed: The mill shut in the late 1980s.
    Bad: They met in two [[week’s]] time.
    Fixed: They met in two weeks’ time.
    Bad: He has ten [[years]] experience.
    Near miss: They met in one week’s time, and the 1980’s best boat won.
    Near miss: For ten years time stood still.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield _hit(item, found)


def _hit(item: Sourced, found: Match) -> Hit:
    first = item.lexemes.words[found.mark_first]
    if found.pattern.endswith("out"):
        right, why = f"{first}s", "A plural has no apostrophe"
    else:
        sign = "'" if "'" in item.lexemes.words else "’"
        right, why = f"{first.removesuffix('s')}s{sign}", "There is more than one"
    edit = Edit(found.start, found.end, right)
    return Hit(
        found.start,
        found.end,
        f"{why}: write “{right}”.",
        fixes=(Fix(f"Write “{right}”", (edit,)),),
    )
