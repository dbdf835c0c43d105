"""Every rule is held to the examples on its own page and in the file beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from newslint import packs
from newslint.engine import Engine
from newslint.examples import all_examples, beside
from newslint.registry import Rule, load_rules
from newslint.testing import failures
from tests.conftest import ROOT

PACKS = packs.load()
RULES = {**load_rules(), **{code: r for pack in PACKS for code, r in pack.rules.items()}}
STABLE = [r for r in RULES.values() if r.status == "stable"]


def engine_for(rules: Iterable[Rule], options: dict[str, dict[str, Any]]) -> Engine:
    return Engine(rules, PACKS, options)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: f"{r.code}-{r.name}")
def test_examples(rule: Rule) -> None:
    assert failures(rule, engine_for, STABLE) == []


def test_every_family_of_the_mission_has_a_rule() -> None:
    have = {rule.family for rule in STABLE}
    wanted = {"duplication", "fragment", "attribution", "contradiction", "readability"}
    assert wanted | {"quotation", "voice"} <= have


def test_names_and_codes_are_unique() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_every_rule_shows_what_it_marks() -> None:
    for rule in RULES.values():
        assert any(example.marks for example in all_examples(rule)), rule.code


def test_every_file_of_examples_is_that_of_a_rule() -> None:
    files = {str(path) for path in (ROOT / "newslint" / "checks").glob("*/examples/*")}
    assert files and files <= {beside(rule) for rule in RULES.values()}
