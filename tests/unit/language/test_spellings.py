"""The list of words with two spellings."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.language.lexicon import spellings
from newslint.language.lexicon.spellings import Spellings

LINES = Path(spellings.__file__).with_name("english.spellings").read_text("ascii").splitlines()
ROWS = [line.split("\t")[0] for line in LINES[1:] if line and line[0] != "#"]


def test_every_copy_has_the_copyright_notices() -> None:
    notices = "".join(line for line in LINES if line.startswith("#"))
    assert "Kevin Atkinson" in notices and "Geoff Kuenning" in notices


def test_every_form_has_its_other_form() -> None:
    table = Spellings.load()
    families = set()
    for word in ROWS:
        found = table.spelling(word)
        assert found is not None, word
        back = table.spelling(found.other)
        assert back is not None, found
        assert (back.other, back.family) == (word, found.family)
        assert {found.side, back.side} == {"a", "b"}
        families.add(found.family)
    assert len(families) > 1_500


@pytest.mark.parametrize(
    ("word", "dialect", "other"),
    [
        ("organise", "is", "organize"), ("organize", "iz", "organise"), ("theatre", "uk", "theater"),
        ("neighbors", "us", "neighbours"), ("program", "-", "programme"), ("toward", "-", "towards"),
    ],
)  # fmt: skip
def test_forms(word: str, dialect: str, other: str) -> None:
    found = Spellings.load().spelling(word)
    assert found is not None
    assert (found.dialect, found.other) == (dialect, other)


@pytest.mark.parametrize(
    "word", ["check", "cheque", "tyre", "story", "practise", "licence", "metre", "house"]
)
def test_words_that_are_others_as_well_are_left_out(word: str) -> None:
    assert Spellings.load().spelling(word) is None
