"""A `.patterns` file loses one list or pattern at a time, and keeps its lines."""

from __future__ import annotations

import pytest

from tools.pattern_files import entries, without
from tools.word_lists import WordList

TEXT = """\
# What is painted.

list colours = red green  # and no others
    blue
phrase dark = (deep|dark)
pattern painted  {colours} paint
    bad:  Red paint.
    near: Paint.

pattern washed  wash
    bad:  Wash.
    near: Wish.
"""


def test_lists_and_patterns_are_found() -> None:
    found = [(each.name, each.line, each.size) for each in entries("a.patterns", TEXT)]
    assert found == [("list colours", 3, 3), ("pattern painted", 6, 1), ("pattern washed", 10, 1)]


def test_each_goes_alone_and_no_line_moves() -> None:
    colours, painted, washed = entries("a.patterns", TEXT)
    lines = TEXT.split("\n")
    assert without(TEXT, colours).split("\n") == [
        *lines[:2],
        "list colours = \ue000",
        "",
        *lines[4:],
    ]
    assert without(TEXT, painted).split("\n") == [*lines[:5], "", "", "", *lines[8:]]
    assert without(TEXT, washed).split("\n") == [*lines[:9], "", "", "", ""]


def test_an_entry_that_is_not_there_is_said() -> None:
    with pytest.raises(LookupError):
        without(TEXT, WordList("a.patterns", "list gone", 3, 0, 1))
