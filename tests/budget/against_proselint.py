"""How long newslint takes as a whole process, beside proselint, in pairs: a plain call, one with options, a batch.

    .venv/bin/python tests/budget/against_proselint.py [STORY] [--runs 21] [--batch 200] [--proselint COMMAND]

The batch is so many made stories of 4.5 KB in one call, on one core, with all default rules.

Without --proselint it puts proselint 0.16.0 into an environment of its own (build/proselint).
Machines are noisy: the two run in turn, and what counts is the ratio of each pair. A bare Python
start is timed in the same rounds.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, ROOT)
STORY = os.path.join(ROOT, "seeds", "000_2625644a680e98cf.txt")
PROSELINT = "proselint==0.16.0"
BOUND = 0.6
"""newslint's share of proselint's time that is promised."""
OPTIONS = ["check", "--isolated", "--output-format", "jsonl", "--exit-zero"]
"""A call with options, which the command line's library reads."""
BATCH_LENGTH = 4_500
BATCH_RUNS = 7


def proselint_command() -> str:
    """The proselint of an environment that holds nothing else."""
    home = os.path.join(ROOT, "build", "proselint")
    command = os.path.join(home, "bin", "proselint")
    if not os.path.exists(command):
        venv.create(home, with_pip=True)
        pip = os.path.join(home, "bin", "pip")
        subprocess.run([pip, "install", "-q", PROSELINT], check=True)
    return command


def seconds(command: list[str]) -> float:
    """Wall time of one run; its exit status is its own affair."""
    begun = time.perf_counter()
    # proselint has its byte code beside it, or writes it in the warm-up; newslint needs none.
    own = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    quiet = subprocess.DEVNULL
    subprocess.run(command, stdout=quiet, stderr=quiet, env=own, check=False)
    return time.perf_counter() - begun


def stories(folder: str, count: int) -> list[str]:
    """Made stories of one length, each its own."""
    from tests.robust.prose import ordinary

    paths = []
    for number in range(count):
        path = Path(folder, f"{number:03}.txt")
        path.write_text(ordinary(BATCH_LENGTH, number), encoding="utf-8")
        paths.append(str(path))
    return paths


def race(title: str, commands: dict[str, list[str]], runs: int) -> float:
    """Time commands in turn, print the figures, return newslint's median share of proselint's time."""
    for command in commands.values():
        seconds(command)  # warms the file cache and writes .pyc files
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds(command))
    print(f"{title}, {runs} runs of each, in turn; seconds")
    for name, taken in times.items():
        print(f"{name:12} min {min(taken):.3f}  median {statistics.median(taken):.3f}")
    pairs = zip(times["newslint"], times["proselint"], strict=True)
    ratio = statistics.median(a / b for a, b in pairs)
    least = min(times["newslint"]) / min(times["proselint"])
    print(f"newslint / proselint: {ratio:.2f} as the median of pairs, {least:.2f} of the minima")
    return ratio


def main() -> int:
    """Print the figures; exit 1 where a plain call's median ratio is over the bound."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("story", nargs="?", default=STORY)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--batch", type=int, default=0, metavar="STORIES")
    parser.add_argument("--proselint", metavar="COMMAND")
    parser.add_argument("--newslint", metavar="COMMAND")
    options = parser.parse_args()
    newslint = options.newslint or os.path.join(os.path.dirname(sys.executable), "newslint")
    proselint = options.proselint or proselint_command()
    beside = {
        "proselint": [proselint, "check", options.story],
        "bare Python": [sys.executable, "-c", "pass"],
    }
    plain = {"newslint": [newslint, options.story], **beside}
    ratio = race(f"plain call, {options.story}", plain, options.runs)
    print(f"promised of a plain call: at most {BOUND}\n")
    race(
        "call with options",
        {"newslint": [newslint, *OPTIONS, options.story], **beside},
        options.runs,
    )
    if options.batch:
        with tempfile.TemporaryDirectory() as folder:
            paths = stories(folder, options.batch)
            pair = {
                "newslint": [newslint, "--isolated", "--no-cache", *paths],
                "proselint": [proselint, "check", *paths],
            }
            if hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            print()
            race(
                f"{options.batch} stories of {BATCH_LENGTH} characters on one core",
                pair,
                BATCH_RUNS,
            )
    return int(ratio > BOUND)


if __name__ == "__main__":
    sys.exit(main())
