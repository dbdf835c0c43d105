"""Rules are declared once and selected by the closest word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from newslint import engine, registry
from newslint.analyses import analyse, module_of
from newslint.document import Document
from newslint.finding import Hit
from newslint.readers import read
from newslint.registry import (
    GIVEN,
    Rule,
    RuleError,
    Selection,
    family_of,
    load_rules,
    rule,
    selected,
)
from newslint.source import Source

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


@pytest.fixture
def declare(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Declares a rule, and forgets it after the test."""
    monkeypatch.setattr(registry, "_declared", dict(load_rules()))

    def made(code: str, name: str, check: Any, module: str = "tests.a") -> Any:
        check.__module__ = module
        return rule(code, name, severity="info", confidence=1)(check)

    return made


def silent(document: Document) -> Iterator[Hit]:
    return iter(())


def test_a_taken_code_or_name_is_refused_in_the_same_module_too(
    declare: Callable[..., Any],
) -> None:
    def another(document: Document) -> Iterator[Hit]:
        return iter(())

    declare("VOI099", "a-name", silent)
    declare("VOI099", "a-name", silent)  # the same rule, met again
    for code, name, check in (
        ("VOI099", "a-name", another),
        ("VOI098", "a-name", another),
        ("VOI099", "another-name", another),
        ("VOI098", "a-name", silent),
    ):
        with pytest.raises(RuleError, match=r"VOI09[89] .* clashes with VOI099 a-name"):
            declare(code, name, check)


def test_a_rule_lies_in_the_folder_of_its_family(declare: Callable[..., Any]) -> None:
    with pytest.raises(RuleError, match=r"VOI099 is of family voice.* of leftover; write LFT"):
        declare("VOI099", "a-name", silent, "newslint.checks.leftover.a_name")
    declare("VOI099", "a-name", silent, "newslint.checks.voice.a_name")


def test_a_parameter_that_is_no_analysis_is_refused_with_the_nearest(
    declare: Callable[..., Any],
) -> None:
    def misspelt(document: Document, sentences: Any, quotatons: Any) -> Iterator[Hit]:
        return iter(())

    with pytest.raises(RuleError, match=r"VOI099: .* `quotatons`; did you mean `quotations`"):
        declare("VOI099", "a-name", misspelt)

    def unheard_of(xyzzy: Any) -> Iterator[Hit]:
        return iter(())

    with pytest.raises(RuleError, match=r"`xyzzy`; there are .*document"):
        declare("VOI099", "a-name", unheard_of)


def test_what_the_engine_gives_is_no_mistake() -> None:
    assert engine.EARLIER_COPIES in GIVEN


@pytest.mark.parametrize("each", load_rules().values(), ids=lambda each: each.code)
def test_every_parameter_of_every_rule_is_an_analysis(each: Rule) -> None:
    document = read(Source("a.txt", "Head\n\nThe council met on Monday.\n"))
    for need in set(each.needs) - set(GIVEN):
        analyse(document, need)
        assert callable(getattr(module_of(need), need))
