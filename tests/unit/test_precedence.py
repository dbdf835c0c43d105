"""One fault, one finding: the table of who speaks where two rules see the same fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from newslint import packs
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import SEVERITIES, Hit
from newslint.precedence import TABLE, Place, Row, overruled
from newslint.providers.rules import RULES as PROVIDED
from newslint.readers import read
from newslint.registry import Rule, load_rules
from newslint.source import Source
from newslint.text import Span

RULES = {
    **load_rules(),
    **PROVIDED,
    **{code: rule for pack in packs.load() for code, rule in pack.rules.items()},
}
PAIRS = [(won, lost) for row in TABLE for won in row.winners.split() for lost in row.losers.split()]


def nowhere(offset: int) -> Span | None:
    raise AssertionError("no row asked for the sentence")


def silent(*places: tuple[str, int, int], table: tuple[Row, ...]) -> list[str]:
    made = [Place(*place) for place in places]
    return sorted(
        made[n].code
        for n in overruled(made, lambda at: Span(at // 10 * 10, at // 10 * 10 + 10), table)
    )


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_codes_of_the_table_exist(pair: tuple[str, str]) -> None:
    assert set(pair) <= RULES.keys()


def test_no_pair_appears_twice_or_the_other_way_round() -> None:
    assert len({frozenset(pair) for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_winner_is_as_grave_as_the_loser(pair: tuple[str, str]) -> None:
    won, lost = (SEVERITIES.index(RULES[code].severity) for code in pair)
    assert won <= lost


def test_a_finding_loses_where_it_shares_a_word() -> None:
    table = (Row("A", "B"),)
    assert silent(("A", 0, 4), ("B", 3, 9), table=table) == ["B"]
    assert silent(("B", 0, 9), ("A", 3, 4), table=table) == ["B"]
    assert silent(("A", 0, 4), ("B", 4, 9), table=table) == []
    assert silent(("A", 3, 3), ("B", 0, 9), table=table) == ["B"]  # a place between two letters


def test_a_row_may_reach_over_the_sentence() -> None:
    table = (Row("A", "B", "sentence"),)
    assert silent(("A", 0, 2), ("B", 7, 9), table=table) == ["B"]
    assert silent(("A", 0, 2), ("B", 12, 14), table=table) == []


def test_a_finding_that_lost_silences_nobody() -> None:
    table = (Row("A", "B"), Row("B", "C"))
    assert silent(("A", 0, 2), ("B", 0, 9), ("C", 5, 9), table=table) == ["B"]
    assert silent(("B", 0, 9), ("C", 5, 9), table=table) == ["C"]


def test_one_rule_alone_asks_for_nothing() -> None:
    assert overruled([Place("FRG003", 0, 4), Place("FRG003", 2, 9)], nowhere) == frozenset()
    assert overruled([Place("ATT013", 0, 4), Place("ATT001", 2, 9)], nowhere) == {0}


def marks(code: str, pattern: str) -> Rule:
    def check(document: Document) -> Iterator[Hit]:
        yield from (Hit(m.start(), m.end(), code) for m in re.finditer(pattern, document.text))

    made: Callable[[Document], Iterator[Hit]] = check
    return Rule(code, code.lower(), "voice", "warning", 0.9, made, ("document",), "")


def said(*rules: Rule, **settings: float) -> list[str]:
    text = "# Head\n\nThe *mill* came under fire for it. The mill is old.\n"
    engine = Engine(rules, min_confidence=settings.get("min_confidence", 0.0))
    ignored = frozenset(("ATT004",)) if "ignored" in settings else frozenset()
    return [f.code for f in engine.check(read(Source("story.md", text)), ignored)]


def test_the_engine_lets_the_loser_speak_where_the_winner_is_silent() -> None:
    won, lost = marks("ATT004", "came under fire for it"), marks("VOI125", "under fire")
    assert said(won, lost) == ["ATT004"]
    assert said(lost) == ["VOI125"]
    assert said(won, lost, ignored=1) == ["VOI125"]
    assert said(won._replace(confidence=0.2), lost, min_confidence=0.5) == ["VOI125"]


def test_the_engine_knows_sentences() -> None:
    won, lost = marks("FRG003", "The mill came"), marks("FRG004", "fire|old")
    assert said(won, lost) == ["FRG003", "FRG004"]
