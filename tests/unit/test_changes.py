"""What a change has touched, and that git runs nothing of the repository's."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from newslint.changes import Changes, ChangesError
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Hit, Related
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source

STORY = "Head of it\n\nA bad day.\n\nA bad storm came.\n\nA sad end of it all.\n"


def git(folder: Path, *arguments: str) -> None:
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }  # fmt: skip
    subprocess.run(("git", *arguments), cwd=folder, env=env, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "one")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "a.txt").write_text(STORY)
    (folder / "b.txt").write_text(STORY.replace("bad", "good"))
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def narrowed(changes: Changes, *paths: str) -> list[str]:
    return list(changes.narrowed(paths, (Path(each).read_bytes() for each in paths)))


def _check(document: Document):  # type: ignore[no-untyped-def]
    for found in re.finditer("bad|sad", document.text):
        if found[0] == "bad":
            yield Hit(*found.span(), "?")
            continue
        at = document.text.index("A ")
        yield Hit(*found.span(), "?", related=(Related(at, at + 5, "and here"),))


RULE = Rule("VOI901", "bad-word", "voice", "warning", 0.9, _check, ("document",), "")


def kept(changes: Changes, path: str) -> list[int]:
    """The lines of the findings that are the change's own."""
    document = read(Source(path, Path(path).read_bytes().decode()))
    return [each.line for each in changes.sift(document, Engine([RULE]).check(document))]


def test_only_files_that_differ(desk: Path) -> None:
    (desk / "a.txt").write_text(STORY + "\nMore.\n")
    (desk / "new.txt").write_text("New\n\nA bad one.\n")
    (desk / "out.txt").write_text("Out\n")
    (desk / ":(top)x.txt").write_text("Odd\n")
    (desk / ".gitignore").write_text("out.*\n")
    changes = Changes("HEAD")
    assert narrowed(changes, "a.txt", "b.txt", "new.txt", "out.txt", ":(top)x.txt") == [
        "a.txt",
        "new.txt",
        ":(top)x.txt",
    ]
    assert kept(changes, "new.txt") == [3]


def test_only_paragraphs_that_were_touched(desk: Path) -> None:
    (desk / "a.txt").write_text(STORY.replace("storm came", "storm had come"))
    assert kept(Changes("HEAD"), "a.txt") == [5]


@pytest.mark.parametrize(
    "now",
    [
        STORY.replace("bad storm came", "bad storm\ncame"),
        STORY.replace("\n", "\r\n"),
        "Head of it\n\nA bad storm came.\n\nA bad day.\n\nA sad end of it all.\n",
        STORY.replace("A bad day.\n\n", ""),
    ],
)
def test_wrapped_and_moved_ones_were_not(desk: Path, now: str) -> None:
    (desk / "a.txt").write_bytes(now.encode())
    assert kept(Changes("HEAD"), "a.txt") == []


def test_a_copy_is_new(desk: Path) -> None:
    (desk / "a.txt").write_text(STORY + "\nA bad day.\n")
    assert kept(Changes("HEAD"), "a.txt") == [9]


def test_a_finding_whose_other_place_was_touched(desk: Path) -> None:
    (desk / "a.txt").write_text(STORY.replace("A bad day.", "A fine day."))
    assert kept(Changes("HEAD"), "a.txt") == [7]


def test_a_renamed_story(desk: Path) -> None:
    git(desk, "mv", "a.txt", "c.txt")
    assert narrowed(Changes("HEAD"), "c.txt") == []
    (desk / "c.txt").write_text(STORY.replace("storm came", "storm had come"))
    changes = Changes("HEAD")
    assert narrowed(changes, "b.txt", "c.txt") == ["c.txt"] and kept(changes, "c.txt") == [5]


def test_since_the_branch_was_left(desk: Path) -> None:
    git(desk, "checkout", "-qb", "side")
    (desk / "a.txt").write_text(STORY.replace("storm came", "storm had come"))
    commit(desk)
    git(desk, "checkout", "-q", "main")
    (desk / "b.txt").write_text(STORY)
    commit(desk)
    git(desk, "checkout", "-q", "side")
    assert narrowed(Changes("main"), "a.txt", "b.txt") == ["a.txt"]


def test_from_a_folder_below(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "ünder").mkdir()
    (desk / "ünder/a b.txt").write_text(STORY)
    commit(desk)
    monkeypatch.chdir(desk / "ünder")
    (desk / "ünder/a b.txt").write_text(STORY + "\nMore.\n")
    assert narrowed(Changes("HEAD"), "a b.txt", "../a.txt") == ["a b.txt"]


@pytest.mark.parametrize(
    "revision", ["", " ", "-h", "--output=x", "nope", "HEAD~9", "main:a.txt", "a\0b"]
)
def test_what_is_no_revision(desk: Path, revision: str) -> None:
    with pytest.raises(ChangesError, match="no revision"):
        Changes(revision)
    assert os.listdir(desk) == sorted(os.listdir(desk)) or not (desk / "x").exists()


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ChangesError, match="lies in no git repository"):
        Changes("HEAD")


def test_no_git(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "git").write_text("#!/bin/sh\ntouch ran\n")
    (desk / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f".:{desk / 'bin'}")
    with pytest.raises(ChangesError, match="no git on the search path"):
        Changes("HEAD")
    assert not (desk / "ran").exists()


def test_a_shallow_clone(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text(STORY + "\nMore.\n")
    commit(desk)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{desk}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    with pytest.raises(
        ChangesError, match=r"no revision `HEAD~1` here; the clone is shallow.*fetch-depth"
    ):
        Changes("HEAD~1")


def test_no_commit_in_common(desk: Path) -> None:
    git(desk, "checkout", "-q", "--orphan", "other")
    commit(desk)
    git(desk, "commit", "-q", "--allow-empty", "--amend", "-m", "two")
    with pytest.raises(ChangesError, match="no commit in common"):
        Changes("main")


def test_nothing_that_a_repository_names_is_run(desk: Path) -> None:
    ran = desk.parent / "ran"
    program = desk.parent / "program"
    program.write_text(f"#!/bin/sh\necho $0 $* >> {ran}\ncat\n")
    program.chmod(0o755)
    for name in (
        "core.fsmonitor", "core.pager", "pager.rev-parse", "pager.ls-tree", "diff.external", "core.sshCommand",
        "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process",
        "core.editor", "credential.helper", "core.askPass", "gpg.program", "core.alternateRefsCommand",
        "remote.origin.uploadpack",
    ):  # fmt: skip
        git(desk, "config", name, str(program))
    for name in ("rev-parse", "ls-tree", "merge-base", "cat-file", "check-ignore"):
        git(desk, "config", f"alias.{name}", f"!{program}")
    hooks = desk / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in (
        "post-index-change",
        "reference-transaction",
        "fsmonitor-watchman",
        "post-checkout",
    ):
        (hooks / name).write_text(program.read_text())
        (hooks / name).chmod(0o755)
    (desk / ".gitattributes").write_text("* filter=x diff=x text eol=crlf\n")
    (desk / "a.txt").write_text(STORY.replace("storm came", "storm had come"))
    (desk / "new.txt").write_text("New\n")
    # A partial clone would ask a remote for what is not there.
    git(desk, "config", "extensions.partialClone", "origin")
    git(desk, "config", "core.repositoryFormatVersion", "1")
    git(desk, "config", "remote.origin.promisor", "true")
    git(desk, "config", "remote.origin.url", f"ext::{program}")
    git(desk, "config", "protocol.ext.allow", "always")
    blob = subprocess.run(
        ("git", "-c", "core.fsmonitor=false", "rev-parse", "HEAD:b.txt"),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    ran.unlink(missing_ok=True)
    changes = Changes("HEAD")
    assert narrowed(changes, "a.txt", "b.txt", "new.txt") == ["a.txt", "new.txt"]
    assert kept(changes, "a.txt") == [5]
    (desk / ".git/objects" / blob[:2] / blob[2:]).unlink()
    (desk / "b.txt").write_text(STORY)
    assert kept(Changes("HEAD"), "b.txt") == [3, 5, 7]
    assert not ran.exists(), ran.read_text()
