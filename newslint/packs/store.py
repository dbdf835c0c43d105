"""Where newslint's own packs lie, compiled: beside the code. Decided by content, not time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint.startup import quick_copy
from newslint.startup.fast_typing import Any

try:
    # hashlib's own blake2b, without the 3 ms that it takes to load OpenSSL for the others.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

HERE = os.path.dirname(os.path.abspath(__file__))
INDEX = os.path.join(HERE, "_index.json")
"""Compiled from `rules/`; written by the build, or on first use in a checkout. Not in git."""

_PACKAGE = os.path.dirname(HERE)
_COMPILER = (
    "backtracking.py",
    "compiler.py",
    "files.py",
    "index.py",
    "keys.py",
    "page.py",
    "patterns.py",
    "phrases.py",
    "reading.py",
    "yaml_text.py",
    "../kinds.py",
    "../matching/compiler.py",
    "../matching/elements.py",
    "../matching/grammar.py",
    "../matching/machine.py",
    "../matching/reading.py",
    "../language/lexicon/closed.py",
    "../language/lexicon/inflection.py",
)


def rules_folder() -> str | None:
    """The packs' YAML: in the installed package, else in the checkout. None where neither is."""
    shipped = os.path.join(_PACKAGE, "_rules")
    return shipped if os.path.isdir(shipped) else checkout_rules()


def checkout_rules() -> str | None:
    """`rules/` of the checkout this code runs from; None for an installed package."""
    root = os.path.dirname(_PACKAGE)
    rules = os.path.join(root, "rules")
    # Another package may leave a folder `rules` beside an installed newslint; not these two files.
    if os.path.isfile(os.path.join(rules, "pack.schema.json")) and os.path.isfile(
        os.path.join(root, "pyproject.toml")
    ):
        return rules
    return None


def sources(folder: str) -> list[str]:
    """The packs in a folder and those below it, in a fixed order."""
    found = []
    for place, folders, files in os.walk(folder):
        folders.sort()
        found += [os.path.join(place, name) for name in files if name.endswith((".yaml", ".yml"))]
    return sorted(found)


def key(paths: Iterable[str], root: str = "") -> str:
    """What an index is made from: the packs' names and contents, and the compiler's."""
    digest = blake2b(digest_size=16)
    compiler = [os.path.join(HERE, name) for name in _COMPILER]
    for path in (*compiler, *paths):
        name = os.path.relpath(path, root) if root else os.path.basename(path)
        with open(path, "rb") as file:
            digest.update(blake2b(file.read()).digest())
        if path not in compiler:
            digest.update(name.replace(os.sep, "/").encode() + b"\0")
    return digest.hexdigest()


write = quick_copy.write


def quick(path: str) -> str:
    """Where the quick copy of a compiled index lies."""
    return path.removesuffix(".json") + ".quick"


def quick_bytes(data: dict[str, Any]) -> bytes:
    """An index as this Python reads it fastest; another version takes the JSON."""
    return quick_copy.content(_quick_head(), data)


def _quick_head() -> bytes:
    return f"newslint 2 {sys.implementation.cache_tag}\n".encode()


def read_quick(path: str) -> dict[str, Any] | None:
    """The quick copy of an index; None where there is none for this Python."""
    data = quick_copy.read(quick(path), _quick_head())
    return data if isinstance(data, dict) else None


def write_quick(path: str, data: dict[str, Any]) -> bool:
    """Write the quick copy of an index."""
    return write(quick(path), quick_bytes(data))
