"""Days, months and years as written: "May 3, 1998", "3/5/98", "in 1998"."""

from __future__ import annotations

from newslint.language.dates.calendar import MONTHS, WEEKDAYS, is_date
from newslint.language.dates.clock import clock_at
from newslint.language.dates.parts import DASHES, Day, Phrase
from newslint.language.dates.spans import duration_at
from newslint.language.numbers import (
    COUNTED_OLD_YEARS,
    LENGTHS,
    OTHER_MEASURES,
    Number,
    ordinal_at,
    singular,
)
from newslint.language.tokens import Lexemes

_MONTH_CUES = frozenset(
    "in since until till by before after from through during of for last next this early late mid "
    "every each to between and ending or until end around on".split()
)


_YEAR_CUES = frozenset(
    "in since until till by before after from through during of for early late mid circa between "
    "and than late to about around season fiscal year summer winter spring autumn fall".split()
)


# Digits


def at_digits(lex: Lexemes, i: int) -> Phrase | None:
    """The date that begins with a number in digits."""
    before = lex.low[i - 1] if lex.glued(i - 1) else ""
    if before and before != "fy" and (before[0].isalpha() or before in "$£€¥₹#@_"):
        return None  # A320, $2000
    numeric = numeric_day(lex, i)
    if numeric is not None:
        return numeric
    if (clock := clock_at(lex, i)) is not None:
        return Phrase(i, clock[1], "absolute", clock=clock[0])
    if (ordinal := ordinal_at(lex, i)) is not None:
        found = after_ordinal(lex, i, ordinal)
        if found is not None:
            return found
    after = lex.at(i + 1)
    joined = after[:1].isalnum() or after in DASHES
    if joined and (found := day_before_month(lex, i)) is not None:
        return found
    if (found := _at_year(lex, i)) is not None:
        return found
    return duration_at(lex, i) if joined or after == "/" else None


def whole_number(word: str, longest: int = 2) -> int:
    """A plain whole number of at most `longest` digits; 0 for anything else."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= longest else 0


def numeric_day(lex: Lexemes, i: int) -> Phrase | None:
    """2024-11-05, 5/11/2024, 05.11.2024; 9/11 is a name."""
    mark = lex.at(i + 1)
    if mark not in ("-", "/", ".") or not lex.glued(i) or not lex.glued(i + 1):
        return None
    if mark == ".":
        return _dotted_day(lex, i)
    return _iso_day(lex, i, mark) or (_slashed_day(lex, i) if mark == "/" else None)


def _iso_day(lex: Lexemes, i: int, mark: str) -> Phrase | None:
    """2024-11-05, 2024/11/05: the year first, in four digits, and the month in two."""
    if len(lex.low[i]) != 4 or len(lex.at(i + 2)) != 2 or lex.at(i + 3) != mark:
        return None
    year, month = whole_number(lex.low[i], 4), whole_number(lex.at(i + 2))
    day = whole_number(lex.at(i + 4))
    if not (lex.glued(i + 2) and lex.glued(i + 3) and is_date(year, month, day)):
        return None
    return Phrase(i, i + 5, "absolute", Day(year, month, day))


def _slashed_day(lex: Lexemes, i: int) -> Phrase | None:
    """13/11/2024, 11/13/24; 5/11/2024 may be a day of May or of November."""
    if lex.at(i + 3) != "/" or not (lex.glued(i + 2) and lex.glued(i + 3)):
        return None
    a, b = whole_number(lex.low[i]), whole_number(lex.at(i + 2))
    year = whole_number(lex.at(i + 4), 4)
    if len(lex.at(i + 4)) == 2:
        year += 2000 if year < 50 else 1900
    if not (a and b and 1000 < year < 3000):
        return None
    month, day = (b, a) if a > 12 else (a, b)
    if not is_date(year, month, day):
        return None
    return Phrase(i, i + 5, "absolute", Day(year, month, day), ambiguous=day <= 12 and a != b)


def _dotted_day(lex: Lexemes, i: int) -> Phrase | None:
    """05.11.2024, which lies in three lexemes: "05.11", the stop, the year."""
    if "." not in lex.low[i]:
        return None
    day, month = (whole_number(part) for part in lex.low[i].split("."))
    year = whole_number(lex.at(i + 2), 4)
    if not (1900 < year < 2100 and is_date(year, month, day)):
        return None
    return Phrase(i, i + 3, "absolute", Day(year, month, day), ambiguous=day <= 12 and day != month)


def day_before_month(lex: Lexemes, i: int) -> Phrase | None:
    """ "3 March 2024", "3-5 March", "3 and 4 March"."""
    day = whole_number(lex.low[i])
    if not 1 <= day <= 31:
        return None
    j = _skip_ordinal(lex, i + 1)
    other = 0
    if lex.at(j) in DASHES or lex.at(j) in ("to", "and", "or"):
        other = whole_number(lex.at(j + 1))
        if not day < other <= 31:
            return None
        j = _skip_ordinal(lex, j + 2)
    if lex.at(j) == "of" and j > i + 1:
        j += 1
    if (month := _month_at(lex, j)) == 0:
        return None
    j = past_dot(lex, j + 1)
    year, j = year_after(lex, j)
    if not is_date(year or 2024, month, max(day, other)):
        return None
    until = Day(year, month, other) if other else None
    return Phrase(i, j, "absolute", Day(year, month, day), until)


def _skip_ordinal(lex: Lexemes, j: int) -> int:
    return j + 1 if lex.at(j) in ("st", "nd", "rd", "th") and lex.glued(j - 1) else j


def _month_at(lex: Lexemes, j: int) -> int:
    """The month named at `j`, with its capital; 0 for none."""
    return MONTHS.get(lex.at(j), 0) if lex.capital(j) else 0


_SHORTENED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat "
    "sun".split()
)


def past_dot(lex: Lexemes, j: int) -> int:
    """Past the full stop of an abbreviated month or weekday."""
    if lex.at(j) == "." and lex.glued(j - 1) and lex.at(j - 1) in _SHORTENED:
        return j + 1
    return j


def year_after(lex: Lexemes, j: int) -> tuple[int, int]:
    """The year that follows a date at `j`, with or without a comma, and the lexeme after it."""
    k = j + 1 if lex.at(j) == "," else j
    word = lex.at(k)
    if len(word) == 4 and 1000 <= whole_number(word, 4) <= 2999 and not _counted(lex, k):
        return whole_number(word, 4), k + 1
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
    year = whole_number(lex.low[i], 4)
    if not 1000 <= year <= 2999:
        return None
    return (
        _decade(lex, i, year)
        or _years(lex, i, year)
        or _season(lex, i, year)
        or _one_year(lex, i, year)
    )


def _decade(lex: Lexemes, i: int, year: int) -> Phrase | None:
    """ "the 1990s"; "the 1800s" are a century, "the 2000s" ten years."""
    if not lex.glued(i) or lex.at(i + 1) != "s" or year % 10:
        return None
    century = year % 100 == 0 and year < 2000
    return Phrase(i, i + 2, "absolute", value=f"{year}/{year + (99 if century else 9)}")


def _years(lex: Lexemes, i: int, year: int) -> Phrase | None:
    """ "2010-2015", "2010-15", "2010 to 2015", "between 2010 and 2015"."""
    link, end = lex.at(i + 1), lex.at(i + 2)
    dash = link in DASHES
    if link not in _LINKS and not (dash and lex.glued(i) and lex.glued(i + 1)):
        return None
    if link == "and" and lex.at(i - 1) != "between":
        return None
    last = whole_number(end, 4) if len(end) == 4 else _short_year(end, year) if dash else 0
    if year < last < year + 400 and not _counted(lex, i + 2):
        return Phrase(i, i + 3, "absolute", Day(year), Day(last))
    return None


_LINKS = ("to", "and", "–", "through", "until")


def _short_year(word: str, year: int) -> int:
    """The year that two digits stand for after a dash: 2015 in "2010-15", 2000 in "1999-00"."""
    if len(word) != 2 or not word.isdigit():
        return 0
    last = year // 100 * 100 + whole_number(word)
    return last + 100 if last < year and year % 100 == 99 else last


def _season(lex: Lexemes, i: int, year: int) -> Phrase | None:
    """ "2023/24": from one year to the next."""
    if lex.at(i + 1) != "/" or not lex.glued(i) or not lex.glued(i + 1):
        return None
    end = lex.at(i + 2)
    if len(end) != 2 or year // 100 * 100 + whole_number(end) != year + 1:
        return None
    return Phrase(i, i + 3, "absolute", Day(year), Day(year + 1))


def _one_year(lex: Lexemes, i: int, year: int) -> Phrase | None:
    """ "in 1998"; not "1998 people", "1998-3"."""
    open_ended = lex.glued(i) and lex.at(i + 1) in DASHES and not lex.at(i + 2)[:1].isalpha()
    if _counted(lex, i) or open_ended or not _is_year(lex, i, year):
        return None
    return Phrase(i, i + 1, "absolute", Day(year))


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


def at_month(lex: Lexemes, i: int) -> Phrase | None:
    """ "March 3, 2024", "Nov. 5", "March 3-5", "March 2024", "in March"."""
    month = _month_at(lex, i)
    if not month:
        return None
    j = past_dot(lex, i + 1)
    if (day := whole_number(lex.at(j))) and not _more_than_a_day(lex, j):
        return _month_day(lex, i, j, month, day)
    return (
        _month_the_day(lex, i, j, month)
        or _month_of_year(lex, i, j, month)
        or _month_alone(lex, i, j, month)
    )


def _month_the_day(lex: Lexemes, i: int, j: int, month: int) -> Phrase | None:
    """ "March the 3rd, 2024"."""
    ordinal = ordinal_at(lex, j + 1) if lex.at(j) == "the" else None
    if ordinal is None or ordinal.in_words or not 1 <= ordinal.mantissa <= 31:
        return None
    year, last = year_after(lex, ordinal.last)
    return Phrase(i, last, "absolute", Day(year, month, ordinal.mantissa))


def _month_of_year(lex: Lexemes, i: int, j: int, month: int) -> Phrase | None:
    """ "March 2024", "March, 2024", "March of 2024", "March 2024 - May 2025"."""
    k = j + 1 if lex.at(j) in (",", "of") else j
    year, last = year_after(lex, k)
    if not year or last != k + 1:
        return None
    until = None
    if lex.at(last) in DASHES and (other := _month_at(lex, last + 1)):
        end_year, end = year_after(lex, past_dot(lex, last + 2))
        if end_year:
            until, last = Day(end_year, other), end
    return Phrase(i, last, "absolute", Day(year, month), until)


_NAMES_TOO = ("may", "march", "april", "june", "august")
"""Months that are also names and verbs."""


def _month_alone(lex: Lexemes, i: int, j: int, month: int) -> Phrase | None:
    """ "in March", "October"; not "March on", "Jan", "Theresa May"."""
    if len(lex.words[i]) < 4 and lex.low[i] != "may" and j == i + 1:
        return None
    if lex.low[i] in _NAMES_TOO and lex.at(i - 1) not in _MONTH_CUES:
        return None
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
        other_month = _month_at(lex, k)
        if other_month:
            k = past_dot(lex, k + 1)
        other = whole_number(lex.at(k))
        if 1 <= other <= 31 and (other_month or other > day) and not _more_than_a_day(lex, k):
            until = Day(0, other_month or month, other)
            last = _skip_ordinal(lex, k + 1)
    year, last = year_after(lex, last)
    if not is_date(year or 2024, month, day):
        return None
    if until is not None:
        if not is_date(year or 2024, until.month, until.day):
            return None
        until = until._replace(year=year)
    return Phrase(i, last, "absolute", Day(year, month, day), until)


def after_ordinal(lex: Lexemes, i: int, ordinal: Number) -> Phrase | None:
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
        year, last = year_after(lex, m)
        if year and last == m + 1:
            return Phrase(i, last, "absolute", value=f"{year}-{code}")
        return None
    if not 1 <= n <= 31:
        return None
    m = j + 1 if lex.at(j) == "of" else j
    if ordinal.in_words and m == j:
        return None
    if (month := _month_at(lex, m)) and is_date(2024, month, n):
        year, last = year_after(lex, past_dot(lex, m + 1))
        return Phrase(i, last, "absolute", Day(year, month, n))
    if not ordinal.in_words:
        return day_before_month(lex, i)
    return None
