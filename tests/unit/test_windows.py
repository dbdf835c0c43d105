"""What newslint does on Windows, as far as another system can show it: paths, line ends, closed pipes."""

from __future__ import annotations

import errno
import ntpath
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newslint import runner, wildcards
from newslint.cli import terminal
from newslint.config import globs, toml_file
from newslint.report import places
from tests.conftest import Runs
from tests.robust.tricks import PACK

NT = SimpleNamespace(path=ntpath, sep="\\", curdir=".", name="nt", fspath=os.fspath)


@pytest.fixture(autouse=True)
def windows(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "newslint" not in request.fixturenames:
        for module in (globs, runner, toml_file, wildcards):
            monkeypatch.setattr(module, "os", NT)


@pytest.mark.parametrize(
    ("glob", "path", "is_matched"),
    [
        ("drafts/*.md", r"C:\desk\drafts\a.md", True),
        ("drafts/*.md", r"c:\DESK\drafts\a.md", True),
        ("*.md", r"C:\desk\sport\a.md", True),
        ("sport/**", r"C:\desk\sport\old\a.md", True),
        ("sport/**", r"D:\desk\sport\a.md", False),
        (r"C:\desk\sport//*.md", r"C:\desk\sport\a.md", True),
        ("C:/desk/sport//*.md", r"C:\desk\sport\a.md", True),
        ("C:/desk/sport//x/*.md", r"C:\desk\sport\a.md", False),
    ],
)
def test_globs_over_paths_with_drives(glob: str, path: str, is_matched: bool) -> None:
    assert globs.match(glob, path, r"C:\desk", False) is is_matched


def test_a_glob_of_a_folder_below() -> None:
    moved = globs.rebased("old/*.md", r"C:\desk\sport", r"C:\desk")
    assert globs.match(moved, r"C:\desk\sport\old\a.md", r"C:\desk", False)
    assert not globs.match(moved, r"C:\desk\old\a.md", r"C:\desk", False)


@pytest.mark.parametrize("glob", [r"drafts\old\*.md", r"C:\desk\*.md", "C:/desk/*.md", r"a\b"])
def test_globs_written_as_paths_are_refused(glob: str) -> None:
    assert globs.fault(glob)


@pytest.mark.parametrize(
    "glob", [r"\[a\]/*.md", r"C:\desk//drafts/*.md", "C:/desk//*.md", r"a\\", r"\!x"]
)
def test_marks_may_be_taken_literally(glob: str) -> None:
    assert globs.fault(glob) == ""


@pytest.mark.parametrize(
    ("pattern", "folder", "parts"),
    [
        (r"C:\desk\*.txt", "C:\\", ["desk", "*.txt"]),
        ("C:/desk/*.txt", "C:\\", ["desk", "*.txt"]),
        (r"C:desk\*.txt", "C:", ["desk", "*.txt"]),
        (r"\\server\share\*.txt", "\\\\server\\share\\", ["*.txt"]),
        (r"sport\*.txt", "", ["sport", "*.txt"]),
        (r"\sport\*.txt", "\\", ["sport", "*.txt"]),
    ],
)
def test_wildcards_behind_drives(
    monkeypatch: pytest.MonkeyPatch, pattern: str, folder: str, parts: list[str]
) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(wildcards, "_below", lambda *given: seen.append(given[:2]) or [])
    assert list(wildcards.matches(pattern, lambda *_: False)) == []
    assert seen == [(folder, parts)]


def test_paths_as_reports_show_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert runner.display_path(r".\a.txt") == runner.display_path("./a.txt") == "a.txt"
    root = {"GITHUB_WORKSPACE": r"D:\a\Repo"}
    monkeypatch.setattr(places, "os", SimpleNamespace(**vars(NT), environ=root))
    assert places.repository_path(r"d:\a\repo\desk\story.txt") == "desk/story.txt"
    assert places.repository_path(r"E:\desk\story.txt") == "E:/desk/story.txt"
    root.clear()
    assert places.repository_path(r"desk\story.txt") == "desk/story.txt"


def test_folders_compare_whatever_their_case() -> None:
    assert toml_file._below(r"c:\Desk\house.yaml", "C:\\desk")
    assert not toml_file._below(r"C:\desks\house.yaml", "C:\\desk")


def test_a_reader_that_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = OSError(errno.EINVAL, "Invalid argument")
    assert not terminal.reader_has_gone(closed)
    monkeypatch.setattr(terminal, "os", NT)
    assert terminal.reader_has_gone(closed)
    assert not terminal.reader_has_gone(OSError(errno.ENOSPC, "No space left on device"))
    assert not terminal.reader_has_gone(OSError(errno.EINVAL, "Invalid argument", "a.txt"))


def test_windows_line_ends_in_settings_and_packs(newslint: Runs, tmp_path: Path) -> None:
    settings = '# the desk\npacks = [\n  "house.yaml",\n]\nkind = """\\\n  opinion"""\n'
    for name, text in (
        ("newslint.toml", settings),
        ("house.yaml", PACK.format(name="house", code="STY901", phrases="zebra")),
        ("a.txt", "Zoo\n\nA zebra ran off on Monday, the keeper said.\n"),
    ):
        (tmp_path / name).write_bytes(text.replace("\n", "\r\n").encode())
    run = newslint("check", "--output-format", "jsonl", "a.txt")
    (row,) = [row for row in run.rows if row["code"] == "STY901"]
    assert run.err == "" and (row["line"], row["column"], row["text"]) == (3, 3, "zebra")
    (tmp_path / "newslint.toml").write_bytes(b"# the desk\r\n\r\nselct = [\r\n]\r\n")
    run = newslint("check", "a.txt")
    assert run.status == 2 and run.err.startswith("newslint: newslint.toml:3: unknown key `selct`")
    (tmp_path / "newslint.toml").write_bytes(b"# the desk\r\nx = = 1\r\n")
    assert "newslint.toml:2: not valid TOML" in newslint("check", "a.txt").err
