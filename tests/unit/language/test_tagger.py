"""Tags, and the model file they come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newslint.language.tagging import tagger as module
from newslint.language.tagging.model import ModelError
from newslint.language.tagging.tagger import Tag, Tagger
from newslint.language.tokens.tokens import tokenize

MODEL = Path(module.__file__).with_name("english.model")


def tags(text: str) -> list[str]:
    words = [token.text for token in tokenize(text)]
    return [tag.upos for tag in Tagger.load().tag(words)]


def finite(text: str) -> list[str]:
    words = [token.text for token in tokenize(text)]
    return [w for w, tag in zip(words, Tagger.load().tag(words), strict=True) if tag.finite]


def test_a_plain_sentence() -> None:
    words = "The mayor did n't resign on Tuesday .".split()
    assert Tagger.load().tag(words) == [
        Tag("DET", "DT", None),
        Tag("NOUN", "NN", None),
        Tag("AUX", "VBD", True),
        Tag("PART", "RB", None),
        Tag("VERB", "VB", False),
        Tag("ADP", "IN", None),
        Tag("PROPN", "NNP", None),
        Tag("PUNCT", ".", None),
    ]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Police arrested two men who had broken into the bank.", "arrested had"),
        ("Officers say they will keep searching.", "say will"),
        ("A quiet town near the border.", ""),
        ("The proposal to raise taxes, rejected twice before, passed.", "passed"),
        ("“It’s over,” the minister said.", "’s said"),
        ("She'd leave if they'd let her.", "'d 'd"),
        ("Prices rose and wages fell.", "rose fell"),
        ("The plans, drawn up last year, were dropped.", "were"),
        ("Walking home, he saw the fire.", "saw"),
        ("Ahmedov and Nkosi meet on Friday.", "meet"),
    ],
)
def test_finite_verbs(text: str, verbs: str) -> None:
    assert finite(text) == verbs.split()


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Senate Passes Bill To Cut Drug Prices", "Passes"),
        ("Mayor Says City Will Close Three Schools Next Year", "Says Will"),
        ("COUNCIL REJECTS PLAN FOR NEW STADIUM", "REJECTS"),
        ("POLICE SAY THE SUSPECT WAS KNOWN TO THEM", "SAY WAS"),
    ],
)
def test_headlines(text: str, verbs: str) -> None:
    assert finite(text) == verbs.split()


def test_names() -> None:
    found = tags("President Obrovsky met Lucia Tamborini in Zagreb on Monday.")
    assert [found[i] for i in (1, 3, 4, 6, 8)] == ["PROPN"] * 5


def test_curly_and_straight_quotes_are_alike() -> None:
    straight = "\"I do n't know , \" said Smith 's lawyer .".split()
    curly = "“I do n’t know , ” said Smith ’s lawyer .".split()
    assert Tagger.load().tag(straight) == Tagger.load().tag(curly)


def test_finite_is_none_but_for_verbs() -> None:
    for tag in Tagger.load().tag("The old man and the sea were seen by many at night .".split()):
        assert (tag.finite is not None) == (tag.upos in ("VERB", "AUX"))


def test_finite_margins() -> None:
    words = "Farmers speak of the plan".split()
    tags = Tagger.load().tag(words)
    margins = Tagger.load().finite_margins(words)
    assert len(margins) == len(words)
    for tag, margin in zip(tags, margins, strict=True):
        assert margin is None or (margin == 0 if tag.finite else margin <= 0)
    assert margins[1] == 0
    assert Tagger.load().finite_margins([]) == []


def test_no_words() -> None:
    assert Tagger.load().tag([]) == []


@given(st.lists(st.text(min_size=1, max_size=12), max_size=20))
def test_any_words_get_tags(words: list[str]) -> None:
    assert len(Tagger.load().tag(words)) == len(words)


@pytest.mark.parametrize("word", ["matotopu", "roloduru"])
def test_a_word_that_meets_a_strangers_value(word: str) -> None:
    """Its hash is that of a key with weights, which are no labels: the word is just unknown."""
    value = Tagger.load()._table.get("=" + word)
    assert value is not None and max(value[1:]) >= len(Tagger.load()._tags)
    assert Tagger.load().tag(["The", word, "fell", "."])[1].upos == "NOUN"


def test_the_same_tags_whatever_was_seen_before() -> None:
    words = "Shares fell 3 % on Monday as traders sold banks .".split()
    before = Tagger.load(MODEL).tag(words)
    used = Tagger.load(MODEL)
    for number in range(200):
        used.tag([f"word{number}", *words[number % 5 :]])
    assert used.tag(words) == before


def test_caches_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEEP_WORDS", 50)
    tagger = Tagger.load(MODEL)
    words = "Shares fell 3 % on Monday as traders sold banks .".split()
    expected = tagger.tag(words)
    for number in range(300):
        tagger.tag([f"word{number}", "is", "here"])
    assert tagger.tag(words) == expected


def test_the_model_is_read_once() -> None:
    assert Tagger.load() is Tagger.load()


def test_model_size_and_notice() -> None:
    assert MODEL.stat().st_size <= 4_500_000
    notice = Path(f"{MODEL}.LICENSE").read_text(encoding="utf-8")
    for name in ("CC BY-SA 4.0", "UD_English-EWT", "UD_English-GUM", "2.16", "train.py"):
        assert name in notice


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot read"):
        Tagger.load(tmp_path / "none.model")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: b"", "not a newslint tagger model"),
        (lambda data: b"PK" + data[2:], "not a newslint tagger model"),
        (lambda data: data[:16] + b"\x63\x00" + data[18:], "version 99"),
        (lambda data: data[:-1], "damaged"),
        (lambda data: data[:9_000] + bytes([data[9_000] ^ 1]) + data[9_001:], "damaged"),
        (lambda data: data[:100_000] + b"\xff" + data[100_000:], "damaged"),
    ],
)
def test_wrong_files(tmp_path: Path, change: object, message: str) -> None:
    path = tmp_path / "bad.model"
    path.write_bytes(change(MODEL.read_bytes()))  # type: ignore[operator]
    with pytest.raises(ModelError, match=message):
        Tagger.load(path)
