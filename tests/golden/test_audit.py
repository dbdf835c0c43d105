"""The sign-off sheet of one story with all that is awkward in it, word for word, in each format.

To accept a change: NEWSLINT_ACCEPT_GOLDEN=1 pytest tests/golden, and read the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Runs

HERE = Path(__file__).parent / "audit"
STORY = """\
---
title: Harbour loses a third of its berths
date: 2026-03-05
---

The harbour will lose 140 of its 420 berths by May, the port authority said on Thursday.

“Nobody asked the fleet,” said Ann Lee, 52, who has skippered the *Marigold* for 30 years. “We hold
the leases. We paid for the piers.

“We paid for them twice.”

More than 60% of the catch is landed at the north pier. It was built in 1911 for £90,000, according
to the [harbour register](https://example.org/register).

A fisherman said two men had measured the pier in January. Experts fear for the ice plant.

Lee said she would go to court. “I want my berth.”

> “Berths are not for ever,” the lease says.
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(STORY, encoding="utf-8")


@pytest.mark.parametrize("format", ["full", "json", "jsonl"])
def test_sheet(newslint: Runs, format: str) -> None:
    run = newslint("audit", "--isolated", "--output-format", format, "harbour.md")
    assert (run.status, run.err) == (0, "")
    path = HERE / f"{format}.out"
    if os.environ.get("NEWSLINT_ACCEPT_GOLDEN"):
        path.write_bytes(run.out.encode())
    assert run.out == path.read_bytes().decode()


def test_every_place_holds_its_words(newslint: Runs) -> None:
    sheet = json.loads(
        newslint("audit", "--isolated", "--output-format", "jsonl", "harbour.md").out
    )
    places = [*sheet["figures"], *sheet["quotations"], *sheet["sources"]]
    places += [each["source"] for each in sheet["figures"] if each["source"]]
    places += [each["speaker"] for each in sheet["quotations"] if each["speaker"]]
    lines = STORY.split("\n")
    assert len(places) > 10
    for place in places:
        assert STORY[place["start"] : place["end"]] == place["text"]
        assert STORY.startswith(
            lines[place["line"] - 1][place["column"] - 1 :][: len(place["text"])], place["start"]
        )


def test_what_cannot_be_read_is_said(newslint: Runs) -> None:
    run = newslint("audit", "--isolated", "harbour.md", "gone.md")
    assert run.status == 2
    assert "gone.md" in run.err
    assert run.out.startswith("harbour.md: ")
    assert newslint("audit").status == 2
