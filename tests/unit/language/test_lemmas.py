"""Lemmas."""

from __future__ import annotations

import pytest

from newslint.language.tagging.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "expected"),
    [
        ("said", "VERB", "VBD", "say"),
        ("is", "AUX", "VBZ", "be"),
        ("n’t", "PART", "RB", "not"),
        ("'s", "PART", "POS", "'s"),
        ("ca", "AUX", "MD", "can"),
        ("men", "NOUN", "NNS", "man"),
        ("cities", "NOUN", "NNS", "city"),
        ("Houses", "NOUN", "NNS", "house"),
        ("worse", "ADJ", "JJR", "bad"),
        ("retaliated", "VERB", "VBD", "retaliate"),
        ("bombed", "VERB", "VBN", "bomb"),
        ("stopping", "VERB", "VBG", "stop"),
        ("scraping", "VERB", "VBG", "scrape"),
        ("swore", "VERB", "VBD", "swear"),
        ("fled", "VERB", "VBN", "flee"),
        ("London", "PROPN", "NNP", "London"),
        ("Officials", "NOUN", "NNS", "official"),
        ("him", "PRON", "PRP", "he"),
        ("I", "PRON", "PRP", "I"),
        ("1,200", "NUM", "CD", "1200"),
        ("...", "PUNCT", ":", "..."),
        ("RISES", "VERB", "VBZ", "rise"),
    ],
)
def test_lemma(word: str, upos: str, xpos: str, expected: str) -> None:
    assert lemma(word, upos, xpos) == expected


def test_unknown_tags_keep_the_word() -> None:
    assert lemma("Xyzzy", "NOPE", "??") == "xyzzy"
