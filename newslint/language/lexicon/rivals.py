"""Words that can't both be true of one thing: opposites, and things of one kind of which a thing is one alone.

They come from `english.rivals` (see its head), which `tools.build_rivals` makes of the classes in `tools/rivals.rows`.
"""

from __future__ import annotations

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


@cache
def poles() -> dict[str, list[Pole]]:
    """Word in lower case → its poles."""
    with open(__file__.rpartition("rivals.py")[0] + "english.rivals", encoding="utf-8") as file:
        listed = file.read().partition("\n\n")[2]
    table: dict[str, list[Pole]] = {}
    for number, line in enumerate(listed.splitlines()):
        name, _, sides = line.partition("\t")
        group, pair = name[0], name[1] == "-"
        for side, forms in enumerate(sides.split("/")):
            noun, adjective = (
                Pole(number, side, group, pair, adj, name.split()[-1]) for adj in (False, True)
            )
            for form in forms.split():
                word = form.lstrip("+")
                table.setdefault(word, []).append(noun if word == form else adjective)
    return table
