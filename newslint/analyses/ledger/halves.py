"""Fractions in words against the numbers beside them: "a third of the 90 boats, or 40"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, exact
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_WORDS = r"(?: (?!<|and\b|while\b|but\b)[a-z’'-]+)"
_PATTERNS = (
    lazy(
        rf"(?P<share><r\d+>) of (?:the |its |their |all |his |her )+(?P<whole><[cm]\d+>){_WORDS}{{0,4}} (?:,|\(|—|–)(?: or)? (?P<part><[cm]\d+>)(?= (?:,|\)|\.|—|–|of|were|was|are|have|had))"
    ),
    lazy(
        rf"(?P<part><[cm]\d+>) (?:out )?of (?:the |its |their |all |his |her )*(?P<whole><[cm]\d+>){_WORDS}{{0,4}} (?:,|\(|—|–)(?: or)? (?P<share><r\d+>)(?= (?:,|\)|\.|—|–|of (?:them|those|the|its|all)))"
    ),
    lazy(
        rf"(?P<part><[cm]\d+>){_WORDS}{{0,4}} ?(?:,|\(|—|–)(?: or)? (?P<share><r\d+>) of (?:the |its |their |all |his |her )+(?P<whole><[cm]\d+>)"
    ),
)
_LOOSE = {
    None: 8,
    "about": 15,
    "nearly": 15,
    "more than": 20,
    "at least": 20,
    "less than": 20,
    "exactly": 2,
}
"""How many per cent a share may be off, by the word before it."""
_WORST = 3  # a share three times too great is of something else


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Fractions of the running text that part and whole do not make."""
    for line in ledger.body:
        if len(line.figures) < 3 or not any(f.kind == "ratio" for f in line.figures):
            continue
        for pattern in _PATTERNS:
            found = pattern.search(line.skeleton)
            if found is not None:
                yield from _held(ledger, line, found["share"], found["part"], found["whole"])
                break


def _held(ledger: Ledger, line: Line, *tokens: str) -> Iterator[Hit]:
    share, part, whole = (line.figure(token) for token in tokens)
    a, b, c = exact(share), exact(part), exact(whole)
    if (
        not a
        or not b
        or not c
        or part.kind != whole.kind
        or b > c
        or a >= ONE
        or part.modifier
        or whole.modifier
    ):
        return
    slack = _LOOSE.get(share.modifier)
    made = a * c // ONE
    if (
        slack is None
        or abs(made - b) * 100 <= slack * made
        or not made < b * _WORST
        or not b < made * _WORST
    ):
        return
    yield clash(
        share.start, share.end,
        f"{written(ledger.document, part)} of {written(ledger.document, whole)} is {round(b * 100 / c)}%, not {written(ledger.document, share)}. "
        "Correct one of the figures.",
        part.start, part.end, "the part",
    )  # fmt: skip
