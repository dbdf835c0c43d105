"""Finds the word lists that stand at the top of a module, and writes the module without one of them.

A list is a set, tuple, list or dict of strings, `words("…")`, `"…".split()`, a block of lines given to a function; the
outermost of them counts. Names with two underscores and types are none.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

_LEAST = 2  # words: one in a pair of brackets is a name
_CUTTERS = frozenset(("split", "splitlines"))
_NOT_LISTS = frozenset(("lazy", "compile", "TypeVar", "NamedTuple", "namedtuple", "rule"))
"""Functions whose strings are patterns or names."""


class WordList(NamedTuple):
    """A list of words: the place of its expression, and the name it is part of."""

    path: str  # below the root, with /
    name: str
    line: int
    column: int
    size: int  # words, or lines where they hold more than one

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.name} ({self.size} words)"


def word_lists(path: str, source: str) -> list[WordList]:
    """The lists of a module in the order of the text."""
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, value = node.targets[0], node.value
        elif isinstance(node, ast.AnnAssign | ast.AugAssign) and node.value is not None:
            target, value = node.target, node.value
        else:
            continue
        name = ast.unparse(target)
        if not name.startswith("__"):
            for each in _lists(value):
                found.append(WordList(path, name, each.lineno, each.col_offset, _size(each)))
    return found


def without(source: str, emptied: WordList) -> ast.Module:
    """The module with that list empty. Raises LookupError where it has no such list."""
    change = _Empty(emptied)
    tree = ast.parse(source)
    change.visit(tree)
    if not change.done:
        raise LookupError(str(emptied))
    return ast.fix_missing_locations(tree)


def _lists(value: ast.expr) -> Iterator[ast.expr]:
    """The outermost lists in an expression."""
    if _size(value) >= _LEAST:
        yield value
    elif not _names_types(value):
        for child in ast.iter_child_nodes(value):
            if isinstance(child, ast.expr):
                yield from _lists(child)
            elif isinstance(child, ast.comprehension):
                yield from _lists(child.iter)
            elif isinstance(child, ast.keyword):
                yield from _lists(child.value)


def _names_types(value: ast.expr) -> bool:
    return isinstance(value, ast.Subscript | ast.Lambda | ast.JoinedStr) or (
        isinstance(value, ast.Call) and _called(value) in _NOT_LISTS
    )


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _size(value: ast.expr) -> int:
    """How many words a list has; 0 where the expression is none."""
    text = _text_of(value)
    if text is not None:
        return len(text.split())
    if isinstance(value, ast.Dict):
        keys = [key for key in value.keys if key is not None]
        return len(keys) if keys and all(map(_worded, keys)) else 0
    if isinstance(value, ast.Set | ast.Tuple | ast.List):
        own = [each for each in value.elts if not isinstance(each, ast.Starred)]
        kinds = {
            isinstance(each, ast.Constant) for each in own
        }  # words, or rows; both are a record
        return len(own) if len(kinds) == 1 and all(map(_worded, own)) else 0
    return 0


def _text_of(value: ast.expr) -> str | None:
    """The words of `words("…")`, `"…".split()` and `function(\"\"\"…\"\"\")` with several lines."""
    if not isinstance(value, ast.Call):
        return None
    function = value.func
    if isinstance(function, ast.Attribute) and function.attr in _CUTTERS:
        inner = function.value
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            inner = inner.func.value  # .strip() and the like
        return _constant(inner)
    if len(value.args) == 1 and isinstance(function, ast.Name) and function.id not in _NOT_LISTS:
        text = _constant(value.args[0])
        if text is not None and (function.id == "words" or "\n" in text):
            return text
    return None


def _constant(value: ast.expr) -> str | None:
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return value.value if is_text else None  # type: ignore[attr-defined]


def _worded(value: ast.expr) -> bool:
    """Whether an element is a string, or a tuple of constants among which one is."""
    if isinstance(value, ast.Tuple | ast.List | ast.Set):
        return all(isinstance(each, ast.Constant) for each in value.elts) and any(
            map(_worded, value.elts)
        )
    return _constant(value) is not None


class _Empty(ast.NodeTransformer):
    def __init__(self, emptied: WordList) -> None:
        self._place = emptied.line, emptied.column
        self.done = False

    def visit(self, node: ast.AST) -> ast.AST:
        if (
            not self.done
            and isinstance(node, ast.expr)
            and (node.lineno, node.col_offset) == self._place
            and _size(node) >= _LEAST
        ):
            self.done = True
            return _empty(node)
        return self.generic_visit(node)


def _empty(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Dict):
        return ast.copy_location(ast.Dict([], []), node)
    if isinstance(node, ast.Set):
        return ast.copy_location(ast.Call(ast.Name("set", ast.Load()), [], []), node)
    if isinstance(node, ast.Tuple | ast.List):
        kept: list[ast.expr] = [each for each in node.elts if isinstance(each, ast.Starred)]
        return ast.copy_location(type(node)(kept, node.ctx), node)
    assert isinstance(node, ast.Call)
    nothing = ast.copy_location(ast.Constant(""), node)
    if isinstance(node.func, ast.Attribute):
        node.func.value = nothing
    else:
        node.args[0] = nothing
    return node
