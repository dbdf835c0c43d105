"""How the time of every reader, analysis, rule and pack grows with a story that repeats one thing.

    python tests/robust/grow.py                  a sample, 6,000 and 24,000 characters: 15 s
    python tests/robust/grow.py --large          every unit in every format, 200 kB to 3 MB: hours
    python tests/robust/grow.py --large --format plain --part 2/5 --log FILE
    python tests/robust/grow.py --whole 100000 --over 2      stories that take over 2 s in all
    python tests/robust/grow.py --from 20000 --to 80000 [--only NAME] [--least SECONDS]

A part that needs more than n^1.2 fails, as does one that is stopped. Named with the unit, and the
seconds at both lengths. Counts at the end; the exit status is 1 if anything failed. With a log a run
that was stopped goes on where it was; remove the log when the code has changed.

Up to 3 MB go the stories that are in doubt at 1 MB: where time is a·n + b·n², less than n^1.11 from
200 kB to 1 MB is less than n^1.2 up to 3 MB, and what takes less than .05 s at 1 MB less than half a
second there. `--middle 0` has every story go the whole way.
"""

from __future__ import annotations

import argparse
import gc
import json
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

from units import faults, fronts, mixtures, salads, story, units

from newslint import analyses, engine, packs, readers
from newslint.archive import Archive
from newslint.document import Document
from newslint.kinds import NEWS
from newslint.registry import load_rules
from newslint.source import Source
from newslint.time_limit import OutOfTimeError, TimeLimit

MOST_GROWTH = 1.2
SALADS = 400
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

    def whole(self) -> float:
        return sum(self.parts.values())

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            begun = time.thread_time()
            self._inner.append(0.0)
            try:
                made = function(*arguments)
                return list(made) if isinstance(made, types.GeneratorType) else made
            finally:
                took = time.thread_time() - begun
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
        begun = time.thread_time()
        document = self._read(source)
        parts = self.clock.parts
        if document is None:
            return {"reader": math.inf}
        parts["reader"] = time.thread_time() - begun
        begun = time.thread_time()
        found = self.engine.check(document, archive=Archive())
        whole = time.thread_time() - begun
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


class Lengths(NamedTuple):
    """How long the stories are, in characters, and what part of them nobody cares about."""

    short: int
    long: int
    floor: float  # seconds
    middle: int = 0  # where it may be plain that the long story needn't be tried; 0: nowhere


def grows(bench: Bench, case: Case, lengths: Lengths) -> list[Weak]:
    """The parts that grow too fast on a case, measured twice."""
    if lengths.middle and not _doubts(bench, case, lengths):
        return []
    found = _once(bench, case, lengths, lengths.long, MOST_GROWTH)
    if not found or any(each.growth == math.inf for each in found):
        return found
    again = {each.part for each in _once(bench, case, lengths, lengths.long, MOST_GROWTH)}
    return [each for each in found if each.part in again]


def _doubts(bench: Bench, case: Case, lengths: Lengths) -> bool:
    """Whether a part may grow too fast up to the long story, as the middle one has it twice."""
    sure = _sure_growth(lengths)
    first = {each.part for each in _once(bench, case, lengths, lengths.middle, sure)}
    return bool(first) and not first.isdisjoint(
        each.part for each in _once(bench, case, lengths, lengths.middle, sure)
    )


def _sure_growth(lengths: Lengths) -> float:
    """The growth up to the middle that a sum of linear and quadratic time has where it just fails."""
    to_middle, to_long = lengths.middle / lengths.short, lengths.long / lengths.short
    most = to_long**MOST_GROWTH
    square = (most - to_long) / (to_long**2 - most)  # of the time for the short one, to the rest
    return math.log((to_middle + square * to_middle**2) / (1 + square), to_middle)


def _once(bench: Bench, case: Case, lengths: Lengths, long: int, most: float) -> list[Weak]:
    second = bench.times(case, long)
    if max(second.values()) <= lengths.floor:
        return []
    first = bench.times(case, lengths.short) if math.inf not in second.values() else second
    return _growing(first, second, case, long / lengths.short, lengths.floor, most)


def _growing(
    first: Mapping[str, float],
    second: Mapping[str, float],
    case: Case,
    times: float,
    floor: float,
    most: float = MOST_GROWTH,
) -> list[Weak]:
    """The parts that took more than their share for a text so many `times` as long."""
    found = []
    for part, took in second.items():
        # What took too little to measure counts as what the floor is a linear growth from.
        least = max(first.get(part, 0.0), floor / times)
        growth = math.inf if took == math.inf else math.log(max(took, 1e-9) / least, times)
        if took > floor and growth > most:
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
    for name, (unit, form) in faults().items():
        yield Case(name, unit, form, "example")
    for name, unit in salads(SALADS).items():
        yield Case(name, unit, "plain", "salad")


class Log:
    """What is known of each case, a line of JSON each in a file, or nowhere."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        lines = path.read_text("utf-8").splitlines() if path and path.exists() else []
        self._known = {entry["case"]: entry["result"] for entry in map(json.loads, lines)}

    def kept(
        self, case: Case, look: Callable[[], list[str]], seconds: Callable[[], float]
    ) -> list[str]:
        """What a look at a case has shown, or shows now; and how long the last story took in all."""
        if str(case) not in self._known:
            result = self._known[str(case)] = look()
            if self._path is not None:
                entry = {"case": str(case), "result": result, "seconds": round(seconds(), 2)}
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(f"{json.dumps(entry)}\n")
        return self._known[str(case)]


def _slow(bench: Bench, case: Case, length: int, over: float) -> list[str]:
    """A line on a story that takes too long in all, twice; what takes most of it first."""
    for _ in range(2):
        times = bench.times(case, length)
        whole = sum(times.values())
        if whole <= over:
            return []
    parts = sorted(times.items(), key=lambda each: -each[1])[:6]
    return [f"{whole:.2f} s: {case}: {', '.join(f'{part} {took:.2f}' for part, took in parts)}"]


def _chosen(options: argparse.Namespace, count: int) -> list[Case]:
    every = [each for each in cases() if options.only in str(each)]
    if options.format:
        every = [each for each in every if each.format == options.format]
    if options.layout:
        every = [each for each in every if each.layout == options.layout]
    if count:
        every = random.Random(options.seed).sample(every, min(count, len(every)))
    part, of = map(int, options.part.split("/"))
    return every[part - 1 :: of]


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--from", type=int, dest="short", default=0)
    parser.add_argument("--middle", type=int, default=-1)
    parser.add_argument("--to", type=int, dest="long", default=0)
    parser.add_argument("--whole", type=int, default=0, help="a length: see what takes long in all")
    parser.add_argument("--over", type=float, default=2.0, help="seconds that are long in all")
    parser.add_argument("--only", default="", help="cases with this in their names")
    parser.add_argument("--format", default="", choices=FORMATS)
    parser.add_argument("--layout", default="")
    parser.add_argument("--part", default="1/1", help="3/8: the third of eight parts of the cases")
    parser.add_argument("--log", type=Path, help="where it is kept what was seen")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--patience", type=float, default=0)
    parser.add_argument("--least", type=float, default=0.05, help="seconds that anybody minds")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    short = options.short or (200_000 if options.large else 6_000)
    long = options.long or (3_000_000 if options.large else 4 * short)
    middle = (1_000_000 if options.large else 0) if options.middle < 0 else options.middle
    lengths = Lengths(short, long, options.least, middle)
    some = not (options.large or options.short or options.whole)
    every = _chosen(options, options.sample or (30 if some else 0))
    bench = Bench(options.patience or max(2.0, 20 * max(long, options.whole) / 1e6))
    bench.times(Case("", "“No,” said Ann Lee, 40. ", "markdown", "bare"), 2_000)
    log, failed, slowest = Log(options.log), 0, (0.0, "")

    def look(case: Case) -> list[str]:
        if options.whole:
            return _slow(bench, case, options.whole, options.over)
        return [str(weak) for weak in grows(bench, case, lengths)]

    for case in every:
        bench.clock.parts.clear()
        for weak in log.kept(case, lambda case=case: look(case), bench.clock.whole):  # type: ignore[misc]
            failed += 1
            print(weak, flush=True)
        slowest = max(slowest, (bench.clock.whole(), str(case)))
    about = f"{options.whole:,}" if options.whole else f"{short:,} to {long:,}"
    print(f"{len(every)} stories of {about} characters, {failed} too slow; ")
    print(f"slowest: {slowest[0]:.1f} s on {slowest[1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))
