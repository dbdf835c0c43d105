"""Hours and days of one event: zones that shift, and an event that begins after its end."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.patterns import lazy
from newslint.text import words

_ZONED = lazy(r"(?P<here><T\d+>)(?P<zone>(?: (?!and\b)[a-z]+){0,3}) (?:\(|,) (?P<utc><T\d+>)")
_BEGAN = words(
    "began broke burst erupted exploded struck started ignited collapsed opened reported called detonated"
)
_BEGINNING = lazy(
    r"\b(?:began|broke out|broke|burst|erupted|exploded|struck|started|ignited|collapsed|opened fire|"
    r"(?:was|were) (?:first )?(?:reported|called)|detonated)\b"
)
_ENDING = lazy(
    r"\b(?:under control|brought under|extinguished|put out|contained|reduced|doused|quelled|"
    r"(?:issued|declared)(?: (?!<)[^ ]+){0,4} (?:warning|advisory|alert|emergency|order)|had been (?:cleared|repaired|fixed))\b"
)
_NOT_ONE = words(
    "second another again next previous earlier last resumed monday tuesday wednesday thursday friday saturday sunday tomorrow yesterday"
)
_WEEK = 7
_LATE = 5  # days: a blaze of Thursday is not put out on Tuesday
_FAR = 8  # sentences
_DAY = 1440


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Hours of zones, and beginnings behind their ends."""
    if not ledger.words.isdisjoint(("utc", "gmt")):
        yield from _zones(ledger)
    if not ledger.words.isdisjoint(_BEGAN):
        yield from _began_after(ledger)


def clock(date: DateMention) -> int | None:
    """The minutes of a day that a time of the clock is."""
    _, _, told = date.value.partition("T")
    hours, _, minutes = told.partition(":")
    return int(hours) * 60 + int(minutes[:2]) if hours.isdigit() and minutes[:2].isdigit() else None


def _zones(ledger: Ledger) -> Iterator[Hit]:
    """ "15:30 local time (1430 UTC)", and "22:00 local time (2300 UTC)"."""
    first: dict[str, tuple[int, Told]] = {}
    for line in ledger.body:
        if not line.dates:
            continue
        for found in _ZONED.finditer(line.skeleton):
            here, there = line.date(found["here"]), line.date(found["utc"])
            one, two = clock(here), clock(there)
            end = line.lex.low[there.last - 1 : there.last + 1]
            if one is None or two is None or not {"utc", "gmt"} & set(end):
                continue
            zone, told = " ".join(found["zone"].split()[-2:]), Told(line, here.start, there.end)
            known = first.setdefault(zone, ((one - two) % _DAY, told))
            if known[0] != (one - two) % _DAY:
                yield ledger.at_odds(
                    told, known[1],
                    "Local time is another number of hours from UTC here (“{said}”) than in {where} (“{was}”). Correct one of the times.",
                    "here it is “{was}”",
                )  # fmt: skip
                return


def _began_after(ledger: Ledger) -> Iterator[Hit]:
    """ "Burst shortly after 8pm … by 5pm the city issued an advisory"."""
    starts: list[tuple[Line, DateMention]] = []
    ends: list[tuple[Line, DateMention]] = []
    for line in ledger.body:
        if len(line.dates) not in (1, 2, 3) or "?" in line.low:
            continue
        if _BEGINNING.search(line.skeleton):
            starts += [(line, d) for d in line.dates[:3] if _is_told(line, d)]
        elif _ENDING.search(line.skeleton):
            ends += [(line, d) for d in line.dates[:3] if _is_told(line, d)]
    for here, begun in starts:
        for there, ended in ends:
            if abs(here.number - there.number) > _FAR or not _is_late(begun, ended, here, there):
                continue
            yield ledger.at_odds(
                Told(here, begun.start, begun.end), Told(there, ended.start, ended.end),
                "It begins at “{said}” here, and what follows it is told of “{was}” in {where}. Correct one of the times.",
                "here it is “{was}”",
            )  # fmt: skip
            return


def _is_told(line: Line, date: DateMention) -> bool:
    """Whether a time is that of what a sentence tells, and not of what was known then."""
    return line.lex.at(date.first - 1) not in ("of", "since", "until", "before", "next", "last")


def _is_late(begun: DateMention, ended: DateMention, here: Line, there: Line) -> bool:
    """Whether a beginning comes after what follows it."""
    if begun.weekday is not None and ended.weekday is not None and begun.full is None:
        return (ended.weekday - begun.weekday) % _WEEK >= _LATE
    one, two = clock(begun), clock(ended)
    if one is None or two is None or two >= one or there.number < here.number:
        return False
    by = there.lex.at(ended.first - 1) in ("by", "at", "around", "about")
    days = [d for line in (here, there) for d in line.dates if d.weekday is not None or d.day]
    return by and not days and _NOT_ONE.isdisjoint((*here.low, *there.low))
