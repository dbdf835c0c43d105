"""One event on two days, and hours that the time between them does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.statements import topics
from newslint.finding import Hit
from newslint.startup.patterns import lazy
from newslint.text import words

_EVENTS = (
    r"final|semi-?final|hearing|trial|inquest|inquiry|funeral|election|referendum|vote|ballot|meeting|concert|auction|ceremony|"
    r"festival|opening|launch|match|game|conference|summit|march|strike|wedding|service|debate|premiere|parade|fair|race|marathon|"
    r"sentencing|verdict|deadline|exhibition|show"
)
_ON = lazy(
    rf"\bthe (?P<event>{_EVENTS}) (?:, |(?:is|are|was|will be(?: held| played)?|takes place|took place|will take place|is due|is set|begins?|starts?|began|started|will (?:begin|start)|is scheduled|was held|will be held)"
    r"(?: [a-z’'-]+){0,4}? )(?:on |for )?(?P<day><[DW]\d+>)"
    rf"|\bthe (?P<event2>{_EVENTS})(?: (?:at|in) [a-z’' -]{{3,40}}?)? on (?P<day2><[DW]\d+>)"
)
_NOT_ONE = words(
    "first second third next another previous earlier last postponed rescheduled moved originally adjourned delayed replay other "
    "opening preliminary every each after before until resumes resumed continue continues ends end ended begins semi-final second-leg leg"
)
_TIMES = lazy(
    r"(?:at|by) (?P<one><[TD]\d+>)(?: ,)? (?P<long><u\d+>) (?P<way>after|before)(?P<mid>(?: (?!<)[^ ]+){1,10}?) (?:at|of) (?P<two><[TD]\d+>)"
)
_LATER = lazy(
    r"\bat (?P<one><[TD]\d+>)(?P<mid>(?: (?!<)[^ ]+){0,16}?) (?P<long><u\d+>) later(?: ,)? at (?P<two><[TD]\d+>)"
)
_MINUTES = {"minutes": 1, "hours": 60, "seconds": 0}
_DAY = 1440


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Events and hours of the running text."""
    seen: dict[str, tuple[Line, DateMention]] = {}
    for line in ledger.body:
        if not line.dates:
            continue
        yield from _clocks(ledger, line)
        if not _NOT_ONE.isdisjoint(line.low):
            continue
        for found in _ON.finditer(line.skeleton):
            event = found["event"] or found["event2"]
            date = line.date(found["day"] or found["day2"])
            first = seen.setdefault(event, (line, date))
            if (
                first[0] is line
                or not _differ(first[1], date)
                or line.number - first[0].number > _FAR
            ):
                continue
            if not _is_one(ledger, first[0], line):
                continue
            told = ledger.text(first[1].start, first[1].end)
            yield clash(
                date.start,
                date.end,
                f"The {event} is on {ledger.text(date.start, date.end)} here, on {told} in "
                f"{ledger.where(first[0], line)}. Correct one of the days.",
                first[1].start,
                first[1].end,
                f"here it is on {told}",
            )
            break


_FAR = 40  # sentences


def _differ(one: DateMention, two: DateMention) -> bool:
    """Whether two dates, each as far as it is written, are of two days."""
    if one.day is not None and two.day is not None and one.day.day and two.day.day:
        if (one.day.month, one.day.day) == (two.day.month, two.day.day):
            return False
        return not (one.day.year and two.day.year) or one.day.year == two.day.year
    return one.weekday is not None and two.weekday is not None and one.weekday != two.weekday


def _is_one(ledger: Ledger, one: Line, two: Line) -> bool:
    """Whether nothing tells two mentions of an event apart: a name, another place."""
    names = [
        {line.lex.low[k] for k in range(line.first + 1, line.last) if line.lex.capital(k)}
        for line in (one, two)
    ]
    days = {w for line in (one, two) for d in line.dates for w in line.lex.low[d.first : d.last]}
    extra = names[1] - names[0] - days
    known = {w for line in ledger.lines[: two.number] for w in line.low}
    return extra <= known and len(topics(two)) < 25


def _clocks(ledger: Ledger, line: Line) -> Iterator[Hit]:
    for pattern in (_TIMES, _LATER):
        for found in pattern.finditer(line.skeleton):
            one, two = _clock(line.date(found["one"])), _clock(line.date(found["two"]))
            figure = line.figure(found["long"])
            size = _MINUTES.get(figure.unit or "")
            if one is None or two is None or not size or figure.value is None:
                continue
            after = pattern is _LATER or found["way"] == "before"
            gap = (two - one if after else one - two) % _DAY
            long = round(float(figure.value) * size)
            slack = max(1, long // 10 if figure.modifier is None else long // 3)
            if figure.modifier in ("more than", "at least", "less than", "up to"):
                slack = long
            if abs(gap - long) <= slack or abs(gap - _DAY // 2 - long) <= slack:
                continue
            other = line.date(found["two"])
            yield clash(
                figure.start,
                figure.end,
                f"The time between the two hours is {_shown(gap)}, not {ledger.text(figure.start, figure.end)}. "
                "Correct the length or an hour.",
                other.start,
                other.end,
                "the other hour",
            )


def _clock(date: DateMention) -> int | None:
    _, _, clock = date.value.partition("T")
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes[:2]) if hours.isdigit() and minutes[:2].isdigit() else None


def _shown(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    return " ".join([*parts, f"{rest} minutes"] if rest else parts) or "nothing"
