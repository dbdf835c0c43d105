"""Which modules see a list: the one it stands in, and those that use its name, or a name made of it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple


class Names(NamedTuple):
    """What a module says at its top, and which names stand anywhere in it."""

    made_of: dict[str, set[str]]  # name given at the top → names that its value holds
    used: set[str]


class Reach:
    """The names of a package's modules, given as path → source."""

    def __init__(self, sources: dict[str, str]) -> None:
        self._names = {path: _names(ast.parse(source)) for path, source in sources.items()}
        self._users: defaultdict[str, set[str]] = defaultdict(set)
        for path, names in self._names.items():
            for name in names.used:
                self._users[name].add(path)

    def of(self, path: str, name: str) -> set[str]:
        """The paths of the modules that may behave otherwise when that list of a module is empty.

        A private name is seen in its own module alone; one that others use is looked for in all of them, whoever
        gave it. What a function makes of it is seen by whoever runs the module that the function stands in.
        """
        seen = {path}
        waiting = [(path, name)]
        done = set(waiting)
        while waiting:
            where, what = waiting.pop()
            places = {where} if what.startswith("_") else self._users[what] | {where}
            seen |= places
            for place in places & self._names.keys():
                for made, parts in self._names[place].made_of.items():
                    if what in parts and (place, made) not in done:
                        done.add((place, made))
                        waiting.append((place, made))
        return seen


def _names(tree: ast.Module) -> Names:
    made_of: defaultdict[str, set[str]] = defaultdict(set)
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for name in _all(targets):
                made_of[name] |= _all([node.value])
    return Names(dict(made_of), _all([tree]))


def _all(nodes: Iterable[ast.AST]) -> set[str]:
    found = set()
    for node in nodes:
        for each in ast.walk(node):
            if isinstance(each, ast.Name):
                found.add(each.id)
            elif isinstance(each, ast.Attribute):
                found.add(each.attr)
            elif isinstance(each, ast.alias):
                found.add(each.name)
    return found
