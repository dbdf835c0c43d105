"""The list of misspellings and the search in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newslint.language.lexicon import misspellings
from newslint.language.lexicon.indexed_words import written
from newslint.language.lexicon.misspellings import Misspellings

LETTERS = st.text("abz", min_size=3, max_size=6)


@given(st.dictionaries(LETTERS, st.text("abz ", min_size=1)), LETTERS)
def test_what_was_written_is_found(pairs: dict[str, str], other: str) -> None:
    held = Misspellings(written(pairs))
    assert {word: held.meant(word) for word in pairs} == pairs
    assert held.meant(other) == pairs.get(other)


def test_every_shipped_form_is_found() -> None:
    held = Misspellings.load()
    path = Path(misspellings.__file__).with_name("english.misspellings")
    rows = path.read_text("ascii").splitlines()[1:]
    assert len(rows) > 30_000
    assert all(held.meant(row.partition("\t")[0]) == row.partition("\t")[2] for row in rows[::97])
    assert held.meant(rows[0].partition("\t")[0]) and held.meant(rows[-1].partition("\t")[0])


@pytest.mark.parametrize("word", ["", "a", "the", "öäü", "don't", "government", "zzz", "1st"])
def test_other_words_are_not_listed(word: str) -> None:
    assert Misspellings.load().meant(word) is None


def test_other_data_are_refused() -> None:
    with pytest.raises(ValueError, match="indexed words"):
        Misspellings(b"recieve receive\n")
