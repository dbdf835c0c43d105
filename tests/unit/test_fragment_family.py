"""The fragment rules together: one finding a sentence at most, and none outside running prose."""

from __future__ import annotations

import itertools

import pytest

from newslint.engine import Engine
from newslint.examples import all_examples
from newslint.finding import Finding
from newslint.readers import read
from newslint.registry import Rule, load_rules
from newslint.source import Source
from newslint.testing import document

RULES = [rule for rule in load_rules().values() if rule.family == "fragment"]
ENGINE = Engine(RULES)
FRAGMENTS = (
    "The mayor's plan for the old harbour.",
    "Because the pitch was under water.",
    "Leaving the town without a doctor.",
    "To say nothing of the school on the island.",
    "Never one to shy away from a row.",
    "With the quay shut for a second winter.",
)
JOINED = (
    "The council closed the old pier in March, it will open again next summer.",
    "The theatre lost its roof in the storm it was rebuilt by the town in two years.",
)
LEAD = "The panel sat until noon, its chair said. "


def found(text: str, name: str = "story.txt") -> list[Finding]:
    return ENGINE.check(read(Source(name, text)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_place_has_two_findings_in_any_example(rule: Rule) -> None:
    for example in all_examples(rule):
        spans = sorted((f.start, f.end) for f in ENGINE.check(document(example)))
        for (_, end), (start, _) in itertools.pairwise(spans):
            assert end <= start, example.text


@pytest.mark.parametrize("sentence", FRAGMENTS + JOINED)
def test_one_sentence_one_finding(sentence: str) -> None:
    codes = [f.code for f in found(f"Notes from the desk\n\n{LEAD}{sentence}\n")]
    assert len(codes) == 1, codes


def test_two_kinds_of_joint_in_a_sentence_are_one_finding() -> None:
    both = "The mill lost its roof in the storm it was rebuilt in two years, it will open again in May."
    assert len(found(f"Notes from the desk\n\n{LEAD}{both}\n")) <= 1


@pytest.mark.parametrize("sentence", FRAGMENTS + JOINED)
def test_silent_outside_running_prose(sentence: str) -> None:
    head = "# Notes from the desk\n\nThe council met on Monday.\n\n"
    for block in (
        f"## {sentence}",
        f"- {sentence}\n- {sentence}",
        f"1. {sentence}",
        f"> {sentence}",
        f"“{sentence}”",
        f"“{sentence}” she said.",
        sentence.upper(),
        f"({sentence})",
    ):
        assert found(f"{head}{block}\n\nThe clerk left at noon.\n", "story.md") == [], block


@pytest.mark.parametrize("sentence", FRAGMENTS)
def test_silent_in_captions_and_cells(sentence: str) -> None:
    page = (
        "<html><body><article><h1>Notes from the desk</h1><p>The council met on Monday.</p>"
        f"<figure><img src='a.jpg' alt=''><figcaption>{sentence}</figcaption></figure>"
        f"<ul><li>{sentence}</li></ul><h2>{sentence}</h2><blockquote><p>{sentence}</p></blockquote>"
        f"<table><tr><td>{sentence}</td></tr></table></article></body></html>"
    )
    assert found(page, "story.html") == []


def test_messages_speak_of_the_main_verb() -> None:
    messages = {f.message for each in FRAGMENTS for f in found(f"Notes\n\n{LEAD}{each}\n")}
    assert any("no main verb" in message for message in messages)
    assert not any("no verb" in message for message in messages)
