"""Every regular expression stands a few attacks; `attacks.py --large` makes many more."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from .attacks import SMALL, SMALLEST, Target, _search, _took, known_at, result, targets


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


def test_patterns_of_a_revision() -> None:
    root = Path(__file__).parents[2]
    if not (root / ".git").exists():
        pytest.skip("no history here")
    known = known_at("HEAD")
    assert len(known) > 200
    made = [t for t in targets() if not t.name.startswith("pack ")]
    late = [t.name for t in made if (t.pattern.pattern, t.pattern.flags) not in known]
    clean = subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "newslint"], cwd=root)
    assert clean.returncode or late == []


def test_a_capital_alone_costs_little() -> None:
    """From each I a word of the trade was looked for in 200 characters: linear, and 18 s on 1 MB."""
    (offer,) = (t for t in targets() if "explainer|sidebar" in t.pattern.pattern)
    search = _search(offer.pattern, "finditer")
    mine, other = (min(_took(search, f"{c}>" * 1_000, 5) for _ in range(5)) for c in "Ix")
    assert mine < 30 * other
