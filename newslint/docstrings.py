"""Docstrings where Python has thrown them away (`-OO`): a rule's is its page, a command's its help."""

from __future__ import annotations

import sys
from collections.abc import Callable

from newslint.startup.fast_typing import Any


def docstring(function: Callable[..., Any]) -> str:
    """A function's docstring, read from its source where it must be; empty where there is neither."""
    if function.__doc__ or sys.flags.optimize < 2:
        return function.__doc__ or ""
    found = _node(function)
    return found.value if found is not None else ""


def docstring_line(function: Callable[..., Any]) -> int:
    """The line of its source file on which a function's docstring begins; 0 where there is none."""
    found = _node(function)
    return found.lineno if found is not None else 0


def _node(function: Callable[..., Any]) -> Any:
    """The docstring's node in the tree of its source; None where there is none."""
    import ast  # not loaded by a run that shows no pages

    try:
        with open(function.__code__.co_filename, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, ValueError, SyntaxError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                return first.value if isinstance(first.value.value, str) else None
    return None
