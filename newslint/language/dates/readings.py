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


_PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}


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
    if word in ("noon", "midnight"):
        return Phrase(i, i + 1, "absolute", clock=Clock("12:00" if word == "noon" else "00:00"))
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
        if lex.at(j) not in ("this", "today", "in"):
            return None
        if lex.at(j) != "this":
            return None
        word, j = "this", j + 1
    count = _DIRECTIONS[word]
    after = lex.at(j)
    # "the last week of the season", "the next day": no date of the story's.
    the = lex.at(i - 1) in ("the", "his", "her", "its", "their", "a") and word != "this"
    if after in WEEKDAYS and len(after) > 5 and not the and lex.capital(j):
        return Phrase(i, j + 1, "weekday", weekday=WEEKDAYS[after], shift=Shift("D", count))
    if after in MONTHS and lex.capital(j) and (len(after) > 3 or after == "may") and not the:
        return Phrase(i, j + 1, "relative", Day(0, MONTHS[after]), shift=Shift("Mo", count))
    if after in SEASONS and not the and word not in ("previous", "following"):
        return Phrase(i, j + 1, "relative", shift=Shift(f"season{SEASONS[after]}", count))
    if word == "this" and after in _PARTS_OF_DAY:
        return Phrase(i, j + 1, "relative", shift=Shift("D", 0))
    if after not in _PERIODS:
        return None
    if word in ("previous", "following") or (the and after in ("day", "night")):
        return Phrase(i, j + 1, "relative") if lex.at(i - 1) == "the" else None
    if the or (word == "this" and after in ("day", "night", "century")):
        return None
    if word in ("last", "next") and after in ("day",):
        return None
    return Phrase(i, j + 1, "relative", shift=Shift(_PERIODS[after], count))


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
        j = phrase.last
        for _ in range(2):
            if lex.at(j) in ("on", ",", "this"):
                j += 1
        if (
            lex.at(j) in WEEKDAYS
            or lex.at(j) in MONTHS
            or lex.at(j) in _RELATIVE_DAYS
            or (lex.at(j)[:1].isdigit() and day_before_month(lex, j))
        ):
            day = phrase_at(lex, j)
            if day is not None and day.kind != "duration" and day.clock is None and not day.until:
                return day._replace(first=phrase.first, clock=phrase.clock)
    elif phrase.kind != "duration" and not phrase.until and (phrase.day is None or phrase.day.day):
        j = phrase.last
        for _ in range(2):
            if lex.at(j) in ("at", ",", *_PARTS_OF_DAY):
                j += 1
        if j > phrase.last and (lex.at(j)[:1].isdigit() or lex.at(j) in ("noon", "midnight")):
            if lex.at(j)[:1].isdigit():
                clock = clock_at(lex, j)
                if clock is not None:
                    return phrase._replace(last=clock[1], clock=clock[0])
            elif lex.at(j - 1) == "at":
                noon = Clock("12:00" if lex.at(j) == "noon" else "00:00")
                return phrase._replace(last=j + 1, clock=noon)
    return phrase
