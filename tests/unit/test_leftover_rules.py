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
    "Gwen Aster [age?] is a cook.": ("placeholder", "[age?]"),
    "It sank in 1911 [fact-check], Gwen wrote.": ("placeholder", "[fact-check]"),
    "Her uncle [check spelling] is a cook.": ("placeholder", "[check spelling]"),
    "Dear [Customer Name], the ferry is back.": ("placeholder", "[Customer Name]"),
    "Dear [Name], the ferry is back.": ("placeholder", "[Name]"),
    "It was new.[/caption]": ("stray-markup", "[/caption]"),
    "Dear [[first_name]], it is new.": ("stray-markup", "[[first_name]]"),
    "[object Object]": ("stray-markup", "[object Object]"),
    "Dear <<First Name>>, it is new.": ("stray-markup", "<<First Name>>"),
    "It was new [cite: 4].": ("model-citation", " [cite: 4]"),
    "It was new [oai_citation:1‡hull.example].": (
        "model-citation",
        " [oai_citation:1‡hull.example]",
    ),
    '{"@type": "NewsArticle", "id": 12}': ("page-code", '{"@type": "NewsArticle", "id": 12}'),
    "<!-- wp:quote -->": ("stray-markup", "<!-- wp:quote -->"),
    "[EMBARGOED UNTIL NOON]": ("release-line", "[EMBARGOED UNTIL NOON]"),
    "It was built/opened [choose one] in 1931.": ("placeholder", "[choose one]"),
    "The clerk [or was it the mayor?] left on Monday.": (
        "placeholder",
        "[or was it the mayor?]",
    ),
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
        "They [more boats] came.",
        "The set {A, B} is null, and 5% of 40% is 2%.",
        "Embargo talks fail",
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


def test_stars_that_markdown_takes_for_emphasis_are_a_field_all_the_same() -> None:
    story = "# Council mends bridge\n\nDear *|FNAME|*, the bridge is open.\n"
    assert [f.name for f in ENGINE.check(read(Source("story.md", story)))] == ["stray-markup"]


def test_numbers_in_a_table_do_not_make_a_story_a_running_log() -> None:
    said = (
        "The harbour court fined the company 40,000 euros on Tuesday for sailing late all summer."
    )
    table = "| Pier | Boats |\n|---|---|\n| Hook | 12 |\n| Ely | 14 |"
    story = f"# Ferry company fined\n\n{said}\n\n{table}\n\n{said}\n"
    rules = [rule for rule in load_rules().values() if rule.name == "duplicate-paragraph"]
    assert [f.text for f in Engine(rules).check(read(Source("story.md", story)))] == [said]
