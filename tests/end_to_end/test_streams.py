"""Streams that are closed or full, a folder that is gone, a run that is stopped: a line, no traceback."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import COMMAND, Run

STORY = (
    "Council votes to mend bridge\n\nCouncil Votes To Mend Bridge\n\nThe council met on Monday.\n"
)
CALLS = (
    ("story.txt",),
    ("check", "story.txt"),
    ("check", "-q", "story.txt"),
    ("check", "--output-format", "json", "story.txt"),
    ("check", "--output-format", "github", "story.txt"),
    ("check", "--output-format", "junit,sarif=report.sarif", "story.txt"),
    ("check", "--statistics", "story.txt"),
    ("stats", "story.txt"),
    ("show", "--analysis", "sentences", "story.txt"),
    ("audit", "story.txt"),
    ("rules",),
    ("explain", "DUP001"),
    ("config",),
    ("config", "--schema"),
)
TELLING = (*CALLS, ("--help",), ("check", "--help"), ("--version",))


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    return tmp_path


def shell(script: str, folder: Path, *arguments: str, stdin: bytes | None = b"") -> Run:
    """Runs a script of the shell in which "$@" is newslint with these arguments."""
    done = subprocess.run(
        ["sh", "-c", script, "sh", COMMAND, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Run(done)


@pytest.mark.parametrize("call", TELLING, ids=" ".join)
@pytest.mark.parametrize(
    ("to", "why"),
    [
        (">/dev/full", "no space left on device"),
        (">&-", "it is closed"),
        ("1</dev/null", "it is closed"),
    ],
)
def test_standard_output_that_takes_nothing(
    desk: Path, call: tuple[str, ...], to: str, why: str
) -> None:
    run = shell(f'"$@" {to}', desk, *call)
    assert run.err == f"newslint: can't write to standard output: {why}\n"
    assert run.status == 2


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_standard_error_that_nothing_is_said_on_may_be_closed(
    desk: Path, call: tuple[str, ...]
) -> None:
    usual, closed = shell('"$@"', desk, *call), shell('"$@" 2>&-', desk, *call)
    assert (closed.out, closed.status) == (usual.out, usual.status)
    assert usual.err == ""


@pytest.mark.parametrize("to", ["2>/dev/full", "2>&-"])
@pytest.mark.parametrize(
    "call",
    [("gone.txt",), ("check", "gone.txt"), ("stats", "gone.txt"), ("rules", "NONE"), ("--none",)],
)
def test_standard_error_that_takes_nothing(desk: Path, call: tuple[str, ...], to: str) -> None:
    run = shell(f'"$@" {to}', desk, *call)
    assert run.status == 2 and "Traceback" not in run.out + run.err


def test_both_closed(desk: Path) -> None:
    run = shell('"$@" >&- 2>&-', desk, "story.txt")
    assert (run.status, run.out, run.err) == (2, "", "")


@pytest.mark.parametrize(
    "call",
    [("-",), ("check", "-"), ("stats", "-"), ("show", "--analysis", "quotes", "-"), ("audit", "-")],
    ids=" ".join,
)
@pytest.mark.parametrize(
    ("of", "why"),
    [("<&-", "standard input is closed"), ("0>/dev/null", "can't read standard input")],
)
def test_standard_input_that_gives_nothing(
    desk: Path, call: tuple[str, ...], of: str, why: str
) -> None:
    run = shell(f'"$@" {of}', desk, *call)
    (line,) = run.err.splitlines()
    assert line.startswith(f"newslint: -: {why}")
    assert run.status == 2


def test_standard_input_may_be_closed_if_nobody_reads_it(desk: Path) -> None:
    run = shell('"$@" <&-', desk, "story.txt")
    assert run.status == 1 and run.err == "" and "DUP001" in run.out


@pytest.mark.parametrize("call", [*CALLS, ("-",), ("check", "/")], ids=" ".join)
def test_a_working_folder_that_is_gone(desk: Path, call: tuple[str, ...]) -> None:
    (desk / "gone").mkdir()
    run = shell('cd gone && rmdir ../gone && "$@"', desk, *call)
    line = run.err.splitlines()[-1]  # some shells complain too, before it
    assert line == "newslint: the working folder does not exist any more; change to another one"
    assert "Traceback" not in run.err and run.status == 2


@pytest.mark.parametrize("call", [*CALLS, ("check", "story.txt", "gone.txt")], ids=" ".join)
def test_a_reader_that_goes_away_hears_nothing(desk: Path, call: tuple[str, ...]) -> None:
    # The reader is gone before a word is written.
    run = shell('{ sleep 1; "$@"; echo "$?" >status; } | true', desk, *call)
    said = [line for line in run.err.splitlines() if "gone.txt" not in line]
    assert said == []
    assert (desk / "status").read_text() == "1\n"


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        arguments,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell has its background's programs ignore Ctrl-C, and a test may run there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("call", [("check", "-"), ("stats", "-"), ("check", "story.txt", "-")])
def test_a_run_that_waits_is_stopped(
    desk: Path, call: tuple[str, ...], number: int, status: int
) -> None:
    with started(desk, str(COMMAND), *call) as running:
        time.sleep(1.5)  # it waits for standard input by then
        running.send_signal(number)
        _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (status, b"")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("call", [("long.txt",), ("stats", "long.txt")])
def test_a_run_that_works_is_stopped(
    desk: Path, call: tuple[str, ...], number: int, status: int
) -> None:
    (desk / "long.txt").write_text("Head\n\n" + "It rained, the mayor said, in May.\n\n" * 30_000)
    with started(desk, str(COMMAND), *call) as running:
        time.sleep(0.7)
        running.send_signal(number)
        _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (status, b"")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_is_stopped_while_it_imports(desk: Path, number: int, status: int) -> None:
    """The signal comes with the first module that `__main__` asks for."""
    script = (
        "import os, sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'newslint.cli':\n"
        f"            os.kill(os.getpid(), {int(number)})\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv[1:] = ['story.txt']\n"
        "from newslint.__main__ import main\n"
        "main()\n"
    )
    with started(desk, sys.executable, "-c", script) as running:
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (status, b"", b"")


def test_a_signal_that_was_ignored_stays_so(desk: Path) -> None:
    """As behind `nohup`, or in the background of a shell's script."""
    run = shell('trap "" INT; "$@" & sleep 0.7; kill -INT $!; wait $!', desk, "story.txt")
    assert run.status == 1 and "DUP001" in run.out
