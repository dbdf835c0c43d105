"""Steps that follow one another against their dates: arrested, charged, convicted, sentenced; signed, then in force."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.statements import own_words
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_CHAINS = (
    "arrested | charged indicted | convicted | sentenced jailed | released freed paroled",
    "born | educated enrolled | graduated qualified | retired | died",
    "engaged | married wed | divorced widowed | remarried",
    "proposed announced unveiled | approved passed adopted | signed | enacted | repealed abolished",
    "commissioned designed | built | opened | closed shut | demolished reopened",
    "founded formed established | floated listed | dissolved liquidated wound",
    "began started launched | ended finished concluded completed",
    "elected appointed | re-elected reappointed | resigned retired ousted",
    "submitted filed lodged | approved granted rejected refused",
    "signed agreed | began started",
    "enlisted joined | promoted | discharged demobbed",
    "admitted | discharged",
    "discovered found | identified named",
    "bought acquired | renovated restored refurbished | sold resold",
    "diagnosed | died",
)  # fmt: skip
_ALL = words(" ".join(_CHAINS).replace("|", " "))
_NOT_IN_TURN = words(
    "before after until again another other second first previous previously earlier former separate separately unrelated new also "
    "since if would could might may should not never rearrested re-arrested appeal others posthumously by"
)
_MOST = 12  # steps in a row that are held against each other
_REACH = 7  # lexemes between a step and its date
_PRONOUNS = words("he she it they")


class _Step(NamedTuple):
    line: Line
    verb: int  # lexeme
    date: DateMention


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Steps of one thing whose dates run the other way."""
    if ledger.words.isdisjoint(_ALL):
        return
    before: list[_Step] = []
    for line in ledger.body:
        steps = (
            list(_steps(line)) if line.dates and _NOT_IN_TURN.isdisjoint(own_words(line)) else []
        )
        follows = bool(before) and steps and _follows(before[-1].line, line)
        run = ([*before, *steps] if follows else steps)[-_MOST:]
        hit = next(
            (
                h
                for n, later in enumerate(run)
                for earlier in run[:n]
                for h in _clash(ledger, earlier, later, line)
            ),
            None,
        )
        if hit is not None:
            yield hit
        before = run


def _follows(before: Line, line: Line) -> bool:
    """Whether a sentence goes on with what the one before it tells of."""
    return (
        before.block == line.block
        and line.number == before.number + 1
        and line.lex.at(line.first) in _PRONOUNS
    )


def _steps(line: Line) -> Iterator[_Step]:
    """The steps of a sentence with the dates right behind them: "was charged with theft on May 3"."""
    lex = line.lex
    firsts = {d.first: d for d in line.dates}
    for k in range(line.first, line.last):
        if (
            lex.low[k] not in _ALL
            or not line.own[k]
            or lex.at(k - 1) in ("the", "a", "an", "newly", "being", "-")
        ):
            continue
        for at in range(k + 1, min(k + 1 + _REACH, line.last)):
            if lex.low[at] in _ALL or not line.own[at]:
                break
            if at in firsts and lex.low[at - 1] in ("in", "on"):
                yield _Step(line, k, firsts[at])
                break


def _clash(ledger: Ledger, earlier: _Step, later: _Step, line: Line) -> Iterator[Hit]:
    if later.line is not line or not _is_in_turn(earlier, later):
        return
    one, two = _moment(earlier.date), _moment(later.date)
    if one is None or two is None or (len(one) != len(two) and min(len(one), len(two)) < 1):
        return
    shared = min(len(one), len(two))
    if two[:shared] >= one[:shared]:
        return
    first, last = _verb(earlier), _verb(later)
    yield clash(
        later.date.start, later.date.end,
        f"“{last}” {ledger.text(later.date.start, later.date.end)}, but “{first}” {ledger.text(earlier.date.start, earlier.date.end)}, which is later. "
        "Correct one of the dates.",
        earlier.date.start, earlier.date.end, f"the date of “{first}”",
    )  # fmt: skip


def _verb(step: _Step) -> str:
    return step.line.lex.low[step.verb]


def _is_in_turn(earlier: _Step, later: _Step) -> bool:
    """Whether the second step can come only after the first: for every chain that has both."""
    known = False
    for ranks in _ranks():
        a, b = ranks.get(_verb(earlier)), ranks.get(_verb(later))
        if a is None or b is None:
            continue
        if a >= b:
            return False
        known = True
    return known


@cache
def _ranks() -> list[dict[str, int]]:
    """How far along each chain a word is."""
    return [
        {word: n for n, group in enumerate(chain.split("|")) for word in group.split()}
        for chain in _CHAINS
    ]


def _moment(date: DateMention) -> tuple[int, ...] | None:
    """Year, month, day as far as written or sure; a day of the week alone is none."""
    if date.day is None or "/" in date.value:
        return None
    if date.full is not None and date.day.day and date.day.month:
        return date.full
    if date.day.year:
        return (date.day.year, date.day.month) if date.day.month else (date.day.year,)
    return None
