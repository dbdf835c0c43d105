"""What has not happened or could not be found out: plain facts, and nobody's claim."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.matching import Place, guard, patterns
from newslint.text import words

PATTERNS = patterns(__name__)
ASKS = words("whether if who whom whose what which how when where why")
_OPEN_QUESTION = "open-question"
_LONGEST = 16  # lexemes of a sentence that only says what has not happened


def not_happened(item: Sourced) -> bool:
    """Whether a sentence says no more than that a thing has not been done: "No arrests have been made"."""
    if item.last - item.first > _LONGEST:
        return False
    return any(found.pattern != _OPEN_QUESTION for found in PATTERNS.find(item))


def open_question(item: Sourced) -> bool:
    """Whether the paper says what it could not find out: "It is not known whether the roof will hold"."""
    return any(found.pattern == _OPEN_QUESTION for found in PATTERNS.find(item))


@guard("asks")
def _asks(place: Place, i: int) -> bool:
    """A word that opens an indirect question: "whether", "how"."""
    return place.at(i) in ASKS
