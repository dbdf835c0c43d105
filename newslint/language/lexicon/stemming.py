"""Stems of the words that say something: enough to see that "free" and "freedom" are of one family."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newslint.language.numbers import STOP_WORDS
from newslint.language.tokens import folded
from newslint.text import words

_ENDINGS = (
    "iveness", "fulness", "ations", "ation", "ments", "ement", "ment", "nesses", "ness", "ities",
    "ity", "ingly", "ies", "ing", "edly", "dom", "ers", "er", "ed", "ly", "es", "ive", "al", "s",
    "e", "y",
)  # fmt: skip
"""Longest first where one ends in another."""
_SHORTEST = 4  # letters of a stem
_BY_LAST = {last: [e for e in _ENDINGS if e[-1] == last] for last in "deglmnrsty"}
"""The same by their last letter: most words are asked about one or two."""
_EMPTY = words("""
    also could would will may might can one more than new time people warned stated noted claimed added
    reported first last many much most some any other such own same well
    """)


@lru_cache(maxsize=200)  # a sentence is compared with those on either side
def stems(text: str) -> Mapping[str, str]:
    """Stem → a word that has it as it compares, of all but the little words of a text."""
    return {
        stem(word): word
        for word in folded(text)
        if len(word) > 2 and word not in STOP_WORDS and word not in _EMPTY
    }


@lru_cache(maxsize=20_000)  # sentences that are compared share most of their words
def stem(word: str) -> str:
    """A word in lower case without its ending."""
    for ending in _BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
