"""Dates, times and durations of a story, in ISO 8601. Never today's clock: the story's own date."""

from __future__ import annotations

from newslint.document import Document
from newslint.language.dates import (
    WEEKDAYS,
    Day,
    Phrase,
    Shift,
    add_months,
    date_of,
    day_number,
    holiday_date,
    is_date,
    phrases,
    weekday,
)
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.startup.patterns import lazy

DateKind = Literal["absolute", "relative", "weekday", "duration"]
_ISO = lazy(r"\s*([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")
_AHEAD = frozenset(
    "will would shall next until till by due scheduled expected plans plan upcoming".split()
)
_REACH = 12  # lexemes before a weekday that are searched for the future


class DateMention(NamedTuple):
    """A date, a time or a duration, in plain-text offsets.

    `value` is ISO 8601 to the precision given: 2026, 2026-11, 2026-11-24, 2026-11-24T17:10,
    an interval 2024/2026, a duration P3D. Quarters, halves and seasons take the codes that
    ISO 8601-2 puts in the month's place: 33 to 36, 40 and 41, 21 to 24. What can't be told is left
    out: --11-24 is a day of an unknown year, T17:10 a time of an unknown day, an empty string
    nothing at all. `resolved` is true where the story's date was needed and known.
    """

    start: int
    end: int
    value: str
    kind: DateKind
    resolved: bool
    block: int
    first: int  # lexemes of its block
    last: int
    day: Day | None = None  # as written, with 0 for what is not
    weekday: int | None = None  # as written, 0 for Monday
    full: tuple[int, int, int] | None = None  # year, month, day, where known


def dates(document: Document, lexemes: list[Lexemes]) -> list[DateMention]:
    """The dates, times and durations of all blocks, in order."""
    found: list[tuple[Lexemes, Phrase]] = []
    for lex in filter(Lexemes.is_prose, lexemes):
        found += [(lex, phrase) for phrase in phrases(lex)]
    today = story_day(document, found)
    return [_mention(lex, phrase, today) for lex, phrase in found]


def shown(document: Document, item: DateMention) -> dict[str, Any]:  # noqa: ARG001 - the contract of `show`
    """What `newslint show` prints of a date."""
    return {"value": item.value or None, "kind": item.kind, "resolved": item.resolved}


def story_day(
    document: Document, found: list[tuple[Lexemes, Phrase]] | None = None
) -> tuple[int, int, int] | None:
    """The story's date: from its metadata, its dateline, or a paragraph that opens with a date."""
    published = document.meta.published
    if published:
        return read_date(published)
    first_paragraph = True
    for number, block in enumerate(document.blocks):
        if block.kind in ("dateline", "byline"):
            day = read_date(document.slice(block))
            if day:
                return day
        elif block.kind == "paragraph" and first_paragraph:
            first_paragraph = False
            for lex, phrase in found or ():
                if lex.block == number and phrase.first <= 6 and phrase.day and _full(phrase.day):
                    if lex.at(phrase.last) in ("", "—", "–", "-", "(") or phrase.last >= len(lex):
                        return phrase.day
                    break
    return None


def read_date(text: str) -> tuple[int, int, int] | None:
    """The first full date in a text: "2026-11-24T10:00Z", "Nov. 24, 2026"."""
    iso = _ISO.match(text)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
        return (year, month, day) if is_date(year, month, day) else None
    for phrase in phrases(Lexemes(text[:400])):
        if phrase.day and _full(phrase.day) and not phrase.ambiguous:
            return phrase.day
    return None


def _full(day: Day) -> bool:
    return bool(day.year and day.month and day.day)


def _mention(lex: Lexemes, phrase: Phrase, today: tuple[int, int, int] | None) -> DateMention:
    value, resolved, full = _value(lex, phrase, today)
    if phrase.clock is not None:
        clock = f"T{phrase.clock.text}"
        value = value + clock if full else clock
    return DateMention(
        lex.starts[phrase.first],
        lex.ends[phrase.last - 1],
        value,
        phrase.kind,  # type: ignore[arg-type]
        resolved,
        lex.block,
        phrase.first,
        phrase.last,
        phrase.day if not phrase.ambiguous else None,
        phrase.weekday,
        full,
    )


_Value = tuple[str, bool, tuple[int, int, int] | None]


def _value(lex: Lexemes, phrase: Phrase, today: tuple[int, int, int] | None) -> _Value:
    """The ISO value, whether the story's date made it, and the full day if it is one."""
    if phrase.value is not None:
        return phrase.value, False, None
    if phrase.ambiguous:
        assert phrase.day is not None
        return str(phrase.day.year), False, None
    if phrase.holiday is not None:
        return _holiday(lex, phrase, today)
    if phrase.day is not None and phrase.shift is None:
        return _absolute(lex, phrase, today)
    if phrase.kind == "weekday" and phrase.weekday is not None:
        return _weekday(lex, phrase, today)
    if phrase.shift is not None and today is not None:
        return _shifted(phrase, phrase.shift, today)
    return "", False, None


def iso(year: int, month: int = 0, day: int = 0) -> str:
    """A date in ISO 8601, to the precision there is; --11-24 for one without its year."""
    if not year:
        return f"--{month:02}-{day:02}" if day else f"--{month:02}"
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _absolute(lex: Lexemes, phrase: Phrase, today: tuple[int, int, int] | None) -> _Value:
    day, until = phrase.day, phrase.until
    assert day is not None
    resolved = False
    if not day.year and today is not None:
        day, resolved = (
            day._replace(
                year=_year_near(day.month, day.day, today, _looks_ahead(lex, phrase.first))
            ),
            True,
        )
    if until is not None:
        if not until.year and day.year:
            crosses = (until.month, until.day) < (day.month, day.day)
            until = until._replace(year=day.year + crosses)
        elif until.year and not day.year:
            day = day._replace(year=until.year)
        return f"{iso(*day)}/{iso(*until)}", resolved, None
    full = (day.year, day.month, day.day) if _full(day) else None
    if full and not is_date(*full):  # 29 February of a year without one
        return iso(0, day.month, day.day), False, None
    return iso(*day), resolved, full


_MONTHS_AHEAD, _MONTHS_BACK = 4, 2
"""A bare "in May" is the past one unless it comes within four months; after "will" it is the next
one unless it is less than two months gone."""


def _year_near(month: int, day: int, today: tuple[int, int, int], ahead: bool) -> int:
    """The year that a month and day without one most likely have in a story of a date."""
    there, here = month * 31 + (day or 15), today[1] * 31 + today[2]
    if ahead:
        return today[0] + (here - there > _MONTHS_BACK * 31)
    if there - here > _MONTHS_AHEAD * 31:
        return today[0] - 1
    return today[0] + (here - there > (12 - _MONTHS_AHEAD) * 31)


def _holiday(lex: Lexemes, phrase: Phrase, today: tuple[int, int, int] | None) -> _Value:
    assert phrase.holiday is not None
    year, resolved = phrase.day.year if phrase.day else 0, False
    if not year:
        if today is None:
            known = (
                phrase.holiday[:1].isdigit() and "-" in phrase.holiday and " " not in phrase.holiday
            )
            return (f"--{phrase.holiday}" if known else ""), False, None
        month, day = holiday_date(phrase.holiday, today[0])
        year, resolved = _year_near(month, day, today, _looks_ahead(lex, phrase.first)), True
    month, day = holiday_date(phrase.holiday, year)
    return iso(year, month, day), resolved, (year, month, day)


def _weekday(lex: Lexemes, phrase: Phrase, today: tuple[int, int, int] | None) -> _Value:
    if today is None:
        return "", False, None
    assert phrase.weekday is not None
    gap = (weekday(*today) - phrase.weekday) % 7  # days since it last was
    ahead = phrase.shift.steps > 0 if phrase.shift else _looks_ahead(lex, phrase.first)
    if phrase.shift and gap == 0 and phrase.shift.steps:
        gap = 7
    number = day_number(*today) + (7 - gap if ahead and gap else -gap)
    if phrase.shift and phrase.shift.steps > 0 and gap == 7:
        number = day_number(*today) + 7
    full = date_of(number)
    return iso(*full), True, full


def _looks_ahead(lex: Lexemes, i: int) -> bool:
    """Whether the words before a weekday speak of the future."""
    for j in range(i - 1, max(-1, i - _REACH), -1):
        word = lex.low[j]
        if word in _AHEAD:
            return True
        if word in ".!?;":
            return False
    return lex.at(i - 1) == "on" and lex.at(i - 2) == "to"


def _shifted(phrase: Phrase, shift: Shift, today: tuple[int, int, int]) -> _Value:
    year, month, _ = today
    unit, count = shift
    if unit in ("D", "W"):
        full = date_of(day_number(*today) + count * (7 if unit == "W" else 1))
        if unit == "D":
            return iso(*full), True, full
        return _week(full), True, None
    if unit == "Mo":
        if phrase.day is not None:  # last March
            named = phrase.day.month
            if count < 0:
                year -= named >= month
            elif count > 0:
                year += named <= month
            return iso(year, named), True, None
        return iso(*add_months(year, month, count)), True, None
    if unit == "Y":
        return iso(year + count), True, None
    if unit == "Q":
        year, month = add_months(year, month, 3 * count)
        return f"{year}-{33 + (month - 1) // 3}", True, None
    if unit.startswith("season"):
        season = int(unit[6:])
        starts = {21: 3, 22: 6, 23: 9, 24: 12}[season]
        if count < 0:
            year -= month < starts + 3
        elif count > 0:
            year += month >= starts
        return f"{year}-{season}", True, None
    if unit == "decade":
        year = year // 10 * 10 + 10 * count
        return f"{year}/{year + 9}", True, None
    return "", False, None


def _week(full: tuple[int, int, int]) -> str:
    """The ISO week of a day."""
    number = day_number(*full)
    thursday = date_of(number - weekday(*full) + 3)
    first = day_number(thursday[0], 1, 1)
    return f"{thursday[0]}-W{(day_number(*thursday) - first) // 7 + 1:02}"


__all__ = ["WEEKDAYS", "DateMention", "dates", "iso", "read_date", "shown", "story_day"]
