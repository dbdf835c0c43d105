"""Dates, times and durations as they are written, before anyone asks what day the story is from."""

from __future__ import annotations

from newslint.fast_typing import NamedTuple
from newslint.language.calendar import MONTHS, SEASONS, WEEKDAYS, is_date
from newslint.language.clock import Clock, clock_at
from newslint.language.holidays import holiday_at
from newslint.language.lexemes import Lexemes
from newslint.language.numerals import STARTS, Number, number_at, ordinal_at
from newslint.language.units import COUNTED_OLD_YEARS, LENGTHS, OTHER_MEASURES, TIMES, singular

DASHES = frozenset("-‐‑–—")


class Day(NamedTuple):
    """A date to the precision written: year, month or day may be missing (0)."""

    year: int = 0
    month: int = 0
    day: int = 0


class Shift(NamedTuple):
    """A distance from the story's date: `steps` of `unit` (D, W, Mo, Y, Q, season, decade)."""

    unit: str
    steps: int


class Phrase(NamedTuple):
    """What the lexemes [first, last) say of a time; nothing in it is resolved.

    Just one of `day`, `shift` and `value` is set, unless only a weekday or a clock time is named.
    """

    first: int
    last: int
    kind: str  # absolute, relative, weekday, duration
    day: Day | None = None
    until: Day | None = None  # the other end of an interval
    weekday: int | None = None
    shift: Shift | None = None
    value: str | None = None  # ready-made ISO 8601: durations, decades, quarters
    clock: Clock | None = None
    holiday: str | None = None
    ambiguous: bool = False  # 5/11/2024


_RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DIRECTIONS = {"last": -1, "next": 1, "this": 0, "coming": 1, "previous": -1, "following": 1}
_PERIODS = {"day": "D", "week": "W", "month": "Mo", "year": "Y", "quarter": "Q", "weekend": "W",
            "night": "D", "century": "century", "decade": "decade"}  # fmt: skip
_PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}
_NOT_A_DAY_BEFORE = {"black", "super", "cyber", "bloody", "sheffield", "ruby", "fat", "casual", "freaky", "manic"}  # fmt: skip
_NOT_A_DAY_AFTER = {"times", "telegraph", "mirror", "mail", "express", "herald", "post", "review", "people", "night's"}  # fmt: skip
_MONTH_CUES = frozenset(
    "in since until till by before after from through during of for last next this early late mid "
    "every each to between and ending or until end around on".split()
)
_YEAR_CUES = frozenset(
    "in since until till by before after from through during of for early late mid circa between "
    "and than late to about around season fiscal year summer winter spring autumn fall".split()
)
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
        return _at_digits(lex, i)
    if word in WEEKDAYS:
        return _at_weekday(lex, i)
    if word in MONTHS and (found := _at_month(lex, i)) is not None:
        return found
    if (holiday := holiday_at(lex, i)) is not None:
        last, name = holiday
        year, last = _year_after(lex, last)
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
        found := _after_ordinal(lex, i, ordinal)
    ) is not None:
        return found
    return _duration(lex, i)


# Digits


def _at_digits(lex: Lexemes, i: int) -> Phrase | None:
    before = lex.low[i - 1] if lex.glued(i - 1) else ""
    if before and before != "fy" and (before[0].isalpha() or before in "$£€¥₹#@_"):
        return None  # A320, $2000
    numeric = _numeric(lex, i)
    if numeric is not None:
        return numeric
    if (clock := clock_at(lex, i)) is not None:
        return Phrase(i, clock[1], "absolute", clock=clock[0])
    if (ordinal := ordinal_at(lex, i)) is not None:
        found = _after_ordinal(lex, i, ordinal)
        if found is not None:
            return found
    if (found := _day_before_month(lex, i)) is not None:
        return found
    if (found := _at_year(lex, i)) is not None:
        return found
    return _duration(lex, i)


def _whole(word: str, longest: int = 2) -> int:
    """A plain whole number of at most `longest` digits; 0 for anything else."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= longest else 0


def _numeric(lex: Lexemes, i: int) -> Phrase | None:
    """2024-11-05, 5/11/2024, 05.11.2024; 9/11 is a name."""
    mark = lex.at(i + 1)
    if mark not in ("-", "/", ".") and "." not in lex.low[i]:
        return None
    if not lex.glued(i):
        return None
    year = _whole(lex.low[i], 4)
    if mark in ("-", "/") and len(lex.low[i]) == 4 and lex.glued(i + 1):
        month = _whole(lex.at(i + 2))
        if (
            lex.at(i + 3) == mark
            and lex.glued(i + 2)
            and lex.glued(i + 3)
            and len(lex.at(i + 2)) == 2
        ):
            day = _whole(lex.at(i + 4))
            if is_date(year, month, day):
                return Phrase(i, i + 5, "absolute", Day(year, month, day))
    if mark == "/" and lex.at(i + 3) == "/" and all(lex.glued(k) for k in range(i, i + 4)):
        a, b, c = _whole(lex.low[i]), _whole(lex.at(i + 2)), _whole(lex.at(i + 4), 4)
        if len(lex.at(i + 4)) == 2:
            c += 2000 if c < 50 else 1900
        if not (a and b and 1000 < c < 3000):
            return None
        if a > 12 and is_date(c, b, a):
            return Phrase(i, i + 5, "absolute", Day(c, b, a))
        if b > 12 and is_date(c, a, b):
            return Phrase(i, i + 5, "absolute", Day(c, a, b))
        if a == b and is_date(c, a, b):
            return Phrase(i, i + 5, "absolute", Day(c, a, b))
        if a <= 12 and b <= 12:
            return Phrase(i, i + 5, "absolute", Day(c, a, b), ambiguous=True)
    if mark == "." and "." in lex.low[i] and lex.glued(i + 1):  # 05.11 . 2024
        a, b = (_whole(part) for part in lex.low[i].split("."))
        c = _whole(lex.at(i + 2), 4)
        if 1900 < c < 2100 and is_date(c, b, a):
            return Phrase(i, i + 3, "absolute", Day(c, b, a), ambiguous=a <= 12 and a != b)
    return None


def _day_before_month(lex: Lexemes, i: int) -> Phrase | None:
    """ "3 March 2024", "3-5 March", "3 and 4 March"."""
    day = _whole(lex.low[i])
    if not 1 <= day <= 31:
        return None
    j = _skip_ordinal(lex, i + 1)
    other = 0
    if lex.at(j) in DASHES or lex.at(j) in ("to", "and", "or"):
        other = _whole(lex.at(j + 1))
        if not day < other <= 31:
            return None
        j = _skip_ordinal(lex, j + 2)
    if lex.at(j) == "of" and j > i + 1:
        j += 1
    if (month := _month(lex, j)) == 0:
        return None
    j = _dot(lex, j + 1)
    year, j = _year_after(lex, j)
    if not is_date(year or 2024, month, max(day, other)):
        return None
    until = Day(year, month, other) if other else None
    return Phrase(i, j, "absolute", Day(year, month, day), until)


def _skip_ordinal(lex: Lexemes, j: int) -> int:
    return j + 1 if lex.at(j) in ("st", "nd", "rd", "th") and lex.glued(j - 1) else j


def _month(lex: Lexemes, j: int) -> int:
    """The month named at `j`, with its capital; 0 for none."""
    return MONTHS.get(lex.at(j), 0) if lex.capital(j) else 0


def _dot(lex: Lexemes, j: int) -> int:
    """Past the full stop of an abbreviated month or weekday."""
    if lex.at(j) == "." and lex.glued(j - 1) and len(lex.at(j - 1)) <= 4 and lex.at(j - 1) != "may":
        return j + 1
    return j


def _year_after(lex: Lexemes, j: int) -> tuple[int, int]:
    """The year that follows a date at `j`, with or without a comma, and the lexeme after it."""
    k = j + 1 if lex.at(j) == "," else j
    word = lex.at(k)
    if len(word) == 4 and 1000 <= _whole(word, 4) <= 2999 and not _counted(lex, k):
        return _whole(word, 4), k + 1
    return 0, j


def _counted(lex: Lexemes, k: int) -> bool:
    """Whether the four digits at `k` count what follows."""
    after = lex.at(k + 1)
    return (
        after in COUNTED_OLD_YEARS
        or after in LENGTHS
        or after in OTHER_MEASURES
        or singular(after) in LENGTHS
        or after == "%"
        or (lex.glued(k) and after[:1].isalpha() and after != "s")
    )


def _at_year(lex: Lexemes, i: int) -> Phrase | None:
    """A year, a decade, or a span of years."""
    word = lex.low[i]
    if len(word) != 4 or not word.isdigit() or not 1000 <= int(word) <= 2999:
        return None
    year = int(word)
    if lex.glued(i) and lex.at(i + 1) == "s" and year % 10 == 0:
        return Phrase(
            i,
            i + 2,
            "absolute",
            value=f"{year}/{year + (99 if year % 100 == 0 and year < 2000 else 9)}",
        )
    after, glued = lex.at(i + 1), lex.glued(i)
    if (glued and after in DASHES and lex.glued(i + 1)) or after in (
        "to",
        "and",
        "–",
        "through",
        "until",
    ):
        end = lex.at(i + 2)
        if after == "and" and lex.at(i - 1) != "between":
            end = ""
        last = _whole(end, 4)
        if len(end) == 2 and after in DASHES:
            last = year // 100 * 100 + last
        elif len(end) == 2 or len(end) != 4:
            last = 0
        if len(end) == 2 and last < year and year % 100 == 99:
            last += 100
        if year < last < year + 400 and not _counted(lex, i + 2):
            return Phrase(i, i + 3, "absolute", Day(year), Day(last))
    if glued and after == "/" and lex.glued(i + 1) and len(lex.at(i + 2)) == 2:
        last = year // 100 * 100 + _whole(lex.at(i + 2))
        if last == year + 1:
            return Phrase(i, i + 3, "absolute", Day(year), Day(last))
    if _counted(lex, i) or (glued and after in DASHES and not lex.at(i + 2)[:1].isalpha()):
        return None
    if _is_year(lex, i, year):
        return Phrase(i, i + 1, "absolute", Day(year))
    return None


def _is_year(lex: Lexemes, i: int, year: int) -> bool:
    before = lex.at(i - 1)
    if before in _YEAR_CUES:
        return True
    if before in ("flight", "no", "number", "route", "room", "#", "highway", "boeing", "model"):
        return False
    if before == "." and lex.at(i - 2) in ("no", "nos"):
        return False
    return 1700 <= year <= 2099


# Months, weekdays, seasons


def _at_month(lex: Lexemes, i: int) -> Phrase | None:
    """ "March 3, 2024", "Nov. 5", "March 3-5", "March 2024", "in March"."""
    month = _month(lex, i)
    if not month:
        return None
    j = _dot(lex, i + 1)
    word = lex.at(j)
    if word[:1].isdigit() and (day := _whole(word)) and not _more_than_a_day(lex, j):
        return _month_day(lex, i, j, month, day)
    ordinal = ordinal_at(lex, j + 1) if word == "the" else None
    if ordinal is not None and 1 <= ordinal.mantissa <= 31 and not ordinal.in_words:
        year, last = _year_after(lex, ordinal.last)
        return Phrase(i, last, "absolute", Day(year, month, ordinal.mantissa))
    k = j + 1 if word in (",", "of") else j
    year, last = _year_after(lex, k)
    if year and last == k + 1:
        until = None
        if lex.at(last) in DASHES and (other := _month(lex, last + 1)):
            end_year, end = _year_after(lex, _dot(lex, last + 2))
            if end_year:
                until, last = Day(end_year, other), end
        return Phrase(i, last, "absolute", Day(year, month), until)
    if len(lex.words[i]) < 4 and lex.low[i] != "may" and j == i + 1:
        return None  # "Mar", "Jan" alone are names
    if (
        lex.low[i] in ("may", "march", "april", "june", "august")
        and lex.at(i - 1) not in _MONTH_CUES
    ):
        return None  # also names and verbs
    if lex.capital(i - 1) and not lex.opens_sentence(i - 1) and lex.at(i - 1) not in WEEKDAYS:
        return None
    return Phrase(i, j, "absolute", Day(0, month))


def _more_than_a_day(lex: Lexemes, j: int) -> bool:
    """Whether the digits at `j` are the start of something longer: "March 3.5%", "May 12 people"."""
    after = lex.at(j + 1)
    if lex.glued(j) and after not in (",", ".", ";", ":", ")", "?", "!", "’", "'", "st", "nd", "rd", "th", "”", '"', "]") and after not in DASHES:  # fmt: skip
        return True
    return after in ("%", "per", "percent", "million", "billion")


def _month_day(lex: Lexemes, i: int, j: int, month: int, day: int) -> Phrase | None:
    last = _skip_ordinal(lex, j + 1)
    until = None
    if lex.at(last) in DASHES or lex.at(last) in ("to", "through"):
        k = last + 1
        other_month = _month(lex, k)
        if other_month:
            k = _dot(lex, k + 1)
        other = _whole(lex.at(k))
        if 1 <= other <= 31 and (other_month or other > day) and not _more_than_a_day(lex, k):
            until = Day(0, other_month or month, other)
            last = _skip_ordinal(lex, k + 1)
    year, last = _year_after(lex, last)
    if not is_date(year or 2024, month, day):
        return None
    if until is not None:
        if not is_date(year or 2024, until.month, until.day):
            return None
        until = until._replace(year=year)
    return Phrase(i, last, "absolute", Day(year, month, day), until)


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
    j = _dot(lex, i + 1) if short else i + 1
    dotted = j > i + 1
    k = j + 1 if lex.at(j) in (",", "(") else j
    if lex.at(k) == "the":
        k += 1
    dated = None
    if lex.at(k)[:1].isdigit():
        dated = _numeric(lex, k) or _day_before_month(lex, k)
    elif lex.at(k) in MONTHS:
        dated = _at_month(lex, k)
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
    year, last = _year_after(lex, j)
    if year and last == j + 1:
        return Phrase(i, last, "absolute", value=f"{year}-{SEASONS[lex.low[i]]}")
    return None


def _at_fiscal(lex: Lexemes, i: int) -> Phrase | None:
    """ "fiscal 2024", "fiscal year 2024", "FY24"."""
    j = i + 2 if lex.at(i + 1) == "year" else i + 1
    word = lex.at(j)
    year = _whole(word, 4)
    if lex.low[i] == "fy" and len(word) == 2 and year:
        year += 2000
    return Phrase(i, j + 1, "absolute", Day(year)) if 1900 < year < 2100 else None


def _at_apostrophe(lex: Lexemes, i: int) -> Phrase | None:
    """ "the late '90s", "the class of '84"."""
    word = lex.at(i + 1)
    if not (lex.glued(i) and len(word) == 2 and _whole(word)) or (lex.glued(i - 1) and i):
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


def _after_ordinal(lex: Lexemes, i: int, ordinal: Number) -> Phrase | None:
    """ "the 5th of May", "3rd March", "third quarter of 2023", "19th century"."""
    j, n = ordinal.last, ordinal.mantissa
    k = j + 1 if lex.at(j) in DASHES and lex.glued(j - 1) else j
    if lex.at(k) == "century" and 1 <= n <= 30:
        return Phrase(i, k + 1, "absolute", value=f"{(n - 1) * 100 + 1:04}/{n * 100:04}")
    if lex.at(k) in ("quarter", "half") and n <= (4 if lex.at(k) == "quarter" else 2):
        code = 32 + n if lex.at(k) == "quarter" else 39 + n
        m = k + 2 if lex.at(k + 1) in ("of", "in") else k + 1
        if lex.at(m) == "fiscal":
            m += 1
        year, last = _year_after(lex, m)
        if year and last == m + 1:
            return Phrase(i, last, "absolute", value=f"{year}-{code}")
        return None
    if not 1 <= n <= 31:
        return None
    m = j + 1 if lex.at(j) == "of" else j
    if ordinal.in_words and m == j:
        return None
    if (month := _month(lex, m)) and is_date(2024, month, n):
        year, last = _year_after(lex, _dot(lex, m + 1))
        return Phrase(i, last, "absolute", Day(year, month, n))
    if not ordinal.in_words:
        return _day_before_month(lex, i)
    return None


# Durations


def _duration(lex: Lexemes, i: int) -> Phrase | None:
    """ "three days", "two and a half years", "an hour", "half an hour", "two years ago"."""
    bare = lex.low[i] in ("a", "an")
    number = number_at(lex, i)
    if number is None:
        if not bare:
            return None
        number = Number(1, 0, i, i + 1, True)
        if lex.at(i + 1) == "half" and lex.at(i + 2) in DASHES:
            return None
    elif number.vague or number.exponent > 6:
        return None
    if i and lex.glued(i - 1) and lex.low[i - 1] in ("$", "£", "€", "/", ":"):
        return None
    j = number.last
    if number.fraction:  # half an hour, three-quarters of an hour, a quarter of a century
        j += lex.at(j) == "of"
        if lex.at(j) not in ("a", "an", "-"):
            return None
        j += 1
    hyphen = lex.at(j) in DASHES and lex.glued(j - 1)
    if hyphen or lex.at(j) in (
        "more",
        "full",
        "whole",
        "straight",
        "consecutive",
        "long",
        "successive",
        "working",
        "extra",
    ):
        j += 1
    unit = TIMES.get(singular(lex.at(j)))
    if unit is None or (bare and number.mantissa == 1 and lex.low[j] == "second"):
        return None
    if hyphen and lex.at(j + 1) in DASHES and lex.at(j + 2) == "old":
        return None
    last = j + 1
    if lex.at(last) in ("old", "older", "younger") or (
        lex.at(last) in DASHES and lex.at(last + 1) == "old"
    ):
        return None
    after = lex.at(last)
    if after == "ago" or (after == "from" and lex.at(last + 1) == "now"):
        back = -1 if after == "ago" else 1
        last += 1 if after == "ago" else 2
        whole = number.whole()
        unit, whole = _months_of(unit, whole)
        if whole is None or whole > 20_000:
            return Phrase(i, last, "relative")
        return Phrase(i, last, "relative", shift=Shift(unit, back * whole))
    if after in ("later", "earlier", "afterwards"):
        return Phrase(i, last + 1, "relative")
    several = after == "and" and lex.at(last + 1)[:1].isdigit()
    if bare and number.last == i + 1 and not several and lex.at(i - 1) not in _BEFORE_A_WHILE:
        return None  # "$3 a year", "twice a week", "a day at the races"
    if number.in_words and number.mantissa == 1 and number.exponent == 0 and lex.at(j) == "day":
        return None  # "one day"
    value = period(number, unit)
    if after == "and" and unit in ("H", "Y", "M") and not number.fraction:
        return _and_more(lex, i, last, value, unit)
    return Phrase(i, last, "duration", value=value)


_BEFORE_A_WHILE = frozenset(
    "for in within about nearly almost than after over under around just half only least most every "
    "exactly roughly spent".split()
)


def _months_of(unit: str, count: int | None) -> tuple[str, int | None]:
    if count is None:
        return unit, None
    return {
        "decade": ("Y", count * 10),
        "century": ("Y", count * 100),
        "fortnight": ("W", count * 2),
    }.get(unit, (unit, count))


def _and_more(lex: Lexemes, i: int, last: int, value: str, unit: str) -> Phrase:
    """ "an hour and 45 minutes", "two years and six months"."""
    more = number_at(lex, last + 1)
    after = TIMES.get(singular(lex.at(more.last))) if more is not None and not more.vague else None
    if more is not None and (unit, after) in (("H", "M"), ("Y", "Mo"), ("M", "S")):
        value += f"{more.value}{after[0] if after else ''}"
        return Phrase(i, more.last + 1, "duration", value=value)
    return Phrase(i, last, "duration", value=value)


def period(number: Number, unit: str) -> str:
    """An ISO 8601 duration."""
    value = number.value
    if unit in ("H", "M", "S"):
        if (
            unit == "H"
            and number.exponent < 0
            and (number.mantissa * 60) % 10**-number.exponent == 0
        ):
            minutes = number.mantissa * 60 // 10**-number.exponent
            hours, minutes = divmod(minutes, 60)
            return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
        return f"PT{value}{unit}"
    factor = {"decade": 10, "century": 100, "fortnight": 2}.get(unit, 1)
    if factor > 1:
        value = Number(number.mantissa * factor, number.exponent, 0, 0, False).value
        unit = "W" if unit == "fortnight" else "Y"
    if unit == "ms":
        return f"PT{Number(number.mantissa, number.exponent - 3, 0, 0, False).value}S"
    return f"P{value}{unit[0]}"


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
            or (lex.at(j)[:1].isdigit() and _day_before_month(lex, j))
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
