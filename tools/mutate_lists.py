"""Empties each word list of newslint in turn, and tells which the tests do not miss.

    python tools/mutate_lists.py --all --survivors FILE       # about 20 minutes on two cores
    python tools/mutate_lists.py --changed-since REVISION     # lists of files that have changed; fails where one survives
    python tools/mutate_lists.py --paths newslint/analyses/dates.py …

A list that may be emptied without a failing test is wrong unseen the day somebody edits it: it wants an example that
needs it (bad or near), or it earns nothing and goes. The tree is never written to: the list is emptied in a fork.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools import noticing, pattern_files  # noqa: E402
from tools.reach import Reach  # noqa: E402
from tools.word_lists import WordList, without, word_lists  # noqa: E402


def files(chosen: Iterable[str]) -> list[str]:
    """The modules and `.patterns` files below newslint among files and folders, as paths below the root."""
    found: set[Path] = set()
    for each in chosen:
        path = (ROOT / each).resolve()
        found.update(path.rglob("*.*") if path.is_dir() else [path])
    package = ROOT / "newslint"
    inside = [
        p
        for p in found
        if p.suffix in (".py", ".patterns") and p.is_file() and package in p.parents
    ]
    return sorted(p.relative_to(ROOT).as_posix() for p in inside)


def changed_since(revision: str) -> list[str] | None:
    """The files of newslint that differ from a revision, or that git has not met yet.

    None where the history lacks the revision.
    """
    found: list[str] = []
    for command in (
        ["diff", "--name-only", "--diff-filter=d", revision],
        ["ls-files", "--others", "--exclude-standard"],
    ):
        run = subprocess.run(
            ["git", *command, "--", "newslint"], cwd=ROOT, capture_output=True, text=True
        )
        if run.returncode != 0:
            return None
        found += run.stdout.split("\n")[:-1]
    return found


def changed_lists(revision: str, path: str, source: str) -> list[WordList]:
    """The lists of a file whose text is not, word for word, that of one in the revision."""
    old = subprocess.run(
        ["git", "show", f"{revision}:{path}"], cwd=ROOT, capture_output=True, text=True
    )
    before = Counter(_texts(path, old.stdout)) if old.returncode == 0 else Counter()
    found = []
    for each, text in zip(_lists(path, source), _texts(path, source), strict=True):
        before[text] -= 1
        if before[text] < 0:
            found.append(each)
    return found


def _texts(path: str, source: str) -> list[str]:
    """What each list of a file holds, however it is laid out."""
    if path.endswith(".patterns"):
        lines = source.split("\n")
        found = pattern_files.entries(path, source)
        ends = [each.line - 1 for each in found[1:]] + [len(lines)]
        return [
            " ".join(" ".join(lines[e.line - 1 : end]).split())
            for e, end in zip(found, ends, strict=True)
        ]
    places = {
        (node.lineno, node.col_offset, type(node).__name__): node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.expr)
    }
    kinds = ("Call", "Dict", "Set", "Tuple", "List")
    return [
        f"{each.name} = "
        + next(
            ast.unparse(places[p]) for k in kinds if (p := (each.line, each.column, k)) in places
        )
        for each in word_lists(path, source)
    ]


def room(path: str) -> str:
    """The part of the package that a module lies in: `checks/leftover`, `analyses`, …; `.` at the top."""
    parts = Path(path).parts[1:-1]
    return "/".join(parts[:2]) or "."


def verdicts(chosen: list[WordList], jobs: int) -> list[tuple[WordList, str | None]]:
    """Each list with the first test that fails when it is empty; None where no test does."""
    paths = sorted({each.path for each in chosen})
    noticing.preload()
    baseline = noticing.measure(paths, jobs)
    modules = {p: (ROOT / p).read_text("utf-8") for p in files(["newslint"]) if p.endswith(".py")}
    reach = Reach(modules)
    works: list[Callable[[], Any]] = []
    for each in chosen:
        seen = reach.of(each.path, each.name)
        if each.path.endswith(".patterns"):
            seen = {each.path.removesuffix("patterns") + "py"}
        rules, units = noticing.witnesses(each.path, seen, baseline)
        change = _change(each)
        works.append(partial(noticing.noticed, change, rules, units, baseline.left_out))
    results = noticing.each_forked(_told(works), jobs, noticing.PATIENCE)
    # A fork that dies, or is out of patience, has noticed: only what says None has not.
    return [
        (each, result[0] if result else "it never ends")
        for each, result in zip(chosen, results, strict=True)
    ]


def _lists(path: str, source: str) -> list[WordList]:
    """The lists of a module; of a `.patterns` file, its patterns too."""
    found = pattern_files.entries if path.endswith(".patterns") else word_lists
    return found(path, source)


def _change(each: WordList) -> noticing.Change:
    source = (ROOT / each.path).read_text("utf-8")
    if each.path.endswith(".patterns"):
        return noticing.PatternText(each.path, pattern_files.without(source, each))
    return noticing.Module(noticing.module_name(each.path), without(source, each))


def _told(works: list[Callable[[], Any]]) -> Iterator[Callable[[], Any]]:
    """The same, with a line on standard error after each hundred."""
    for done, work in enumerate(works, 1):
        yield work
        if done % 100 == 0:
            print(f"{done} of {len(works)} lists", file=sys.stderr, flush=True)


def report(chosen: list[WordList], left: list[WordList]) -> list[str]:
    """The share that was noticed, by room and in all, a line each."""
    every, missed = (Counter(room(each.path) for each in lists) for lists in (chosen, left))
    lines = [_share(name, every[name], missed[name]) for name in sorted(every)]
    return [*lines, _share("all", len(chosen), len(left))]


def _share(name: str, lists: int, missed: int) -> str:
    return f"{name:<32} {lists:>5} lists, {missed:>4} survive, {1 - missed / lists:6.1%} noticed"


def main(arguments: list[str] | None = None) -> int:
    """Print the survivors and the share by room. Returns the exit status: 1 where a list survives."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="every list of newslint")
    which.add_argument("--changed-since", metavar="REV", help="lists that differ from a revision")
    which.add_argument("--paths", nargs="+", help="lists of these files and folders")
    parser.add_argument("--survivors", metavar="FILE", help="write the survivors there too")
    parser.add_argument("--why", action="store_true", help="show the test that notices each")
    parser.add_argument("--jobs", type=int, default=2, help="forks at a time")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    chosen: list[WordList] = []
    if asked.changed_since:
        changed = changed_since(asked.changed_since)
        if changed is None:
            print(f"skipped: there is no {asked.changed_since} in this history to compare with")
            return 0
        for path in files(changed):
            chosen += changed_lists(asked.changed_since, path, (ROOT / path).read_text("utf-8"))
    else:
        for path in files(asked.paths or ["newslint"]):
            chosen += _lists(path, (ROOT / path).read_text("utf-8"))
    if not chosen:
        since = f" has changed since {asked.changed_since}" if asked.changed_since else " there"
        print(f"no word list or pattern{since}")
        return 0
    found = verdicts(chosen, asked.jobs)
    left = [each for each, test in found if test is None]
    if asked.why:
        for each, test in found:
            print(f"{each}: {' '.join(test.split())[:120] if test else '-'}")
    for each in left:
        print(f"no test misses {each}")
    if asked.survivors:
        Path(asked.survivors).write_text("".join(f"{each}\n" for each in left), "utf-8")
    print(*report(chosen, left), f"{time.monotonic() - began:.0f} s", sep="\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
