"""What the rules of grammar leave to a person, and which of them speaks where an outside checker would too."""

from __future__ import annotations

import pytest

from newslint.engine import Engine
from newslint.precedence import Place, overruled
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = [rule for rule in load_rules().values() if rule.family == "grammar"]
ENGINE = Engine(RULES)


@pytest.mark.parametrize(
    ("sentence", "safety"),
    [
        ("The bank has it’s own yard.", "safe"),
        ("They came with there own boats.", "safe"),
        ("The crew was lead by a Dane.", "safe"),
        ("A lock could of saved the boat.", "safe"),
        ("He drove a orange van.", "safe"),
        ("The strike will effect people in town.", "unsafe"),
        ("More then 200 boats sailed.", "unsafe"),
        ("The yard must comply to the rules.", "unsafe"),
        ("Each of the schools have a nurse.", "unsafe"),
    ],
)
def test_only_what_nobody_can_mean_otherwise_is_fixed_unasked(sentence: str, safety: str) -> None:
    (found,) = ENGINE.check(read(Source("story.txt", f"Notes from the desk\n\n{sentence}\n")))
    assert [fix.safety for fix in found.fixes] == [safety]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_an_outside_checker_is_silent_where_one_of_ours_speaks(code: str) -> None:
    places = [Place("GRM101", 0, 9), Place(code, 4, 6)]
    assert overruled(places, lambda at: None) == {0}


def test_words_quoted_are_left_alone() -> None:
    story = "Notes from the desk\n\n“The bank has it’s own yard and could of sold it,” she said.\n"
    assert not ENGINE.check(read(Source("story.txt", story)))
