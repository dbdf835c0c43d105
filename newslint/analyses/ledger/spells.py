"""Days and months against the time between them: "from July 6 to June 18", "ten months later, in January"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.language.dates import day_number, is_date
from newslint.language.numbers import number_at
from newslint.startup.patterns import lazy
from newslint.text import words

_D = r"<[DWM]\d+>"
_FROM = lazy(
    rf"\b(?:from|between) (?P<one>{_D})(?: ,)? (?:to|until|till|through|and) (?P<two>{_D})"
)
_LATER = lazy(
    r"\b(?:in|on|by|since) (?P<one><[MDWY]\d+>)(?P<between>(?: (?!<|before\b|until\b)[^ ]+){0,20}?) (?P<long><R\d+>|the (?:next|following|previous) day)(?: ,| \(| —| –)? (?:in|on) (?P<two><[MDWY]\d+>)"
)
_CLOCK = lazy(
    r"\bat (?:about |around |just after |shortly after )?(?P<one><[TDW]\d+>)(?: (?!<)[^ ]+){0,8}? (?:for|lasted|took) (?P<long><u\d+>)(?: (?!<)[^ ]+){0,3}?(?: ,)? (?:until|till|ending at|and ended at|to) (?:(?P<two><[TD]\d+>)|(?P<hour><c\d+>)(?= (?:the next|the following|this|that|in the|on) ))"
)
_HOURS = lazy(
    r"\b(?:from|between) (?P<one><T\d+>) (?:to|until|till|and) (?P<two><T\d+>)(?: ,| \(| —| –) (?:a total of |for |some |or )?(?P<long><u\d+>)"
)
_UNITS = {"days": 1, "weeks": 7, "fortnights": 14}
_SIZES = {
    "day": "days",
    "days": "days",
    "week": "weeks",
    "weeks": "weeks",
    "month": "months",
    "months": "months",
    "fortnight": "fortnights",
}
_NOT_PLAIN = words(
    "season year fiscal financial academic annual annually every each school term yearly calendar moved postponed changed brought rescheduled average"
)
_NEXT = 330  # days that nobody gives the two ends of without the year
_FULL = 362
_DAY = 1440
_MONTH = 7  # letters of a month in ISO 8601
_ISO = lazy(r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}")  # a day
_YEAR = 2001  # no leap year


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Times of the running text, and of what stands above it, that don't fit their ends."""
    for line in ledger.lines:
        if not line.dates or not _NOT_PLAIN.isdisjoint(line.low):
            continue
        text = line.skeleton
        for found in _FROM.finditer(text):
            yield from _backwards(ledger, line, found)
        for date in line.dates:
            yield from _span(ledger, line, date)
        for found in _LATER.finditer(text):
            yield from _later(ledger, line, found)
        for pattern in (_CLOCK, _HOURS):
            for found in pattern.finditer(text):
                yield from _hours(ledger, line, found)


def _gap(one: DateMention, two: DateMention) -> int | None:
    """The days from one date to another, each with its day of the month; the year only where both have it."""
    if one.day is None or two.day is None or not one.day.day or not two.day.day:
        return None
    if not one.day.month or not two.day.month:
        return None
    year = two.day.year or one.day.year or (one.full or (2001, 0, 0))[0]
    start = one.day.year or year
    if not is_date(start, *one.day[1:]) or not is_date(year, *two.day[1:]):
        return None
    return day_number(year, *two.day[1:]) - day_number(start, *one.day[1:])


def _months(one: DateMention, two: DateMention) -> int | None:
    """The months from one to another, both with their years and no days."""
    a, b = one.day, two.day
    if a is None or b is None or not (a.year and b.year and a.month and b.month) or a.day or b.day:
        return None
    return (b.year - a.year) * 12 + b.month - a.month


def _backwards(ledger: Ledger, line: Line, found: object) -> Iterator[Hit]:
    """ "From July 6 to June 18"."""
    one, two = line.date(found["one"]), line.date(found["two"])  # type: ignore[index]
    gap = _months(one, two) or _gap(one, two)
    if gap is None or gap >= 0 or one.day is None or two.day is None:
        return
    if not (one.day.year and two.day.year) and not _NEXT < 365 + gap < _FULL:
        return
    yield clash(
        two.start, two.end, f"{ledger.text(two.start, two.end)} is before {ledger.text(one.start, one.end)}. Correct one of the dates.",
        one.start, one.end, "from this date",
    )  # fmt: skip


def _span(ledger: Ledger, line: Line, date: DateMention) -> Iterator[Hit]:
    """ "From July 6 to June 18" as one date: the second end is read as of the next year."""
    one, _, two = date.value.partition("/")
    gap = _forward(one, two)
    if len(one) == len(two) == _MONTH and one[:1].isdigit() and one > two:
        yield clash(
            date.start, date.end, f"{ledger.text(date.start, date.end)} runs backwards. Correct one of the dates.",
            date.start, date.end, "the end is before the beginning",
        )  # fmt: skip
    written = line.lex.low[date.first : date.last]
    if gap is None or not _NEXT < gap < _FULL or any(w.isdigit() and len(w) == 4 for w in written):
        return
    start, end = line.lex.starts, line.lex.ends
    yield clash(
        start[date.last - 2], end[date.last - 1],
        f"{ledger.text(start[date.last - 2], end[date.last - 1])} is before {ledger.text(start[date.first], end[date.first + 1])}. "
        "Correct one of the dates.",
        start[date.first], end[date.first + 1], "from this date",
    )  # fmt: skip


def _forward(one: str, two: str) -> int | None:
    """The days from one day in ISO 8601 to the next that is the other; None where either is no day."""
    if not all(_ISO.fullmatch(each) for each in (one, two)):
        return None
    ends = [(_YEAR, int(each[-5:-3]), int(each[-2:])) for each in (one, two)]
    if not all(is_date(*end) for end in ends):
        return None
    return (day_number(*ends[1]) - day_number(*ends[0])) % 365


def _shift(line: Line, token: str) -> tuple[int, str, int] | None:
    """How many days or months "ten months later" is, and which way it goes."""
    if token.startswith("the "):
        return 1, "days", -1 if "previous" in token else 1
    rel = line.date(token)
    lex = line.lex
    number = number_at(lex, rel.first)
    whole = (
        number.whole() if number is not None else 1 if lex.at(rel.first) in ("a", "one") else None
    )
    low = lex.low[rel.first : rel.last]
    unit = next((_SIZES[w] for w in low if w in _SIZES), "")
    way = (
        1
        if low[-1] in ("later", "after", "on")
        else -1
        if low[-1] in ("earlier", "before", "previously")
        else 0
    )
    return (whole, unit, way) if whole and unit and way else None


def _later(ledger: Ledger, line: Line, found: object) -> Iterator[Hit]:
    """ "Declared treasure in May 2024 and bought ten months later, in January 2024"."""
    one, two = line.date(found["one"]), line.date(found["two"])  # type: ignore[index]
    shift = _shift(line, found["long"])  # type: ignore[index]
    if shift is None:
        return
    count, unit, way = shift
    hedged = line.lex.at(two.first - 5) in ("about", "around", "nearly", "almost", "some")
    right = (
        _fits_months(one, two, count * way)
        if unit == "months"
        else _fits_days(one, two, count * way * _UNITS[unit], unit)
    )
    if right is None or right or hedged:
        return
    long = found["long"]  # type: ignore[index]
    said = (
        long if long.startswith("the ") else ledger.text(line.date(long).start, line.date(long).end)
    )
    yield clash(
        two.start, two.end,
        f"{ledger.text(two.start, two.end)} is not {said} than {ledger.text(one.start, one.end)}. Correct the length or a date."
        if said.endswith(("later", "earlier"))
        else f"{ledger.text(two.start, two.end)} is not {said} from {ledger.text(one.start, one.end)}. Correct the length or a date.",
        one.start, one.end, "counted from this date",
    )  # fmt: skip


def _fits_months(one: DateMention, two: DateMention, months: int) -> bool | None:
    """Whether two dates are so many months apart; None where they don't say."""
    if one.day is None or two.day is None or not one.day.month or not two.day.month:
        return None
    gap = two.day.month - one.day.month
    if one.day.year and two.day.year:
        return abs(gap + 12 * (two.day.year - one.day.year) - months) <= 1
    return min((gap - months) % 12, (months - gap) % 12) <= 1


def _fits_days(one: DateMention, two: DateMention, days: int, unit: str) -> bool | None:
    slack = 0 if unit == "days" else 3
    gap = _gap(one, two)
    if gap is not None:
        return min(abs(gap - days), abs(gap + 365 - days), abs(gap - 365 - days)) <= slack + (
            abs(days) > 10
        )
    if one.weekday is None or two.weekday is None or unit != "days" or abs(days) > 6:
        return None
    return (two.weekday - one.weekday - days) % 7 == 0


def _hours(ledger: Ledger, line: Line, found: object) -> Iterator[Hit]:
    """ "At about 9pm and went on for eleven hours, until four the next morning"."""
    groups: dict[str, str | None] = found.groupdict()  # type: ignore[attr-defined]
    one, figure = line.date(groups["one"] or ""), line.figure(groups["long"] or "")
    begun = _clock(one)
    ended, until = _until(line, groups)
    if (
        begun is None
        or ended is None
        or figure.unit != "hours"
        or not (figure.value or "").isdigit()
    ):
        return
    long = int(figure.value or "0") * 60
    gaps = [(ended - begun) % _DAY]
    if until is not None:
        gaps.append((ended + _DAY // 2 - begun) % _DAY)
    slack = 45 if figure.modifier is None else 90
    if figure.modifier in ("more than", "at least", "less than", "up to") or any(
        abs(gap - long) <= slack for gap in gaps
    ):
        return
    start, end = (
        (until.start, until.end)
        if until
        else (line.date(groups["two"] or "").start, line.date(groups["two"] or "").end)
    )
    yield clash(
        figure.start, figure.end,
        f"The time between the two hours is {gaps[0] // 60} hours, not {ledger.text(figure.start, figure.end)}. Correct the length or an hour.",
        start, end, "the other hour",
    )  # fmt: skip


def _hour(figure: Figure) -> int | None:
    value = figure.value or ""
    return int(value) * 60 if value.isdigit() and int(value) <= _NOON else None


_NOON = 12  # hours


def _until(line: Line, groups: dict[str, str | None]) -> tuple[int | None, Figure | None]:
    if groups.get("hour"):
        hour = line.figure(groups["hour"] or "")
        return _hour(hour), hour
    return _clock(line.date(groups["two"] or "")), None


def _clock(date: DateMention) -> int | None:
    _, _, clock = date.value.partition("T")
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes[:2]) if hours.isdigit() and minutes[:2].isdigit() else None
