"""What newslint reads out of a story: sentences, quotations, figures … each computed once, when asked.

The analysis `x` is the function `x` in the module `newslint.analyses.x`. Its parameter names are
what it needs in turn: `document`, or other analyses.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable

from newslint.document import Document
from newslint.fast_typing import Any
from newslint.time_limit import OutOfTimeError

_known: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {}


class AnalysisError(Exception):
    """A parameter that names no analysis; the message says who asked."""


def analyse(document: Document, name: str) -> Any:
    """The result of an analysis of a document, computed at most once.

    Raises AnalysisError for a name that is none.
    """
    results = document.results
    if name not in results:
        if name in document.abandoned:
            raise OutOfTimeError  # it would take as long for the next rule
        function, needs = _known.get(name) or _find(name)
        try:
            results[name] = function(*arguments(document, needs))
        except OutOfTimeError:
            document.abandoned.add(name)
            raise
    return results[name]


def arguments(document: Document, needs: tuple[str, ...]) -> list[Any]:
    """What a rule or analysis with these parameter names is called with."""
    return [document if need == "document" else analyse(document, need) for need in needs]


def _find(name: str) -> tuple[Callable[..., Any], tuple[str, ...]]:
    module = f"{__name__}.{name}"
    try:
        function = getattr(importlib.import_module(module), name)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise AnalysisError(f"there is no analysis called {name!r}") from None
    code = function.__code__
    _known[name] = (function, code.co_varnames[: code.co_argcount])
    return _known[name]
