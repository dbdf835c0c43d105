"""Capitals: which words a phrase finds, and in which case its replacement is written."""

from __future__ import annotations

import pytest

from tests.unit.packs.desk import findings, fixed, found, phrases, swap

UTILIZE = swap({"{utilize}": "{use}", "prior to": "before"})
EXACT = {"case": True}
INTERNET = swap({"Internet": "internet", "COVID-19": "Covid-19"}, **EXACT)
NAMES = swap(
    {"Iphone": "iPhone", "youtube": "YouTube", "USSR": "Soviet Union", "Prime Minister": "premier"}
)


@pytest.mark.parametrize(
    ("pack", "before", "after"),
    [
        # The case of what it replaces …
        (UTILIZE, "They utilize it.", "They use it."),
        (UTILIZE, "Utilize it. Utilizing it helps.", "Use it. Using it helps."),
        (UTILIZE, "THEY UTILIZED IT PRIOR TO NOON.", "THEY USED IT BEFORE NOON."),
        (UTILIZE, "“Well,” he said. Prior to noon it rained.", "“Well,” he said. Before noon it rained."),
        (UTILIZE, "Do UTILIZE it.", "Do USE it."),
        # … unless the phrase's own capitals say what is meant.
        (NAMES, "An iphone, an Iphone and an iPhone.", "An iPhone, an iPhone and an iPhone."),
        (NAMES, "Iphone sales rose.", "iPhone sales rose."),
        (NAMES, "On youtube, Youtube and YOUTUBE.", "On YouTube, YouTube and YouTube."),
        (NAMES, "The USSR fell.", "The Soviet Union fell."),
        (NAMES, "The Prime Minister wept.", "The premier wept."),
        (NAMES, "Prime Minister Lee wept.", "Premier Lee wept."),
        (NAMES, "THE PRIME MINISTER WEPT ALL NIGHT.", "THE PREMIER WEPT ALL NIGHT."),
        # `case: true`: just as written, both sides.
        (INTERNET, "The Internet and the internet.", "The internet and the internet."),
        (INTERNET, "A COVID-19 ward and a Covid-19 ward.", "A Covid-19 ward and a Covid-19 ward."),
        (swap({"Utilize": "Use"}, **EXACT), "Utilize it; utilize it.", "Use it; utilize it."),
        (swap({"Premier Lee": "the premier"}, **EXACT), "Premier Lee wept.", "The premier wept."),
        (swap({"Premier Lee": "the premier"}, **EXACT), "So Premier Lee wept.", "So the premier wept."),
    ],
)  # fmt: skip
def test_fixes(pack: str, before: str, after: str) -> None:
    assert fixed(pack, before) == after
    assert fixed(pack, after) == after


@pytest.mark.parametrize(
    ("pack", "story", "marked"),
    [
        (phrases("black people", **EXACT), "In May black people and Black people voted.", ["black people"]),
        (phrases("black people", **EXACT), "Black people voted.", []),
        (phrases("US", "Zero Day", **EXACT), "They told us of the US and a Zero Day, a zero day.", ["US", "Zero Day"]),
        (phrases("Old Bridge"), "The old bridge, the Old Bridge, THE OLD BRIDGE.", ["old bridge", "Old Bridge", "OLD BRIDGE"]),
        (phrases("perfect storm"), "A perfect storm; The Perfect Storm is a film.", ["perfect storm"]),
        # A capital that the sentence, the headline or the whole story asks for says nothing.
        (INTERNET, "Internet use rose. Internet users cheered.", []),
        (INTERNET, "INTERNET USE ROSE IN COVID-19 WARDS.", []),
        (phrases("US", **EXACT), "THEY TOLD US NOTHING.", []),
        (INTERNET, "Users cheered. “Internet is slow,” it said.", []),
        (NAMES, "IPHONE SALES ROSE ON YOUTUBE.", []),
    ],
)  # fmt: skip
def test_what_is_marked(pack: str, story: str, marked: list[str]) -> None:
    assert found(pack, story) == marked


def test_a_headline_in_title_case() -> None:
    pack = swap({"Climate Change": "climate change"}, case=True, scope=["headline"])
    assert found(pack, "x", "How Climate Change Came to Town") == []
    pack = swap({"climate change": "climate crisis"}, scope=["headline"])
    (finding,) = findings(pack, "x", "How Climate Change Came to Town")
    assert finding.fixes[0].title == "Write “Climate crisis”"


def test_the_message_has_the_case_of_the_fix() -> None:
    pack = swap({"purchase": ["buy", "get"]}, message="“{found}”: write “{instead}”.")
    assert [each.message for each in findings(pack, "Purchase one; purchase two.")] == [
        "“Purchase”: write “Buy” or “Get”.",
        "“purchase”: write “buy” or “get”.",
    ]


def test_what_is_right_already_is_left_alone() -> None:
    pack = swap({"web[-]site": "website", "e-mail": "email"}, hyphen="any")
    assert found(pack, "A website, a web-site, an email.") == ["web-site"]
