"""GRM005 confused-word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Fix, Hit, Safety
from newslint.matching import Match, patterns
from newslint.registry import rule
from newslint.text import Edit

PATTERNS = patterns(__name__)
_SURE = ("its", "your", "their", "led")
_SHORTENED = {"it": "it’s", "you": "you’re", "who": "who’s"}
"""By the first word of a pattern's name; any other is itself what is meant."""


@rule("GRM005", "confused-word", severity="warning", confidence=0.92, when="patterns")
def confused_word(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """A word stands where the one that sounds like it is meant, and its neighbours show it.

    A spelling checker passes both. Only neighbours that the one word never has and the other often has
    are taken for a sign, so much is left alone.

    Bad: The bank has [[it’s]] own yard.
    Fixed: The bank has its own yard.
    Bad: More [[then]] 200 boats sailed.
    Bad: The crew was [[lead]] by a Dane.
    Near miss: It’s own goals that cost them the cup.
    Near miss: More boats came, then 200 sailed.
    Near miss: The new roof effects savings.
    """
    curly: dict[int, bool] = {}  # by block, as a long one may have thousands of such words
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            block = item.sentence.block.start
            if block not in curly:
                curly[block] = "’" in item.lexemes.words
            yield _hit(item, found, curly[block])


def _hit(item: Sourced, found: Match, curly: bool) -> Hit:
    word = found.pattern.partition("-")[0]
    right = _SHORTENED.get(word, word)
    written = item.lexemes.words[found.mark_first]
    if not curly:
        right = right.replace("’", "'")
    if written[0].isupper():
        right = right[0].upper() + right[1:]
    safety: Safety = "safe" if right.lower() in _SURE else "unsafe"
    fix = Fix(f"Write “{right}”", (Edit(found.start, found.end, right),), safety)
    return Hit(
        found.start, found.end, f"Another word is meant here: write “{right}”.", fixes=(fix,)
    )
