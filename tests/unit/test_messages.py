"""The words that a desk reads: messages and fix titles of all rules have one style."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newslint import packs
from newslint.engine import Engine
from newslint.examples import all_examples
from newslint.registry import Rule, load_rules
from newslint.testing import check, options_of

PACKS = packs.load()
RULES = {**load_rules(), **{code: r for pack in PACKS for code, r in pack.rules.items()}}

LONGEST = 160
_NOT_OURS = re.compile(r"\b(mend|mends|mended|blank|blanks)\b|  | $|^ |\n")
_OPENS = re.compile(r"[A-Z0-9“$£€\[(&]")
VERBS = frozenset("Add Close Delete Join Keep Make Move Open Replace Swap Turn Write".split())
"""What a fix may do."""


def told(rule: Rule) -> Iterator[tuple[str, str]]:
    """The messages and the fix titles of a rule's bad examples, each after what it is."""
    for example in all_examples(rule):
        if example.label != "Bad":
            continue
        engine = Engine([rule], PACKS, {rule.code: options_of(rule, example)})
        for finding in check(engine, example):
            yield "message", finding.message
            yield from (("title", fix.title) for fix in finding.fixes)


def faults_of_message(message: str) -> Iterator[str]:
    ours = re.sub(r"“[^”]*”", "“…”", message)  # not the story's words
    if not _OPENS.match(message):
        yield "begins with a small letter"
    if message.endswith("?"):
        yield "ends in a question, and doesn't say what to do"
    elif not message.endswith((".", ".”")):
        yield "has no full stop"
    if found := _NOT_OURS.search(ours):
        yield f"holds {found[0]!r}"
    if len(ours) > LONGEST:
        yield f"has {len(ours)} characters"


def faults_of_title(title: str) -> Iterator[str]:
    ours = re.sub(r"“[^”]*”", "“…”", title)
    if title.split(" ")[0] not in VERBS:
        yield f"begins with none of {', '.join(sorted(VERBS))}"
    if ours.endswith((".", "?", "!")):
        yield "has a stop"
    if found := _NOT_OURS.search(ours):
        yield f"holds {found[0]!r}"


def faults(rule: Rule) -> list[str]:
    return [
        f"{rule.code} {what} {fault}: {text}"
        for what, text in dict.fromkeys(told(rule))
        for fault in (faults_of_message if what == "message" else faults_of_title)(text)
    ]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: f"{r.code}-{r.name}")
def test_words(rule: Rule) -> None:
    assert faults(rule) == []


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("“He” is out; write “she”.", 0), ("“Who?” is a question; name him.", 0), ("Who says so? Name him.", 0), ("In Bath.", 0),
        ("no capital.", 1), ("No stop", 1), ("Says who?", 1), ("Mend this; mend it.", 1), ("A  gap.", 1),
        ("Much " * 40 + "more.", 1),
    ],
)  # fmt: skip
def test_the_test(message: str, count: int) -> None:
    assert len(list(faults_of_message(message))) == count


@pytest.mark.parametrize(
    ("title", "count"),
    [("Delete the second “the”", 0), ("Write “he?”", 0), ("delete it", 1), ("Write “x”.", 1), ("Mend it", 1)],
)  # fmt: skip
def test_the_test_of_titles(title: str, count: int) -> None:
    assert len(list(faults_of_title(title))) == count
