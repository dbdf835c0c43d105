"""Runs that are stopped at any moment: the exit codes of the documentation, nothing left, the cache whole.

    python -m tests.robust.signals [--count 300] [--seed 1]

`test_signals.py` is its small form. The clock of a run starts when its interpreter is up: what comes
before that is Python's own, and no program can do anything about it.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from newslint.packs import cache
from tests.conftest import COMMAND
from tests.robust.tricks import PACK, STORY

WAYS = ("INT", "TERM", "PIPE", "KILL")
ENDED = 1  # the status of the run where it came to its end: it has findings
STATUS = {"INT": (130,), "TERM": (143, -15), "PIPE": (), "KILL": (-9,)}
# Before newslint is imported TERM ends a run as the system does: -15 here, 143 too in a shell.
_UP = "import os\nos.write(int(os.environ['UP']), b'x')\nos.close(int(os.environ['UP']))\n"
_STORIES = 6
_TIMEOUT = 120


class Stopped(NamedTuple):
    """One run: how and when it was stopped, and what was wrong with it then."""

    way: str
    after: float
    status: int
    wrong: str


class Desk:
    """Stories, a pack that has to be compiled, and a cache; `lasts`: how long a run with a cold one takes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stories = folder / "stories"
        self.stories.mkdir()
        for n in range(_STORIES):
            (self.stories / f"{n}.txt").write_text(STORY * 40)
        (self.stories / "house.yaml").write_text(
            PACK.format(name="house", code="STY901", phrases="zebra")
        )
        (self.stories / "newslint.toml").write_text('packs = ["house.yaml"]\n')
        (folder / "site").mkdir()
        (folder / "site" / "sitecustomize.py").write_text(_UP)
        (folder / "tmp").mkdir()
        self.cache = folder / "cache"
        self.clear()
        begun = time.monotonic()
        with self.run() as (running, up):
            os.read(up, 1)
            self.whole, _ = running.communicate(timeout=_TIMEOUT)
        self.lasts = time.monotonic() - begun
        assert running.returncode == ENDED and self.whole

    def clear(self) -> None:
        """Make the cache cold."""
        for path in sorted(self.cache.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        self.cache.mkdir(mode=0o700, exist_ok=True)

    @contextmanager
    def run(self) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
        """A run in a session of its own, and the file that tells when its interpreter is up."""
        up, its_up = os.pipe()
        running = subprocess.Popen(
            [COMMAND, "check", "--output-format", "jsonl", "."],
            cwd=self.stories,
            env={
                **{
                    k: v
                    for k, v in os.environ.items()
                    if not k.startswith(("NEWSLINT_", "GITHUB_"))
                },
                "NEWSLINT_CACHE_DIR": str(self.cache),
                "TMPDIR": str(self.folder / "tmp"),
                "PYTHONPATH": str(self.folder / "site"),
                "UP": str(its_up),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=[its_up],
            start_new_session=True,
            # A shell has its background's programs ignore Ctrl-C, and a test may run there.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        os.close(its_up)
        try:
            yield running, up
        finally:
            os.close(up)
            if running.poll() is None:
                running.kill()
            running.communicate()

    def stop(self, way: str, after: float) -> Stopped:
        """Start a run with a cold cache and stop it after some seconds."""
        self.clear()
        with self.run() as (running, up):
            os.read(up, 1)
            time.sleep(after)
            if way == "PIPE":
                assert running.stdout is not None
                running.stdout.close()
                running.stdout = None
            else:
                running.send_signal(getattr(signal, f"SIG{way}"))
            out, err = running.communicate(timeout=_TIMEOUT)
        return Stopped(way, after, running.returncode, self._wrong(way, running, out or b"", err))

    def _wrong(self, way: str, running: Any, out: bytes, err: bytes) -> str:
        status = running.returncode
        if status not in (ENDED, *STATUS[way]):
            return f"status {status}: {err.decode()}"
        if err:
            return f"said: {err.decode()}"
        if status == ENDED and way != "PIPE" and out != self.whole:
            return "another report"
        with suppress(ProcessLookupError):
            os.killpg(running.pid, 0)
            return "a process is left"
        return self._left(may_be_torn=way == "KILL")

    def _left(self, may_be_torn: bool) -> str:
        """What is wrong with the files that a run has left."""
        if left := list((self.folder / "tmp").iterdir()):
            return f"temporary files: {left}"
        names = {p.name for p in self.stories.iterdir()}
        if len(names) != _STORIES + 2:
            return f"files beside the stories: {names}"
        os.environ["NEWSLINT_CACHE_DIR"] = str(self.cache)
        try:
            for path in self.cache.rglob("*"):
                if path.suffix == ".json" and cache.read(path.stem) is None:
                    return f"damaged: {path}"
                if path.is_file() and path.suffix not in (".json", ".TAG") and not may_be_torn:
                    return f"a stray file: {path}"
        finally:
            del os.environ["NEWSLINT_CACHE_DIR"]
        return ""

    def at_once(self, count: int) -> list[str]:
        """What is wrong with runs that start together on a cold cache, and with what they leave."""
        self.clear()
        wrong = []
        command = [COMMAND, "check", "--output-format", "jsonl", "."]
        env = {**os.environ, "NEWSLINT_CACHE_DIR": str(self.cache)}
        runs = [
            subprocess.Popen(
                command, cwd=self.stories, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
            for _ in range(count)
        ]
        for running in runs:
            out, err = running.communicate(timeout=_TIMEOUT)
            if (running.returncode, out, err) != (ENDED, self.whole, b""):
                wrong.append(f"status {running.returncode}: {err.decode()}")
        if left := self._left(may_be_torn=False):
            wrong.append(left)
        if not list(self.cache.rglob("*.json")):
            wrong.append("nothing is cached")
        return wrong


def stopped(desk: Desk, count: int, seed: int) -> Iterator[Stopped]:
    """Runs stopped in each way in turn, at moments spread over a run; each leaves the next one right."""
    chance = random.Random(seed)
    for n in range(count):
        yield desk.stop(WAYS[n % len(WAYS)], chance.random() * desk.lasts * 1.3)


def main() -> int:
    """The large form."""
    read = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    read.add_argument("--count", type=int, default=300)
    read.add_argument("--seed", type=int, default=1)
    given = read.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for each in stopped(desk, given.count, given.seed):
            counts[f"{each.way} {each.status}"] += 1
            if each.wrong:
                counts["wrong"] += 1
                print(f"{each.way} after {each.after:.3f} s: {each.wrong}", flush=True)
        for wrong in desk.at_once(20):
            counts["wrong"] += 1
            print(f"at once: {wrong}")
    print(f"{dict(counts)}; a run lasts {desk.lasts:.2f} s")
    return bool(counts["wrong"])


if __name__ == "__main__":
    sys.exit(main())
