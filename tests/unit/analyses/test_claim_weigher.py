"""How much a sentence sounds like a claim: the weigher and the table that it was taught."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.analyses.attribution import Sourced, claim_weight
from newslint.analyses.attribution.claim_weigher import BUCKETS, FILE, bucket, features
from newslint.language.tokens import Lexemes
from newslint.readers import read
from newslint.source import Source
from tools import train_claims


def weight(text: str) -> float:
    items: list[Sourced] = analyse(read(Source("s.txt", f"Notes\n\n{text}\n")), "sourcing")
    return claim_weight(items[0])


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
    assert weight(claim) > weight(fact)


@given(st.text(max_size=300))
def test_whatever_a_sentence_holds_it_is_looked_at(text: str) -> None:
    lexemes = Lexemes(text)
    assert all(0 <= bucket(each) < BUCKETS for each in features(lexemes.words, lexemes.low))


def test_the_table_is_what_the_pairs_teach() -> None:
    files = sorted(train_claims.PAIRS.glob("*.jsonl"))
    assert train_claims.trained(train_claims.pairs(files)) == Path(FILE).read_bytes()


def test_pairs_held_back_are_told_apart() -> None:
    taught = train_claims.pairs(sorted(train_claims.PAIRS.glob("*.jsonl")))
    held = taught[::5]
    table = train_claims.trained([pair for n, pair in enumerate(taught) if n % 5])
    right = sum(
        train_claims.weight(table, claim) > train_claims.weight(table, fact) for claim, fact in held
    )
    assert right > 0.9 * len(held)
