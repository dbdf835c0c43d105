"""The installed command: exit statuses, formats, streams, selection."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Runs

STORY = (
    "Council votes to mend bridge\n\nCouncil Votes To Mend Bridge\n\nThe council met on Monday.\n"
)
CLEAN = "Council votes to mend bridge\n\nThe council met on Monday and voted to mend the bridge.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "clean.txt").write_text(CLEAN)
    return tmp_path


def test_exit_statuses(newslint: Runs) -> None:
    assert newslint("clean.txt").status == 0
    assert newslint("story.txt").status == 1
    assert newslint("--exit-zero", "story.txt").status == 0
    assert newslint("--fail-on", "never", "story.txt").status == 0
    assert newslint("gone.txt").status == 2
    assert newslint("--exit-zero", "gone.txt").status == 2
    assert newslint().status in (0, 2)
    assert newslint("check").status == 2


def test_fail_on(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('[rules.duplicate-headline]\nseverity = "warning"\n')
    assert newslint("story.txt").status == 1
    assert newslint("--fail-on", "error", "story.txt").status == 0


def test_bare_files_mean_check(newslint: Runs) -> None:
    bare = newslint("--output-format", "jsonl", "story.txt")
    assert bare.out == newslint("check", "--output-format", "jsonl", "story.txt").out
    assert bare.codes == ["DUP001"]


def test_the_output_contract(newslint: Runs) -> None:
    (row,) = newslint("story.txt", "--output-format", "jsonl").rows
    assert list(row) == [
        "path", "code", "name", "family", "severity", "confidence", "message", "start", "end",
        "line", "column", "end_line", "end_column", "text", "related", "fixes", "fingerprint",
    ]  # fmt: skip
    assert (row["path"], row["family"], row["severity"]) == ("story.txt", "duplication", "error")
    assert STORY[row["start"] : row["end"]] == row["text"]
    (related,) = row["related"]
    assert list(related) == [
        "start", "end", "line", "column", "end_line", "end_column", "message",
    ]  # fmt: skip
    document = json.loads(newslint("--output-format", "json", "story.txt", "clean.txt").out)
    assert document["version"] == 1
    assert [file["path"] for file in document["files"]] == ["story.txt", "clean.txt"]
    assert document["files"][0]["findings"] == [row]
    assert document["summary"]["error"] == 1


def test_standard_input_follows_its_file_name(newslint: Runs) -> None:
    run = newslint("--output-format", "jsonl", "-", stdin=STORY.encode())
    assert [(row["path"], row["code"]) for row in run.rows] == [("-", "DUP001")]
    html = b"<h1>Council votes to mend bridge</h1><p>Council votes to mend bridge</p>"
    run = newslint("--output-format", "jsonl", "--stdin-filename", "a.html", "-", stdin=html)
    assert [(row["path"], row["text"]) for row in run.rows] == [
        ("a.html", "Council votes to mend bridge")
    ]


def test_plain_text_is_the_same_under_any_name(newslint: Runs, tmp_path: Path) -> None:
    text = (
        "Ferry returns to the harbour\n\n"
        "The ferry came back on Monday after nine weeks in dock, the company said in a statement.\n\n"
        "Its crew of twelve had painted the hall where passengers buy their tickets, it said.\n\n"
        "Cars queued at the bridge for weeks, and their drivers are glad to have the boat back, it said.\n\n"
        "Library asks readers to pay for second room\n\nPublished June 4, 2026, 9:15 am\n"
    )
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "a.text").write_text(text)
    codes = newslint("--output-format", "jsonl", "a.txt").codes
    assert "LFT012" in codes
    assert newslint("--output-format", "jsonl", "-", stdin=text.encode()).codes == codes
    assert newslint("--output-format", "jsonl", "a.text").codes == codes


def test_isolated_ignores_configuration_and_environment(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('ignore = ["DUP"]\n')
    assert newslint("story.txt").status == 0
    assert newslint("--isolated", "story.txt").status == 1
    env = {"NEWSLINT_IGNORE": "DUP"}
    (desk / "newslint.toml").unlink()
    assert newslint("story.txt", env=env).status == 0
    assert newslint("--isolated", "story.txt", env=env).status == 1


def test_selection_on_the_command_line(newslint: Runs) -> None:
    assert newslint("--ignore", "duplicate-headline", "story.txt").status == 0
    assert newslint("--select", "VOI,quotation", "story.txt").status == 0
    run = newslint("--select", "DUP01", "story.txt")
    assert run.status == 2 and "DUP001" in run.err and len(run.err.splitlines()) == 1


def test_force_exclude(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('extend-exclude = ["story.*"]\n')
    assert newslint("story.txt").status == 1
    assert newslint("--force-exclude", "story.txt").status == 0
    assert newslint(".").status == 0


def test_per_file_ignores_and_kinds(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('[per-file-ignores]\n"story*" = ["DUP"]\n')
    assert newslint("story.txt").status == 0


@pytest.mark.parametrize(
    ("arguments", "env", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(newslint: Runs, arguments: list[str], env: dict[str, str], colored: bool) -> None:
    assert ("\x1b[" in newslint(*arguments, "story.txt", env=env).out) is colored


def test_statistics(newslint: Runs) -> None:
    counted = "1  DUP001  duplicate-headline"
    assert newslint("--statistics", "story.txt").out.splitlines() == [counted, "1 error in 1 file."]
    assert newslint("-q", "--statistics", "story.txt").out == f"{counted}\n"
    rows = newslint("-q", "--statistics", "--output-format", "jsonl", "story.txt").rows
    assert [row["count"] for row in rows] == [1]


def test_rules_and_explain(newslint: Runs) -> None:
    listed = newslint("rules").out
    assert "● DUP001 duplicate-headline" in listed
    rows = json.loads(newslint("rules", "DUP", "--output-format", "json").out)
    assert rows and all(row["family"] == "duplication" for row in rows)
    page = newslint("explain", "duplicate-headline").out
    assert page == newslint("explain", "DUP001").out
    assert "Near miss:" in page and "Bad:" in page
    run = newslint("explain", "duplicate-headlin")
    assert run.status == 2 and "duplicate-headline" in run.err


@pytest.mark.parametrize("name", ["duplicate-headline", "judging-opener", "anonymous-source"])
def test_explain_ends_with_lines_that_hold(newslint: Runs, desk: Path, name: str) -> None:
    page = newslint("explain", name).out.split("To switch it off or change its level\n")[1]
    told = [re.split("  +", line.strip())[-2 if "#" in line else -1] for line in page.splitlines()]
    option = next(line for line in told if line.startswith("newslint "))
    assert newslint(*option.split()[1:-1], "story.txt").status in (0, 1)
    (desk / "newslint.toml").write_text("\n".join(line for line in told if line != option))
    shown = newslint("config", "--show", "sport/story.txt")
    assert (shown.status, shown.err) == (0, "")
    assert f'ignore = ["{name}"]' in shown.out and f"[rules.{name}]" in shown.out
    level = re.search(r'severity = "(\w+)"  # or "(\w+)"', page)
    row = json.loads(newslint("rules", name, "--output-format", "jsonl", "--isolated").out)
    assert level and {*level.groups(), row["severity"]} == {"error", "warning", "info"}
    assert row["on"] and not newslint("rules", name, "--output-format", "jsonl").rows[0]["on"]


def test_every_rule_explains_itself(newslint: Runs) -> None:
    codes = [row["code"] for row in newslint("rules", "--output-format", "jsonl").rows]
    run = newslint("explain", *codes)
    assert run.status == 0
    assert all(f"{code} " in run.out for code in codes)


def test_config_shows_where_a_setting_comes_from(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('# desk\nfail-on = "error"\n')
    shown = newslint("config", "--show", "story.txt").out
    assert 'fail-on = "error"' in shown and "newslint.toml:2" in shown
    schema = json.loads(newslint("config", "--schema").out)
    assert "fail-on" in schema["properties"]


def test_stats(newslint: Runs) -> None:
    (row,) = newslint("stats", "--output-format", "jsonl", "clean.txt").rows
    assert row["path"] == "clean.txt" and row["sentences"] == 1 and row["words"] == 11
    assert set(row["scores"]) >= {
        "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index",
        "coleman_liau_index", "automated_readability_index", "dale_chall_readability_score",
    }  # fmt: skip
    assert "Flesch" in newslint("stats", "clean.txt").out


def test_help_and_version(newslint: Runs) -> None:
    assert "check" in newslint("--help").out
    assert newslint("--version").out.startswith("newslint, version ")


def test_a_story_cannot_inject_workflow_commands(newslint: Runs, desk: Path) -> None:
    text = "A ::error::b\n\nA ::error::b\n\n%0A::warning::x\n"
    (desk / "bad.txt").write_text(text)
    out = newslint("--output-format", "github", "bad.txt").out
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) or "::" not in line
               for line in out.splitlines())  # fmt: skip


PACK = """\
pack: house
rules:
  - code: STY901
    name: house-bridge
    kind: existence
    message: "“{found}” is the Old Bridge on first mention."
    reason: There are two bridges.
    severity: warning
    confidence: 0.9
    owner: copy desk
    source: house style
    phrases: ["the bridge"]
    scope: [paragraph]
    good: ["The Old Bridge is closed."]
    near_miss: ["The bridgehead is closed."]
    bad: ["They will mend [[the bridge]]."]
"""


def test_the_desks_own_pack(newslint: Runs, desk: Path) -> None:
    (desk / "desk").mkdir()
    (desk / "desk/house.yaml").write_text(PACK)
    (desk / "newslint.toml").write_text('packs = ["desk/house.yaml"]\n')
    env = {"NEWSLINT_CACHE_DIR": str(desk / "cache")}
    for _ in range(2):  # compiled, then out of the cache
        run = newslint("--output-format", "jsonl", "clean.txt", env=env)
        assert [(row["code"], row["text"]) for row in run.rows] == [("STY901", "the bridge")]
    assert newslint("rules", "STY901", env=env).status == 0
    assert "Old Bridge" in newslint("explain", "house-bridge", env=env).out
    (desk / "desk/house.yaml").write_text(PACK.replace("message:", "mesage:"))
    run = newslint("clean.txt", env=env)
    assert run.status == 2 and "house.yaml:6" in run.err and "`message`" in run.err
    (desk / "desk/house.yaml").unlink()
    run = newslint("clean.txt", env=env)
    assert run.status == 2 and "house.yaml: no such file" in run.err


def test_stats_of_parts_and_the_hardest_sentences(newslint: Runs, desk: Path) -> None:
    text = (
        "Rivers\n\nThe plan is out. Administrative authorities announced comprehensive environmental "
        "legislation, which was criticised by organisations and was postponed.\n\nIt rained.\n"
    )
    (desk / "rivers.txt").write_text(text)
    (row,) = newslint("stats", "--output-format", "jsonl", "rivers.txt").rows
    assert [step["sentences"] for step in row["sentence_lengths"]] == [2, 1, 0, 0, 0, 0]
    hardest = row["hardest"][0]
    assert text[hardest["start"] : hardest["end"]] == hardest["text"]
    assert hardest["text"].startswith("Administrative") and "2 passives" in hardest["reasons"]
    assert isinstance(row["scores"]["newslint_ease"], float)
    for by, count in (("paragraph", 2), ("sentence", 3)):
        rows = newslint("stats", "--by", by, "--output-format", "jsonl", "rivers.txt").rows
        assert [each["by"] for each in rows] == [by] * count
        assert all(text[each["start"] : each["end"]] == each["text"] for each in rows)
    (every,) = newslint("stats", "--all", "--output-format", "jsonl", "rivers.txt").rows
    assert row["scores"].items() <= every["scores"].items()
    assert {"spache_readability", "text_standard", "lix"} <= every["scores"].keys()
    shown = newslint("stats", "rivers.txt").out
    assert "Words per sentence" in shown and "Hardest sentences" in shown
