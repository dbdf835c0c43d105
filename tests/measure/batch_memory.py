"""How much memory a run over many stories takes, in all its processes together.

    python tests/measure/batch_memory.py                        3,000,000 words in made stories: some minutes
    python tests/measure/batch_memory.py --words 300000 --output-format html
    python tests/measure/batch_memory.py FOLDER                 your own stories

Looks at the processes four times a second, on Linux. What they share counts once (the proportional set
size). Exits with 1 where the most of it is over 300 MB.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tests.robust.prose import ordinary

MOST_MEGABYTES = 300.0
_STORY = 4_500  # characters
_INTERVAL = 0.25  # seconds
_PSS = re.compile(r"^Pss: +(\d+) kB", re.MULTILINE)


def lay(folder: Path, words: int) -> int:
    """Write made stories of so many words, in folders of a hundred. Returns how many words there are."""
    written = number = 0
    while written < words:
        story = ordinary(_STORY, number)
        place = folder / f"{number // 100:03}"
        place.mkdir(exist_ok=True)
        (place / f"{number:05}.txt").write_text(story, encoding="utf-8")
        written += len(story.split())
        number += 1
    return written


def most_megabytes(command: Sequence[str]) -> tuple[float, int, float]:
    """The most that a command's processes held at once, how many they were then, and the seconds it took."""
    begun, most, count = time.monotonic(), 0.0, 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        while running.poll() is None:
            held = list(map(_megabytes, _family(running.pid)))
            most, count = max((most, count), (sum(held), len(held)))
            time.sleep(_INTERVAL)
    if running.returncode > 1:
        raise SystemExit(f"the run ended with {running.returncode}")
    return most, count, time.monotonic() - begun


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return  # it has ended
    for child in children.split():
        yield from _family(int(child))


def _megabytes(process: int) -> float:
    try:
        found = _PSS.search(Path(f"/proc/{process}/smaps_rollup").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1e3 if found else 0.0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--words", type=int, default=3_000_000)
    parser.add_argument("--output-format", default="full")
    parser.add_argument("--jobs", default="0")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        words = 0 if options.folder else lay(Path(made), options.words)
        command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache"]
        command += ["--exit-zero", "--output-format", options.output_format]
        if options.jobs != "0":
            command += ["--jobs", options.jobs]
        most, count, seconds = most_megabytes([*command, options.folder or made])
    about = f"{words:,} words" if words else options.folder
    print(f"{about}: {most:.0f} MB in {count} processes, {seconds:.0f} s")
    return int(most > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
