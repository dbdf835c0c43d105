"""How much a sentence looks like a scrap: the weigher, and the table that it was taught."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newslint.analyses.fragments.weigher import FILE, weighed
from tools import train_fragments

ROWS = [
    (label, named)
    for topic in train_fragments.lines().values()
    for label, text in topic
    if (named := train_fragments.looked_at(text)) is not None
]


def weight_of(text: str) -> float:
    named = train_fragments.looked_at(text)
    assert named is not None
    return weighed(Path(FILE).read_bytes(), iter(named))


@pytest.mark.parametrize(
    ("scrap", "sentence"),
    [
        ("Despite the smoke and a pump that kept stalling.", "Most of the crew live nearby."),
        ("A clock last wound by the old verger.", "The oldest of the bells date to 1604."),
        ("A clock last wound by the old verger.", "Farmers in the valley stock hay."),
    ],
)
def test_a_scrap_weighs_more_than_a_sentence_of_its_look(scrap: str, sentence: str) -> None:
    assert weight_of(scrap) > weight_of(sentence)


def test_the_table_is_what_the_lines_teach() -> None:
    assert train_fragments.trained(ROWS) == Path(FILE).read_bytes()


def test_lines_kept_back_are_told_apart() -> None:
    taught = [row for n, row in enumerate(ROWS) if n % 5]
    table = train_fragments.trained(taught)
    said = train_fragments.tried(table, ROWS[::5], 1.0)
    assert float(said.partition("area ")[2][:5]) > 0.85


@given(st.text(min_size=1, max_size=200).filter(lambda text: any(c.isalpha() for c in text)))
def test_whatever_a_sentence_holds_it_is_looked_at(text: str) -> None:
    named = train_fragments.looked_at(text)
    assert named is None or named
