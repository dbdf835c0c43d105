"""ATT016 unattributed-superlative."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, told
from newslint.finding import Hit
from newslint.matching import Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_BESIDE_A_NAME = "beside-a-name"
_SHORT_ER = 5


@rule(
    "ATT016",
    "unattributed-superlative",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
)
def unattributed_superlative(
    sourcing: list[Sourced], own_account: bool, flat_statements: list[tuple[int, Sourced]]
) -> Iterator[Hit]:
    """The paper hands out a prize: the finest in a generation, the worst in memory.

    Nobody has compared all the songs since the war or all the mistakes of a century, and a reporter
    who says so takes it from somebody. Say from whom. What can be measured or looked up, the longest
    bridge or the most visited park, is another matter.

    Bad: The jar was found in a loft, the museum says. It [[is the most important find in Wales since the war]].
    Bad: The roof fell in on Monday. This [[is the worst scandal in the history of the club]].
    Bad: Bo Berg, [[the most trusted man in the valley]], said on Monday that he would go.
    Good: The jar is the most important find in Wales since the war, said Ann Lee of Cardiff University.
    Near miss: The bridge is the longest in Europe, and the park the most visited in the country.
    Near miss: Ann Lee said the jar was a rare one. It was the finest in Europe.
    """
    message = "This is a superlative in the paper's own voice. Say who says so, or give the figure that proves it."
    for _, item in flat_statements:
        place = superlative(item)
        if place:
            yield Hit(*place, message)
    if own_account:
        return
    for _, item in told(sourcing):
        for found in PATTERNS.find(item):
            if found.pattern == _BESIDE_A_NAME:
                yield Hit(found.start, found.end, message)
                break


def superlative(item: Sourced) -> tuple[int, int] | None:
    """From the form of "be" to the end of the clause: "is the finest in a generation"."""
    for found in PATTERNS.find(item):
        if found.pattern != _BESIDE_A_NAME:
            return found.start, found.end
    return None


@guard("comparative")
def _comparative(place: Place, i: int) -> bool:
    """A comparative is next: "a graver crisis", "a worse year"."""
    word = place.at(i)
    if word in ("worse", "better"):
        return True
    short = word.endswith("er") and len(word) > _SHORT_ER and word not in _AGENTS
    return short and place.at(i - 1) in ("a", "an") and place.at(i + 1).isalpha()


@guard("according")
def _according(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """Somewhere in the sentence "according" names a source."""
    return place.first_where("according", lambda k: place.low[k] == "according") < place.last


_AGENTS = words("""
    number member matter paper letter winter summer order river water leader player manager corner offer minister
    officer father mother brother sister daughter teacher driver former other another further rather together over
    under after never ever border barrier quarter chapter center master finger answer power tower shower
    """)
