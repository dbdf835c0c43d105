"""Words that are never right, and what was meant."""

from __future__ import annotations

from functools import cache


@cache
def misspellings() -> dict[str, str]:
    """Misspelling → what was meant, in lower case. See the head of `english.misspellings`."""
    path = __file__.rpartition("misspellings.py")[0] + "english.misspellings"
    with open(path, encoding="utf-8") as file:
        lines = file.read().partition("\n\n")[2]
    return dict(line.split(" ", 1) for line in lines.splitlines())
