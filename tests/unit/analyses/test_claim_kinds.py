"""What a sentence claims by its words, and what kind of source some words name."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.analyses.attribution import (
    Attribution,
    Sourced,
    kinds_of_claim,
    need,
)
from newslint.readers import read
from newslint.source import Source


def sentence(text: str) -> Sourced:
    items: list[Sourced] = analyse(read(Source("s.txt", f"Notes\n\n{text}\n")), "sourcing")
    return items[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rents will rise.", "future"),
        ("The levy is wrong.", "verdict"),
        ("The pier was a record.", "extreme"),
        ("It is the worst fire in the county.", "overclaim"),
        ("It is the best team in Europe.", "overclaim"),
        ("The council raised mooring fees.", "act"),
        ("The mill is more than just a workplace.", "reading"),
    ],
)
def test_claims(text: str, kind: str) -> None:
    assert kind in kinds_of_claim(sentence(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The plans to grow fell through.", "mind"),
        ("The pier had a record 140 visitors.", "extreme"),
        ("She won the award for biggest impact.", "extreme"),
        ("The ferry will definitely sail on Monday.", "extreme"),
        ("Jim Cox still hopes trade will grow.", "mind"),
        ("The council raised mooring fees recently.", "act"),
        ("The council met to cut school budgets.", "act"),
        ("It is the tallest tower in Europe.", "overclaim"),
        ("The verdict will be announced.", "future"),
    ],
)
def test_plain_fact_is_no_claim(text: str, kind: str) -> None:
    assert kind not in kinds_of_claim(sentence(text))


def test_what_stands_on_the_board_needs_nobody() -> None:
    for text, needed in (("Shares fell to 412 yen.", 0), ("Sales fell to 412 hats.", 1)):
        item = sentence(text)
        assert need(kinds_of_claim(item), item) == needed


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ann Lee", "person"),
        ("The critics", "role"),
        ("Critics", "vague"),
        ("The Hull glassblower", "role"),
        ("The register", "document"),
    ],
)
def test_source_kinds(source: str, kind: str) -> None:
    story = read(Source("s.txt", f"Notes\n\n{source} said the quay was lost.\n"))
    items: list[Attribution] = analyse(story, "attribution")
    assert [item.source_kind for item in items] == [kind]
