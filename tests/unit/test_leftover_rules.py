"""Leftovers with brackets at their ends, which the examples on a rule's page can't mark."""

from __future__ import annotations

import pytest

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

ENGINE = Engine(rule for rule in load_rules().values() if rule.family == "leftover")

FOUND = {
    "Mr [NAME] lives in Hull.": ("placeholder", "[NAME]"),
    "The route [chart goes here, ask Gwen for the file] is new.": (
        "placeholder",
        "[chart goes here, ask Gwen for the file]",
    ),
    "It was lost. [scorecard match=4471 style=compact]": (
        "stray-markup",
        "[scorecard match=4471 style=compact]",
    ),
    "The clerk [DESK: confirm spelling w/ her] said so.": (
        "placeholder",
        "[DESK: confirm spelling w/ her]",
    ),
    "[MOVE UP? — the editor may want this higher] It was new.": (
        "placeholder",
        "[MOVE UP? — the editor may want this higher]",
    ),
    "It was new.[/caption]": ("stray-markup", "[/caption]"),
}


@pytest.mark.parametrize(("text", "found"), FOUND.items())
def test_found(text: str, found: tuple[str, str]) -> None:
    findings = ENGINE.check(read(Source("story.txt", f"Council mends bridge\n\n{text}\n")))
    assert [(f.name, f.text) for f in findings] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "They [the owners] knew.",
        "He said [sic] so.",
        "It was 3 < 4 [see note 2].",
        "[1] A note.",
        "The plan [PDF: 2MB] is new.",
    ],
)
def test_not_found(text: str) -> None:
    assert ENGINE.check(read(Source("story.txt", f"Council mends bridge\n\n{text}\n"))) == []


@pytest.mark.parametrize(
    "line", ["ann.lee@harbour.example", "Follow us on Mastodon: https://harbour.example/@gazette"]
)
def test_an_address_does_not_hide_its_line(line: str) -> None:
    story = (
        f"Council mends bridge\n\nThe council met on Monday, and the bridge is to open.\n\n{line}\n"
    )
    findings = ENGINE.check(read(Source("story.txt", story)))
    assert [(f.name, f.text) for f in findings] == [("cms-leftover", line)]
