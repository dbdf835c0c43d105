"""How long `newslint STORY` takes as a whole process, beside `proselint check STORY`, in pairs.

    .venv/bin/python tests/budget/against_proselint.py [STORY] [--runs 21] [--proselint COMMAND]

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
import time
import venv

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STORY = os.path.join(ROOT, "seeds", "000_2625644a680e98cf.txt")
PROSELINT = "proselint==0.16.0"
BOUND = 0.6
"""newslint's share of proselint's time that is promised."""


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


def main() -> int:
    """Print the figures; exit 1 where the median ratio is over the bound."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("story", nargs="?", default=STORY)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--proselint", metavar="COMMAND")
    parser.add_argument("--newslint", metavar="COMMAND")
    options = parser.parse_args()
    beside = os.path.join(os.path.dirname(sys.executable), "newslint")
    commands = {
        "newslint": [options.newslint or beside, options.story],
        "proselint": [options.proselint or proselint_command(), "check", options.story],
        "bare Python": [sys.executable, "-c", "pass"],
    }
    for command in commands.values():
        seconds(command)  # warms the file cache and writes .pyc files
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            times[name].append(seconds(command))
    print(f"{options.story}, {options.runs} runs of each, in turn; seconds")
    for name, taken in times.items():
        print(f"{name:12} min {min(taken):.3f}  median {statistics.median(taken):.3f}")
    ratios = [a / b for a, b in zip(times["newslint"], times["proselint"], strict=True)]
    ratio = statistics.median(ratios)
    print(f"newslint / proselint, median of pairs: {ratio:.2f} (promised: at most {BOUND})")
    return int(ratio > BOUND)


if __name__ == "__main__":
    sys.exit(main())
