"""Clauses by their words."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.analyses.attribution.clauses import adverb, by_whom, clause_end
from newslint.analyses.attribution.sourcing import Sourced
from newslint.readers import read
from newslint.source import Source


def item(text: str) -> Sourced:
    found: Sourced = analyse(read(Source("story.txt", f"Notes\n\n{text}\n")), "sourcing")[0]
    return found


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The plan was attacked by critics.", True),
        ("The plan was praised by 11 of the 13.", True),
        ("The mill was built by hand.", False),
        ("The mill was painted by 1911.", False),
        ("The mill will be painted by late autumn.", False),
        ("The plan was saved by selling land.", False),
        ("The plan was attacked in the hall.", False),
    ],
)
def test_by_whom(text: str, agent: bool) -> None:
    found = item(text)
    assert by_whom(found, found.first, found.last) == agent


def test_a_clause_ends_at_a_mark_or_a_dozen_words_on() -> None:
    found = item("The mill is shut, and the barn is open.")
    assert found.lexemes.low[clause_end(found, found.first)] == ","
    long = item("The mill " + "and the mill " * 10 + "is shut.")
    assert clause_end(long, long.first) == long.first + 14


@pytest.mark.parametrize("word", ["often", "perhaps", "slowly"])
def test_adverb(word: str) -> None:
    assert adverb(word)
    assert not adverb("fly")
