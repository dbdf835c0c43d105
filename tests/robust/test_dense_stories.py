"""Stories with as much to look at as fits take seconds: each unit here once took longest of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.language.tokens import Lexemes

from .prose import cost
from .units import story

MOST_SECONDS = 8  # for 100 kB, on a busy machine with coverage; an idle one takes 3 at the most


@pytest.mark.parametrize("unit", ["(1", "a“", "5’6”", "Jan. ", "No.\n\n", "1 a 2 "])
def test_a_hundred_kilobytes(unit: str, tmp_path: Path) -> None:
    path = tmp_path / "dense.txt"
    path.write_text(story(unit, 100_000 * len(unit) // len(unit.encode())), encoding="utf-8")
    took = cost(path)
    assert took.stopped == []
    assert took.seconds < MOST_SECONDS, took


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("12 (3) " * 40, True),
        ("12 (3) " * 1_000, False),
        ("The club won 3-1. " * 1_000, True),
        ("Lee 9-20 2-6 28 " * 1_000, False),
    ],
)
def test_what_is_read_for_figures(text: str, prose: bool) -> None:
    assert Lexemes(text).is_prose() is prose
