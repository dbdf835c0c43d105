"""Which tests notice that a module has changed: run in a fork that has imported nothing of newslint yet.

The examples of rules come first, the quickest before others, then the files of `tests/unit` for its room; of both only
those that call a function of a module which sees the change. They are watched before anything is changed.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import re
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
SLOW = 0.6  # seconds of a unit test, watched, from which it is left out: tests of time, and thorough ones
PATIENCE = 120  # seconds for a mutant; one that takes longer has been noticed
_PACKS = "packs"
"""Stands for all rules of packs: they share their modules."""


class Baseline(NamedTuple):
    """What the tests call and take before anything is changed."""

    called: dict[
        str, set[str]
    ]  # group of rules, or file of unit tests → paths of modules that it calls
    seconds: dict[str, float]  # the same → what it takes
    left_out: set[str]  # unit tests that are slow, or fail


class Module(NamedTuple):
    """A module in another form than its file's."""

    name: str
    tree: ast.Module


class PatternText(NamedTuple):
    """A `.patterns` file with another text than it has; its witnesses stay."""

    path: str
    text: str


Change = Module | PatternText


def module_name(path: str) -> str:
    """`newslint/analyses/__init__.py` → `newslint.analyses`; a `.patterns` file belongs to its rule."""
    return (
        path.removesuffix(".patterns")
        .removesuffix(".py")
        .removesuffix("/__init__")
        .replace("/", ".")
    )


# Forks


def forked(work: Callable[[], Any], patience: float = 600) -> Any:
    """What `work` returns in a child process; None where it dies or is out of patience."""
    (result,) = each_forked([work], 1, patience)
    return result


def each_forked(works: Iterable[Callable[[], Any]], jobs: int, patience: float) -> list[Any]:
    """What each returns, in order, with so many children at a time."""
    results: list[Any] = []
    running: dict[int, tuple[int, int]] = {}  # process → index, pipe
    for index, work in enumerate(works):
        results.append(None)
        while len(running) >= jobs:
            _reap(running, results)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            _live(work, writing, patience)
        os.close(writing)
        running[child] = index, reading
    while running:
        _reap(running, results)
    return results


def _reap(running: dict[int, tuple[int, int]], results: list[Any]) -> None:
    """Take what the first child to end has left: less than a pipe holds, or it would never end."""
    child, _ = os.wait()
    index, reading = running.pop(child)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    if content:
        with open(content, "rb") as file:
            results[index] = pickle.load(file)
        os.unlink(content)


def _live(work: Callable[[], Any], writing: int, patience: float) -> None:
    import tempfile

    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, patience)
    try:
        result = work()
        file, name = tempfile.mkstemp(prefix="newslint-mutant-")
        with os.fdopen(file, "wb") as content:
            pickle.dump(result, content)
        os.write(writing, name.encode())
    finally:
        os._exit(0)


# A module in another form


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, module: Module) -> None:
        self._module = module

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._module.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None or spec.origin is None:
            return None
        return importlib.util.spec_from_file_location(
            name,
            spec.origin,
            loader=self,
            submodule_search_locations=spec.submodule_search_locations,
        )

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None and module.__spec__.origin is not None
        exec(compile(self._module.tree, module.__spec__.origin, "exec"), module.__dict__)


def use(changed: Change | None) -> None:
    """From now on, that is what newslint is made of. For a process that has not imported it."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    if isinstance(changed, PatternText):
        _use_patterns(changed)
    elif changed is not None:
        sys.meta_path.insert(0, _Finder(changed))


def _use_patterns(changed: PatternText) -> None:
    """Have its patterns compiled from that text, even where the compiler would refuse a list nobody uses now."""
    matching = importlib.import_module("newslint.matching")
    reading = importlib.import_module("newslint.matching.reading")
    store = matching.store
    usual = store.index_for

    def index_for(file: str) -> Any:
        if file != changed.path:
            return usual(file)
        return matching.Index({file: reading._Reader(file).read(changed.text).rows})

    store.index_for = index_for


# Examples


def groups() -> list[str]:
    """The modules of newslint's own rules, and one group for all packs."""
    from newslint.registry import rule_modules

    return [*rule_modules(), _PACKS]


def fails(group: str) -> str | None:
    """The first rule of a group whose examples do not hold any more, as CODE: what is wrong."""
    from newslint import packs, registry

    indexes: list[Any] = []
    if group == _PACKS:
        indexes = packs.load()
        rules = [rule for pack in indexes for rule in pack.rules.values()]
    else:
        importlib.import_module(group)
        rules = [r for r in registry._declared.values() if r.origin == group]
    for rule in rules:
        for message in _wrong(rule, indexes):
            return f"{rule.code}: {message}"
    return None


def _wrong(rule: Any, indexes: list[Any]) -> Iterator[str]:
    """What the examples show wrong; without their twins, which take longest and tell little of words."""
    from newslint import testing
    from newslint.engine import Engine
    from newslint.examples import all_examples

    bad = None
    engines: dict[str, Engine] = {}  # one for all examples with the same options
    for example in all_examples(rule):
        options = testing.options_of(rule, example)
        engine = engines.get(repr(options))
        if engine is None:
            engine = engines[repr(options)] = Engine([rule], indexes, {rule.code: options})
        if not example.fixed:
            found = testing.check(engine, example)
            if sorted((f.start, f.end) for f in found) != sorted(example.marks):
                yield example.text
            bad = example if example.label == "Bad" else bad
        elif bad is not None:
            yield from (str(each) for each in testing._fixed(rule, engine, engine, bad, example))
    if hasattr(testing, "_witnessed"):
        yield from map(
            str, testing._witnessed(rule, lambda rules, options: Engine(rules, indexes, options))
        )


def _measured(group: str) -> tuple[set[str], float, str | None]:
    use(None)
    with _Calls() as calls:
        failure = fails(group)
    return calls.paths, calls.seconds, failure


class _Calls:
    """The modules of newslint of which a function is called, as paths below the root, and the time that all took."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self.seconds = 0.0

    @property
    def paths(self) -> set[str]:
        package = str(ROOT / "newslint")
        inside = (Path(file) for file in self._files if file.startswith(package))
        return {path.relative_to(ROOT).as_posix() for path in inside}

    def __enter__(self) -> _Calls:
        files = self._files

        def note(frame: FrameType, event: str, _: object) -> None:
            if event == "call":
                code = frame.f_code
                if code.co_filename not in files and code.co_name != "<module>":
                    files.add(code.co_filename)

        self.seconds = -time.process_time()
        sys.setprofile(note)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        self.seconds += time.process_time()


# Unit tests


def unit_tests(path: str) -> list[str]:
    """The files of `tests/unit` for the room that a module lies in, below the root."""
    parts = Path(path).with_suffix("").parts[1:]
    room, signs = parts[0], [f"newslint.{parts[0]}", f"newslint import {parts[0]}"]
    if room == "checks" and len(parts) > 2:
        room = parts[1]
        signs = [f'"{room}"', f"checks.{room}", *_prefix(room)]
    # What reads a story's figures is tried through the analysis that asks for them.
    folders = ("analyses", "language") if room in ("analyses", "language") else (room,)
    found = [
        file
        for folder in folders
        for file in sorted((ROOT / "tests" / "unit" / folder).rglob("test_*.py"))
    ]
    for file in sorted((ROOT / "tests" / "unit").glob("test_*.py")):
        text = file.read_text("utf-8")
        if file.name != "test_rules.py" and any(sign in text for sign in signs):
            found.append(file)
    return [each.relative_to(ROOT).as_posix() for each in found]


def _prefix(family: str) -> list[str]:
    """What the codes of a family's rules begin with, as the first of them has it."""
    for file in sorted((ROOT / "newslint" / "checks" / family).glob("*.py")):
        if code := re.search(r'"([A-Z]{3}\d)\d\d"', file.read_text("utf-8")):
            return [code[1]]
    return []


class _Watch:
    """Ends tests that are slow, and keeps the names of those and of failed ones."""

    def __init__(self, left_out: set[str] | None) -> None:
        self._leave_out = left_out or set()
        self._measure = left_out is None
        self.bad: set[str] = set()
        self.failed: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Take out what is left out."""
        items[:] = [item for item in items if item.nodeid not in self._leave_out]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Start the clock of a test."""
        if self._measure:
            signal.signal(signal.SIGPROF, _stop)
            signal.setitimer(signal.ITIMER_PROF, SLOW)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Stop the clock; note what came out."""
        if report.when == "call" and self._measure:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if report.failed:
            self.failed.append(report.nodeid)
        if report.failed or report.duration > 3 * SLOW:
            self.bad.add(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A test file that can't be imported any more has noticed."""
        if report.failed:
            self.failed.append(report.nodeid)


def _stop(*_: object) -> None:
    raise TimeoutError


def _pytest(paths: list[str], watch: _Watch) -> None:
    os.chdir(ROOT)
    stay = [
        "-q",
        "-o",
        "addopts=",
        "--import-mode=importlib",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
    ]
    first = [] if watch._measure else ["-x"]
    pytest.main([*stay, *first, *paths], plugins=[watch])


def _watched(unit: str) -> tuple[set[str], float, set[str]]:
    use(None)
    watch = _Watch(None)
    with _Calls() as calls:
        _pytest([unit], watch)
    return calls.paths, calls.seconds, watch.bad


# All of it


def measure(paths: Iterable[str], jobs: int) -> Baseline:
    """What the tests call and take, for changes to modules at these paths."""
    forked(_prepare)
    names: list[str] = forked(_groups)
    base = Baseline({}, {}, set())
    measured = each_forked([partial(_measured, name) for name in names], jobs, 600)
    for name, result in zip(names, measured, strict=True):
        called, seconds, failure = result or (set(), 0.0, "it dies")
        if failure is not None:
            print(f"left out: {name}: its examples fail as it is: {failure}", file=sys.stderr)
        else:
            base.called[name], base.seconds[name] = called, seconds
    units = sorted({unit for path in paths for unit in unit_tests(path)})
    watched = each_forked([partial(_watched, unit) for unit in units], jobs, 900)
    for unit, result in zip(units, watched, strict=True):
        if result is None:
            print(f"left out: {unit}: it ends its process", file=sys.stderr)
        else:
            base.called[unit], base.seconds[unit], bad = result
            base.left_out.update(bad)
    return base


def _groups() -> list[str]:
    use(None)
    return groups()


def _prepare() -> None:
    """Make the built files anew where they are stale, so that no mutant makes them."""
    use(None)
    from newslint import packs

    packs.load()


def preload() -> None:
    """Import the libraries that newslint and its tests use, so that no fork has to."""
    foreign: list[str] = forked(_foreign) or []
    for name in foreign:
        try:
            importlib.import_module(name)
        except Exception:  # noqa: BLE001 - not all of a library can be imported by name
            continue


def _foreign() -> list[str]:
    use(None)
    before = set(sys.modules)
    for group in groups():
        fails(group)
    importlib.import_module("hypothesis")
    ours = ("newslint", "tests", "tools", "__main__")
    return [n for n in sys.modules if n not in before and n.partition(".")[0] not in ours]


def witnesses(path: str, seen: set[str], base: Baseline) -> tuple[list[str], list[str]]:
    """The groups of rules, and the files of unit tests, that call a module which sees a change at that path."""
    able = [name for name, called in base.called.items() if called & seen]
    able.sort(key=lambda name: (name != module_name(path), base.seconds[name]))
    files = unit_tests(path)
    return [n for n in able if not n.endswith(".py")], [n for n in able if n in files]


def noticed(
    change: Change, order: list[str], units: list[str], left_out: set[str]
) -> tuple[str | None]:
    """The test that notices a change, or None; in a tuple. For a fork of its own."""
    use(change)
    for group in order:
        try:
            if failure := fails(group):
                return (failure,)
        except Exception as error:  # noqa: BLE001 - what a rule raises is noticed too
            return (f"{group}: {type(error).__name__}: {error}",)
    if units:
        watch = _Watch(left_out)
        _pytest(units, watch)
        if watch.failed:
            return (watch.failed[0],)
    return (None,)
