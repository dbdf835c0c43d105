"""How the time of every reader, analysis, rule and pack grows with a story that repeats one thing.

    python tests/robust/grow.py                  a sample, 6,000 and 24,000 characters: 15 s
    python tests/robust/grow.py --large          every unit, in three formats, 200 kB and 3 MB: hours
    python tests/robust/grow.py --from 20000 --to 80000 [--only NAME] [--least SECONDS]

A part that needs more than n^1.2 fails, as does one that is stopped. Named with the unit, and the
seconds at both lengths. Counts at the end; the exit status is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import gc
import math
import random
import signal
import sys
import time
import types
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from units import fronts, mixtures, story, units

from newslint import analyses, engine, packs, readers
from newslint.archive import Archive
from newslint.document import Document
from newslint.kinds import NEWS
from newslint.registry import load_rules
from newslint.source import Source
from newslint.time_limit import OutOfTimeError, TimeLimit

MOST_GROWTH = 1.2
FORMATS = {"plain": "a.txt", "markdown": "a.md", "html": "a.html"}


class Case(NamedTuple):
    """A unit in a format and layout."""

    name: str
    unit: str
    format: str
    layout: str

    def __str__(self) -> str:
        return f"{self.name} ({self.format}, {self.layout})"


class Weak(NamedTuple):
    """A part that grows too fast on a case."""

    part: str
    case: Case
    short: float
    long: float
    growth: float

    def __str__(self) -> str:
        return f"{self.part}: n^{self.growth:.2f}, {self.short:.3f} s → {self.long:.3f} s on {self.case}"


class Clock:
    """Seconds of the processor by part, what one part calls of another taken off."""

    def __init__(self) -> None:
        self.parts: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            begun = time.process_time()
            self._inner.append(0.0)
            try:
                made = function(*arguments)
                return list(made) if isinstance(made, types.GeneratorType) else made
            finally:
                took = time.process_time() - begun
                self.parts[name] += took - self._inner.pop()
                if self._inner:
                    self._inner[-1] += took

        return run


class Bench:
    """Every rule and pack, each part timed. `patience`: seconds for a reader and each family."""

    def __init__(self, patience: float) -> None:
        self.clock = Clock()
        self.patience = patience
        gc.set_threshold(200_000)  # as in a run: else collecting cycles grows faster than the work
        engine.seconds = lambda _: patience  # type: ignore[assignment]
        for name in analyses.ANALYSES:
            function, needs = analyses._find(name)
            analyses._known[name] = (self.clock.timed(f"analysis {name}", function), needs)
        rules = [
            each._replace(check=each.check and self.clock.timed(code, each.check))
            for code, each in load_rules().items()
        ]
        loaded = packs.load()
        for pack in loaded:
            rules += pack.rules.values()
            pack.find = self.clock.timed(f"pack {pack.name}", pack.find)  # type: ignore[method-assign]
        self.limit = TimeLimit()
        self.engine = engine.Engine(rules, loaded, limit=self.limit)

    def times(self, case: Case, length: int) -> Mapping[str, float]:
        """Seconds by part for a story of a length. What was stopped took for ever."""
        self.clock.parts.clear()
        source = Source(FORMATS[case.format], story(case.unit, length, case.layout))
        begun = time.process_time()
        document = self._read(source)
        parts = self.clock.parts
        if document is None:
            return {"reader": math.inf}
        parts["reader"] = time.process_time() - begun
        begun = time.process_time()
        found = self.engine.check(document, archive=Archive())
        whole = time.process_time() - begun
        rest = whole - sum(took for name, took in parts.items() if name != "reader")
        stopped = [each for each in found if each.code in ("NLT900", "NLT901")]
        result = dict(parts)
        result["engine"] = rest
        for each in stopped:
            result[each.message.partition(":")[0]] = math.inf
        return result

    def _read(self, source: Source) -> Document | None:
        self.limit.start(self.patience)
        try:
            document = readers.read(source)
        except OutOfTimeError:
            return None
        finally:
            self.limit.end()
        document.kind = document.kind or NEWS
        return document


def grows(bench: Bench, case: Case, short: int, long: int, floor: float) -> list[Weak]:
    """The parts that grow too fast on a case, measured twice. Below `floor` seconds nobody cares."""
    found = _once(bench, case, short, long, floor)
    if not found or any(each.growth == math.inf for each in found):
        return found
    again = {each.part for each in _once(bench, case, short, long, floor)}
    return [each for each in found if each.part in again]


def _once(bench: Bench, case: Case, short: int, long: int, floor: float) -> list[Weak]:
    first = bench.times(case, short)
    stopped = any(took == math.inf for took in first.values())
    second = first if stopped else bench.times(case, long)
    return _growing(first, second, case, long / short, floor)


def _growing(
    first: Mapping[str, float],
    second: Mapping[str, float],
    case: Case,
    times: float,
    floor: float,
) -> list[Weak]:
    """The parts that took more than their share for a text so many `times` as long."""
    found = []
    for part, took in second.items():
        # What took too little to measure counts as what the floor is a linear growth from.
        least = max(first.get(part, 0.0), floor / times)
        growth = math.inf if took == math.inf else math.log(max(took, 1e-9) / least, times)
        if took > floor and growth > MOST_GROWTH:
            found.append(Weak(part, case, first.get(part, 0.0), took, growth))
    return sorted(found, key=lambda each: -each.long)


def cases() -> Iterator[Case]:
    """Every unit, in each format it means something in."""
    for name, unit in units().items():
        for each in FORMATS:
            yield Case(name, unit, each, "bare")
        yield Case(name, unit, "plain", "numbered")
        yield Case(name, unit, "markdown", "paragraphs")
    for name, unit in mixtures().items():
        yield Case(name, unit, "plain", "bare")
        yield Case(name, unit, "markdown", "paragraphs")
    for name, unit in fronts().items():
        yield Case(name, unit, "markdown", "front")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--from", type=int, dest="short", default=0)
    parser.add_argument("--to", type=int, dest="long", default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--patience", type=float, default=0)
    parser.add_argument("--least", type=float, default=0.05, help="seconds that anybody minds")
    options = parser.parse_args(arguments)
    short = options.short or (200_000 if options.large else 6_000)
    long = options.long or (3_000_000 if options.large else 4 * short)
    patience = options.patience or max(2.0, 20 * long / 1e6)
    every = [each for each in cases() if options.only in str(each)]
    count = options.sample or (0 if options.large or options.short else 30)
    if count:
        every = random.Random(options.seed).sample(every, min(count, len(every)))
    bench = Bench(patience)
    bench.times(Case("", "“No,” said Ann Lee, 40. ", "markdown", "bare"), 2_000)
    failed = 0
    slowest = (0.0, "")
    for case in every:
        found = grows(bench, case, short, long, options.least)
        for weak in found:
            failed += 1
            print(weak, flush=True)
        slowest = max(slowest, (sum(bench.clock.parts.values()), str(case)))
    print(f"{len(every)} stories of {short:,} and {long:,} characters, {failed} too slow; ")
    print(f"slowest: {slowest[0]:.1f} s on {slowest[1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))
