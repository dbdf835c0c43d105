"""Where the compiled patterns of all rules lie: beside this file, made by the build.

In a checkout a `.patterns` file that was edited, or an edited compiler, is noticed by size and time,
then by content, and what it holds is compiled anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable

from newslint.matching.index import Index, words_of
from newslint.matching.machine import packed, unpacked
from newslint.startup import quick_copy, stamps
from newslint.startup.fast_typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.matching.reading import PatternFile

INDEX = "newslint/matching/_patterns.json"
"""The index under the root of the project, as the build calls it. Not in git."""

_HERE = os.path.dirname(os.path.abspath(__file__))
_ROOT = stamps.ROOT
_PATH = os.path.join(_HERE, "_patterns.json")
_QUICK = os.path.join(_HERE, "_patterns.quick")
_COMPILER = (
    "matching/compiler.py",
    "matching/elements.py",
    "matching/grammar.py",
    "matching/machine.py",
    "matching/openings.py",
    "matching/reading.py",
    "language/lexicon/closed.py",
    "language/lexicon/inflection.py",
)
_data: dict[str, Any] | None = None
_index: Index | None = None
known: dict[str, Index] = {}
"""The indexes of files that were found to be as they are now: asked once, not for each story."""


def file_of(module: str) -> str:
    """The `.patterns` file beside a module, under the root of the project: newslint/checks/…"""
    return module.replace(".", "/") + ".patterns"


def content(file: str) -> str:
    """The text of a `.patterns` file. Raises OSError."""
    with open(os.path.join(_ROOT, *file.split("/")), encoding="utf-8") as opened:
        return opened.read()


def compiled(file: str) -> PatternFile:
    """A `.patterns` file, compiled anew. Raises PatternError, OSError."""
    from newslint.matching.reading import read

    return read(content(file), file)


def ready_index(file: str) -> Index | None:
    """The index of all rules, if it holds the patterns of a file as they are now."""
    global _index
    data = _read()
    if file not in data["files"] or (stamps.is_checkout(_ROOT) and not _is_fresh(data, file)):
        return None
    if _index is None:
        _index = Index(data["files"], data.get("words"))
    return _index


def index_for(file: str) -> Index:
    """An index that holds the patterns of a file as they are now. Raises PatternError, OSError."""
    index = ready_index(file)
    if index is not None:
        return index
    rows = compiled(file).rows
    _keep(file, rows)
    return Index({file: rows})


def made(files: Iterable[str]) -> dict[str, bytes]:
    """The index of files, as the build writes it: path under the root → content. Raises PatternError."""
    data = _empty()
    for file in sorted(files):
        data["files"][file] = compiled(file).rows
        data["stamps"][file] = stamps.stamp(file, _ROOT)
    return _written(data)


def _written(data: dict[str, Any]) -> dict[str, bytes]:
    import json

    text = json.dumps(data, separators=(",", ":"), sort_keys=True) + "\n"
    quick = {**data, "files": _packed(data["files"]), "words": words_of(data["files"])}
    return {
        INDEX: text.encode(),
        INDEX.replace(".json", ".quick"): quick_copy.content(_head(), quick),
    }


def _packed(files: dict[str, Any]) -> dict[str, bytes]:
    """The rows of each file in one piece, and so the steps of each, made ready: few are read in a run."""
    from newslint.matching.openings import openings

    def ready(steps: list[list[Any]]) -> bytes:
        program = unpacked(steps)
        return marshal.dumps((program, *openings(program)))

    return {
        file: marshal.dumps([{**row, "steps": ready(row["steps"])} for row in rows])
        for file, rows in files.items()
    }


def _unpacked(files: dict[str, Any]) -> dict[str, Any]:
    """The same rows with their steps as lists."""
    return {
        file: [
            {**row, "steps": packed(marshal.loads(row["steps"])[0])} for row in marshal.loads(rows)
        ]
        if isinstance(rows, bytes)
        else rows
        for file, rows in files.items()
    }


def _empty() -> dict[str, Any]:
    return {
        "compiler": [stamps.stamp(f"newslint/{name}", _ROOT) for name in _COMPILER],
        "stamps": {},
        "files": {},
    }


def _head() -> bytes:
    return f"newslint sequences 5 {sys.implementation.cache_tag}\n".encode()


def _read() -> dict[str, Any]:
    """The index beside this file; one that holds nothing where there is none, or its compiler was edited."""
    global _data
    if _data is None:
        data = quick_copy.read(_QUICK, _head()) or _read_json() or {"compiler": [], "files": {}}
        if stamps.is_checkout(_ROOT) and not stamps.is_same(
            data["compiler"], [f"newslint/{name}" for name in _COMPILER], _ROOT
        ):
            data = _empty()
        _data = data
    return _data


def _read_json() -> Any:
    import json

    try:
        with open(_PATH, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def _is_fresh(data: dict[str, Any], file: str) -> bool:
    return stamps.is_same([data["stamps"].get(file, [])], [file], _ROOT)


def _keep(file: str, rows: list[dict[str, Any]]) -> None:
    """Write what was compiled into the index of a checkout, if its folder can be written to."""
    global _index
    _index = None  # which was made without it
    known.clear()
    if not stamps.is_checkout(_ROOT):
        return
    data = _read()
    data["files"] = _unpacked(data["files"])
    data.pop("words", None)  # which are those of the files before
    data["files"][file] = rows
    data["stamps"][file] = stamps.stamp(file, _ROOT)
    for path, made in _written(data).items():
        quick_copy.write(os.path.join(_ROOT, *path.split("/")), made)
