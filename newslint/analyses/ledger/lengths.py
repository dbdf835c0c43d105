"""How long something takes against the years, months or hours between which it lies, in one sentence or of one name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.ledger.hours import clock
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_YEARS = lazy(
    r"\b(?:from |between |of |in )?(?P<one><Y\d+>) ?(?:to|until|till|through|and|–|—|-) ?(?P<two><Y\d+>)"
)
_SPAN = lazy(r"(?P<span><S\d+>)")
_MONTHS = lazy(r"\b(?:from|between) (?P<one><M\d+>) (?:to|until|till|through|and) (?P<two><M\d+>)")
_DAYS = lazy(r"\b(?:from|between) (?P<one><D\d+>) (?:to|until|till|through|and) (?P<two><D\d+>)")
_CLOCK = lazy(r"\b(?:from|between) (?P<one><T\d+>) (?:to|until|till|and) (?P<two><T\d+>)")
_SIZES = {"hours": 60.0, "minutes": 1.0, "days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.25}
_NOT_THAT = words(
    "after later before earlier ago since another other further more every each old aged over within first last next in "
    "average extended previous until"
)
_WORST = 4  # times: more apart, the one is not the length of the other
_FAR = 12  # lexemes between a length and its ends
_DAY = 1440
_YEAR = 366


class _Ends(NamedTuple):
    """Between which days or minutes something lies, and where that is said."""

    start: int
    end: int
    least: float
    most: float
    units: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Lengths that their ends don't allow."""
    for line in ledger.lines:
        spans = [f for f in line.figures if f.kind in ("duration", "range") and _is_length(line, f)]
        if not spans or not line.dates:
            continue
        for ends in _ends(line):
            for span in spans:
                if _is_wrong(line, span, ends):
                    yield ledger.at_odds(
                        Told(line, span.start, span.end), Told(line, ends.start, ends.end),
                        "“{said}” is not how long “{was}” is. Correct the length or an end.",
                        "these are the ends",
                    )  # fmt: skip
                    break


def _is_length(line: Line, span: Figure) -> bool:
    """Whether a figure says how long something is, and not how much later."""
    if not line.own[span.first] or span.modifier in ("more than", "at least", "less than", "up to"):
        return False
    lex = line.lex
    near = (
        *lex.low[max(line.first, span.first - 2) : span.first],
        *lex.low[span.last : span.last + 2],
    )
    return _NOT_THAT.isdisjoint(near)


def _ends(line: Line) -> Iterator[_Ends]:
    """The stretches of time of a sentence."""
    text = line.skeleton
    for pattern, measure in (
        (_YEARS, _years),
        (_MONTHS, _months),
        (_DAYS, _days),
        (_CLOCK, _hours),
    ):
        for found in pattern.finditer(text):
            ends = measure(line.date(found["one"]), line.date(found["two"]))
            if ends is not None:
                yield ends
    for found in _SPAN.finditer(text):
        date = line.date(found["span"])
        first, _, last = date.value.partition("/")
        written = line.lex.low[date.first : date.last]
        if len(first) == len(last) == 4 and (first + last).isdigit() and not _ERA & set(written):
            yield _between(
                date,
                date,
                (int(last) - int(first) - 1) * 365.0,
                (int(last) - int(first) + 1) * 365.3,
            )


_ERA = {"s", "century", "centuries"}


def _years(one: DateMention, two: DateMention) -> _Ends | None:
    if not one.day or not two.day or one.day.year >= two.day.year:
        return None
    years = two.day.year - one.day.year
    return _between(one, two, (years - 1) * 365.0, (years + 1) * 365.3)


def _months(one: DateMention, two: DateMention) -> _Ends | None:
    if not one.day or not two.day or one.day.year:
        return None
    months = (two.day.month - one.day.month) % 12
    return _between(one, two, max(0, months - 1) * 28.0, (months + 1) * 31.0)


def _days(one: DateMention, two: DateMention) -> _Ends | None:
    if not one.day or not two.day:
        return None
    days = (two.day.month - one.day.month) % 12 * 30.4 + two.day.day - one.day.day
    return _between(one, two, days - 2, days + 2) if days > 0 else None


def _hours(one: DateMention, two: DateMention) -> _Ends | None:
    a, b = clock(one), clock(two)
    if a is None or b is None:
        return None
    minutes = (b - a) % _DAY
    return _Ends(one.start, two.end, minutes - 30, minutes + 30, "hours minutes")


def _between(one: DateMention, two: DateMention, least: float, most: float) -> _Ends:
    years = most > _YEAR and (one.day is None or not one.day.month)
    return _Ends(one.start, two.end, least, most, "years" if years else "days weeks months")


def _is_wrong(line: Line, span: Figure, ends: _Ends) -> bool:
    """Whether a length does not fit between two ends near it, though it is meant to."""
    lex = line.lex
    first, last = lex.index(ends.start), lex.index(ends.end)
    if min(abs(first - span.last), abs(span.first - last)) > _FAR:
        return False
    between = lex.low[min(span.last, last) : max(first, span.first)]
    if ";" in between or "which" in between or "but" in between or "while" in between:
        return False
    low, high = (float(v) for v in (span.low or span.value or 0, span.high or span.value or 0))
    unit = _SIZES.get(span.unit or "", 0.0) if (span.unit or "-") in ends.units.split() else 0.0
    if not unit or not low:
        return False
    a, b = low * unit, high * unit
    if b >= ends.least and a <= ends.most:
        return False
    return b * _WORST > ends.least and a < ends.most * _WORST
