"""What the docstrings of the attribution rules can't show: kinds of story, options, time."""

from __future__ import annotations

import time

import pytest

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = {
    code: rule for code, rule in load_rules().items() if rule.family in ("attribution", "quotation")
}
JUDGMENT = (
    "ATT004",
    "ATT005",
    "ATT006",
    "ATT007",
    "ATT008",
    "ATT009",
    "ATT011",
    "ATT012",
    "ATT013",
    "ATT014",
    "ATT015",
    "ATT016",
)


@pytest.mark.parametrize("kind", ["opinion", "review", "column", "interview"])
def test_where_the_writer_is_the_source_no_rule_speaks_of_judgment(kind: str) -> None:
    assert [code for code in JUDGMENT if RULES[code].runs_on(kind)] == []
    assert all(RULES[code].runs_on(kind) for code in ("ATT001", "ATT002", "ATT003"))


@pytest.mark.parametrize("kind", ["match-report", "sport", "live", "live-blog"])
def test_what_a_reporter_sees_needs_no_source(kind: str) -> None:
    silent = [code for code in JUDGMENT if not RULES[code].runs_on(kind)]
    assert silent == ["ATT006", "ATT013", "ATT014", "ATT016"]


HOSTILE = (
    "He said the firm misled 40% of users and ",
    "“a b c d e f” ",
    "“40% of users” ",
    "“ab cd ",
    "One user ",
    "The minister has been criticised for it. ",
    "“We go,” and left.\n\n",
    '"a b" \' ',
    "They perceive that it is so. ",
    "experts some many people residents in many ",
    "Ann Lee, an expert in a, ",
    "He warned that they flourish ",
    "raised a raised b questions ",
    "is expected to who ",
    "The fire was caused by it because it began and ",
    "The club will never be in the ",
    "It is the finest in the ",
    "Lowe had been robbing and the firm lied about ",
    "Sales have fallen by half and by a third ",
    "Ann Lee, who keeps bees, said the vaccine ",
    "Fans in the town have lost faith and ",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    engine = Engine(RULES.values())

    def taken(times: int) -> float:
        document = read(Source("a.txt", "Head\n\n" + unit * times))
        begun = time.process_time()
        engine.check(document)
        return time.process_time() - begun

    short, long = taken(1000), taken(8000)
    assert long < 24 * short + 0.2  # 8 where linear, 64 where every pair is looked at


@pytest.mark.parametrize(
    ("sentence", "alerts"),
    [
        ("The mill is more than just a workplace.", 1),
        ("The mill was more than merely old.", 1),
        ("The mill is more than half full.", 0),
        ("The council raised mooring fees for small boats.", 1),
        ("The council has cut school budgets.", 1),
        ("The council raised mooring fees in March.", 0),
        ("The council raised mooring fees by 5 per cent.", 0),
        ("Mooring fees were raised for small boats.", 0),
        ("The council raised the roof of the mill.", 0),
    ],
)
def test_worth_and_changes_of_charges_are_asked_about(sentence: str, alerts: int) -> None:
    said = " ".join(f"The {who} said the levy was wrong." for who in ("vicar", "union", "clerk"))
    story = f"Mill owners fight levy\n\n{said}\n\n{sentence}\n\nThe mill opened in 1911.\n"
    found = Engine([RULES["ATT006"]]).check(read(Source("a.txt", story)))
    assert [story[each.start : each.end] for each in found] == [sentence] * alerts
