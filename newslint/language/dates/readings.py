"""Dates, times and lengths of time as they are written."""

from __future__ import annotations

from newslint.language.dates.calendar import MONTHS, SEASONS, WEEKDAYS
from newslint.language.dates.clock import Clock, clock_at
from newslint.language.dates.days import (
    after_ordinal,
    at_digits,
    at_month,
    day_before_month,
    numeric_day,
    past_dot,
    whole_number,
    year_after,
)
from newslint.language.dates.holidays import holiday_at
from newslint.language.dates.parts import Day, Phrase, Shift
from newslint.language.dates.spans import duration_at
from newslint.language.numbers import STARTS, ordinal_at
from newslint.language.tokens import Lexemes

_RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


_DIRECTIONS = {"last": -1, "next": 1, "this": 0, "coming": 1, "previous": -1, "following": 1}


_PERIODS = {"day": "D", "week": "W", "month": "Mo", "year": "Y", "quarter": "Q", "weekend": "W",
            "night": "D", "century": "century", "decade": "decade"}  # fmt: skip


_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_BEFORE_CLOCK = ("at", ",", *_PARTS_OF_DAY)


_NOON = {"noon": Clock("12:00"), "midnight": Clock("00:00")}


_NOT_A_DAY_BEFORE = {"black", "super", "cyber", "bloody", "sheffield", "ruby", "fat", "casual", "freaky", "manic"}  # fmt: skip


_NOT_A_DAY_AFTER = {"times", "telegraph", "mirror", "mail", "express", "herald", "post", "review", "people", "night's"}  # fmt: skip


_STARTERS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SEASONS)
    | frozenset(_RELATIVE_DAYS)
    | frozenset(_DIRECTIONS)
    | STARTS
    | {"a", "an", "fiscal", "fy", "noon", "midnight", "'", "’", "‘"}
    | {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    }
    | {"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"}
    | {"eighteenth", "nineteenth", "twentieth", "earlier", "later", "end"}
    | {"christmas", "boxing", "easter", "good", "palm", "thanksgiving", "halloween", "valentine"}
    | {"new", "independence", "labor", "memorial", "veterans", "armistice", "bastille", "july"}
)


def phrases(lex: Lexemes) -> list[Phrase]:
    """The phrases of a block in order; none overlap."""
    found: list[Phrase] = []
    i, low = 0, lex.low
    count = len(low)
    while i < count:
        word = low[i]
        if word in _STARTERS or word[0] in "0123456789":
            phrase = phrase_at(lex, i)
            if phrase is not None:
                phrase = _with_neighbours(lex, phrase)
                if found and phrase.first < found[-1].last:
                    phrase = phrase._replace(first=found[-1].last)
                found.append(phrase)
                i = max(i + 1, phrase.last)
                continue
        i += 1
    return found


def phrase_at(lex: Lexemes, i: int) -> Phrase | None:
    """The phrase that begins at lexeme `i`."""
    word = lex.low[i]
    if word[0] in "0123456789":
        return at_digits(lex, i)
    if word in WEEKDAYS:
        return _at_weekday(lex, i)
    if word in MONTHS and (found := at_month(lex, i)) is not None:
        return found
    if (holiday := holiday_at(lex, i)) is not None:
        last, name = holiday
        year, last = year_after(lex, last)
        return Phrase(i, last, "absolute", Day(year), holiday=name)
    if word in _RELATIVE_DAYS:
        if word == "today" and lex.capital(i) and not lex.opens_sentence(i):
            return None  # USA Today, the Today programme
        return Phrase(i, i + 1, "relative", shift=Shift("D", _RELATIVE_DAYS[word]))
    if word in _DIRECTIONS or word in ("earlier", "later"):
        return _at_direction(lex, i)
    if word in SEASONS:
        return _at_season(lex, i)
    if word == "end":
        return _at_end(lex, i)
    if word in ("fiscal", "fy"):
        return _at_fiscal(lex, i)
    if word in ("'", "’", "‘"):
        return _at_apostrophe(lex, i)
    if word in _NOON:
        return Phrase(i, i + 1, "absolute", clock=_NOON[word])
    if (ordinal := ordinal_at(lex, i)) is not None and (
        found := after_ordinal(lex, i, ordinal)
    ) is not None:
        return found
    return duration_at(lex, i)


def _at_weekday(lex: Lexemes, i: int) -> Phrase | None:
    """ "Tuesday", "Tuesday, Nov. 17, 2026", "Tuesday 17 November"."""
    if not lex.capital(i):
        return None
    if lex.at(i - 1) in _NOT_A_DAY_BEFORE and lex.capital(i - 1):
        return None
    if lex.at(i + 1) in _NOT_A_DAY_AFTER and lex.capital(i + 1):
        return None
    short = len(lex.low[i]) < 6
    day = WEEKDAYS[lex.low[i]]
    j = past_dot(lex, i + 1) if short else i + 1
    dotted = j > i + 1
    k = j + 1 if lex.at(j) in (",", "(") else j
    if lex.at(k) == "the":
        k += 1
    dated = None
    if lex.at(k)[:1].isdigit():
        dated = numeric_day(lex, k) or day_before_month(lex, k)
    elif lex.at(k) in MONTHS:
        dated = at_month(lex, k)
    if dated is not None and dated.day is not None and dated.day.day and not dated.until:
        return dated._replace(first=i, weekday=day)
    if short and not dotted:
        return None
    return Phrase(i, j, "weekday", weekday=day)


def _at_season(lex: Lexemes, i: int) -> Phrase | None:
    """ "spring 2024", "the summer of 2024"."""
    j = i + 1
    if lex.at(j) == "of":
        j += 1
    year, last = year_after(lex, j)
    if year and last == j + 1:
        return Phrase(i, last, "absolute", value=f"{year}-{SEASONS[lex.low[i]]}")
    return None


def _at_fiscal(lex: Lexemes, i: int) -> Phrase | None:
    """ "fiscal 2024", "fiscal year 2024", "FY24"."""
    j = i + 2 if lex.at(i + 1) == "year" else i + 1
    word = lex.at(j)
    year = whole_number(word, 4)
    if lex.low[i] == "fy" and len(word) == 2 and year:
        year += 2000
    return Phrase(i, j + 1, "absolute", Day(year)) if 1900 < year < 2100 else None


def _at_apostrophe(lex: Lexemes, i: int) -> Phrase | None:
    """ "the late '90s", "the class of '84"."""
    word = lex.at(i + 1)
    if not (lex.glued(i) and len(word) == 2 and whole_number(word)) or (lex.glued(i - 1) and i):
        return None
    year = 1900 + int(word) if int(word) > 29 else 2000 + int(word)
    if lex.glued(i + 1) and lex.at(i + 2) == "s":
        return Phrase(i, i + 3, "absolute", value=f"{year}/{year + 9}") if year % 10 == 0 else None
    return Phrase(i, i + 2, "absolute", Day(year)) if lex.at(i - 1) in ("of", "in") else None


# Relative phrases


def _at_direction(lex: Lexemes, i: int) -> Phrase | None:
    """ "last Tuesday", "next month", "earlier this week", "last March", "this summer"."""
    word, j = lex.low[i], i + 1
    if word in ("earlier", "later"):
        if lex.at(j) != "this":
            return None
        word, j = "this", j + 1
    # "the last week of the season", "the next day": no date of the story's.
    owned = word != "this" and lex.at(i - 1) in _OWNERS
    return (None if owned else _named_time(lex, i, j, word)) or _period(lex, i, j, word, owned)


_OWNERS = ("the", "his", "her", "its", "their", "a")


def _named_time(lex: Lexemes, i: int, j: int, word: str) -> Phrase | None:
    """ "last Tuesday", "next May", "this summer", "this morning": `word` and a name at `j`."""
    after, steps = lex.at(j), _DIRECTIONS[word]
    if after in WEEKDAYS and len(after) > 5 and lex.capital(j):
        return Phrase(i, j + 1, "weekday", weekday=WEEKDAYS[after], shift=Shift("D", steps))
    if after in MONTHS and lex.capital(j) and (len(after) > 3 or after == "may"):
        return Phrase(i, j + 1, "relative", Day(0, MONTHS[after]), shift=Shift("Mo", steps))
    if after in SEASONS and word not in _ORDERS:
        return Phrase(i, j + 1, "relative", shift=Shift(f"season{SEASONS[after]}", steps))
    if after in _PARTS_OF_DAY and word == "this":
        return Phrase(i, j + 1, "relative", shift=Shift("D", 0))
    return None


_ORDERS = ("previous", "following")
"""Words that count from another time than the story's."""


def _period(lex: Lexemes, i: int, j: int, word: str, owned: bool) -> Phrase | None:
    """ "last week", "this month", "the previous year": `word` and a stretch of time at `j`."""
    after = lex.at(j)
    if after not in _PERIODS:
        return None
    if word in _ORDERS or (owned and after in ("day", "night")):
        return Phrase(i, j + 1, "relative") if lex.at(i - 1) == "the" else None
    if owned or after in _UNSAID.get(word, ()):
        return None
    return Phrase(i, j + 1, "relative", shift=Shift(_PERIODS[after], _DIRECTIONS[word]))


_UNSAID = {"this": ("day", "night", "century"), "last": ("day",), "next": ("day",)}
"""Stretches that are no date after such a word: nobody says "last day" for yesterday."""


def _at_end(lex: Lexemes, i: int) -> Phrase | None:
    """ "the end of the year", "the end of this month"."""
    unit = _PERIODS.get(lex.at(i + 3))
    if (
        lex.at(i + 1) == "of"
        and lex.at(i + 2) in ("the", "this")
        and unit in ("W", "Mo", "Y", "decade")
        and lex.at(i + 4) not in ("of", "after", "before")
    ):
        return Phrase(i, i + 4, "relative", shift=Shift(unit, 0))
    return None


# What stands beside a phrase


def _with_neighbours(lex: Lexemes, phrase: Phrase) -> Phrase:
    """A clock time and a day beside each other are one moment; "from 2010 to 2015" is one span."""
    if phrase.clock is not None:
        return _with_day(lex, phrase)
    if phrase.kind != "duration" and not phrase.until and (phrase.day is None or phrase.day.day):
        return _with_clock(lex, phrase)
    return phrase


def _past_two(lex: Lexemes, j: int, words: tuple[str, ...]) -> int:
    """Past up to two of some words from `j` on."""
    for _ in range(2):
        if lex.at(j) in words:
            j += 1
    return j


def _with_day(lex: Lexemes, phrase: Phrase) -> Phrase:
    """A clock time with the day after it: "7 p.m. on Tuesday", "19:30, 5 March"."""
    j = _past_two(lex, phrase.last, ("on", ",", "this"))
    word = lex.at(j)
    named = word in WEEKDAYS or word in MONTHS or word in _RELATIVE_DAYS
    if not named and not (word[:1].isdigit() and day_before_month(lex, j)):
        return phrase
    day = phrase_at(lex, j)
    if day is None or day.kind == "duration" or day.clock is not None or day.until:
        return phrase
    return day._replace(first=phrase.first, clock=phrase.clock)


def _with_clock(lex: Lexemes, phrase: Phrase) -> Phrase:
    """A day with the clock time after it: "Tuesday at 7 p.m.", "yesterday at noon"."""
    j = _past_two(lex, phrase.last, _BEFORE_CLOCK)
    if j == phrase.last:
        return phrase
    if lex.at(j)[:1].isdigit():
        clock = clock_at(lex, j)
        return phrase if clock is None else phrase._replace(last=clock[1], clock=clock[0])
    if lex.at(j) in _NOON and lex.at(j - 1) == "at":
        return phrase._replace(last=j + 1, clock=_NOON[lex.at(j)])
    return phrase
