"""The patterns of analyses hold their witnesses, as those of rules are held by `newslint test`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from newslint.analyses import analyse
from newslint.analyses.attribution import FlatClaim, Sourced, diary, flat_claims, hearsay, undone
from newslint.document import Document
from newslint.examples import example
from newslint.matching import Match, Patterns
from newslint.matching.reading import Witness
from newslint.testing import document

Find = Callable[[Document], Iterable[Match | FlatClaim]]


def by_sentence(patterns: Patterns) -> Find:
    """What the patterns find in any sentence of the body."""

    def find(story: Document) -> Iterable[Match]:
        items: list[Sourced] = analyse(story, "sourcing")
        return [match for item in items for match in patterns.find(item)]

    return find


def claimed(story: Document) -> list[FlatClaim]:
    """What the patterns find in sentences on which no source has a hold."""
    found: list[FlatClaim] = analyse(story, "flat_claims")
    return found


OWNERS: dict[str, tuple[Patterns, Find]] = {
    "diary": (diary.PATTERNS, by_sentence(diary.PATTERNS)),
    "flat_claims": (flat_claims.PATTERNS, claimed),
    "hearsay": (hearsay.PATTERNS, by_sentence(hearsay.PATTERNS)),
    "undone": (undone.PATTERNS, by_sentence(undone.PATTERNS)),
}
WITNESSES = [
    pytest.param(patterns, find, witness, id=f"{name}:{witness.line}")
    for name, (patterns, find) in OWNERS.items()
    for witness in patterns.witnesses()
]


@pytest.mark.parametrize(("patterns", "find", "witness"), WITNESSES)
def test_witness(patterns: Patterns, find: Find, witness: Witness) -> None:
    shown = example(witness.label, "", witness.text, [])
    story: Document = document(shown)
    patterns.only = witness.pattern if witness.label == "bad" else None
    try:
        found = {(m.start, m.end) for m in find(story)}
    finally:
        patterns.only = None
    if witness.label == "near" or shown.marks:
        assert {tuple(story.map.source(*place)) for place in found} == set(shown.marks)
    else:
        assert found
