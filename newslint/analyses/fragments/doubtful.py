"""Which sentences the weigher is asked about, and which lack no verb but its subject."""

from __future__ import annotations

from itertools import pairwise

from newslint.analyses.fragments.leads import opening, own_finite
from newslint.analyses.fragments.shapes import main_verb
from newslint.analyses.story import Word
from newslint.text import words as listed

_UNDOING = listed("not or provided assuming")
"""Begin what has a verb and may be no sentence: "Not that it matters", "Or so they say"."""
_MEASURES = listed("more fewer less")
_SINGLE = listed("each every")


_JOINS = ("And", "But", "Then")
_TURNED = listed("came went stood lay sat began followed was were did had")
"""Stand before their subjects: "Then came the rain"."""
_PARTING = frozenset(",;:—–(-")


def doubtful(words: list[Word]) -> bool:
    """Whether no main verb is seen, or the first words say that it may be that of no main clause."""
    return _undone(words) or not main_verb(words, opening(words))


def _undone(words: list[Word]) -> bool:
    first = words[0].text.lower()
    if first in _MEASURES:
        return _than_first(words)
    if first in _SINGLE:
        return _row_of_states(words)
    if first == "with":
        return all(word.text != "," for word in words)  # behind one stands the main clause
    return first in _UNDOING


def _than_first(words: list[Word]) -> bool:
    """Whether "than" stands before any verb: "More hours than they spent on it"."""
    place = next((n for n, word in enumerate(words) if word.finite), len(words))
    return any(word.text == "than" for word in words[:place])


def _row_of_states(words: list[Word]) -> bool:
    """Whether past tense and participles stand in a row behind commas: "Each page cut, numbered and bound"."""
    return any(word.text == "," and after.xpos in ("VBN", "VBD") for word, after in pairwise(words))


def subjectless(words: list[Word]) -> bool:
    """Whether a past tense stands where its subject should: "And left the owners with nothing", "Told the court so"."""
    joined = words[0].text in _JOINS
    at = 1 if joined else 0
    if len(words) < at + 3 or words[at].xpos != "VBD" or not words[at].finite:
        return False
    low = [word.text.lower() for word in words]
    after = words[at + 1]
    if low[at] in _TURNED or after.upos == "PROPN" or (after.upos == "AUX"):
        return False  # "And came the rain"
    if joined:
        return after.upos in ("DET", "ADP", "PRON", "NUM", "PART") and not own_finite(
            words, low, at + 1
        )
    plain = after.xpos in ("DT", "PRP$") and not any(word.text in _PARTING for word in words)
    return plain and not own_finite(words, low, at + 1)
