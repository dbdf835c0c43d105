"""A long story of ordinary prose is linted whole, in time and memory; `prose.py` does it with 5 MB."""

from __future__ import annotations

import random
import time
from pathlib import Path

from newslint import readers
from newslint.analyses import analyse
from newslint.analyses.story import Met
from newslint.finding import Hit
from newslint.source import Source

from .prose import cost, ordinary

FIRST = "Zeb Quillon, 34, drove the van, the court heard."
SECOND = "Quillon, who is 43, denied the charge."


def test_half_a_megabyte(tmp_path: Path) -> None:
    story = tmp_path / "long.txt"
    story.write_text(ordinary(500_000), encoding="utf-8")
    took = cost(story)
    assert took.stopped == []
    assert took.seconds < 20 and took.megabytes < 250, took


def test_two_ages_far_apart(tmp_path: Path) -> None:
    """Not all of its people are read, but those whose ages are in doubt."""
    story = tmp_path / "long.txt"
    long = ordinary(340_000)
    assert long.count(". ") + long.count(".\n") > 3_000
    story.write_text(f"{long}\n\n{FIRST}\n\n{ordinary(5_000, 1)}\n\n{SECOND}\n", encoding="utf-8")
    took = cost(story)
    assert took.stopped == []
    assert any(each.startswith("CON006 Zeb Quillon is 43 here") for each in took.found)


def test_a_name_that_is_everywhere(tmp_path: Path) -> None:
    """Hundreds of mentions will be several people's, and nobody is said to have two ages."""
    story = tmp_path / "long.txt"
    names = " ".join(["Quillon told the council that she would repair it."] * 400)
    text = f"{ordinary(300_000)}\n\n{FIRST}\n\n{names}\n\n{SECOND}\n"
    story.write_text(text, encoding="utf-8")
    assert not any("Quillon is" in each for each in cost(story).found)


def test_stretches_are_met_in_their_own_time() -> None:
    """Each was held against all before it: 13 s for 5,000, and no unit that repeats shows that."""
    chance = random.Random(5)
    met, begun = Met(), time.process_time()
    for number in range(5_000):
        met.add({chance.getrandbits(60) for _ in range(15)}, number)
    assert time.process_time() - begun < 2


def test_a_clash_is_placed_at_once() -> None:
    """All lines were listed for each clash: 1.6 s for 2,900 sums that don't come out, n^1.7."""
    document = readers.read(Source("a.txt", "Rain\n\n" + "It rained.\n\n" * 6_000))
    ledger, hit = analyse(document, "ledger"), Hit(2_000, 2_010, "")
    assert len(ledger.lines) > 2_000
    begun = time.process_time()
    places = {ledger._lines_of(hit) for _ in range(40_000)}
    assert len(places) == 1 and time.process_time() - begun < 1
