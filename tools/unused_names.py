"""Finds the names of a module that nothing uses, where vulture sees another name spelt alike and keeps still.

    python tools/unused_names.py

A private name of a module is used by that module, or imported from it, or dead: `_LONGEST` elsewhere is another.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def unused(sources: dict[str, str]) -> Iterator[str]:
    """The dead private names among modules, given as path below the root → source: one line each."""
    trees = {path: ast.parse(source) for path, source in sources.items()}
    imported = {each for tree in trees.values() for each in _imports(tree)}
    for path, tree in trees.items():
        module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        loaded = _read_in(tree)
        for name, node in _private(tree):
            if loaded[name] == _read_in(node)[name] and (module, name) not in imported:
                yield f"{path}:{node.lineno}: nothing uses {name}: delete it"


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            # `_doublings.may_be_slip`: the module's last name is enough, a false "used" does no harm
            yield node.value.id, node.attr


def _read_in(tree: ast.AST) -> Counter[str]:
    return Counter(
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


def _private(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    for node in tree.body:
        names: list[ast.expr] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [ast.Name(node.name)] if not node.decorator_list else []
        elif isinstance(node, ast.Assign):
            names = node.targets
        elif isinstance(node, ast.AnnAssign):
            names = [node.target]
        for each in names:
            for name in ast.walk(each):
                if isinstance(name, ast.Name) and name.id[:1] == "_" and name.id[:2] != "__":
                    yield name.id, node


def package() -> dict[str, str]:
    """The modules of newslint and of tools, by path."""
    found = [
        path for folder in ("newslint", "tools") for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in found}


def main() -> int:
    """Print what is dead. Returns the exit status: 1 where something is."""
    lines = list(unused(package()))
    print(*lines, sep="\n" if lines else "")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
