"""Strings made to hold up a regular expression: what it repeats, repeated, and an end that fails.

For every repeat in a pattern: a text that leads there, many copies of what the repeat takes (one way
to match it, or several in turn), and a tail that lets the whole fail. Whatever takes quadratic time
or worse on such a text does so on one of a story that a stranger sends.

    python tests/robust/attacks.py            every pattern, few attacks each: some ten seconds
    python tests/robust/attacks.py --large    more ways to match each repeat, more tails, longer texts
    python tests/robust/attacks.py --large --part 3/8 --log FILE
    python tests/robust/attacks.py --large --changed-since REV     those that the revision didn't have

Ends with 1 if a pattern gives way. It names each at once, and goes on to the next. With a log a run that
was stopped goes on where it was: patterns that stood as many attacks before are counted, not attacked again.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import math
import pkgutil
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from re import (
    _constants as sre,  # type: ignore[attr-defined]
    _parser,  # type: ignore[attr-defined]
)
from types import ModuleType
from typing import Any, NamedTuple

import newslint
from newslint import packs
from newslint.startup import patterns

TAILS = ("\x00", "", "\n", " ", "!", "]", "\u2019 .")
MOST_GROWTH = 1.45
"""The exponent that no attack may pass, three times: 1.2, and room for a busy machine."""
_MANY = 3  # a repeat of at most so many is small
_CATEGORIES = {
    "CATEGORY_DIGIT": "7", "CATEGORY_NOT_DIGIT": "a", "CATEGORY_SPACE": " ", "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a", "CATEGORY_NOT_WORD": "-",
}  # fmt: skip
_CANDIDATES = "aZ7 -.,'\"\u201c\u2019(\n/:_<>[]{}=&*|\u00e9"


Search = Callable[[str], object]


class Attack(NamedTuple):
    """A text that is `unit` over and over, between a head and a tail."""

    head: str
    unit: str
    tail: str

    def text(self, length: int) -> str:
        return self.head + self.unit * (length // len(self.unit) + 1) + self.tail


class Size(NamedTuple):
    """How thoroughly each pattern is attacked."""

    samples: int  # ways to match what is repeated
    tails: Sequence[str]
    length: int  # of the first text
    quick: float  # seconds: who needs less for it is let go


SMALL = Size(2, ("\x00", " "), 3_000, 0.0015)
SMALLEST = Size(1, ("\x00",), 2_000, 0.002)
LARGE = Size(6, TAILS, 10_000, 0.003)


class Target(NamedTuple):
    """A regular expression, where it is, and the methods it is called with."""

    name: str
    pattern: re.Pattern[str]
    methods: tuple[str, ...]
    longest: int  # characters of what it is held against; 0: any number


BOUNDED = {
    "newslint.checks.leftover.picture_credit._CREDIT": 100,
    "newslint.checks.leftover.picture_credit._LABEL": 100,
    "newslint.checks.leftover.picture_credit._CAPTION": 500,
    "newslint.checks.leftover.release_line._LINE": 120,
    "newslint.checks.leftover.release_line._END": 120,
    "newslint.checks.leftover.furniture": 400,
    "newslint.examples._MARK": 2_000,
}
"""The longest text that a pattern is held against, where the code before it sees to that."""
_LINES = "newslint.checks.leftover.furniture"
_QUICK_ENOUGH = 0.02  # seconds for a text of bounded length


def targets() -> list[Target]:
    """All regular expressions that newslint reads text with.

    One that is only ever matched at a given place needn't be quick to search with.
    """
    found: dict[tuple[str, int], Target] = {}
    for info in pkgutil.walk_packages(newslint.__path__, "newslint."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, patterns._Lazy) and _is_made_in(module, name):
                full = f"{info.name}.{name}"
                pattern = re.compile(*value._source)
                line = full.startswith(_LINES)
                methods = ("fullmatch",) if line else _methods(name, module)
                longest = BOUNDED.get(_LINES if line else full, 0)
                found[value._source] = Target(full, pattern, methods, longest)
    rest = {each._source for each in patterns._made} - found.keys()
    lines = {each._source for every in _furniture_lines() for each in every}
    made = [*found.values()]
    for source in sorted(rest):
        methods = ("fullmatch",) if source in lines else ("finditer",)
        name = _LINES if source in lines else "(in a table)"
        made.append(Target(name, re.compile(*source), methods, BOUNDED.get(name, 0)))
    for pack in packs.load():
        for settings in pack._settings:
            for expression, _ in settings.patterns:
                made.append(Target(f"pack {pack.name}", re.compile(expression), ("finditer",), 0))
    return made


_LISTED = """
import importlib, json, pkgutil, newslint
from newslint.startup import patterns
for info in pkgutil.walk_packages(newslint.__path__, "newslint."):
    if not info.name.endswith("__main__"):
        importlib.import_module(info.name)
print(json.dumps([newslint.__path__[0], [each._source for each in patterns._made]]))
"""


def known_at(revision: str) -> set[tuple[str, int]]:
    """The patterns that a revision's modules make, as its tree in git says; packs have theirs besides."""
    root = Path(newslint.__path__[0]).parent
    with tempfile.TemporaryDirectory() as folder:
        archive = [
            "git",
            "archive",
            "--format=tar",
            f"--output={folder}/tree",
            revision,
            "newslint",
        ]
        subprocess.run(archive, cwd=root, check=True)
        subprocess.run(["tar", "-xf", "tree"], cwd=folder, check=True)
        # With `-c` the working folder stands before what is installed.
        run = [sys.executable, "-c", _LISTED]
        listed = subprocess.run(run, cwd=folder, check=True, capture_output=True, text=True)
        where, made = json.loads(listed.stdout)
        assert Path(where).samefile(Path(folder, "newslint")), where
    return {(pattern, re.compile(pattern, flags).flags) for pattern, flags in made}


def _furniture_lines() -> Any:
    return importlib.import_module(_LINES)._PATTERNS.values()


def _is_made_in(module: ModuleType, name: str) -> bool:
    text = Path(str(module.__file__)).read_text("utf-8")
    return re.search(rf"^{name}\b.*= lazy\(", text, re.M) is not None


@cache
def _code(path: Path) -> str:
    imports = r"^(?:from|import) .*(?:\((?:\n .*)*\n\))?|^    [A-Z_]+,$"
    return re.sub(imports, "", path.read_text("utf-8"), flags=re.MULTILINE)


def _methods(name: str, module: ModuleType) -> tuple[str, ...]:
    """How a pattern is called: with `match` and `fullmatch` alone, or as a search.

    Private ones are used in their module, others anywhere. One that is handed on is a search.
    """
    paths = [Path(str(module.__file__))]
    if not name.startswith("_"):
        paths = list(Path(newslint.__path__[0]).rglob("*.py"))
    use = re.compile(rf"(?<![\w.]){name}\b(?! *=[^=])(?:\.(\w+))?")
    uses = {method for path in paths for method in use.findall(_code(path))}
    return tuple(sorted(uses)) if uses and uses <= {"match", "fullmatch"} else ("finditer",)


def attacks(pattern: str, flags: int, size: Size = SMALL, seed: int = 0) -> list[Attack]:
    """What there is to try on a pattern: some for each repeat that can take many."""
    chance = random.Random(f"{seed} {pattern}")
    tree = _parser.parse(pattern, flags)
    return list(dict.fromkeys(a for a in _of(tree, "", chance, size) if a.unit))


def _of(tree: Any, head: str, chance: random.Random, size: Size) -> Iterator[Attack]:
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            most, body = value[1], value[2]
            if most > _MANY:
                units = list(dict.fromkeys(_sample(body, chance) for _ in range(size.samples)))
                for unit in dict.fromkeys((*units, "".join(units), head + units[0])):
                    for tail in size.tails:
                        yield Attack(head, unit, tail)
            yield from _of(body, head, chance, size)
        elif op is sre.SUBPATTERN:
            yield from _of(value[3], head, chance, size)
        elif op is sre.ATOMIC_GROUP:
            yield from _of(value, head, chance, size)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from _of(branch, head, chance, size)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _of(value[1], head, chance, size)
        head += _sample([(op, value)], chance)


def _sample(tree: Any, chance: random.Random) -> str:
    """A string that a pattern matches, lookarounds and back references aside."""
    text = ""
    for op, value in tree:
        if op is sre.LITERAL:
            text += chr(value)
        elif op is sre.NOT_LITERAL:
            text += next(c for c in _CANDIDATES if ord(c) != value)
        elif op is sre.ANY:
            text += chance.choice("a 7-")
        elif op is sre.IN:
            text += _one_of(value, chance)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, body = value
            for _ in range(chance.randint(least, max(least, min(most, _MANY)))):
                text += _sample(body, chance)
        elif op is sre.SUBPATTERN:
            text += _sample(value[3], chance)
        elif op is sre.ATOMIC_GROUP:
            text += _sample(value, chance)
        elif op is sre.BRANCH:
            text += _sample(chance.choice(value[1]), chance)
    return text


def _one_of(items: Any, chance: random.Random) -> str:
    negated = items[0][0] is sre.NEGATE
    found: list[str] = []
    for op, value in items[negated:]:
        if op is sre.LITERAL:
            found.append(chr(value))
        elif op is sre.RANGE:
            found.append(chr(chance.randint(*value)))
        elif op is sre.CATEGORY:
            found.append(_CATEGORIES[str(value)])
    if not negated:
        return chance.choice(found)
    own = re.compile("[" + "".join(map(re.escape, found)) + "]", re.I) if found else None
    fit = [c for c in _CANDIDATES if own is None or not own.match(c)]
    return chance.choice(fit or ["\u4e00"])


class TooSlowError(Exception):
    """A search that did not end in time."""


_MEASURABLE = 0.02
_FEW_TICKS = 0.02
_LONGEST = 400_000
_PATIENCE = 0.4  # seconds for a first text; what takes longer is as bad as can be


def _stop(*_: object) -> None:
    raise TooSlowError


def _took(search: Search, text: str, times: int = 1) -> float:
    """Seconds that searches through a text take in all; infinite where they are stopped.

    Those of the processor, which others' work doesn't lengthen. With a timer on it some kernels count them
    in ticks of 4 ms, so a short time is the clock's on the wall.
    """
    signal.signal(signal.SIGVTALRM, _stop)
    begun, on_wall = time.process_time(), time.perf_counter()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, _PATIENCE)
        for _ in range(times):
            search(text)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except TooSlowError:
        return math.inf
    own, passed = time.process_time() - begun, time.perf_counter() - on_wall
    return max(passed if passed < _FEW_TICKS else own, 1e-6)


def _search(pattern: re.Pattern[str], method: str) -> Search:
    if method == "finditer":
        return lambda text: deque(pattern.finditer(text), 0)
    called: Search = getattr(pattern, method)
    return called


def growth(search: Search, attack: Attack, size: Size = SMALL) -> float:
    """How the time of a search grows: its exponent between two lengths, 0 where it is quick.

    The text is doubled until a search takes long enough to measure, and compared with a fourth of it.
    """
    length = size.length
    took = _took(search, attack.text(length))
    if took < size.quick:
        return 0.0
    while took < _MEASURABLE:
        length *= 2
        if length > _LONGEST:
            return 0.0
        took = _took(search, attack.text(length))
    if took == math.inf:
        return math.inf
    # As often as makes up the long one: a clock that stands still for a while is then as wrong on both.
    short = min(_took(search, attack.text(length // 4), 4) for _ in range(3)) / 4
    return math.log(min(took, _took(search, attack.text(length))) / max(short, took / 1000), 4)


def _seen_growth(search: Search, attack: Attack, size: Size) -> float:
    """The least growth of three looks, or the first that is small: a busy machine shows others."""
    least = math.inf
    for _ in range(3):
        least = min(least, growth(search, attack, size))
        if least <= MOST_GROWTH:
            break
    return least


class Result(NamedTuple):
    """How many attacks were made on a pattern, and the first that it gave way to."""

    tried: int
    growth: float = 0.0
    attack: str = ""


def result(target: Target, size: Size, seed: int = 0) -> Result:
    """What attacks on a pattern show. A growth counts that is seen each time."""
    tried = 0
    pattern = target.pattern
    for method in target.methods:
        search = _search(pattern, method)
        for attack in attacks(pattern.pattern, pattern.flags, size, seed):
            tried += 1
            if target.longest:
                text = attack.text(target.longest)[: target.longest]
                if min(_took(search, text) for _ in range(2)) > _QUICK_ENOUGH:
                    return Result(tried, math.inf, f"{method} of {tuple(attack)!r}")
                continue
            grows = _seen_growth(search, attack, size)
            if grows > MOST_GROWTH:
                return Result(tried, grows, f"{method} of {tuple(attack)!r}")
    return Result(tried)


class Log:
    """The attacks that each pattern stood before, a line of JSON each in a file, or nowhere."""

    def __init__(self, path: Path | None, size: Size) -> None:
        self._path = path
        self._size = repr(size)
        self._tried: dict[str, int] = {}
        if path is not None and path.exists():
            for line in path.read_text("utf-8").splitlines():
                entry = json.loads(line)
                self._tried[entry["pattern"]] = entry["tried"]

    def tried(self, target: Target) -> int | None:
        return self._tried.get(self._key(target))

    def stood(self, target: Target, tried: int) -> None:
        if self._path is not None:
            entry = {"pattern": self._key(target), "tried": tried, "name": target.name}
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{json.dumps(entry)}\n")

    def _key(self, target: Target) -> str:
        what = (target.pattern.pattern, target.pattern.flags, *target[2:], self._size)
        return hashlib.sha256(repr(what).encode()).hexdigest()[:20]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", action="store_true")
    parser.add_argument(
        "--part", default="1/1", help="3/8: the third of eight parts of the patterns"
    )
    parser.add_argument("--changed-since", metavar="REV", help="patterns that it didn't have")
    parser.add_argument("--log", type=Path, help="where it is kept which patterns stood")
    options = parser.parse_args(arguments)
    size = LARGE if options.large else SMALL
    log = Log(options.log, size)
    part, of = map(int, options.part.split("/"))
    known = known_at(options.changed_since) if options.changed_since else set()
    late = [t for t in targets() if (t.pattern.pattern, t.pattern.flags) not in known]
    every = late[part - 1 :: of]
    tried, weak = 0, 0
    for target in every:
        before = log.tried(target)
        found = result(target, size) if before is None else Result(before)
        tried += found.tried
        if found.attack:
            weak += 1
            print(f"{target.name}: n^{found.growth:.2f} {found.attack}", flush=True)
            print(f"    {target.pattern.pattern}", flush=True)
        elif before is None:
            log.stood(target, found.tried)
    print(f"{len(every)} patterns, {tried} attacks, {weak} patterns gave way")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
