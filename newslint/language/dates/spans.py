"""Lengths of time: "three weeks", "a two-year term", "an hour and a half"."""

from __future__ import annotations

from newslint.language.dates.parts import DASHES, Phrase, Shift
from newslint.language.numbers import TIMES, Number, number_at, singular
from newslint.language.tokens import Lexemes

# Durations


_ARTICLES = ("a", "an")
_BEFORE_UNIT = frozenset(
    "more full whole straight consecutive long successive working extra".split()
)
"""What may stand between a count and its unit of time: "three straight days"."""


def duration_at(lex: Lexemes, i: int) -> Phrase | None:
    """ "three days", "two and a half years", "an hour", "half an hour", "two years ago"."""
    number = _count(lex, i)
    if number is None:
        return None
    j = _past_count(lex, number)
    unit = TIMES.get(singular(lex.at(j)))
    if unit is None or _is_age(lex, j + 1) or _is_second(lex, number, j):
        return None
    if (distance := _distance(lex, number, unit, j + 1)) is not None:
        return distance
    if _is_article(lex, number) and not _lasts(lex, i, j + 1):
        return None
    if _is_one(number) and lex.at(j) == "day":
        return None  # "one day"
    value = period(number, unit)
    if lex.at(j + 1) == "and" and unit in ("H", "Y", "M") and not number.fraction:
        return _and_more(lex, i, j + 1, value, unit)
    return Phrase(i, j + 1, "duration", value=value)


def _count(lex: Lexemes, i: int) -> Number | None:
    """How many at `i`: "three", "half", the "a" of "an hour"; none in "$3", "dozens", "a half-hour"."""
    number = number_at(lex, i)
    if number is None:
        if lex.low[i] not in _ARTICLES or (lex.at(i + 1) == "half" and lex.at(i + 2) in DASHES):
            return None
        number = Number(1, 0, i, i + 1, True)
    elif number.vague or number.exponent > 6:
        return None
    glued = i and lex.glued(i - 1) and lex.low[i - 1] in ("$", "£", "€", "/", ":")
    return None if glued else number


def _is_one(number: Number) -> bool:
    """Whether a count is "one" or the "a" of "a day"."""
    return number.in_words and number.mantissa == 1 and number.exponent == 0


def _is_article(lex: Lexemes, number: Number) -> bool:
    """Whether a count is the "a" of "a day", which may be each day."""
    return number.last == number.first + 1 and lex.low[number.first] in _ARTICLES


def _is_second(lex: Lexemes, number: Number, j: int) -> bool:
    """Whether the word at `j` counts and measures no time: "a second term"."""
    return lex.low[j] == "second" and number.mantissa == 1 and lex.low[number.first] in _ARTICLES


def _past_count(lex: Lexemes, number: Number) -> int:
    """Where the unit stands: after "three", "half an", "three-quarters of an", "two-", "two full".

    -1 after a fraction that goes on with no article.
    """
    j = number.last
    if number.fraction:
        j += lex.at(j) == "of"
        if lex.at(j) not in ("a", "an", "-"):
            return -1
        j += 1
    hyphen = lex.at(j) in DASHES and lex.glued(j - 1)
    return j + 1 if hyphen or lex.at(j) in _BEFORE_UNIT else j


def _is_age(lex: Lexemes, j: int) -> bool:
    """Whether a length of time before `j` is an age: "years old", "years older", "-year-old"."""
    if lex.at(j) in DASHES:
        return lex.at(j + 1) == "old"
    return lex.at(j) in ("old", "older", "younger")


def _distance(lex: Lexemes, number: Number, unit: str, j: int) -> Phrase | None:
    """ "two years ago", "a week from now", "three days later", from the word after the unit on."""
    after, i = lex.at(j), number.first
    if after in ("later", "earlier", "afterwards"):
        return Phrase(i, j + 1, "relative")
    if after == "ago":
        back, last = -1, j + 1
    elif after == "from" and lex.at(j + 1) == "now":
        back, last = 1, j + 2
    else:
        return None
    unit, whole = _months_of(unit, number.whole())
    if whole is None or whole > 20_000:
        return Phrase(i, last, "relative")
    return Phrase(i, last, "relative", shift=Shift(unit, back * whole))


def _lasts(lex: Lexemes, i: int, j: int) -> bool:
    """Whether "an hour" at [i, j) is a length: "for an hour"; not "$3 a year", "a day at the races"."""
    several = lex.at(j) == "and" and lex.at(j + 1)[:1].isdigit()
    return several or lex.at(i - 1) in _BEFORE_A_WHILE


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
