"""Word lists are found at the top of a module, and emptied one at a time."""

from __future__ import annotations

import ast

import pytest

from tools.word_lists import WordList, without, word_lists

SOURCE = '''
from newslint.text import words
__all__ = ("a", "b")
FEW = words("one two three")
MORE = FEW | frozenset(("four", "five")) | words("""
    six
    seven
    """)
PAIRS = (("red", 1), ("blue", 2), *FEW)
TABLE: dict[str, int] = {"a": 1, "b": 2}
CUT = "x y z".split()
MADE = {word: len(word) for word in "aa bbb".split()}
LINES = tuple("""
one
two""".strip().splitlines())
ONE = ("only",)
RECORDS = (("key", ("p", "q")), ("other", ("r", "s")))
NUMBERS = (1, 2, 3)
PATTERN = lazy(r"a b c")
Kind = Literal["red", "blue"]
def function():
    return ("not", "at", "the", "top")
'''


def test_every_kind_of_list_is_found_and_nothing_else() -> None:
    found = [(each.name, each.size) for each in word_lists("a.py", SOURCE)]
    assert found == [
        ("FEW", 3),
        ("MORE", 2),
        ("MORE", 2),
        ("PAIRS", 2),
        ("TABLE", 2),
        ("CUT", 3),
        ("MADE", 2),
        ("LINES", 2),
        ("RECORDS", 2),
        ("RECORDS", 2),
    ]


def _run(tree: ast.Module) -> dict:
    names = {"words": lambda text: frozenset(text.split()), "lazy": str}
    tree.body = [node for node in tree.body if not isinstance(node, ast.ImportFrom)]
    tree.body = [node for node in tree.body if not ast.unparse(node).startswith("Kind")]
    exec(compile(tree, "a.py", "exec"), names)
    return names


def test_emptying_one_leaves_the_others() -> None:
    whole = _run(ast.parse(SOURCE))
    for each in word_lists("a.py", SOURCE):
        changed = _run(without(SOURCE, each))
        for name in ("FEW", "MORE", "PAIRS", "TABLE", "CUT", "MADE", "LINES", "ONE", "RECORDS"):
            if name == each.name:
                assert changed[name] != whole[name], each
                assert type(changed[name]) is type(whole[name])
            elif each.name != "FEW":  # of which others are made
                assert changed[name] == whole[name], (each, name)


def test_a_list_that_is_not_there_is_said() -> None:
    with pytest.raises(LookupError, match=r"a.py:1: GONE \(2 words\)"):
        without(SOURCE, WordList("a.py", "GONE", 1, 0, 2))
