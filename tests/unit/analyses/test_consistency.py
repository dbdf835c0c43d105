"""Slips between words, and what a story's own prose is."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.analyses.consistency.near import common_ends, pairs, slips
from newslint.readers import read
from newslint.source import Source


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("teague", "tegue", 1), ("form", "from", 1), ("joann", "joanne", 1), ("same", "same", 0), ("mill", "wall", 2),
        ("harbour", "harvest", 3), ("a", "abcd", 3), ("comittment", "commitment", 2),
    ],
)  # fmt: skip
def test_slips(one: str, two: str, count: int) -> None:
    assert slips(one, two) == slips(two, one) == count


def test_pairs_are_told_once() -> None:
    found = list(pairs(["harbour", "harbuor", "harvest", "lighthouse", "harbour-side"]))
    assert ("harbour", "harbuor") in found
    assert len(found) == len(set(found))
    assert not any("lighthouse" in pair for pair in found)


def test_common_ends() -> None:
    assert common_ends("national", "naitonal") == (2, 4)
    assert common_ends("aa", "aaa") == (2, 0)


def test_prose_is_masked_place_for_place() -> None:
    text = "Mill burns\n\nThe mill burned. “It was old,” he said. See https://mill.example/old now."
    usage = analyse(read(Source("x.txt", text)), "usage")
    assert len(usage.body) == len(usage.prose) == len(usage.text)
    assert "Mill burns" in usage.prose
    assert "Mill burns" not in usage.body
    for masked in (usage.body, usage.prose):
        assert all(a in (b, "\0") for a, b in zip(masked, usage.text, strict=True))
        assert "old" not in masked
        assert "The mill burned. " in masked
    assert "old" in usage.spoken
    assert "old" not in usage.words
