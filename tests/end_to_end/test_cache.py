"""A second run over many stories says what the first did, and reads only what has changed."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from newslint.report import FORMATS
from tests.conftest import COMMAND, Run, Runs
from tests.end_to_end.test_jobs import stories


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with stories of all sorts, some of them alike, and what has to do with them."""
    folder = tmp_path / "desk"
    folder.mkdir()
    stories(folder, 12)
    (folder / "b.md").write_text(
        "---\nkind: essay-like\n---\n# Bridge\n\nIt it is open, é 😀 the the mayor said.\n"
    )
    (folder / "c.md").write_text(
        "# Ferry\n\n<!-- newslint: ignore[LFT005] as sung -->\nIt it is open, the mayor said.\n"
    )
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o700)
    return folder


def entries(kept: Path) -> dict[str, int]:
    """Entry → when it was written, by its inode: writing replaces a file."""
    return {each.name: each.stat().st_ino for each in (kept / "stories").iterdir()}


def said(run: Run) -> tuple[int, str, str]:
    return run.status, run.out, run.err


@pytest.mark.parametrize("form", FORMATS)
def test_a_second_run_says_the_same(newslint: Runs, desk: Path, kept: Path, form: str) -> None:
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    call = ("--output-format", form, ".")
    cold = newslint("--no-cache", *call, cwd=desk)
    assert not list(kept.iterdir())
    first = newslint(*call, cwd=desk, env=env)
    written = entries(kept)
    second = newslint(*call, cwd=desk, env=env)
    assert len(written) > 8 and entries(kept) == written
    assert said(cold) == said(first) == said(second)


def test_only_what_has_changed_is_linted(newslint: Runs, desk: Path, kept: Path) -> None:
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    newslint(".", cwd=desk, env=env)
    before = entries(kept)
    for each in desk.iterdir():
        os.utime(each, (1, 1))
    newslint(".", cwd=desk, env=env)
    assert entries(kept) == before
    story = desk / "003.txt"
    at = story.stat()
    text = story.read_text()
    story.write_text(text.replace("lorries", "the the van"[: len("lorries")]))
    os.utime(story, ns=(at.st_atime_ns, at.st_mtime_ns))
    assert story.stat().st_size == at.st_size
    warm = newslint(".", cwd=desk, env=env)
    after = entries(kept)
    assert len(after) == len(before) + 1 and before.items() <= after.items()
    assert said(warm) == said(newslint("--no-cache", ".", cwd=desk))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="one process here")
def test_several_processes_keep_and_take_the_same(newslint: Runs, tmp_path: Path) -> None:
    stories(tmp_path, 40)
    call = ("--output-format", "jsonl")
    cold = newslint("--no-cache", *call, "--jobs", "1", ".")
    assert "DUP" in cold.out
    for jobs in ("3", "1", "2"):
        assert said(newslint(*call, "--jobs", jobs, ".")) == said(cold)
    for number in range(30):
        path = tmp_path / f"{number:03}.txt"
        path.write_text(path.read_text() + "\nThe the end.\n")
    changed = newslint("--no-cache", *call, "--jobs", "1", ".")
    assert said(newslint(*call, "--jobs", "2", ".")) == said(changed)
    assert said(newslint(*call, ".")) == said(changed)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="two at once")
def test_two_runs_at_once_say_the_same(newslint: Runs, desk: Path, kept: Path) -> None:
    env = {**os.environ, "NEWSLINT_CACHE_DIR": str(kept)}
    call = [COMMAND, "--isolated", "--output-format", "jsonl", "."]
    runs = [
        subprocess.Popen(call, cwd=desk, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    one, two = (run.communicate(timeout=120)[0] for run in runs)
    assert one == two and one
    assert not [name for name in entries(kept) if not name.endswith(".json")]


def test_suppressions_and_baselines_are_asked_anew(newslint: Runs, desk: Path, kept: Path) -> None:
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    call = ("--output-format", "jsonl", ".")
    (desk / "bad.txt").unlink()
    before = newslint(*call, cwd=desk, env=env)
    (desk / "newslint.toml").write_text('[accept]\nwords = ["on on"]\n')
    accepted = newslint(*call, cwd=desk, env=env)
    assert said(accepted) == said(newslint("--no-cache", *call, cwd=desk))
    (desk / "newslint.toml").unlink()
    sidecar = desk / "001.txt.newslint"
    sidecar.write_text("ignore[LFT] as it was said\n")
    assert said(newslint(*call, cwd=desk, env=env)) == said(newslint("--no-cache", *call, cwd=desk))
    sidecar.unlink()
    assert said(newslint(*call, cwd=desk, env=env)) == said(before)
    newslint("baseline", "write", ".", cwd=desk)
    held = newslint("--baseline", "newslint-baseline.json", *call, cwd=desk, env=env)
    assert held.out == "" and held.status == 0


def test_few_stories_and_fixes_leave_no_trace(newslint: Runs, desk: Path, kept: Path) -> None:
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    newslint("001.txt", "002.txt", cwd=desk, env=env)
    newslint("--fix", ".", cwd=desk, env=env)
    newslint("--diff", ".", cwd=desk, env=env)
    assert not list(kept.iterdir())


def test_it_is_shown_and_cleared(newslint: Runs, desk: Path, kept: Path) -> None:
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    first = newslint("--output-format", "json", ".", cwd=desk, env=env)
    count = len(entries(kept))
    (kept / "mine.json").write_text("{}")
    (kept / "stories" / "link.json").symlink_to(kept / "mine.json")
    shown = newslint("cache", "show", env=env)
    assert shown.status == 0 and f"stories: {count} " in shown.out and str(kept) in shown.out
    cleared = newslint("cache", "clear", env=env)
    assert cleared.status == 0 and "All taken out." in cleared.out
    assert list(entries(kept)) == ["link.json"] and (kept / "mine.json").exists()
    assert json.loads(newslint("--output-format", "json", ".", cwd=desk, env=env).out) == (
        json.loads(first.out)
    )
    assert len(entries(kept)) == count + 1


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
def test_without_a_safe_folder_all_is_linted(newslint: Runs, desk: Path, kept: Path) -> None:
    kept.chmod(0o777)
    env = {"NEWSLINT_CACHE_DIR": str(kept)}
    run = newslint(".", cwd=desk, env=env)
    assert said(run) == said(newslint("--no-cache", ".", cwd=desk))
    assert not list(kept.iterdir())
    assert "no cache" in newslint("cache", "show", env=env).out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_among_many_is_read_once(newslint: Runs, tmp_path: Path) -> None:
    stories(tmp_path, 30)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    writer = subprocess.Popen(["sh", "-c", f"cat {tmp_path}/001.txt > {pipe}"])
    files = [f"{number:03}.txt" for number in range(30)]
    run = newslint("--output-format", "jsonl", "pipe.txt", *files)
    assert writer.wait(60) == 0
    assert any(row["path"] == "pipe.txt" for row in run.rows)
