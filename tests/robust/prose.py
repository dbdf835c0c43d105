"""A story of any length in ordinary prose, with people, figures, dates and quotations; and what it costs.

    python tests/robust/prose.py                5,000,000 characters: a minute, and as many dense ones
    python tests/robust/prose.py FILE…          your own, each a long story

Says the seconds and the memory that a run over each took, and fails where it took over 60 s or 1 GB,
or where a rule was stopped.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

MOST_SECONDS, MOST_MEGABYTES = 60.0, 1000.0

_GIVEN = (
    "Ann Tom Ida Hugh Eve Otto Nell Paul Mary Jean Bo Ruth Carl Lena Omar Priya Sven Grace".split()
)
_SURNAMES = (
    "Lee Roe Reid Barr Moss Holt Lund Ford Osei Birch Amaro Keller Novak Shaw Tanaka Walsh Quist Dorn"
).split()
_ROLES = (
    "mayor engineer teacher farmer judge surgeon clerk pilot treasurer coach curator warden".split()
)
_PLACES = "Ellery Hull Leeds Marston Oakvale Thornby Westfield Carrow Dunmere Ashby".split()
_THINGS = (
    "harbour bridge library hospital school market tramline reservoir theatre stadium museum station"
).split()
_ACTS = "repair close widen sell rebuild survey rename insure light paint lease fence".split()
_DOERS = "council company charity union court ministry board agency club college".split()
_VERBS = "said warned told reporters argued wrote added".replace(
    "told reporters", "explained"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November".split()
_ADJECTIVES = (
    "old new northern empty costly narrow popular damaged busy disused wooden modest".split()
)
_DENSE = re.compile("[0-9“]")


def sentence(pick: random.Random) -> str:
    """One sentence."""
    of = pick.choice
    name, surname = of(_GIVEN), of(_SURNAMES)
    # The same whenever a person is met: real stories seldom contradict themselves.
    age = 19 + (7 * _GIVEN.index(name) + 11 * _SURNAMES.index(surname)) % 69
    thing, act, doer = f"{of(_ADJECTIVES)} {of(_THINGS)}", of(_ACTS), of(_DOERS)
    place, day, role = of(_PLACES), of(_DAYS), of(_ROLES)
    month, date, year = of(_MONTHS), pick.randint(1, 28), pick.randint(1950, 2025)
    money, count, share = pick.randint(2, 90), pick.randint(12, 9_000), pick.randint(2, 98)
    return of(
        (
            f"{name} {surname}, {age}, a {role} from {place}, {of(_VERBS)} on {day} that the {thing} was unsafe.",
            f"The {doer} in {place} voted to {act} the {thing}, which has stood empty since {year}.",
            f"“We never meant to {act} the {thing},” {of(_VERBS)} {name} {surname}, the {role}. “It cost us ${money} million.”",
            f"Work on the {thing} began on {month} {date}, {year}, and took {count:,} days.",
            f"About {share} percent of the {count:,} people who live in {place} use the {thing}.",
            f"{surname} told the {doer} that she would {act} it if nobody objected.",
            f"Although the {doer} had promised to {act} the {thing}, nothing happened until {day}.",
            f"The bill came to £{money}.{pick.randint(1, 9)}m, according to the {doer}.",
            f"Mr {surname} denied it; the {doer} of {place} did not reply to a request for comment.",
            f"By {month} the {thing} in {place} was drawing {count:,} visitors a week, the {role} {of(_VERBS)}.",
            f"It rained in {place} on {day}, and the {thing} stayed shut.",
            f"“Who would {act} a {thing}?” asked {name} {surname}, {age}, who lives nearby.",
        )
    )


def _paragraphs(pick: random.Random, dense: bool) -> Iterator[str]:
    while True:
        sentences = [sentence(pick) for _ in range(pick.randint(1, 5))]
        kept = [each for each in sentences if not dense or _DENSE.search(each)]
        if kept:
            yield " ".join(kept)


def ordinary(characters: int, seed: int = 0, dense: bool = False) -> str:
    """A story of about so many characters; a dense one has a figure or a quotation in each sentence."""
    parts, length = ["Council talks of the old harbour"], 0
    for paragraph in _paragraphs(random.Random(seed), dense):
        parts.append(paragraph)
        length += len(paragraph) + 2
        if length >= characters:
            return "\n\n".join(parts) + "\n"
    raise AssertionError


class Cost(NamedTuple):
    """What a run over a story took, and which rules it stopped."""

    seconds: float  # of the processor
    megabytes: float
    stopped: list[str]
    found: list[str]  # codes and messages

    def __str__(self) -> str:
        return (
            f"{self.seconds:.1f} s, {self.megabytes:.0f} MB, stopped: {self.stopped or 'nothing'}"
        )


_MEASURED = """
import os, sys
_, status, used = os.wait4(os.posix_spawn(sys.executable, sys.argv[1:], os.environ), 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""
"""Runs and measures a command from a small process: a child's peak begins at its parent's size."""


def cost(path: Path) -> Cost:
    """Run newslint over a story in a process of its own."""
    arguments = ["-m", "newslint", "--isolated", "--exit-zero", "--output-format", "jsonl"]
    command = [sys.executable, *arguments, "--max-file-size", "100MB", str(path)]
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *command], capture_output=True, text=True, check=True
    )
    status, seconds, peak = done.stderr.split()[-3:]
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    stopped = [each["message"] for each in findings if each["code"] in ("NLT900", "NLT901")]
    assert status == ("2" if stopped else "0"), done.stderr
    found = [f"{each['code']} {each['message']}" for each in findings]
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(float(seconds), int(peak) / unit, stopped, found)


def main(paths: Sequence[str]) -> int:
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for name in () if paths else ("ordinary", "dense"):
            made.append(Path(folder, f"{name}.txt"))
            made[-1].write_text(ordinary(5_000_000, dense=name == "dense"), encoding="utf-8")
        for path in paths or made:
            took = cost(Path(path))
            print(f"{path}: {Path(path).stat().st_size:,} bytes, {took}", flush=True)
            over = took.seconds > MOST_SECONDS or took.megabytes > MOST_MEGABYTES
            failed = failed or over or bool(took.stopped)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
