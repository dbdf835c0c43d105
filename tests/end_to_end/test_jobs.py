"""Several processes say what one says, in the same order, and end when they should."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import COMMAND, Runs

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="one process here")
STORY = (
    "Council Votes {0}\n\nThe council of {1} voted on on Tuesday to mend the bridge at mile {0}, and"
    " the {1} mayor asked for {0} more lorries, {0} cranes and a ferry before the {1} winter comes.\n"
)
TOWNS = "Aldham Birstow Carnby Dunmere Eastow Farley Gorton Hexby Ilston Jarrow Kelby Lorne".split()


def stories(folder: Path, count: int) -> None:
    for number in range(count):
        town = TOWNS[number % len(TOWNS)] * (1 + number // len(TOWNS))
        copied = number - 5 if number % 7 == 6 else number
        (folder / f"{number:03}.txt").write_text(STORY.format(copied, town) * (1 + number % 3))


@pytest.mark.parametrize("form", ["jsonl", "sarif", "full"])
def test_the_answer_is_the_same(newslint: Runs, tmp_path: Path, form: str) -> None:
    stories(tmp_path, 40)
    (tmp_path / "017.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "newslint.toml").write_text("no-such-setting = 1\n")
    (tmp_path / "part" / "a.txt").write_text(STORY)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "newslint-baseline.json").write_text('{"version": 1, "files": {}}')
    (tmp_path / "kept" / "newslint.toml").write_text('baseline = "newslint-baseline.json"\n')
    (tmp_path / "kept" / "a.txt").write_text(STORY)
    one, *more = (
        newslint("--no-cache", "--output-format", form, "--jobs", str(jobs), ".")
        for jobs in (1, 2, 5)
    )
    assert one.status == 2 and one.out
    assert "DUP" in one.out
    for other in more:
        assert (other.status, other.out, other.err) == (one.status, one.out, one.err)


def children(process: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, check=False
    )
    return [int(each) for each in listed.stdout.split()]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs /proc")
@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_all_end_with_the_first(tmp_path: Path, number: int, status: int) -> None:
    stories(tmp_path, 40)
    for each in tmp_path.iterdir():
        each.write_text(each.read_text() + STORY.format(7, "Aldham") * 60)
    run = subprocess.Popen(
        [COMMAND, "--isolated", "--no-cache", "--jobs", "2", "."],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # As at a terminal: what is ignored, as in a shell's background, stays so.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    workers: list[int] = []
    patience = time.monotonic() + 60
    while len(workers) < 2 and run.poll() is None and time.monotonic() < patience:
        workers = children(run.pid)
        time.sleep(0.02)
    assert len(workers) == 2
    if number == signal.SIGKILL:
        run.kill()
    else:
        os.killpg(run.pid, number)  # as a terminal does
    said = run.communicate(timeout=60)[1]
    assert run.returncode == status and said == b""
    while any(map(alive, workers)) and time.monotonic() < patience:
        time.sleep(0.05)
    assert not any(map(alive, workers))


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_worker_that_is_killed_costs_nothing(newslint: Runs, tmp_path: Path) -> None:
    stories(tmp_path, 30)
    one = newslint("--isolated", "--jobs", "1", "--output-format", "jsonl", ".")
    run = subprocess.Popen(
        [COMMAND, "--isolated", "--no-cache", "--jobs", "2", "--output-format", "jsonl", "."],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
    )
    while run.poll() is None:
        if workers := children(run.pid):
            for each in workers:
                os.kill(each, signal.SIGKILL)
            break
    assert run.communicate(timeout=60)[0].decode() == one.out
    assert run.returncode == one.status
