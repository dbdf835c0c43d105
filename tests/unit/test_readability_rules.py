"""Readability of stories that are hardly any: lists, scraps, nothing. No crash, and no hard story."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.analyses import analyse
from newslint.cli.stats import parts, story, table
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = [rule for rule in load_rules().values() if rule.family == "readability"]
LOWEST = {
    "RDB001": {"grade": -50},
    "RDB002": {"words": 0},
    "RDB003": {"words": 0},
    "RDB004": {"words": 0},
    "RDB005": {"grade": -50},
}
STORIES = {
    "nothing": "",
    "a headline": "# Roll of members\n",
    "a list": "# Roll of members\n\n" + "- Ida Moss\n" * 60,
    "a list with stops": "# Roll of members\n\n" + "- Ida Moss.\n" * 60,
    "a list alone": "1. Moss\n2. Lund\n",
    "two words a sentence": "# Marching orders\n\n" + "Go now. " * 90,
    "two words a paragraph": "# Winners\n\n" + "Ida Moss\n\n" * 90,
    "quotations": "# Last words\n\n“No.”\n\n“We go now.”\n",
    "numbers": "# Draw\n\n" + "12 34 56. " * 40,
    "marks": "# Marks\n\n!!! ??? … — -- . . .\n\n“” ‘’\n",
    "emoji": "# Smile\n\n" + "😀 👩\u200d🚒 " * 60,
    "a dateline": "# Paris\n\nPARIS — \n",
    "a table": "# Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
}


def document(text: str) -> Document:
    return read(Source("story.md", text))


def checked(text: str, options: dict[str, dict[str, Any]] | None = None) -> list[Finding]:
    return Engine(RULES, (), options).check(document(text))


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_rules_and_figures_survive(text: str) -> None:
    assert [f.code for f in checked(text, LOWEST) if not f.code.startswith("RDB")] == []
    assert [f.code for f in checked(text) if f.code == "RDB001"] == []
    for every in (False, True):
        figures = story(document(text), every)
        assert list(table(figures, lambda said, *_, **__: said))
        for by in ("paragraph", "sentence"):
            rows = list(parts(document(text), by, every))
            assert all("flesch_kincaid_grade" in row["scores"] for row in rows)
    assert bool(figures["scores"]) == bool(figures["words"])


def test_items_of_a_list_are_prose_only_where_they_are_sentences() -> None:
    text = "# Race\n\nThe race was held on Monday.\n\n- Ida Moss, Leeds\n- Ida Moss.\n- She won the race.\n"
    found = analyse(document(text), "readability")
    assert [" ".join(each.words) for each in found.sentences()] == [
        "The race was held on Monday",
        "She won the race",
    ]
    assert found.counts.words == story(document(text), False)["words"] == 10
