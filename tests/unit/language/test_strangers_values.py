"""The model knows its keys by 32-bit hashes: an unknown word may meet the value of another key."""

from __future__ import annotations

import pytest

from newslint.language.tagging.lemmas import lemma_by
from newslint.language.tagging.tagger import Tagger


class Always:
    """A table in which every key has one value, as when all hashes met."""

    def __init__(self, value: bytes) -> None:
        self.value = value

    def get(self, key: str) -> bytes:
        return self.value

    def cluster(self, word: str) -> int:
        return 0


# Found by trying a million words: each meets a value of another sort in the shipped model.
@pytest.mark.parametrize(
    "word", ["bbuleslg", "tjrlfyjfw", "xdbvpphrb", "kgfeqj", "wnlrucpv", "twmutyb"]
)
def test_words_that_meet_a_strangers_value(word: str) -> None:
    tagger = Tagger.load()
    assert len(tagger.tag(["The", word, "met", word, "."])) == 5
    for upos, xpos in (
        ("NOUN", "NN"), ("NOUN", "NNS"), ("VERB", "VBG"), ("VERB", "VBZ"), ("PROPN", "NNP"),
    ):  # fmt: skip
        found = lemma_by(tagger.table, word, upos, xpos)
        assert found.isprintable() and found[:2] == word[:2]


@pytest.mark.parametrize(
    "value", [b"\x01", b"\x00\x09\x20\x21", b"\x63\x01\x20\x21", b"\x02\xff\xfe", b""]
)
def test_values_of_another_sort(value: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    tagger = Tagger.load()
    monkeypatch.setattr(tagger, "_table", Always(value))
    assert tagger._rows("5xyzzy") == []
    assert lemma_by(Always(value), "xyzzy", "NOUN", "NN").isprintable()  # type: ignore[arg-type]
