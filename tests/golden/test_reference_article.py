"""The reference article: every finding at its place, over the installed command.

`seeds/expected.jsonl` has a line a finding: code, offsets, and the defect of the gold list that it
answers (null: right, but not on the list). Accept a change with NEWSLINT_ACCEPT_GOLDEN=1 and read
the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.conftest import ROOT, Runs

SEEDS = ROOT / "seeds"
ARTICLE = SEEDS / "000_2625644a680e98cf.txt"
EXPECTED = SEEDS / "expected.jsonl"
MUST_FIND = {"S01", "F01", "P01", "A01", "A02", "A06", "A07"}


def test_findings_on_the_reference_article(newslint: Runs) -> None:
    run = newslint("--isolated", "--output-format", "jsonl", ARTICLE)
    assert (run.status, run.err) == (1, "")
    got = [{key: row[key] for key in ("code", "start", "end", "text")} for row in run.rows]
    expected = [json.loads(line) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
    if os.environ.get("NEWSLINT_ACCEPT_GOLDEN"):
        known = {(row["code"], row["start"], row["end"]): row["gold"] for row in expected}
        expected = [
            {**row, "gold": known.get((row["code"], row["start"], row["end"]))} for row in got
        ]
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in expected]
        EXPECTED.write_text("".join(lines), encoding="utf-8")
    assert got == [{k: v for k, v in row.items() if k != "gold"} for row in expected]


def test_the_promised_defects_are_among_them() -> None:
    rows = [json.loads(line) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
    assert {row["gold"] for row in rows} >= MUST_FIND


def test_the_article_is_the_one_the_list_was_made_for() -> None:
    text = ARTICLE.read_bytes().decode("utf-8")
    assert len(text) == 4503
    for row in map(json.loads, EXPECTED.read_text(encoding="utf-8").splitlines()):
        assert text[row["start"] : row["end"]] == row["text"]


def test_every_installed_copy_reads_the_same(newslint: Runs, tmp_path: Path) -> None:
    """Standard input, Windows line ends and a byte order mark change places, not findings."""
    data = ARTICLE.read_bytes()
    plain = newslint("--isolated", "--output-format", "jsonl", ARTICLE).rows
    for twin in (b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n")):
        (tmp_path / "twin.txt").write_bytes(twin)
        rows = newslint("--isolated", "--output-format", "jsonl", "twin.txt").rows
        assert [(r["code"], r["text"]) for r in rows] == [(r["code"], r["text"]) for r in plain]
