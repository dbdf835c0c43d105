"""Words that can't both be true of one thing: opposites, and things of one kind of which a thing is one alone.

They come from `english.rivals` (see its head), which `tools.build_rivals` makes of the classes in `tools/rivals.rows`.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from newslint.startup.fast_typing import NamedTuple


class Pole(NamedTuple):
    """A class that a word belongs to, and on which side of it."""

    number: int
    side: int
    group: str
    """ "v" for verbs and "o" for other opposites, "r" for things of a kind, "p" for places."""
    pair: bool
    """Whether stories tell of both sides as a rule: of men and women, imports and exports."""
    adjective: bool
    """Whether the word is one, of a place."""
    name: str
    """That of a class of things of a kind."""


def poles(words: AbstractSet[str]) -> dict[str, list[Pole]]:
    """Those of the words in lower case that have poles, each with them in the order of their classes."""
    return {word: _read(word) for word in _list()[1].keys() & words}


def opposed(words: AbstractSet[str]) -> dict[str, list[Pole]]:
    """Those of the words that have one of another side of a class among them, each with its poles of such classes."""
    found = poles(words)
    sides: dict[int, int] = {}
    both: set[int] = set()
    for held in found.values():
        for pole in held:
            if sides.setdefault(pole.number, pole.side) != pole.side:
                both.add(pole.number)
    there = {word: [p for p in held if p.number in both] for word, held in found.items()}
    return {word: held for word, held in there.items() if held}


@cache
def _list() -> tuple[list[str], dict[str, str]]:
    """The names of all classes, and word → its poles as they are written."""
    with open(__file__.rpartition("rivals.py")[0] + "english.rivals", encoding="utf-8") as file:
        _, names, rows = file.read().split("\n\n")
    fields = rows.split()
    return names.split("\n"), dict(zip(fields[::2], fields[1::2], strict=True))


@cache
def _read(word: str) -> list[Pole]:
    names, rows = _list()
    held = []
    for written in rows[word].split(","):
        number, _, side = written.rstrip("+").partition(".")
        name = names[int(number)]
        held.append(
            Pole(
                int(number),
                int(side),
                name[0],
                name[1] == "-",
                written.endswith("+"),
                name.split()[-1],
            )
        )
    return held
