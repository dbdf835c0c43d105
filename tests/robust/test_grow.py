"""Rules take linear time on stories that repeat one thing; `grow.py --large` tries all of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from newslint import analyses, engine

from .grow import Bench, Case, Lengths, Weak, _growing, _sure_growth, grows

KNOWN = [
    Case("rows of dots", ".", "plain", "bare"),
    Case("spaced dots", ". ", "plain", "bare"),
    Case("open brackets", "(-1", "plain", "bare"),
    Case("figures in a sentence", "5 percent, 6 men, ", "plain", "bare"),
    Case("figures and quotations", "“It costs £5,” he said. ", "plain", "bare"),
    Case("tags in a line", "<b>a</b> ", "plain", "bare"),
    Case("placeholders", "[TK] ", "markdown", "bare"),
    Case("names", "Ann Lee said. ... ", "plain", "bare"),
    Case("capitals", "Ann ", "plain", "bare"),
    Case("unclosed tags", "a<", "html", "bare"),
    Case("bare figures", "(1", "plain", "bare"),
    Case("opening marks", "(“", "plain", "bare"),
    Case("adverbs", "reportedly said ", "plain", "bare"),
    Case("adverbs alone", "early " * 50 + "said ", "plain", "bare"),
    Case("wrong articles", "its a ", "plain", "bare"),
    Case("people", "Lee, 41, said he met Ann Roe. ", "plain", "numbered"),
]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    known, seconds, threshold = dict(analyses._known), engine.seconds, gc.get_threshold()
    made = Bench(patience=5)
    made.times(Case("", "“No,” said Ann Lee, 40. ", "markdown", "bare"), 2_000)
    yield made
    analyses._known.clear()  # the timed ones go with their bench
    analyses._known.update(known)
    engine.seconds = seconds
    gc.set_threshold(*threshold)


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.name)
def test_what_once_took_too_long(bench: Bench, case: Case) -> None:
    assert [str(weak) for weak in grows(bench, case, Lengths(4_000, 16_000, 0.08))] == []


@pytest.mark.parametrize("unit", ["Dr ", "Agency of Being (AOB) "])
def test_what_took_too_long_on_longer_ones(bench: Bench, unit: str) -> None:
    """A title was cut off a copy of the row, an explanation sought among all: 3 s for 100,000 characters."""
    case = Case("row", unit, "plain", "bare")
    assert [str(weak) for weak in grows(bench, case, Lengths(15_000, 60_000, 0.15))] == []


def test_a_slow_part_is_named() -> None:
    case = KNOWN[0]
    found = _growing({"A": 0.01, "B": 0.01}, {"A": 0.04, "B": 0.16}, case, 4.0, 0.02)
    assert [(each.part, round(each.growth, 1)) for each in found] == [("B", 2.0)]
    assert isinstance(found[0], Weak)


def test_growth_up_to_the_middle_tells_of_the_whole() -> None:
    lengths = Lengths(200_000, 3_000_000, 0.05, 1_000_000)
    assert 1.10 < _sure_growth(lengths) < 1.12
