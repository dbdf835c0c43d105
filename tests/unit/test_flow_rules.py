"""What the docstrings of the copy-flow rules (DUP, LFT, FRG) can't show: time, kinds of story."""

from __future__ import annotations

import time

import pytest

from newslint.archive import Archive
from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = [
    rule for rule in load_rules().values() if rule.family in ("duplication", "leftover", "fragment")
]
HOSTILE = (
    "a",
    "A",
    "word ",
    "Or at least, it is. “a b” ",
    "The pier is old, it is rotten. ",
    "A crew that came and went and stayed of men. ",
    "because he knows ",
    "Though men, she, ",
    "Agencies post tasks ",
    "The pier is old it is rotten. ",
    "Saying that the men who said they ",
    "A coat of paint. It keeps.\n\n",
    "Tags\n\n",
    "Related stories\n\nFerry to stay\n\n",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP\n\n",
    "The council met on Monday and closed the old pier for the winter, it said in a letter.\n\n",
    "By A - Nov 19, 2026, 8:15 ",
    " — ",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    engine = Engine(RULES)

    def taken(times: int) -> float:
        document = read(Source("a.txt", "Head\n\n" + unit * times))
        begun = time.process_time()
        found = engine.check(document, archive=Archive())
        assert not [finding.message for finding in found if finding.family == "newslint"]
        return time.process_time() - begun

    short, long = taken(1000), taken(8000)
    assert long < 24 * short + 0.2  # 8 where linear, 64 where every pair is looked at


@pytest.mark.parametrize("kind", ["opinion", "blog", "review", "live"])
def test_writers_with_a_voice_may_write_fragments(kind: str) -> None:
    silent = {rule.code for rule in RULES if not rule.runs_on(kind)}
    assert silent >= {"FRG001", "FRG002", "FRG003", "FRG004"}
    assert "LFT001" not in silent and "DUP001" not in silent
