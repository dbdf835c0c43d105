"""Years and lengths of time: spans the wrong way round, durations against their ends, order of events."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, Figure, story_day
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

_W = r"(?: (?!<)[^ ]+)"
_FROM = lazy(
    r"\b(?:(?P<span><S\d+>)|(?:from|between) (?P<one><Y\d+>) (?:to|until|till|and|through) (?P<two><Y\d+>))"
)
_LONG = lazy(
    r"(?P<long><u\d+>)(?: [a-z’'-]+){0,4}?(?: ,| \(| —| –)?(?: [a-z]+)?(?: from| between)?(?: ,)? "
    r"(?:(?P<span><S\d+>)|(?P<one><Y\d+>) (?:to|until|till|and|through) (?P<two><Y\d+>))"
)
_THEN_LONG = lazy(
    r"(?P<span><S\d+>)(?: ,| \(| —| –| :) (?:a (?:period|span|total|run|spell|reign|tenure|stretch) of |in all |altogether |some |for )?(?P<long><u\d+>)"
)
_LATER = lazy(
    rf"(?:in|since|from|of|after|until|by|and|,|\() (?P<one><Y\d+>)(?P<between>{_W}{{0,24}}?) (?P<long><R\d+>)(?: ,)?"
    r"(?: in)? (?P<two><Y\d+>)"
)
_STARTS_LATER = lazy(r"(?P<long><R\d+>)(?: ,)? in (?P<two><Y\d+>)")
_AGO = lazy(
    r"(?P<long><R\d+>)(?: ,| —| –)? (?:in|since) (?P<year><Y\d+>)|\b(?:in|since) (?P<year2><Y\d+>)(?: ,| —| –|,)? (?P<long2><R\d+>)"
)
_ORDER = lazy(
    rf"\b(?P<first>founded|opened|began|begun|started|launched|born|built|established|created|introduced|formed|joined|elected|appointed|hired|married|entered|enlisted)"
    rf"(?P<mid>{_W}{{0,6}}?) (?:in|on) (?P<one><[YD]\d+>)(?P<between>{_W}{{0,12}}?) "
    rf"(?P<last>closed|ended|died|finished|demolished|retired|dissolved|disbanded|left|resigned|divorced|scrapped|abolished|discontinued|graduated|stepped down|folded|torn down)"
    rf"(?P<mid2>{_W}{{0,4}}?) (?:in|on) (?P<two><[YD]\d+>)"
)
_AGAIN = lazy(
    r"\b(?:in|on) (?P<one><[YD]\d+>)(?P<between>(?: (?!<|before\b|after\b|until\b|since\b|\.)[^ ]+){0,10}?) (?P<word>and (?:then |later )?again|and then|then|and re-?[a-z -]+?|re-?elected|reappointed|followed|and later|, later|"
    r"and again|before(?= [a-z]+ing)|and subsequently)(?P<mid>(?: (?!<|before\b|after\b|until\b|\.)[^ ]+){0,6}?) (?:in|on) (?P<two><[YD]\d+>)"
)
_AFTER = lazy(
    r"\b(?:in|on) (?P<one><[YD]\d+>)(?: ,)? (?P<word>after)(?P<mid>(?: (?!<|before\b|until\b|when\b|,|and\b|who\b|(?:which|that) (?!began|started|opened))[^ ]+){1,8}?) (?:in|on) (?P<two><[YD]\d+>)"
)
_BORN = lazy(r"\b(?:was |were )?born(?: [a-z,’'-]+){0,5}? (?:in|on) (?P<year><[YD]\d+>)")
_YEARS = {"years": 1, "decades": 10, "centuries": 100}
_NOT_PLAIN = lazy(
    r"\b(?:b\.? ?c|bc|bce|ago|season|seasons|fiscal|academic|non-consecutive|stints|spells|terms|total of|combined|planned|expected)\b"
)
_MOVED = lazy(
    r"\b(?:mov|chang|shift|revis|pull|bring|brought|push|correct|redat|backdat|count|back|down)[a-z]*\b"
)
_EARLY, _LATE = 1000, 2100


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Spans, durations and orders of the story that the years given for them do not allow."""
    implied: list[_Implied] = []
    today = story_day(ledger.document)
    before: Line | None = None
    for line in ledger.lines:
        last, before = before, line
        if not line.dates:
            continue
        if last is not None and last.block != line.block:
            last = None
        text = line.skeleton
        yield from _spans(line, text)
        yield from _lengths(ledger, line, text, last)
        if len(line.dates) > 1:
            yield from _orders(ledger, line, text)
        implied.extend(_nows(line, text))
        implied.extend(_births(line, text))
    if implied:
        yield from _against_now(implied, today)


def year_of(date: DateMention) -> int | None:
    """The year of a date, as written or resolved."""
    head = date.value[:4]
    year = int(head) if head.isdigit() else 0
    return year if _EARLY < year < _LATE else None


def _ends(line: Line, groups: dict[str, Any]) -> tuple[int, int, DateMention, DateMention] | None:
    """First and last year of a span, and where they stand."""
    if groups["span"]:
        date = line.date(groups["span"])
        one, _, two = date.value.partition("/")
        if not (len(one) == len(two) == 4 and one.isdigit() and two.isdigit()):
            return None
        if date.end - date.start < 9 or len(ledger_years(date, line)) < 2:
            return None  # "the 1990s", "2023-24"
        return int(one), int(two), date, date
    first, last = line.date(groups["one"]), line.date(groups["two"])
    a, b = year_of(first), year_of(last)
    return (a, b, first, last) if a and b else None


def ledger_years(date: DateMention, line: Line) -> list[str]:
    """The years that a date is written with."""
    return [w for w in line.lex.low[date.first : date.last] if len(w) == 4 and w.isdigit()]


def _spans(line: Line, text: str) -> Iterator[Hit]:
    for found in _FROM.finditer(text):
        ends = _ends(line, found.groupdict())
        if ends is None or ends[0] <= ends[1] or _NOT_PLAIN.search(text):
            continue
        one, two, first, last = ends
        years = [
            k for k in range(first.first, last.last) if line.lex.low[k] in (str(one), str(two))
        ]
        if len(years) < 2 or _MOVED.search(text):
            continue
        yield clash(
            line.lex.starts[years[-1]],
            line.lex.ends[years[-1]],
            f"{two} is before {one}. Correct one of the years.",
            line.lex.starts[years[0]],
            line.lex.ends[years[0]],
            "from this year",
        )


def _lengths(ledger: Ledger, line: Line, text: str, before: Line | None) -> Iterator[Hit]:
    for pattern in (_LONG, _THEN_LONG):
        for found in pattern.finditer(text):
            groups: dict[str, Any] = {"one": None, "two": None, **found.groupdict()}
            ends, long = _ends(line, groups), _years(line.figure(groups["long"]))
            if ends is None or long is None or _NOT_PLAIN.search(text):
                continue
            one, two, first, last = ends
            figure = line.figure(groups["long"])
            if two <= one or _fits(two - one, long, figure):
                continue
            if "every" in text or "each" in text or " of the " in found[0]:
                continue
            yield _length(ledger, figure, two - one, first.start, last.end)
    for found in _LATER.finditer(text):
        first, last = line.date(found["one"]), line.date(found["two"])
        yield from _later(ledger, line, first, last, line.date(found["long"]), found["between"])
    if before is not None and (start := _STARTS_LATER.search(text)):
        years = [date for date in before.dates if _letter_is_year(date)]
        if len(years) == 1 and len(before.dates) == 1:
            rel, last = line.date(start["long"]), line.date(start["two"])
            yield from _later(ledger, line, years[0], last, rel, "")


def _later(
    ledger: Ledger,
    line: Line,
    first: DateMention,
    last: DateMention,
    rel: DateMention,
    between: str,
) -> Iterator[Hit]:
    """ "in 1990 and left ten years later, in 2010"."""
    a, b, long = year_of(first), year_of(last), _relative(line, rel)
    if a is None or b is None or long is None or "<" in between or first.resolved or last.resolved:
        return
    years, way, hedged = long
    if way == "ago":
        return
    gap = a - b if way in ("earlier", "before", "previously") else b - a
    slack = 1 + (years // 5 if hedged else 0) + (years >= 20 and years % 10 == 0)
    if abs(gap - years) <= slack or (gap < 0 and abs(gap) > 100):
        return
    yield _length(ledger, rel, gap, first.start, first.end)


def _letter_is_year(date: DateMention) -> bool:
    return date.day is not None and bool(date.day.year) and "/" not in date.value


_HEDGED = frozenset("about around nearly almost some roughly over than least decades".split())


def _relative(line: Line, rel: DateMention) -> tuple[int, str, bool] | None:
    """How many years "ten years later" is, its last word, and whether it is only about so."""
    from newslint.language.numbers import number_at

    lex = line.lex
    number = number_at(lex, rel.first)
    whole = number.whole() if number is not None else None
    low = lex.low[rel.first : rel.last]
    size = next((_YEARS[w] for w in low if w in _YEARS), 1 if "year" in low else 0)
    if not size or not whole:
        return None
    hedged = not _HEDGED.isdisjoint(low) or lex.at(rel.first - 1) in _HEDGED
    return whole * size, low[-1], hedged


def _fits(gap: int, long: int, figure: Figure) -> bool:
    """Whether a length of time is that between two years: a year more or less says nothing."""
    slack = 1 + (long // 5 if figure.modifier or figure.unit != "years" else 0)
    if long >= 20 and long % 10 == 0 and figure.in_words:
        slack += 1
    if figure.modifier in ("more than", "at least"):
        return gap >= long - 1
    if figure.modifier in ("less than", "up to"):
        return 0 <= gap <= long + 1
    return abs(gap - long) <= slack


def _years(figure: Figure) -> int | None:
    """How many years a duration has, where it is given in years or more."""
    size = _YEARS.get(figure.unit or "")
    if figure.kind != "duration" or size is None or not (figure.value or "").isdigit():
        return None
    return int(figure.value or "0") * size


def _length(ledger: Ledger, figure: Figure | DateMention, gap: int, start: int, end: int) -> Hit:
    said = ledger.text(figure.start, figure.end)
    years = "one year" if gap == 1 else f"{gap} years"
    right = f"is {years}" if gap >= 0 else "runs backwards"
    return clash(
        figure.start,
        figure.end,
        f"The time between the two years {right}, not {said}. Correct the length or a year.",
        start,
        end,
        f"these are {years} apart" if gap >= 0 else "the other year",
    )


def _orders(ledger: Ledger, line: Line, text: str) -> Iterator[Hit]:
    for pattern, way in ((_ORDER, 1), (_AGAIN, 1), (_AFTER, -1)):
        for found in pattern.finditer(text):
            first, last = line.date(found["one"]), line.date(found["two"])
            if "<" in (found.groupdict().get("between") or "") or '"' in found[0]:
                continue
            one, two = _moment(first), _moment(last)
            if (
                one is None
                or two is None
                or not _is_before(two if way > 0 else one, one if way > 0 else two)
            ):
                continue
            if abs(one[0] - two[0]) > 150:
                continue
            earlier, later = sorted((first, last), key=lambda d: d.value)
            yield clash(
                last.start,
                last.end,
                f"{_said(ledger, earlier)} is before {_said(ledger, later)}, and the story tells it the "
                "other way round. Correct one of the dates.",
                first.start,
                first.end,
                "the other date",
            )
            return


def _moment(date: DateMention) -> tuple[int, ...] | None:
    if date.full is not None and not date.resolved:
        return date.full
    year = year_of(date)
    return None if year is None or date.resolved else (year,)


def _is_before(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    shared = min(len(one), len(two))
    return one[:shared] < two[:shared]


def _said(ledger: Ledger, date: DateMention) -> str:
    return ledger.text(date.start, date.end)


# What year it is, by what is said of other years: "in 1998, 26 years ago"


class _Implied:
    """A statement from which the year of the story follows: between `low` and `high`."""

    __slots__ = ("end", "high", "low", "start")

    def __init__(self, low: int, high: int, start: int, end: int) -> None:
        self.low, self.high, self.start, self.end = low, high, start, end


def _nows(line: Line, text: str) -> Iterator[_Implied]:
    for found in _AGO.finditer(text):
        figure = line.date(found["long"] or found["long2"])
        date = line.date(found["year"] or found["year2"])
        counted, year = _relative(line, figure), year_of(date)
        if counted is None or year is None or date.resolved or counted[1] != "ago":
            continue
        long = counted[0]
        slack = 1 + (long // 5 if counted[2] else 0) + (2 if long >= 10 and long % 5 == 0 else 0)
        start, end = sorted((figure, date), key=lambda each: each.start)
        yield _Implied(year + long - slack, year + long + slack, start.start, end.end)


_GONE = lazy(r"\b(?:died|dead|death|late|would have|was then|at the time|in \d{4} he|when)\b")


def _births(line: Line, text: str) -> Iterator[_Implied]:
    """ "Sadiq, 24, who was born in Brayford in 2002": the year of the story, or the year before a birthday."""
    ages = [f for f in line.figures if f.kind == "age" and f.unit == "years" and f.low is None]
    found = _BORN.search(text)
    if found is None or len(ages) != 1 or _GONE.search(text) or not (ages[0].value or "").isdigit():
        return
    date = line.date(found["year"])
    year = year_of(date)
    if year is None or date.resolved or ages[0].modifier is not None or len(line.dates) > 1:
        return
    then = year + int(ages[0].value or "0")
    yield _Implied(then, then + 1, min(ages[0].start, date.start), max(ages[0].end, date.end))


def _against_now(implied: list[_Implied], today: tuple[int, int, int] | None) -> Iterator[Hit]:
    if today is not None:
        for each in implied:
            if not each.low <= today[0] <= each.high:
                yield clash(
                    each.start,
                    each.end,
                    f"Counted so, the story would be of {_about(each)}, but its date is in {today[0]}. "
                    "Correct the year or the length of time.",
                    each.start,
                    each.end,
                    "counted to the story's date, this does not come out",
                )
        return
    for number, each in enumerate(implied):
        for other in implied[:number]:
            if each.low > other.high or other.low > each.high:
                yield clash(
                    each.start,
                    each.end,
                    f"Counted so, the story would be of {_about(each)}; counted from the other place, of "
                    f"{_about(other)}. Correct a year or a length of time.",
                    other.start,
                    other.end,
                    f"by this the story is of {_about(other)}",
                )
                return


def _about(each: _Implied) -> str:
    return str((each.low + each.high) // 2)
