"""Hours of one emergency told in the wrong order: the alarm at 2.40am, the first crew there at 2.31am."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.hours import clock
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_STEPS = (
    (0, "began started broke broken burst erupted exploded struck ignited collapsed crashed collided detonated overturned capsized"),
    (1, "raised rang rung dialled dialed call calls called alerted reported summoned tipped"),
    (2, "dispatched mobilised mobilized scrambled launched"),
    (3, "arrived arrives reached scene"),
    (4, "control extinguished out contained doused quelled rescued freed pronounced issued declared airlifted"),
    (5, "all-clear cleared reopened"),
    (10, "entered walked"),
    (11, "left fled"),
)  # fmt: skip
_RANKS = {word: rank for rank, listed in _STEPS for word in listed.split()}
_WITH = {
    "broke": words("out into"), "broken": words("out into"), "raised": words("alarm"), "out": words("put burned burnt"), "control": words("under"),
    "scene": words("at on the to"), "issued": words("warning advisory alert order emergency"),
    "declared": words("dead warning emergency order alert"), "left": words("scene branch bank shop house building"),
    "entered": words("branch bank shop house building"), "walked": words("into"), "call": words("first emergency 911 999 a"),
    "calls": words("first emergency 911 999"), "tipped": words("off"),
}  # fmt: skip
"""What must stand near a word that means much else besides."""
_CHAINS = 10  # ranks of one chain
_NOT_ONE = words(
    "second another again next previous earlier last resumed tomorrow yesterday separate later until since scheduled due "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_TURNED = 240  # minutes: what seems to be more than that earlier is of the next day
_FAR = 40  # sentences
_BEFORE, _AFTER = 9, 6  # lexemes from a word to its time
_STOPS = frozenset((";", ":", "—", "–", "and", "after", "before", "when"))


class _Step(NamedTuple):
    line: Line
    date: DateMention
    rank: int
    minutes: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Steps of an emergency whose hours run the other way."""
    steps = [step for line in ledger.body if line.dates for step in _steps(line)]
    known: dict[int, set[int]] = {}
    for step in steps:
        known.setdefault(step.rank, set()).add(step.minutes)
    for n, two in enumerate(steps):
        for one in steps[:n]:
            early, late = (one, two) if one.rank < two.rank else (two, one)
            if one.rank == two.rank or late.rank // _CHAINS != early.rank // _CHAINS:
                continue
            if (
                not 0 < early.minutes - late.minutes <= _TURNED
                or two.line.number - one.line.number > _FAR
            ):
                continue
            if (
                len(known[early.rank]) > 1
                or len(known[late.rank]) > 1
                or not _are_of_one_day(one, two)
            ):
                continue
            yield ledger.at_odds(
                Told(two.line, two.date.start, two.date.end), Told(one.line, one.date.start, one.date.end),
                "What is told of “{said}” here and of “{was}” in {where} is in the wrong order. Correct one of the times.",
                "here it is “{was}”",
            )  # fmt: skip
            return


def _are_of_one_day(one: _Step, two: _Step) -> bool:
    days = {d for step in (one, two) for d in (step.date.weekday, step.date.day) if d is not None}
    return len(days) < 2 and (
        one.line is two.line or _NOT_ONE.isdisjoint((*_apart(one), *_apart(two)))
    )


def _apart(step: _Step) -> list[str]:
    """The words of a sentence, but for those of its dates."""
    taken = {k for d in step.line.dates for k in range(d.first, d.last)}
    lex = step.line.lex
    return [lex.low[k] for k in range(step.line.first, step.line.last) if k not in taken]


def _steps(line: Line) -> Iterator[_Step]:
    """What happens at the times of a sentence."""
    for date in line.dates:
        minutes = clock(date)
        if minutes is None or not line.own[date.first]:
            continue
        if line.lex.at(date.first - 1) in ("since", "until", "before", "to", "from"):
            continue
        rank = _rank(line, date)
        if rank >= 0:
            yield _Step(line, date, rank, minutes)


def _rank(line: Line, date: DateMention) -> int:
    """The step that a time belongs to: the nearest word before it in its clause, or right behind it."""
    low = line.lex.low
    taken = [d for d in line.dates if d is not date]
    first = max(
        [line.first, date.first - _BEFORE, *(d.last for d in taken if d.last <= date.first)]
    )
    last = min([line.last, date.last + _AFTER, *(d.first for d in taken if d.first >= date.last)])
    for places in (range(date.first - 1, first - 1, -1), range(date.last, last)):
        for k in places:
            if low[k] in _STOPS:
                break
            if low[k] in _RANKS and _is_meant(line, k):
                return _RANKS[low[k]]
    return -1


def _is_meant(line: Line, k: int) -> bool:
    """Whether a word is the step that it may be: "broke out", "raised the alarm"."""
    needs = _WITH.get(line.lex.low[k])
    near = line.lex.low[max(line.first, k - 4) : k + 4]
    return (needs is None or not needs.isdisjoint(near)) and not {"not", "n't", "never"} & {
        *near[:4]
    }
