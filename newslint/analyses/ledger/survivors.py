"""Children who survive somebody against how many the story gives: "a mother of three", and two sons and two daughters."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.enlisted import named
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.patterns import lazy
from newslint.text import words

_SURVIVED = words("survived survivors leaves survive survives survivor")
_OF = lazy(
    r"\b(?:mother|father|mum|mom|dad|parent|parents)(?: -)? of(?: -)? (?P<n><c\d+>)(?! (?:victims?|pupils?|students?))"
    r"|\b(?:couple|they|she|he) (?:had|raised|brought up|have|has) (?P<n2><c\d+>) (?:children|sons and daughters)\b"
)
_CHILD = lazy(
    r"(?P<one>\b(?:a|an|one|his|her|their) (?:other |eldest |only |surviving |youngest |elder |younger )?(?:son|daughter|child)\b)"
    r"|(?P<n><c\d+>) (?:[a-z]+ ){0,2}?(?:sons|daughters|children)\b"
    r"|(?P<many>\b(?:his|her|their) (?:other )?(?:sons|daughters|children)\b)"
)
_STEP = words(
    "stepson stepdaughter stepchildren stepsons stepdaughters step foster godson goddaughter"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """More children who are alive than the story says there were."""
    body = ledger.body
    counts = [
        (line, m)
        for line in body
        for m in _OF.finditer(line.skeleton)
        if not _SURVIVED & set(line.low)
    ]
    survivors = [line for line in body if not _SURVIVED.isdisjoint(line.low)]
    if len(counts) != 1 or len(survivors) != 1 or not _STEP.isdisjoint(survivors[0].low):
        return
    (line, found), last = counts[0], survivors[0]
    figure = line.figure(found["n"] or found["n2"])
    children, first, end = _children(last)
    if (
        figure.value
        and figure.value.isdigit()
        and figure.modifier is None
        and children > int(figure.value)
    ):
        start, stop = line.place(found.start(), found.end())
        yield ledger.at_odds(
            Told(last, *last.place(first, end)), Told(line, start, stop),
            f"These are {children} children, but “{{was}}” in {{where}}. Correct the number or the names.",
        )  # fmt: skip


def _children(line: Line) -> tuple[int, int, int]:
    """How many children a sentence tells of, and between which places of its skeleton."""
    total, first, last = 0, -1, 0
    rows = list(named(line))
    for found in _CHILD.finditer(line.skeleton):
        if found["one"]:
            total += 1
        elif found["n"]:
            value = line.figure(found["n"]).value or ""
            total += int(value) if value.isdigit() else 0
        else:
            end = line.lex.index(line.place(found.start(), found.end())[1])
            total += next((row.size for row in rows if 0 <= row.first - end <= _CLOSE), 0)
        first = found.start() if first < 0 else first
        last = found.end()
    return total, first, last


_CLOSE = 2  # lexemes between "sons" and their names
