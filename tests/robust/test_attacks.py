"""Every regular expression stands a few attacks; `attacks.py --large` makes many more."""

from __future__ import annotations

import re

import pytest

from .attacks import SMALL, SMALLEST, Target, result, targets


def test_no_pattern_gives_way() -> None:
    every = targets()
    assert len(every) > 200
    found = [(target.name, result(target, SMALLEST)) for target in every]
    assert sum(each.tried for _, each in found) > 500
    assert [(name, each.attack) for name, each in found if each.attack] == []


@pytest.mark.parametrize(
    "pattern",
    [r"[A-Z]+[A-Z]*!", r"\d+x", r"(?:\w+ )*\w+\.", r"(?:a|a)+b", r"<!--.*?-->"],
)
def test_a_weak_pattern_is_found(pattern: str) -> None:
    assert result(Target("weak", re.compile(pattern), ("finditer",), 0), SMALL).attack


@pytest.mark.parametrize("pattern", [r"[A-Z]{1,20}!", r"(?<!\d)\d++x", r"\w+"])
def test_a_sound_pattern_is_let_be(pattern: str) -> None:
    assert not result(Target("sound", re.compile(pattern), ("finditer",), 0), SMALL).attack
