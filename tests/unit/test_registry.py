"""Rules are declared once and selected by the closest word."""

from __future__ import annotations

import pytest

from newslint.registry import Rule, RuleError, Selection, family_of, rule, selected

RULES = [
    Rule("DUP001", "duplicate-headline", "duplication", "error", 1, None, (), ""),
    Rule("DUP002", "duplicate-paragraph", "duplication", "error", 1, None, (), ""),
    Rule("VOI001", "first-person", "voice", "info", 1, None, (), "", status="preview"),
]


@pytest.mark.parametrize(
    ("selection", "codes"),
    [
        (Selection(), "DUP001 DUP002"),
        (Selection(("DUP",)), "DUP001 DUP002"),
        (Selection(("duplication",), ignore=("DUP002",)), "DUP001"),
        (Selection(ignore=("DUP",)), ""),
        (Selection(extend_select=("duplicate-paragraph",), ignore=("DUP",)), "DUP002"),
        (Selection(("DUP001",), ignore=("DUP001",)), ""),
        (Selection(("voice",)), ""),
        (Selection(extend_select=("VOI001",)), "DUP001 DUP002 VOI001"),
        (Selection(("ALL",), ignore=("ALL",)), ""),
    ],
)
def test_the_closest_selector_wins(selection: Selection, codes: str) -> None:
    assert " ".join(r.code for r in selected(RULES, selection)) == codes


def test_preview_turns_on_what_is_in_preview() -> None:
    assert [r.code for r in selected(RULES, Selection(("VOI",)), preview=True)] == ["VOI001"]


@pytest.mark.parametrize("code", ["DUP1", "dup001", "XYZ001", "DUP0001", ""])
def test_a_code_of_another_shape_is_refused(code: str) -> None:
    with pytest.raises(RuleError):
        family_of(code)


def test_a_name_that_is_not_kebab_case_is_refused() -> None:
    with pytest.raises(RuleError, match="kebab"):
        rule("VOI099", "First Person", severity="info", confidence=1)(lambda document: ())
