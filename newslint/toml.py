"""TOML from strangers: `tomllib`, kept from keys that make it take quadratic time and memory."""

from __future__ import annotations

from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

_STRINGS = lazy(r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'")
_DEEP_KEY = lazy(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){100}")
"""A dotted key of 120 KB takes tomllib 14 GB. Nobody's has a hundred parts."""


def loads(text: str) -> dict[str, Any]:
    """The table that a text holds. Raises ValueError, with tomllib's words, for what is no TOML."""
    import tomllib  # 5 to 16 ms, and many runs have no configuration

    # Without a hundred dots on some line there is no such key, whatever the strings hold.
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") >= 100 and (found := _DEEP_KEY.search(_STRINGS.sub("s", line))):
            column = found.start() + 1
            raise ValueError(f"Key nested too deeply (at line {number}, column {column})")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("Values nested too deeply") from None
