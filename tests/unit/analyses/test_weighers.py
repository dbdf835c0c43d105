"""How much a sentence sounds like a claim: the weigher and the table that it was taught."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.analyses.attribution import Sourced, weight
from newslint.analyses.attribution.weighers import BUCKETS, buckets, features, file_of
from newslint.language.tokens import Lexemes
from newslint.readers import read
from newslint.source import Source
from tools import train_weighers


def weight_of(text: str, name: str = "claims") -> float:
    items: list[Sourced] = analyse(read(Source("s.txt", f"Notes\n\n{text}\n")), "sourcing")
    return weight(name, items[0])


@pytest.mark.parametrize(
    ("claim", "fact"),
    [
        (
            "The harbour master has never forgiven the council.",
            "The harbour master wrote to the council in May.",
        ),
        ("Fares will double before anybody notices.", "Fares will rise to £3 on Monday."),
        (
            "The fire was the fault of a lazy night porter.",
            "The fire was found by the night porter at four.",
        ),
        ("No ferry on the coast is run so badly.", "No ferry ran on the coast on Sunday."),
        (
            "Landlords always find a way round such rules.",
            "Landlords must register by the end of June.",
        ),
    ],
)
def test_a_claim_weighs_more_than_a_fact_on_the_same_matter(claim: str, fact: str) -> None:
    assert weight_of(claim) > weight_of(fact)


@given(st.text(max_size=300))
def test_whatever_a_sentence_holds_it_is_looked_at(text: str) -> None:
    lexemes = Lexemes(text)
    found = buckets(features(lexemes.words, lexemes.low))
    assert found and all(0 <= each < BUCKETS for each in found)


@pytest.mark.parametrize("name", train_weighers.NAMES)
def test_the_table_is_what_the_pairs_teach(name: str) -> None:
    taught = train_weighers.trained(
        [p for topic in train_weighers.pairs(name).values() for p in topic]
    )
    assert taught == Path(file_of(name)).read_bytes()


@pytest.mark.parametrize("name", train_weighers.NAMES)
def test_pairs_held_back_are_told_apart(name: str) -> None:
    topics = list(train_weighers.pairs(name).values())
    table = train_weighers.trained([p for n, topic in enumerate(topics) if n % 5 for p in topic])
    held = [pair for topic in topics[::5] for pair in topic]
    right = sum(
        train_weighers.weight(table, one) > train_weighers.weight(table, two) for one, two in held
    )
    assert right > 0.85 * len(held)
