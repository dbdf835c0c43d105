"""The patterns of analyses hold their witnesses, as those of rules are held by `newslint test`."""

from __future__ import annotations

import pytest

from newslint.analyses import analyse
from newslint.analyses.attribution import Sourced, diary, undone
from newslint.document import Document
from newslint.examples import example
from newslint.matching import Patterns
from newslint.matching.reading import Witness
from newslint.testing import document

OWNERS: dict[str, Patterns] = {"diary": diary.PATTERNS, "undone": undone.PATTERNS}
WITNESSES = [
    pytest.param(patterns, witness, id=f"{name}:{witness.line}")
    for name, patterns in OWNERS.items()
    for witness in patterns.witnesses()
]


@pytest.mark.parametrize(("patterns", "witness"), WITNESSES)
def test_witness(patterns: Patterns, witness: Witness) -> None:
    shown = example(witness.label, "", witness.text, [])
    story: Document = document(shown)
    items: list[Sourced] = analyse(story, "sourcing")
    patterns.only = witness.pattern if witness.label == "bad" else None
    try:
        found = {(m.start, m.end) for item in items for m in patterns.find(item)}
    finally:
        patterns.only = None
    assert {tuple(story.map.source(*place)) for place in found} == set(shown.marks)
