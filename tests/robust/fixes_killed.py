"""`--fix` over many files, killed at any moment: each file is its old or its new self.

python tests/robust/fixes_killed.py --large      200 files, 50 times
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

OLD = "Bridge {0} to Be Repaired\n\nThe council voted on on Tuesday to recieve the {0} bids.\n"
NEW = OLD.replace("on on", "on").replace("recieve", "receive")
_FIX = ("--fix", "--isolated", "--select", "LFT005,SPL001", ".")


def killed(folder: Path, files: int, times: int, seed: int) -> Iterator[str]:
    """What was wrong after each kill, empty for nothing; the last word is that of a run left alone."""
    chance = random.Random(seed)
    command = [str(Path(sys.executable).parent / "newslint"), *_FIX]
    for number in range(files):
        (folder / f"{number}.txt").write_text(OLD.format(number))
    begun = time.monotonic()
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    whole = time.monotonic() - begun
    for _ in range(times):
        for number in range(files):
            (folder / f"{number}.txt").write_text(OLD.format(number))
        run = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.random() * whole)
        run.kill()
        run.wait()
        yield _wrong(folder, files, done=False)
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    yield _wrong(folder, files, done=True)


def _wrong(folder: Path, files: int, done: bool) -> str:
    for number in range(files):
        text = (folder / f"{number}.txt").read_text()
        if text != NEW.format(number) and (done or text != OLD.format(number)):
            return f"{number}.txt is neither its old nor its new self: {text!r}"
    strays = [each.name for each in folder.iterdir() if each.suffix != ".txt"]
    return f"strays: {strays}" if strays and done else ""


def main() -> int:
    """The large form."""
    import tempfile

    large = "--large" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        size, times = (200, 50) if large else (40, 3)
        found = list(killed(Path(folder), size, times, seed=7))
    print(f"{len(found) - 1} kills, {sum(map(bool, found))} wrong")
    print("\n".join(filter(None, found)))
    return int(any(found))


if __name__ == "__main__":
    sys.exit(main())
