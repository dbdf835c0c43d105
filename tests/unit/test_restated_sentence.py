"""Sentences said again: the cost of comparing many that are alike."""

from __future__ import annotations

import random
import time

import pytest

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

ENGINE = Engine(rule for rule in load_rules().values() if rule.name == "restated-sentence")
SECONDS = 12  # ten times what it takes


def _story(paragraphs: list[list[str]]) -> str:
    return "Council mends bridge\n\n" + "\n\n".join(" ".join(lines) for lines in paragraphs) + "\n"


@pytest.mark.parametrize("together", [True, False], ids=["two paragraphs", "many paragraphs"])
def test_thousands_of_reworded_sentences_are_compared_in_linear_time(together: bool) -> None:
    chance = random.Random(1)
    words = ["w" + "".join(chance.choices("aeiou", k=4)) for _ in range(900)]
    lines = [["The", *chance.choices(words, k=16)] for _ in range(1500)]
    first = [" ".join(line) + "." for line in lines]
    second = [" ".join(line[:8] + line[9:]) + "." for line in lines]
    if together:
        text = _story([first, second])
    else:
        text = _story([[a, b] for a, b in zip(first, second[1:] + second[:1], strict=True)])
    started = time.perf_counter()
    findings = ENGINE.check(read(Source("story.txt", text)))
    assert time.perf_counter() - started < SECONDS
    assert len(findings) == 1500
    assert all(finding.code == "DUP005" for finding in findings)


def test_what_appears_word_for_word_is_repeated_sentences_alone() -> None:
    first = "The harbour master told the council on Friday that the old ferry would not sail again before the end of the coming winter."
    other = first.replace("coming", "long")
    story = f"Ferry in dock\n\n{other} It needs a new keel.\n\n{first} Nobody minds.\n\n{first} The dock is dear.\n"
    rules = [rule for rule in load_rules().values() if rule.family == "duplication"]
    findings = Engine(rules).check(read(Source("story.txt", story)))
    assert [(f.code, f.line) for f in findings] == [("DUP005", 5), ("DUP003", 7)]
