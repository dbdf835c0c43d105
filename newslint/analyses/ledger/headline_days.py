"""The day of the week in a headline or standfirst against that of the story's first sentences."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.statements import topics
from newslint.finding import Hit
from newslint.language.dates import WEEKDAYS
from newslint.text import words

_SAYING = words(
    "said says told announced reported report statement confirmed according published warned interview wrote added spokesman spokeswoman"
)
_LEAD = 4  # sentences
_NEAR = 5  # lexemes between a day and who said so on it


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """A day above the story that it has nowhere, where its first sentences have another for the same."""
    body = ledger.body
    spoken = {word for line in body for word in line.low if word in WEEKDAYS}
    for head in ledger.heads:
        days = [
            k for k in range(head.first, head.last) if head.lex.low[k] in WEEKDAYS and head.own[k]
        ]
        if len(days) != 1 or head.lex.low[days[0]] in spoken or "?" in head.low:
            continue
        if head.lex.at(days[0] + 1) in ("'", "’", "-") or head.lex.at(days[0] - 1) in (
            "black",
            "good",
            "super",
            "last",
        ):
            continue
        if not _SAYING.isdisjoint(head.lex.low[max(head.first, days[0] - _NEAR) : days[0] + 3]):
            continue
        told = [(line, k) for line in body[:_LEAD] for k in _days(line)]
        if len({line.lex.low[k] for line, k in told}) != 1:
            continue
        line, k = told[0]
        if len(topics(head) & topics(line)) < 2:
            continue
        start, end = head.lex.starts[days[0]], head.lex.ends[days[0]]
        said = ledger.text(line.lex.starts[k], line.lex.ends[k])
        yield clash(
            start, end, f"The {head.kind} says {ledger.text(start, end)}, {ledger.where(line, head)} {said}. Correct one of the days.",
            line.lex.starts[k], line.lex.ends[k], f"here it is {said}",
        )  # fmt: skip


def _days(line: Line) -> Iterator[int]:
    """The weekdays of a sentence on which something is, and not only said."""
    lex = line.lex
    for k in range(line.first, line.last):
        if lex.low[k] in WEEKDAYS and _SAYING.isdisjoint(
            lex.low[max(line.first, k - _NEAR) : min(line.last, k + 3)]
        ):
            yield k
