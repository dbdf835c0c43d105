"""The fact sheet of one story with clashes in it, word for word, in each format.

To accept a change: NEWSLINT_ACCEPT_GOLDEN=1 pytest tests/golden, and read the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Runs

HERE = Path(__file__).parent / "facts"
STORY = """\
---
title: Harbour loses 240 of its berths
date: 2026-03-05
---

The harbour will lose 140 of its 420 berths by May 31, the port authority said on Thursday.

“Nobody asked the fleet,” said Ann Lee, 52, who has skippered the *Marigold* for 30 years.

The board approved the plan by 9 votes to 4, a majority of six. Of the 420 berths, 140 will go and the
other 260 will stay. Lee, who is 25, voted against the plan.

A crowd of 1,240 people came, the harbour office said. Lee leaves the fleet to two sons, Carl, Paul and
Martin.
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(STORY, encoding="utf-8")


@pytest.mark.parametrize("format", ["full", "json", "jsonl"])
def test_sheet(newslint: Runs, format: str) -> None:
    run = newslint("facts", "--isolated", "--output-format", format, "harbour.md")
    assert (run.status, run.err) == (0, "")
    path = HERE / f"{format}.out"
    if os.environ.get("NEWSLINT_ACCEPT_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(run.out.encode())
    assert run.out == path.read_bytes().decode()


def test_every_place_holds_its_words(newslint: Runs) -> None:
    sheet = json.loads(
        newslint("facts", "--isolated", "--output-format", "jsonl", "harbour.md").out
    )
    groups = ("people", "figures", "dates", "quotations", "outcomes")
    places = [place for name in groups for fact in sheet[name] for place in fact["places"]]
    places += sheet["clashes"] + [each for clash in sheet["clashes"] for each in clash["related"]]
    lines = STORY.split("\n")
    assert len(places) > 25
    for place in places:
        assert STORY[place["start"] : place["end"]] == place["text"]
        assert STORY.startswith(lines[place["line"] - 1][place["column"] - 1 :][:5], place["start"])


def test_each_fact_stands_once(newslint: Runs) -> None:
    sheet = json.loads(
        newslint("facts", "--isolated", "--output-format", "jsonl", "harbour.md").out
    )
    values = [(f["value"], f["unit"], f["modifier"]) for f in sheet["figures"] if f["value"]]
    assert len(values) == len(set(values))
    berths = next(f for f in sheet["figures"] if f["value"] == "420")
    assert len(berths["places"]) == 2


def test_a_story_with_nothing_in_it(newslint: Runs, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("Fog\n\nIt was foggy.\n", encoding="utf-8")
    run = newslint("facts", "--isolated", "short.txt")
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines()[0].startswith("short.txt: 0 clashes; 0 people")


def test_a_story_of_twenty_thousand_words(newslint: Runs, tmp_path: Path) -> None:
    body = "\n\n".join(STORY.split("---\n\n")[1].strip() for _ in range(220))
    (tmp_path / "long.txt").write_text(f"Harbour\n\n{body}\n", encoding="utf-8")
    run = newslint("facts", "--isolated", "--output-format", "jsonl", "long.txt")
    assert run.status == 0
    sheet = json.loads(run.out)
    assert len(sheet["figures"]) < 40
    assert len(next(f for f in sheet["figures"] if f["value"] == "420")["places"]) == 440


def test_what_cannot_be_read_is_said(newslint: Runs) -> None:
    run = newslint("facts", "--isolated", "harbour.md", "gone.md")
    assert run.status == 2
    assert "gone.md" in run.err
    assert newslint("facts").status == 2
