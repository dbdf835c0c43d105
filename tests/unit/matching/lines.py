"""Sentences and pattern files for tests of the phrase language."""

from __future__ import annotations

from typing import Any, NamedTuple

from newslint.language.tokens import Lexemes
from newslint.matching import Index, Match
from newslint.matching.guards import known_guards
from newslint.matching.reading import read

FILE = "desk.patterns"


class Line(NamedTuple):
    """A sentence as a rule hands it over."""

    lexemes: Lexemes
    first: int
    last: int


def line(text: str) -> Line:
    """A block that is one sentence."""
    lexemes = Lexemes(text)
    return Line(lexemes, 0, len(lexemes))


def file_of(elements: str, before: str = "") -> str:
    """A file with one pattern and its witnesses."""
    return f"{before}\npattern it {elements}\n    bad: One.\n    near: Two.\n"


def index_of(elements: str, before: str = "") -> Index:
    return Index({FILE: read(file_of(elements, before), FILE).rows})


def find(elements: str, text: str, before: str = "", item: Any = None, **more: Any) -> list[Match]:
    """What a pattern finds in a sentence."""
    index = index_of(elements, before)
    return index.find(FILE, item or line(text), more.get("tagged"), known_guards())


def marked(elements: str, text: str, before: str = "") -> list[str]:
    """The words that a pattern marks in a sentence."""
    return [text[match.start : match.end] for match in find(elements, text, before)]
