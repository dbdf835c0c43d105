"""Which files a run reads: each once, wildcards, exclusions, and what is said where there are none."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Run, Runs

STORY = """\
Council votes to repair bridge

The county council voted on Monday to repair the old bridge over the Ouse, which has been closed to
lorries since inspectors found cracks in four of its nine pillars.
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(STORY)
    return tmp_path


def read(newslint: Runs, *arguments: str, **more: object) -> list[str]:
    """The files that a run of these arguments reads."""
    run = newslint("check", "--output-format", "json", "--exit-zero", *arguments, **more)
    assert run.err == "" and run.status == 0, run.err
    document = json.loads(run.out)
    findings = [each for file in document["files"] for each in file["findings"]]
    assert "DUP004" not in [each["code"] for each in findings]
    return [file["path"] for file in document["files"]]


@pytest.mark.parametrize(
    "names",
    [
        ("a.txt", "a.txt"),
        ("a.txt", "./a.txt"),
        ("a.txt", "desk/../a.txt"),
        ("a.txt", "."),
        ("a.txt", "linked.txt"),
        ("a.txt", "hard.txt"),
        ("a.txt", "folder/a.txt"),
        ("a.txt", "*.txt"),
        ("a.txt", "{here}/a.txt"),
    ],
)
def test_one_file_is_one_file(newslint: Runs, desk: Path, names: tuple[str, ...]) -> None:
    (desk / "desk").mkdir()
    (desk / "folder").symlink_to(desk)
    if "linked.txt" in names:
        (desk / "linked.txt").symlink_to("a.txt")
    if "hard.txt" in names:
        os.link(desk / "a.txt", desk / "hard.txt")
    named = [name.format(here=desk) for name in names]
    assert read(newslint, *named) == ["a.txt"]
    (row,) = newslint("stats", "--output-format", "jsonl", *named).rows
    assert row["path"] == "a.txt"


def test_the_first_name_is_kept(newslint: Runs, desk: Path) -> None:
    (desk / "b.txt").symlink_to("a.txt")
    assert read(newslint, "b.txt", "a.txt") == ["b.txt"]
    assert read(newslint, ".") == ["a.txt"]


def test_two_files_of_one_content_are_two(newslint: Runs, desk: Path) -> None:
    (desk / "b.txt").write_text(STORY)
    run = newslint("--output-format", "jsonl", "a.txt", "b.txt", "a.txt")
    assert [(row["path"], row["code"]) for row in run.rows] == [("b.txt", "DUP004")]


def test_standard_input_is_read_once(newslint: Runs) -> None:
    assert read(newslint, "-", "-", stdin=STORY.encode()) == ["-"]


@pytest.fixture
def archive(desk: Path) -> Path:
    for number, name in enumerate(
        (
            "stories/one.md", "stories/2025/two.md", "stories/2025/three.txt", "stories/photo.jpg",
            "stories/.draft.md", "stories/.git/four.md", "stories/node_modules/five.md",
            "stories/copy.wire",
        )
    ):  # fmt: skip
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(f"# Story {number}\n\nIt rained on day {number}.\n")
    return desk


@pytest.mark.parametrize(
    ("glob", "found"),
    [
        ("stories/*.md", ["stories/one.md"]),
        ("./stories/*.md", ["stories/one.md"]),
        ("stories/**/*.md", ["stories/one.md", "stories/2025/two.md"]),
        ("**/three.*", ["stories/2025/three.txt"]),
        ("*/20[0-9]?/t*", ["stories/2025/three.txt", "stories/2025/two.md"]),
        ("stories/**", ["stories/2025/three.txt", "stories/2025/two.md", "stories/one.md"]),
        ("stories/*", ["stories/2025/three.txt", "stories/2025/two.md", "stories/one.md"]),
        ("st*/2025", ["stories/2025/three.txt", "stories/2025/two.md"]),
        ("stories/*.wire", ["stories/copy.wire"]),
    ],
)
def test_quoted_globs_are_expanded(
    newslint: Runs, archive: Path, glob: str, found: list[str]
) -> None:
    assert read(newslint, glob) == found


def test_a_glob_from_the_root(newslint: Runs, archive: Path) -> None:
    assert read(newslint, f"{archive}/stories/*.md") == [f"{archive}/stories/one.md"]


def test_a_glob_walks_in_no_circle(newslint: Runs, archive: Path) -> None:
    for name in ("x", "y", "z"):
        (archive / "stories" / name).symlink_to(archive)
    assert read(newslint, "**/two.md") == ["stories/2025/two.md"]


def test_a_file_of_that_name_wins(newslint: Runs, desk: Path) -> None:
    (desk / "[a].txt").write_text(STORY.replace("old bridge", "new bridge"))
    assert read(newslint, "[a].txt") == ["[a].txt"]
    (desk / "[a].txt").unlink()
    assert read(newslint, "[a].txt") == ["a.txt"]


def nothing(run: Run, *words: str) -> None:
    """One line on standard error, nothing on standard output, exit status 0."""
    assert run.status == 0 and run.out == ""
    (line,) = run.err.splitlines()
    assert line.startswith("newslint: no story to read: ")
    assert all(word in line for word in words), line


COMMANDS = ((), ("check",), ("stats",), ("show", "--analysis", "quotes"), ("audit",))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_run_over_nothing_says_so(newslint: Runs, desk: Path, command: tuple[str, ...]) -> None:
    (desk / "empty").mkdir()
    nothing(newslint(*command, "empty"), ".txt", ".md", ".html")
    (desk / "empty/photo.jpg").write_bytes(b"\xff\xd8")
    nothing(newslint(*command, "empty"), ".txt")
    (desk / "empty/README.md").write_text("# Photos\n")
    nothing(newslint(*command, "empty"), ".txt", "excluded")
    nothing(
        newslint(*command, "--force-exclude", "empty/README.md"), "all that is named", "excluded"
    )


def test_a_run_over_nothing_is_silent_if_quiet(newslint: Runs, desk: Path) -> None:
    (desk / "empty").mkdir()
    run = newslint("check", "-q", "empty")
    assert (run.status, run.out, run.err) == (0, "", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_glob_that_matches_nothing(newslint: Runs, command: tuple[str, ...]) -> None:
    run = newslint(*command, "stories/**/*.md")
    assert run.err == "newslint: stories/**/*.md: no file or folder matches it\n"
    assert run.status == 2
    run = newslint(*command, "*.{md,txt}")
    assert "braces" in run.err and run.status == 2


def test_the_other_files_are_read_all_the_same(newslint: Runs) -> None:
    run = newslint("check", "*.md", "a.txt")
    assert run.out == "No findings in 1 file; 1 could not be read.\n" and run.status == 2


def test_force_exclude_holds_for_the_name_of_standard_input(newslint: Runs, desk: Path) -> None:
    (desk / "newslint.toml").write_text('extend-exclude = ["archive/"]\n')
    twice = (STORY + "\n" + STORY).encode()
    named = ("--stdin-filename", "archive/old.txt", "-")
    assert newslint(*named, stdin=twice).status == 1
    nothing(newslint("--force-exclude", *named, stdin=twice), "excluded")
    nothing(
        newslint("--force-exclude", *named, stdin=twice * 1000), "excluded"
    )  # over a pipe's room
    assert newslint("--force-exclude", "--stdin-filename", "a.txt", "-", stdin=twice).status == 1
    (desk / "newslint.toml").write_text('extend-exclude = ["archive/"]\nforce-exclude = true\n')
    nothing(newslint(*named, stdin=twice), "excluded")


def test_standard_input_has_the_limit_of_files(newslint: Runs) -> None:
    run = newslint("--max-file-size", "1000", "-", stdin=b"The council met.\n" * 100_000)
    assert run.status == 2
    assert run.err.startswith("newslint: -: 1,700,000 bytes, over the limit of 1,000")
