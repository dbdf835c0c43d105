"""Between which moments something lies: "from April 2021 to October 2023", "failed at noon Friday … was back on Sunday"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.hours import clock
from newslint.analyses.ledger.ledger import Ledger, Line
from newslint.language.dates import day_number, is_date
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_FROM = lazy(
    r"\b(?:from |between |of |in )?(?P<one><(?P<a>[YMDTW])\d+>)(?: ,)? ?(?:to|until|till|through|and|–|—|-) ?(?P<two><[YMDTW]\d+>)"
)
_SPAN = lazy(r"(?P<span><S\d+>)")
_PAIRS = (
    (
        words("began begun started opened commenced arrived erupted ran sat"),
        words("ended finished concluded closed left until lifted over"),
    ),
    (
        words("shut closed failed stopped suspended halted cut lost grounded began started"),
        words("reopened opened restored back resumed returned repaired lifted last running again"),
    ),
    (
        words("missing vanished disappeared seen kidnapped abducted trapped captured"),
        words("found freed released rescued returned"),
    ),
    (words("first"), words("last")),
)
_BEGINS = frozenset().union(*(one for one, _ in _PAIRS))
_ENDS = frozenset().union(*(two for _, two in _PAIRS))
_NEAR = 2  # sentences between a beginning and its end
_REACH = 12  # lexemes between a word and its date
_YEAR, _DAY = 8766.0, 24.0
_WEEK = 7
_DAYS = frozenset(("days", "nights", "weeks", "fortnights", "months"))
_CHANGED = words(
    "expected due scheduled planned plans will would until before since another again previous earlier"
)


class Ends(NamedTuple):
    """Between which hours something lies, and where that is said.

    `told` is true where one verb begins it and another ends it, `loose` where two dates are all there is.
    """

    line: Line
    start: int
    end: int
    least: float
    most: float
    units: frozenset[str]
    told: bool = False
    loose: bool = False


def stretches(ledger: Ledger, spans: Container[int]) -> Iterator[tuple[Line, Ends]]:
    """The stretches of time of a story, with the sentence that ends them."""
    begun: tuple[Line, DateMention, int] | None = None
    for line in ledger.lines:
        if not line.dates:
            continue
        found = list(_plain(line))
        for ends in found:
            yield line, ends
        if line.number in spans and len(line.dates) == 2 and not found:
            loose = between(line, line.dates[0], line.dates[1])
            if loose is not None:
                yield line, loose._replace(loose=True)
        if line.kind in ("headline", "standfirst"):
            continue
        for date in line.dates:
            if begun is not None and (ends_at := _ended(line, date, begun)) is not None:
                yield line, ends_at
                begun = None
            elif (group := _verb(line, date, _BEGINS)) >= 0:
                begun = line, date, group


def _verb(line: Line, date: DateMention, asked: frozenset[str]) -> int:
    """The lexeme of the nearest word of a set before a date; -1 where there is none in its clause."""
    lex = line.lex
    if not line.own[date.first]:
        return -1
    for k in range(date.first - 1, max(line.first, date.first - _REACH) - 1, -1):
        if lex.low[k] in asked:
            return k
        if lex.low[k] in ";:" or lex.low[k] in _CHANGED:
            return -1
    return -1


def _ended(line: Line, date: DateMention, begun: tuple[Line, DateMention, int]) -> Ends | None:
    """The stretch between a beginning told before and an end told here."""
    first, start, verb = begun
    at = _verb(line, date, _ENDS)
    if at < 0 or line.number - first.number > _NEAR or start is date:
        return None
    one, two = first.lex.low[verb], line.lex.low[at]
    if not any(one in a and two in b for a, b in _PAIRS) or (line is first and at < verb):
        return None
    ends = between(line, start, date)
    if ends is None:
        return None
    if line is not first:
        ends = ends._replace(line=first, start=date.start)
    return ends._replace(told=True)


def _plain(line: Line) -> Iterator[Ends]:
    """ "From X to Y", "between X and Y", "1980-1984"."""
    for found in _FROM.finditer(line.skeleton):
        ends = between(line, line.date(found["one"]), line.date(found["two"]))
        if ends is not None:
            yield ends
    for found in _SPAN.finditer(line.skeleton):
        date = line.date(found["span"])
        first, _, last = date.value.partition("/")
        if len(first) == len(last) and len(first) in (7, 10) and (days := _gap(first, last)) > 0:
            yield Ends(line, date.start, date.end, (days - 2) * _DAY, (days + 2) * _DAY, _DAYS)
        written = line.lex.low[date.first : date.last]
        if len(first) == len(last) == 4 and (first + last).isdigit() and _ERA.isdisjoint(written):
            years = int(last) - int(first)
            yield Ends(
                line, date.start, date.end, (years - 1) * _YEAR, (years + 1) * _YEAR, frozenset(("years",))
            )  # fmt: skip


def _gap(first: str, last: str) -> int:
    """The days between two in ISO 8601, whose year may be missing: "--02-02"; 0 where either is a month."""
    days: list[tuple[int, int, int]] = []
    for each in (first, last):
        month, _, day = each[-5:].partition("-")
        if not (month.isdigit() and day.isdigit()):
            return 0
        days.append((int(each[:4]) if each[:4].isdigit() else _NO_LEAP, int(month), int(day)))
    one, two = days
    return day_number(*two) - day_number(*one) if is_date(*one) and is_date(*two) else 0


_NO_LEAP = 2001


_ERA = frozenset(("s", "century", "centuries"))


def between(line: Line, one: DateMention, two: DateMention) -> Ends | None:
    """The time between two moments of one kind, as far as they are written; None where they run the other way."""
    for measure in (_days, _months, _years, _weekdays, _hours):
        found = measure(one, two)
        if found is not None:
            least, most, units = found
            return Ends(line, one.start, two.end, least, most, units) if most > 0 else None
    return None


_Stretch = tuple[float, float, frozenset[str]]


def _days(one: DateMention, two: DateMention) -> _Stretch | None:
    a, b = one.day, two.day
    if not a or not b or not a.day or not b.day or "/" in one.value + two.value:
        return None
    year = b.year or a.year or (two.full or one.full or (2001, 0, 0))[0]
    start = a.year or (
        year - 1 if not b.year and not one.full and (b.month, b.day) < (a.month, a.day) else year
    )
    if not is_date(start, a.month, a.day) or not is_date(year, b.month, b.day):
        return None
    days = day_number(year, b.month, b.day) - day_number(start, a.month, a.day)
    return (days - 2) * _DAY, (days + 2) * _DAY, _DAYS


def _months(one: DateMention, two: DateMention) -> _Stretch | None:
    a, b = one.day, two.day
    if not a or not b or not a.month or not b.month or a.day or b.day:
        return None
    months = (
        b.month - a.month + 12 * (b.year - a.year)
        if a.year and b.year
        else (b.month - a.month) % 12
    )
    units = (
        frozenset(("days", "weeks", "months"))
        if not (a.year and b.year)
        else frozenset(("months", "years"))
    )
    return (
        (max(0, months - 1) * 28.0 * _DAY, (months + 1) * 31.0 * _DAY, units)
        if months >= 0
        else None
    )


def _years(one: DateMention, two: DateMention) -> _Stretch | None:
    a, b = one.day, two.day
    if not a or not b or a.month or b.month or not a.year or a.year >= b.year:
        return None
    years = b.year - a.year
    return (years - 1) * _YEAR, (years + 1) * _YEAR, frozenset(("years",))


def _weekdays(one: DateMention, two: DateMention) -> _Stretch | None:
    """Two days of one week, with or without the hours."""
    if one.weekday is None or two.weekday is None:
        return None
    days = (two.weekday - one.weekday) % _WEEK
    a, b = clock(one), clock(two)
    if a is None or b is None or not days:
        return (
            (max(0, days - 1) * _DAY, (days + 1) * _DAY, frozenset(("days", "weeks")))
            if days
            else None
        )
    hours = days * _DAY + (b - a) / 60
    return hours - 1, hours + min(_DAY, hours / 3), frozenset(("hours", "days", "weeks"))


def _hours(one: DateMention, two: DateMention) -> _Stretch | None:
    a, b = clock(one), clock(two)
    if a is None or b is None or one.weekday is not None is not two.weekday:
        return None
    hours = (b - a) % 1440 / 60
    return hours - 0.5, hours + 0.5, frozenset(("hours",))
