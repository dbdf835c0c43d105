"""Lengths of time: "three weeks", "a two-year term", "an hour and a half"."""

from __future__ import annotations

from newslint.language.dates.parts import DASHES, Phrase, Shift
from newslint.language.numbers import TIMES, Number, number_at, singular
from newslint.language.tokens import Lexemes

# Durations


def duration_at(lex: Lexemes, i: int) -> Phrase | None:  # noqa: C901
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
