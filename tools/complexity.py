"""Holds every function of newslint to a complexity that one reader can keep in mind.

    python tools/complexity.py            # fails where a function is over the bound, or need not be listed any more
    python tools/complexity.py --shrink   # takes from the list what is no longer over, and follows moved functions

radon counts `and` and `or` too, where ruff's C901 does not: a condition of nine parts is as hard to read as nine
conditions. What was over the bound when it came stands in `complexity.allowed`, a list that only shrinks.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from radon.complexity import cc_visit

BOUND = 20
ROOT = Path(__file__).resolve().parents[1]
ALLOWED = Path(__file__).with_name("complexity.allowed")
_HEAD = """\
# Functions over the bound of tools/complexity.py. The list only shrinks: nothing is added to it;
# a function that came under the bound is taken off (python tools/complexity.py --shrink).
"""


class Function(NamedTuple):
    """A function or method and radon's count of it, with the functions inside it."""

    path: str  # below the root, with /
    name: str  # with its class before it
    line: int
    complexity: int

    @property
    def key(self) -> str:
        """How the list of the allowed names it."""
        return f"{self.path} {self.name}"


class Verdict(NamedTuple):
    """What is wrong between the code and the list of the allowed."""

    over: list[Function]  # over the bound and not allowed
    needless: list[str]  # allowed, and no longer over the bound or no longer there

    @property
    def lines(self) -> list[str]:
        """What to tell a developer, one line a fault; empty where nothing is wrong."""
        return [
            *(
                f"{f.path}:{f.line}: {f.name} has complexity {f.complexity}, over {BOUND}: split it"
                for f in self.over
            ),
            *(
                f"{key}: no longer over {BOUND}: take it off tools/complexity.allowed"
                for key in self.needless
            ),
        ]


def functions(path: str, source: str) -> Iterator[Function]:
    """Every function and method of a module, with its count."""
    yield from _counted(path, cc_visit(source), "")


def _counted(path: str, blocks: Iterable[Any], inside: str) -> Iterator[Function]:
    for block in blocks:
        if block.letter == "C":
            yield from _counted(path, block.methods, f"{inside}{block.name}.")
            yield from _counted(path, block.inner_classes, f"{inside}{block.name}.")
        elif inside or not block.is_method:  # radon lists methods beside their class too
            yield Function(path, f"{inside}{block.name}", block.lineno, block.complexity)


def over_bound(folder: Path = ROOT / "newslint", root: Path = ROOT) -> list[Function]:
    """The functions of a folder that are over the bound, the worst first."""
    found = [
        function
        for path in sorted(folder.rglob("*.py"))
        for function in functions(path.relative_to(root).as_posix(), path.read_text("utf-8"))
        if function.complexity > BOUND
    ]
    return sorted(found, key=lambda f: (-f.complexity, f.key))


def allowed(text: str) -> list[str]:
    """The keys on the list, in order; blank lines and comments are passed over."""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def judge(found: Iterable[Function], listed: Iterable[str]) -> Verdict:
    """Hold what is over the bound against the list."""
    found, listed = list(found), list(listed)
    keys = {f.key for f in found}
    return Verdict([f for f in found if f.key not in listed], [k for k in listed if k not in keys])


def shrunk(found: Iterable[Function], listed: Iterable[str]) -> list[str]:
    """The list without what is needless; what moved to another file is followed there by its name."""
    over, needless = judge(found, listed)
    gone = [key.rpartition(" ")[2] for key in needless]
    kept = [key for key in listed if key not in needless]
    for function in over:
        if function.name in gone:
            gone.remove(function.name)
            kept.append(function.key)
    return sorted(kept)


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong. Returns the exit status: 1 where something is."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--shrink", action="store_true", help="rewrite the list, shorter")
    chosen = parser.parse_args(arguments)
    found, listed = over_bound(), allowed(ALLOWED.read_text("utf-8"))
    if chosen.shrink:
        listed = shrunk(found, listed)
        ALLOWED.write_text(_HEAD + "".join(f"{key}\n" for key in listed), "utf-8")
    verdict = judge(found, listed)
    print(*verdict.lines, f"{len(listed)} functions may still be over {BOUND}", sep="\n")
    return 1 if verdict.lines else 0


if __name__ == "__main__":
    sys.exit(main())
