"""Several reports of one run, and reports in files."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.conftest import Runs

STORY = (
    "Council votes to mend bridge\n\nCouncil Votes To Mend Bridge\n\nThe council met on Monday.\n"
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    return tmp_path


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_a_file_holds_what_standard_output_would(
    newslint: Runs, desk: Path, quiet: tuple[str, ...]
) -> None:
    for form in ("full", "concise", "json", "junit"):
        call = (*quiet, "--color", "always", "--output-format", form)
        printed = newslint("check", *call[:-4], "--output-format", form, "story.txt")
        run = newslint("check", *call, "--output-file", "report", "story.txt")
        assert (run.status, run.out, run.err) == (1, "", "")
        assert (desk / "report").read_text(encoding="utf-8") == printed.out
    assert sorted(path.name for path in desk.iterdir()) == ["report", "story.txt"]


@pytest.mark.parametrize(
    "formats",
    [
        ("sarif=a.sarif,concise,gitlab=b.json",),
        ("sarif=a.sarif", "concise", "gitlab=b.json"),
        ("concise=-, sarif=a.sarif", "gitlab=b.json"),
    ],
)
def test_several_formats(newslint: Runs, desk: Path, formats: tuple[str, ...]) -> None:
    options = [word for each in formats for word in ("--output-format", each)]
    run = newslint(*options, "story.txt")
    assert run.status == 1 and "DUP001" in run.out.splitlines()[0]
    assert json.loads((desk / "a.sarif").read_text())["runs"][0]["results"]
    assert json.loads((desk / "b.json").read_text())[0]["check_name"] == "duplicate-headline"


def test_the_one_without_a_file_goes_to_the_output_file(newslint: Runs, desk: Path) -> None:
    run = newslint("--output-format", "json=a.json,jsonl", "--output-file", "b.jsonl", "story.txt")
    assert (run.status, run.out, run.err) == (1, "", "")
    assert json.loads((desk / "b.jsonl").read_text())["code"] == "DUP001"
    assert json.loads((desk / "a.json").read_text())["files"]


def test_the_format_of_the_settings_goes_to_the_output_file(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('output-format = "jsonl"\n')
    assert newslint("--output-file", "b.jsonl", "story.txt").out == ""
    assert json.loads((desk / "b.jsonl").read_text())["code"] == "DUP001"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--output-format", "sarf"), "there is no output format 'sarf'; did you mean `sarif`?"),
        (("--output-format", ""), "there is no output format ''; there are full, concise, "),
        (("--output-format", "json="), "json=: the name of its file is missing"),
        (
            ("--output-format", "json,sarif"),
            "json and sarif go to the same place: give one a file, as in json=FILE,sarif",
        ),
        (("--output-format", "json=a,sarif=./a"), "./a: two reports can't go to one file"),
        (
            ("--output-format", "json=a", "--output-file", "b"),
            "--output-file has no report to hold: each format has a file of its own",
        ),
        (("--output-file", "no/a.json"), "no/a.json: there is no folder no"),
        (("--output-file", "."), ".: is a folder; a report needs a file"),
        (
            ("--output-file", "story.txt"),
            "story.txt: is a story of this run, which the report would overwrite",
        ),
        (
            ("--statistics", "--output-format", "sarif"),
            "--statistics has no form in sarif; there are full, concise, json, jsonl, github",
        ),
    ],
)
def test_what_is_refused(newslint: Runs, desk: Path, arguments: tuple[str, ...], said: str) -> None:
    run = newslint("check", *arguments, ".")
    assert (run.status, run.out) == (2, "")
    (line,) = run.err.splitlines()
    assert line.startswith(f"newslint: {said}")
    assert (desk / "story.txt").read_text() == STORY
    assert [path.name for path in desk.iterdir()] == ["story.txt"]


@pytest.mark.parametrize(
    ("begun", "offered"), [("ju", ["junit"]), ("json=a,s", ["json=a,sarif"]), ("x", [])]
)
def test_shells_complete_formats(newslint: Runs, begun: str, offered: list[str]) -> None:
    words = f"newslint check --output-format {begun}"
    env = {"_NEWSLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": "3"}
    run = newslint(env=env)
    assert [line.partition(",")[2] for line in run.out.split()] == offered


def test_settings_name_no_file(newslint: Runs, desk: Path) -> None:
    """A stranger may have written them."""
    (desk / "newslint.toml").write_text('output-format = "json=a.json"\n')
    run = newslint("story.txt")
    assert run.status == 2 and "newslint.toml:1: `output-format` wants" in run.err
    assert not (desk / "a.json").exists()


def test_a_report_among_the_stories_is_none_of_them(newslint: Runs, desk: Path) -> None:
    for _ in range(2):
        run = newslint("--output-format", "markdown=report.md,jsonl", ".")
        assert {row["path"] for row in run.rows} == {"story.txt"}
    (desk / "report.md").write_text("<!-- newslint: ignore[VOI] ours -->\n\n# A story\n\nIt is.\n")
    assert newslint("--output-format", "markdown=report.md", ".").status == 2
    assert "A story" in (desk / "report.md").read_text()


def test_counts_in_a_file(newslint: Runs, desk: Path) -> None:
    newslint("check", "--statistics", "--output-format", "json=a.json,full", "story.txt")
    assert json.loads((desk / "a.json").read_text())["rules"][0]["count"] == 1


def test_an_old_report_is_replaced_whole_and_a_link_is_not_followed(
    newslint: Runs, desk: Path
) -> None:
    outside = desk / "outside.json"
    outside.write_text("theirs")
    (desk / "report.json").symlink_to(outside)
    for number in range(2):
        assert newslint("--output-format", "json=report.json", "story.txt").status == 1, number
        assert json.loads((desk / "report.json").read_text())["files"]
    assert outside.read_text() == "theirs" and not (desk / "report.json").is_symlink()
    assert {path.name for path in desk.iterdir()} == {"outside.json", "report.json", "story.txt"}


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_devices_and_pipes_are_written_to(newslint: Runs, desk: Path) -> None:
    run = newslint("--output-format", "json", "--output-file", "/dev/stdout", "story.txt")
    assert run.status == 1 and json.loads(run.out)["files"]
    assert newslint("--output-file", os.devnull, "story.txt").status == 1
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
    run = newslint("--output-format", "json=/dev/full,concise", "story.txt")
    assert run.status == 2 and "DUP001" in run.out
    assert run.err == "newslint: /dev/full: can't write the report: no space left on device\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_nobody_may_write_to(newslint: Runs, desk: Path) -> None:
    (desk / "shut").mkdir(mode=0o555)
    run = newslint("--output-file", "shut/a.txt", "story.txt")
    assert (run.status, run.err) == (2, "newslint: shut/a.txt: no permission to write it\n")


def test_a_report_beside_the_stories_is_never_read_as_one(newslint: Runs, desk: Path) -> None:
    form = ("--output-format", "html=report.html,markdown=comment.md,jsonl", ".")
    first = newslint("check", *form)
    assert '<meta name="generator" content="newslint ' in (desk / "report.html").read_text()
    for command in (("check", *form), ("check", "--output-format", "jsonl", ".")):
        run = newslint(*command)
        assert (run.status, run.out, run.err) == (first.status, first.out, first.err)
    assert "report" not in newslint("stats", ".").out
    run = newslint("check", "report.html")
    assert run.status == 2
    assert run.err == "newslint: report.html: is a report of newslint's own, not a story\n"
