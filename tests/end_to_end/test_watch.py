"""--watch: stories are linted again as they change, until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from tests.conftest import COMMAND, Runs

CLEAN = "Council mends bridge\n\nThe council voted on Tuesday to mend the bridge.\n"
PATIENCE = 60  # seconds, on a machine with much else to do


class Watched:
    """A run that stays, and what it says, line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, wanted: str) -> str:
        """What is said up to a line with these words, and that line."""
        told = ""
        while wanted not in told:
            told += self._lines.get(timeout=PATIENCE)
        return told


@contextmanager
def watching(folder: Path) -> Iterator[Watched]:
    process = subprocess.Popen(
        [COMMAND, "check", "--watch", "--isolated", "--output-format", "concise", "."],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        # As at a terminal: what is ignored, as in a shell's background, stays so.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        yield Watched(process)
    finally:
        process.kill()
        process.wait()


def put(path: Path, text: str) -> None:
    """Write a file at once: half of one would be linted too."""
    path.with_suffix(".new").write_text(text)
    path.with_suffix(".new").replace(path)


def test_what_changes_is_linted_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(CLEAN.replace("voted", "voted voted"))
    (tmp_path / "story.txt").write_text(CLEAN)
    with watching(tmp_path) as run:
        assert "old.txt:3:" in run.until("watching 2 files; Ctrl-C ends it")
        time.sleep(0.6)
        put(tmp_path / "story.txt", CLEAN.replace("mend the", "mend the the"))
        told = run.until("in 1 file.")
        assert "story.txt:3:" in told and "old.txt" not in told
        put(tmp_path / "new.txt", CLEAN.replace("on Tuesday", "on on Tuesday"))
        told = run.until("in 1 file.")
        assert "new.txt:3:" in told and "story.txt" not in told
        (tmp_path / "new.txt").unlink()
        assert run.until("is gone") == "newslint: new.txt: is gone\n"
        put(tmp_path / "story.txt", CLEAN)
        assert run.until("in 1 file.") == "No findings in 1 file.\n"
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(PATIENCE) == 130


def test_a_folder_may_be_empty_at_first(tmp_path: Path) -> None:
    with watching(tmp_path) as run:
        assert "no story to read" in run.until("watching 0 files; Ctrl-C ends it")
        time.sleep(0.6)
        put(tmp_path / "new.txt", CLEAN.replace("on Tuesday", "on on Tuesday"))
        told = run.until("in 1 file.")
        assert told.startswith("new.txt:3:")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["-"], "standard input can be read once"),
        (["--fix", "."], "--watch changes no story"),
        (["--output-file", "out.txt", "."], "--watch reports to standard output"),
        (["--output-format", "json=out.json", "."], "--watch reports to standard output"),
        (["--changed-since", "HEAD", "."], "--watch is about what changes from now on"),
    ],
)
def test_what_it_can_not_be_asked_with(newslint: Runs, arguments: list[str], why: str) -> None:
    run = newslint("check", "--watch", *arguments)
    assert run.status == 2
    assert why in run.err and run.err.count("\n") == 1
