"""Docstrings where Python has thrown them away (`-OO`): a rule's is its page, a command's its help."""

from __future__ import annotations

import sys
from collections.abc import Callable

from newslint.startup.fast_typing import Any


def docstring(function: Callable[..., Any]) -> str:
    """A function's docstring, read from its source where it must be; empty where there is neither."""
    if function.__doc__ or sys.flags.optimize < 2:
        return function.__doc__ or ""
    import ast  # not loaded by a run that shows no pages

    try:
        with open(function.__code__.co_filename, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, ValueError, SyntaxError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__:
            return ast.get_docstring(node, clean=False) or ""
    return ""
