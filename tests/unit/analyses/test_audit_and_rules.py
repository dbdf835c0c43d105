"""What a rule calls unsourced `newslint audit` calls unsourced, and the other way round: on every example of every rule."""

from __future__ import annotations

import pytest

from newslint import packs
from newslint.examples import all_examples
from newslint.registry import load_rules
from newslint.testing import document
from tests.measure.audit_and_rules import FIGURE, QUOTATION, disagreements, engine

RULES = {
    **load_rules(),
    **{code: rule for pack in packs.load() for code, rule in pack.rules.items()},
}
ENGINE = engine()


@pytest.mark.parametrize("code", RULES)
def test_audit_and_rules_agree_on_every_example(code: str) -> None:
    for example in all_examples(RULES[code]):
        if not example.fixed:
            assert list(disagreements(document(example), ENGINE)) == [], example.text


@pytest.mark.parametrize("code", [FIGURE, QUOTATION])
def test_the_examples_hold_what_both_call_unsourced(code: str) -> None:
    bad = [document(each) for each in all_examples(RULES[code]) if each.label == "Bad"]
    assert all(any(f.code == code for f in ENGINE.check(each)) for each in bad)
