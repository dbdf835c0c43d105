"""Ages of people whom no name is beside: "the 57-year-old", who was 52; a baby of 11 months and a daughter of 21."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_PERSONS = words(
    "baby infant toddler child boy girl son daughter man woman father mother teenager youth pensioner student pupil "
    "grandson granddaughter grandfather grandmother brother sister driver cyclist pedestrian victim suspect"
)
_DASHES = frozenset("-‐‑–")
_LEAD = 2  # sentences of running text
_OLDEST = 110
_UNSURE = words(
    "former first second another other when then later at since until if would turned turns turning becoming"
)
_BEFORE = 5  # lexemes around "the 57-year-old"


class _Age(NamedTuple):
    figure: Figure
    line: Line
    years: int
    unit: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Ages of the headline that the lead has otherwise, and of somebody who is spoken of by age alone."""
    ages = [age for line in ledger.lines for age in _ages(line)]
    if len(ages) < 2:
        return
    yield from _of_headline(ledger, ages)
    yield from _of_the(ledger, ages)


def _ages(line: Line) -> Iterator[_Age]:
    """The ages of a sentence, and numbers set off behind a name."""
    lex = line.lex
    for figure in line.figures:
        value = figure.value or ""
        if not value.isdigit() or not 0 < int(value) <= _OLDEST or not line.own[figure.first]:
            continue
        if figure.kind == "age":
            yield _Age(figure, line, int(value), figure.unit or "years")
        elif figure.kind == "duration" and figure.unit in ("years", "months", "weeks", "days"):
            dashed = not _DASHES.isdisjoint(lex.low[figure.first : figure.last + 1])
            if dashed and not _PERSONS.isdisjoint(lex.low[figure.last : figure.last + 2]):
                yield _Age(figure, line, int(value), figure.unit)
        elif _is_set_off(line, figure):
            yield _Age(figure, line, int(value), "years")


def _is_set_off(line: Line, figure: Figure) -> bool:
    """Whether a bare number stands behind a name: "Lomax, 52,"."""
    lex = line.lex
    return (
        figure.kind == "count"
        and not figure.in_words
        and lex.at(figure.first - 1) == ","
        and lex.capital(figure.first - 2)
        and lex.at(figure.last) in (",", ".")
    )


def _of_headline(ledger: Ledger, ages: list[_Age]) -> Iterator[Hit]:
    """ "11-month-old baby finds drugs", and "her 21-month daughter" in the lead."""
    heads = [a for a in ages if a.line.kind in ("headline", "standfirst") and _is_dashed(a)]
    body = ledger.body[:_LEAD]
    lead = [a for a in ages if a.line in body and _is_dashed(a)]
    if len(heads) != 1 or len({a.years for a in lead}) != 1:
        return
    head, told = heads[0], lead[0]
    if head.unit != told.unit or head.years == told.years:
        return
    if any(a.years == head.years and a.line is not head.line for a in ages):
        return
    yield _clash(ledger, told, head)


def _of_the(ledger: Ledger, ages: list[_Age]) -> Iterator[Hit]:
    """ "Lomax, 52, wept … The 57-year-old had denied it"."""
    for n, age in enumerate(ages):
        lex, first = age.line.lex, age.figure.first
        if lex.at(first - 1) != "the" or not _is_dashed(age) or age.unit != "years":
            continue
        if lex.capital(age.figure.last) or lex.capital(age.figure.last + 1):
            continue
        before = [a for a in ages[:n] if a.unit == "years" and a.line is not age.line]
        if not before or not _UNSURE.isdisjoint(
            lex.low[max(age.line.first, first - _BEFORE) : first + _BEFORE]
        ):
            continue
        if any(abs(a.years - age.years) <= 1 for a in ages if a is not age):
            continue
        told = [a for a in before if _is_slip(a.years, age.years)]
        if len({a.years for a in told}) == 1:
            yield _clash(ledger, age, told[0])
            return


def _is_slip(one: int, two: int) -> bool:
    """Whether two ages are one but for a digit, or have the same two."""
    a, b = str(one), str(two)
    same = len(a) == len(b) and sum(p != q for p, q in zip(a, b, strict=True)) == 1
    return same or sorted(a) == sorted(b)


def _is_dashed(age: _Age) -> bool:
    """Whether an age stands before what is so old: "11-month-old"."""
    low = age.line.lex.low
    return not _DASHES.isdisjoint(low[age.figure.first : age.figure.last + 1])


def _clash(ledger: Ledger, here: _Age, there: _Age) -> Hit:
    return ledger.at_odds(
        Told(here.line, here.figure.start, here.figure.end),
        Told(there.line, there.figure.start, there.figure.end),
        "“{said}” here, but “{was}” in {where}. Correct one age.",
    )
