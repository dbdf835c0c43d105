"""Dates as news writes them, with their exact readings: `date_table.txt`, a line an expression."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analyses import analyse
from newslint.analyses.figures.dates import DateMention
from tests.unit.analyses.marked_words import covering, read_marked

LINES = [
    line
    for line in (Path(__file__).parent / "date_table.txt").read_text("utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]
LIMITS = {
    "The report covers [January to June 2025].": "a span of months is read as its last",
    "It fell in the [second quarter].": "a quarter without its year is not read",
    "The bridge will open in [two weeks' time].": "a length of time, not the day it leads to",
}
"""Known limits: an expression that is read wrongly, and why."""


def reading(sentence: str) -> DateMention | None:
    """The date that covers the bracketed words, or most of them."""
    before = "---\ntitle: Notes\ndate: 2026-03-04\n---\n"
    document, start, end = read_marked("s.md", before, sentence)
    return covering(analyse(document, "dates"), start, end)


@pytest.mark.parametrize("line", LINES)
def test_it_is_read_exactly(line: str, request: pytest.FixtureRequest) -> None:
    sentence, _, wanted = line.partition(" => ")
    if sentence in LIMITS:
        request.applymarker(pytest.mark.xfail(strict=True, reason=LIMITS[sentence]))
    value, _, kind = wanted.partition("; ")
    mention = reading(sentence)
    assert mention is not None
    assert (mention.value, mention.kind) == (value, kind)


def test_hardly_any_is_a_known_limit() -> None:
    assert len(LINES) >= 110
    assert len(LIMITS) <= len(LINES) * 0.03
