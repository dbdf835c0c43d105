"""How long something has been against the year it began in: founded in 2017 and in its fifth year; wed in 1958, 51 years."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.today import years_of
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_BEGAN = lazy(
    r"\b(?P<what>founded|formed|established|set up|opened|launched|began|begun|started|created|built|appointed|became|joined|"
    r"took over|took office|took charge|was elected|was hired|married|wed)\b(?: (?!<|and\b|but\b|who\b|which\b|before\b|after\b|until\b)[^ ]+){0,7}? (?:in|since) (?P<year><[YM]\d+>)"
    r"|\bin (?P<year2><[YM]\d+>)(?: ,)? (?:he|she|they) (?P<what2>married|wed)\b"
)
_ENDED = lazy(
    r"\b(?P<what>died|death|(?:step|steps|stepped|stepping) down|resign(?:s|ed|ing)?|retir(?:e|es|ed|ing)|leave|leaves|leaving|left|quit|closed|lost|divorced|divorce)\b(?: (?!<|and\b|but\b)[^ ]+){0,3}? in (?P<year><[YM]\d+>)"
)
_COUNTS = {
    "nth": lazy(r"\b(?:its|his|her|their) (?P<n><o\d+>) (?:year|season|term)\b(?! (?:of|at|running|in a row))"),
    "turns": lazy(r"\b(?:its|his|her|their|the|a) (?P<n><o\d+>) (?:anniversary|birthday|annual|edition)\b"),
    "old": lazy(r"\bthe (?P<n><[au]\d+>) (?:[a-z-]+ )?(?:company|firm|business|club|charity|group|agency|start-up|startup|bank|brewery|restaurant|theatre|theater|festival|league|union|school|museum|magazine|newspaper)\b"),
    "held": lazy(
        r"\bafter (?:about |nearly |almost )?(?P<n><u\d+>) (?:in (?:charge|office|the job|the post|the role|power|business)|at the (?:helm|top)|as [a-z]+)\b"
        r"|\bwas (?:(?![a-z]+ed )[a-z]+ ){1,3}for (?P<n2><u\d+>)"
    ),
    "wed": lazy(r"\b(?:married|together|wed|husband|wife|marriage)(?: (?:for|of|lasted))? (?P<n><u\d+>)|\b(?:married|together)(?: (?!<)[^ ]+){0,3} for (?P<n2><u\d+>)"),
}  # fmt: skip
_WEDDING = words("married wed")
_DIED = words("died death divorced divorce")
_FOLLOWS = words("he she it they the")
_NOT_ONE = words(
    "again re-elected second previous former earlier first another relaunched reopened rebuilt merged every each"
)
_NEAR = 2  # sentences between a beginning and what is counted from it
_SLACK = 1  # a year more or less says nothing


class _Start(NamedTuple):
    line: Line
    date: DateMention
    year: int
    wed: bool


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Counts of years that do not come out from a beginning to now, or to the end that is told."""
    last: _Start | None = None
    before: Line | None = None
    for line in ledger.body:
        found = _BEGAN.search(line.skeleton) if line.dates else None
        if found is not None and _NOT_ONE.isdisjoint(_around(line, found.start(), found.end())):
            date = line.date(found["year"] or found["year2"])
            if date.day is not None and date.day.year:
                last = _Start(
                    line, date, date.day.year, (found["what"] or found["what2"]) in _WEDDING
                )
        near = last is not None and line.number - last.line.number <= _NEAR
        if last is not None and near and (last.line is line or line.low[0] in _FOLLOWS):
            yield from _counted(ledger, line, last, line)
        if (
            last is not None
            and last.line is line
            and before is not None
            and line.low[0] in _FOLLOWS
            and _end(line, last)
        ):
            yield from _counted(
                ledger, before, last, line
            )  # "He led it for 14 years. He took over in 2013, left in 2019"
        before = line


def _around(line: Line, start: int, end: int) -> list[str]:
    """The words of a place of the skeleton, and some before it."""
    return [*line.skeleton[:start].split()[-_BEFORE:], *line.skeleton[start:end].split()]


_BEFORE = 3


def _counted(ledger: Ledger, line: Line, start: _Start, ending: Line) -> Iterator[Hit]:
    """The counts of a sentence that are no count from its beginning."""
    for kind, pattern in _COUNTS.items():
        if (kind == "wed") != start.wed:
            continue
        found = pattern.search(line.skeleton)
        if found is None:
            continue
        token = found["n"] or found["n2"]
        figure = line.figure(token)
        end = _end(ending, start)
        if kind == "held" and token == found["n2"] and end is None:
            continue  # it was so then, not up to now
        ends = years_of(ledger) if end is None and not start.wed else end or ()
        if (
            ends
            and figure.value
            and figure.value.isdigit()
            and _is_off(figure, kind, [e - start.year for e in ends])
        ):
            yield ledger.at_odds(
                Told(line, figure.start, figure.end), Told(start.line, start.date.start, start.date.end),
                "“{said}” does not come out when counted from “{was}”. Correct the number or the year.",
                "counted from here",
            )  # fmt: skip
            return


def _end(line: Line, start: _Start) -> tuple[int, ...] | None:
    """The year up to which a sentence counts, where it tells one."""
    found = _ENDED.search(line.skeleton)
    if found is None or (start.wed and found["what"] not in _DIED):
        return None
    day = line.date(found["year"]).day
    return (day.year,) if day is not None and day.year >= start.year else None


def _is_off(figure: Figure, kind: str, gaps: list[int]) -> bool:
    """Whether a count is none of the gaps, with a year more or less and as people round."""
    count = int(figure.value or "0")
    if figure.kind == "duration" and figure.unit != "years":
        return False
    slack = _SLACK + (count // 5 if figure.modifier else 0) + (count >= 20 and count % 10 == 0)
    more = kind == "nth"  # the fifth year begins after four
    return all(not gap - slack <= count <= gap + (more or slack) for gap in gaps)
