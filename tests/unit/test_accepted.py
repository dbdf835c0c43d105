"""Words and phrases that a newsroom accepts."""

from __future__ import annotations

import re

import pytest

from newslint.accepted import Accepted, lines
from newslint.engine import Engine
from newslint.finding import Hit
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source


def left(
    text: str, pattern: str, *phrases: str, path: str = "s.txt", code: str = "SPL901"
) -> list[str]:
    """The words that a rule which marks `pattern` still marks, with these phrases accepted."""
    family = {
        "SPL901": "spelling",
        "LFT901": "leftover",
        "CST901": "consistency",
        "VOI901": "voice",
    }

    def check(document):  # type: ignore[no-untyped-def]
        for found in re.finditer(pattern, document.text):
            yield Hit(*found.span(), "?")

    rule = Rule(code, "test-rule", family[code], "warning", 0.9, check, ("document",), "")
    document = read(Source(path, f"Head\n\n{text}\n"))
    findings = Engine([rule]).check(document)
    return [each.text for each in Accepted(phrases).without(document, findings)]


@pytest.mark.parametrize(
    ("text", "pattern", "phrase", "silent"),
    [
        ("The Nooksack rose.", "Nooksack", "Nooksack", True),
        ("The nooksack rose.", "nooksack", "Nooksack", False),
        ("The NOOKSACK rose.", "NOOKSACK", "nooksack", True),
        ("The Nooksacks rose.", "Nooksacks", "Nooksack", False),
        ("The Nooksack’s bank.", "Nooksack’s", "Nooksack", True),
        ("The Nooksack's bank.", "Nooksack", "Nooksack", True),
        ("In Walla Walla today.", "Walla Walla", "Walla Walla", True),
        ("In Walla\nWalla today.", "Walla Walla", "Walla Walla", True),
        ("In Walla Walla today.", "Walla", "Walla Walla", True),
        ("In Walla Walla today.", "Walla Walla today", "Walla Walla", False),
        ("In Walla Wallace today.", "Walla Walla", "Walla Walla", False),
        ("Read Yahoo! now.", "Yahoo!", "Yahoo!", True),
        ("The harbour's-edge path.", "harbour's", "harbour’s", True),
        ("Sign up for the Harbour Letter.", "Sign up for the Harbour Letter.", "Sign up for the Harbour Letter.", True),
        ("It rose * * * again.", r"\* \* \*", "* * *", True),
        ("It rose * * * again.", r"\* \*", "* * *", False),
    ],
)  # fmt: skip
def test_what_is_accepted(text: str, pattern: str, phrase: str, silent: bool) -> None:
    assert (left(text, pattern, phrase) == []) == silent


@pytest.mark.parametrize(
    ("code", "silent"),
    [("SPL901", True), ("LFT901", True), ("CST901", True), ("VOI901", False)],
)
def test_which_families(code: str, silent: bool) -> None:
    assert (left("The Nooksack rose.", "Nooksack", "Nooksack", code=code) == []) == silent


def test_markup_is_no_obstacle() -> None:
    assert left("In *Walla* Walla today.", "Walla Walla", "Walla Walla", path="s.md") == []


def test_one_of_many() -> None:
    phrases = [f"word{n} of many" for n in range(3000)]
    assert left("A word2999 of many.", "word2999", *phrases) == []


def test_a_file_of_them() -> None:
    assert lines("# names\nNooksack\n\n  Walla Walla  \r\n") == ["Nooksack", "Walla Walla"]
