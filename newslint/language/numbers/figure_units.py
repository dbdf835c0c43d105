"""The unit beside a number: money, per cent, points, measures, time, age."""

from __future__ import annotations

from newslint.language.numbers.numerals import LETTER_SCALES, SCALES, Number
from newslint.language.numbers.parts import DASHES, Unit
from newslint.language.numbers.units import (
    AMBIGUOUS_CODES,
    CENTS,
    CURRENCY_CODES,
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLAR_PREFIXES,
    GLUED_MEASURES,
    LENGTHS,
    NATIONAL,
    NATIONS,
    OTHER_MEASURES,
    SHORT_SIGNS,
    STOP_WORDS,
    TIMES,
    is_plural,
    singular,
)
from newslint.language.tokens import Lexemes

# Units


def unit_before(lex: Lexemes, number: Number) -> Unit | None:
    """A currency before the number: "$", "A$", "Rs 10", "USD 3 million"."""
    i = number.first - 1
    word = lex.at(i)
    if not word:
        return None
    if word in CURRENCY_SIGNS:
        if word == "$" and lex.glued(i - 1) and (code := DOLLAR_PREFIXES.get(lex.at(i - 1))):
            return Unit(i - 1, i, "money", code)
        if word == "$" and lex.glued(i - 1) and lex.at(i - 1) == "." and lex.at(i - 2) == "s":
            return Unit(i, i, "money", "USD")
        return Unit(i, i, "money", CURRENCY_SIGNS[word])
    if is_code(lex, i, number.first):
        if word in SHORT_SIGNS:
            return Unit(i, i, "money", SHORT_SIGNS[word])
        code = {"RMB": "CNY"}.get(lex.words[i], lex.words[i])
        return Unit(i, i, "money", code)
    dotted = word == "." and lex.glued(i - 1)
    k = i - 1 if dotted else i
    prefix = CURRENCY_PREFIXES.get(lex.at(k))
    if (
        prefix
        and lex.capital(k)
        and (len(lex.low[k]) > 1)
        and (dotted or lex.low[k] in ("rs", "rp", "rm", "ksh"))
    ):
        return Unit(k, i, "money", prefix)
    return None


def is_code(lex: Lexemes, i: int, j: int) -> bool:
    """Whether the word at `i` is the code of a currency before the number at `j`: VND3,610 billion."""
    word = lex.at(i)
    if not lex.words[i].isupper() or (word not in CURRENCY_CODES and word not in SHORT_SIGNS):
        return False
    grouped = "," in lex.at(j) or lex.at(j + 1) in SCALES
    if word in SHORT_SIGNS:
        letter = lex.at(j + 1) in LETTER_SCALES and lex.glued(j)
        return lex.glued(i) and not lex.glued(i - 1) and (lex.at(j + 1) in SCALES or letter)
    return word not in AMBIGUOUS_CODES or grouped


_UNIT_SIGNS = "%€£¢°"


def unit_after(lex: Lexemes, number: Number, left: Unit | None) -> Unit | None:
    """The unit after a number: per cent, points, money, measures, time, age, "-member"."""
    j = number.last
    if not lex.at(j):
        return None
    glued = lex.glued(j - 1)
    if (attached := _attached(lex, number, left, glued)) is not None:
        return attached
    hyphen = glued and lex.at(j) in DASHES and lex.glued(j)
    k = _past_signs(lex, number, glued, hyphen)
    word = lex.at(k)
    if not word or not (word[0].isalpha() or word in _UNIT_SIGNS):
        return None
    if (percent := _percent(lex, j, k)) is not None or left is not None:
        return percent
    if number.fraction and word in ("of", "a", "an"):
        return _part_of_time(lex, j, k + 1)
    return (
        _money(lex, number, j, k)
        or _age(lex, k)
        or _measure(lex, j, k, hyphen)
        or _time(lex, number, j, k, hyphen)
        or (_whole(lex, j, k) if hyphen else None)
    )


def _past_signs(lex: Lexemes, number: Number, glued: bool, hyphen: bool) -> int:
    """Where the unit itself stands: past the "-" of "12-mile", the "+" of "12+", the "a" of "half a mile"."""
    k = number.last + hyphen
    if glued and lex.at(k) == "+":
        k += 1
    return k + (lex.at(k) == "a" and number.mantissa != 0 and lex.at(k + 1) in _HALVED)


_HALVED = frozenset(
    "percentage per point mile kilometre kilometer metre pound tonne degree percent cent acre ton "
    "pint hectare".split()
)
"""Units of "half a mile", "half a percentage point"."""


def _attached(lex: Lexemes, number: Number, left: Unit | None, glued: bool) -> Unit | None:
    """Letters right after the digits: "£3m", "60p", "12km"; and the "m" of "£3 m"."""
    j = number.last
    if glued:
        return _letters(lex, number, j, left) if lex.at(j)[0].isalpha() else None
    if left is not None and left.kind == "money" and lex.word(j) in ("MM", "m"):
        return Unit(j, j + 1, "money", None, 6)
    return None


def _part_of_time(lex: Lexemes, j: int, k: int) -> Unit | None:
    """ "half an hour", "three-quarters of a century", from what follows "of", or the article, on."""
    k += lex.at(k) in ("a", "an")
    if lex.at(k - 1) in ("a", "an") and TIMES.get(singular(lex.at(k))):
        return Unit(j, k + 1, "duration", _plural_time(lex.at(k)))
    return None


def _time(lex: Lexemes, number: Number, j: int, k: int, hyphen: bool) -> Unit | None:
    """ "three days", "a two-year term", "six full months"; "one second" may be an order."""
    if lex.at(k) in ("more", "full", "straight", "consecutive", "whole"):
        k += 1
    word = lex.at(k)
    one_second = word == "second" and number.mantissa == 1 and number.in_words
    if one_second or TIMES.get(singular(word)) is None:
        return None
    return Unit(j, k + 1, "duration", _plural_time(word), attributive=hyphen)


def _whole(lex: Lexemes, j: int, k: int) -> Unit | None:
    """What a whole is made of: "a 12-member panel"; "a 300-strong crowd" is of people."""
    word = lex.at(k)
    if word == "strong":
        return Unit(j, k + 1, "count", "people", attributive=True)
    if not word[0].isalpha() or word in STOP_WORDS or word in ("year", "plus", "odd"):
        return None
    return Unit(j, k + 1, "count", word, attributive=True)


def _plural_time(word: str) -> str:
    base = {"sec": "second", "min": "minute", "hr": "hour", "yr": "year"}.get(
        singular(word), singular(word)
    )
    return "centuries" if base in ("century", "centuries") else base + "s"


def _letters(lex: Lexemes, number: Number, j: int, left: Unit | None) -> Unit | None:
    """Letters glued to the digits: "£3m", "5bn" (read as a scale already), "60p", "38C", "12km"."""
    word, last = lex.low[j], j + 1
    if word in LETTER_SCALES and left is not None:
        return Unit(j, last, "money", None, LETTER_SCALES[word])
    if left is not None:
        return None
    if word == "k" and lex.at(last) not in ("run", "race", "m"):
        return Unit(j, last, "count", None, 3)
    if word == "m" and (
        (is_plural(lex.at(last)) and lex.at(last) not in _RACES) or lex.at(last) in ("-", "a")
    ):
        return Unit(j, last, "count", None, 6)
    if word == "pc":
        return Unit(j, last, "percent", "percent")
    if word == "p":
        return Unit(j, last, "money", "GBP", -2)
    if word in _ENDINGS or (word in ("c", "f") and number.mantissa < 0):
        return None
    unit = GLUED_MEASURES.get(word) or LENGTHS.get(word) or OTHER_MEASURES.get(word)
    if unit is not None:
        measure = Unit(j, last, "measure", unit)
        return _speed(lex, j, last, unit) or _more_feet(lex, measure)
    if word in ("min", "mins", "hr", "hrs", "h", "sec", "secs", "yrs", "yr"):
        return Unit(j, last, "duration", _plural_time({"h": "hour"}.get(word, word)))
    return None


_ENDINGS = frozenset(("s", "st", "nd", "rd", "th"))
_RACES = frozenset("hurdles freestyle metres finals champions heats relays races sprints".split())


def _percent(lex: Lexemes, j: int, k: int) -> Unit | None:
    """ "5%", "5 per cent", "5 percentage points", "25 basis points", from the word at `k` on."""
    word, last = lex.at(k), 0
    if word in ("%", "percent", "pc"):
        last = k + 1
    elif word == "per" and lex.at(k + 1) == "cent":
        last = k + 2
    elif word == "per" and lex.at(k + 1) in DASHES and lex.at(k + 2) == "cent":
        last = k + 3
    elif word in ("percentage", "basis"):
        m = k + 2 if lex.at(k + 1) in DASHES else k + 1
        return Unit(j, m + 1, "points", f"{word} points") if lex.at(m) in _POINTS else None
    if not last:
        return None
    m = last + 1 if lex.at(last) in DASHES else last
    if lex.at(m) in _POINTS:
        return Unit(j, m + 1, "points", "percentage points")
    return Unit(j, last, "percent", "percent")


_POINTS = ("point", "points")


def _money(lex: Lexemes, number: Number, j: int, k: int) -> Unit | None:
    """A currency after the number, from the word at `k` on."""
    if (nation := _national_money(lex, j, k)) is not None:
        return nation
    word = lex.at(k)
    if word in CENTS or word == "¢" or (word == "p" and lex.at(k + 1) in ("a", "per")):
        return Unit(j, k + 1, "money", CENTS.get(word) or {"¢": "USD", "p": "GBP"}[word], -2)
    code = CURRENCY_WORDS.get(word) or _weighed(lex, number, k)
    return Unit(j, k + 1, "money", code) if code else None


_SPACED_NATIONS = {"hong": "HKD", "new": "NZD"}


def _national_money(lex: Lexemes, j: int, k: int) -> Unit | None:
    """ "Canadian dollars", "U.S. dollars", "New Zealand dollars"."""
    word = lex.at(k)
    if word in NATIONS and (lex.at(k + 1) == "." or lex.at(k + 1) in NATIONAL):
        m = k + 1
        while lex.at(m) in (".", "s") and m < k + 5:
            m += 1
        if lex.at(m) in NATIONAL:
            return Unit(j, m + 1, "money", NATIONS[word])
    if word in _SPACED_NATIONS and lex.at(k + 2) == "dollars":
        return Unit(j, k + 3, "money", _SPACED_NATIONS[word])
    return None


def _weighed(lex: Lexemes, number: Number, k: int) -> str | None:
    """The currency of a word that is one only by the look of it or of its number.

    "3 million pounds", "5,000 won", "300 EUR", "5 €".
    """
    word = lex.at(k)
    scale = lex.at(number.last - 1)
    if word == "won":
        large = number.exponent >= 6 or "," in lex.low[number.first] or scale in SCALES
        return "KRW" if large else None
    scaled = number.exponent >= 6 or scale in ("million", "billion", "m", "bn")
    if word == "pounds":
        return "GBP" if scaled else None
    if word in CURRENCY_CODES and lex.words[k].isupper():
        return lex.words[k] if scaled or word not in AMBIGUOUS_CODES else None
    if word == "€" or (word == "£" and lex.glued(k - 1)):
        return CURRENCY_SIGNS[word]
    return None


def _age(lex: Lexemes, k: int) -> Unit | None:
    """ "34-year-old", "34 years old", "six-month-old", from the unit of time on."""
    word = lex.at(k)
    if TIMES.get(singular(word)) not in ("Y", "Mo", "W", "D"):
        return None
    m = k + 1
    if lex.at(m) in DASHES:
        m += 1
    if lex.at(m) in ("old", "olds"):
        return Unit(k, m + 1, "age", _plural_time(word))
    if lex.at(m) == "of" and lex.at(m + 1) == "age":
        return Unit(k, m + 2, "age", _plural_time(word))
    return None


_POWERS = {
    "square": "square ", "sq": "square ", "cubic": "cubic ", "cu": "cubic ", "nautical": "nautical ",
}  # fmt: skip


def _measure(lex: Lexemes, j: int, k: int, hyphen: bool) -> Unit | None:
    """ "12 miles", "38°C", "40 sq. ft", "60 km/h", "6-foot-2", from the word at `k` on."""
    power = _POWERS.get(lex.at(k), "")
    if power:
        k += 1
        if lex.at(k) in DASHES or (lex.at(k) == "." and lex.glued(k - 1)):
            k += 1
    word = lex.at(k)
    if word == "°" and lex.at(k + 1) in ("c", "f") and lex.glued(k):
        return Unit(j, k + 2, "measure", "°" + lex.at(k + 1).upper())
    unit = _measure_of(word) or ("m" if power and word == "m" else None)
    if unit is None:
        return None
    return (
        _temperature(lex, j, k + 1, unit)
        or _speed(lex, j, k + 1, unit)
        or _more_feet(lex, Unit(j, k + 1, "measure", power + unit, attributive=hyphen))
    )


def _measure_of(word: str) -> str | None:
    """The measure that a word names, in the singular or the plural: "mile", "feet", "kgs"."""
    plain = singular(word)
    return (
        LENGTHS.get(word)
        or LENGTHS.get(plain)
        or OTHER_MEASURES.get(word)
        or OTHER_MEASURES.get(plain)
    )


def _temperature(lex: Lexemes, j: int, last: int, unit: str) -> Unit | None:
    """ "38 degrees Celsius", "100 degrees F"."""
    word = lex.at(last)
    if unit != "degrees" or word not in ("celsius", "c", "fahrenheit", "f", "centigrade"):
        return None
    return Unit(j, last + 1, "measure", "°F" if word[0] == "f" else "°C")


_SPEEDS = {"km": "km/h", "miles": "mph", "m": "m/s"}


def _speed(lex: Lexemes, j: int, last: int, unit: str) -> Unit | None:
    """ "60 km/h", "60 miles an hour", "5 metres per second"."""
    per, time = lex.at(last), lex.at(last + 1)
    if unit == "km" and per == "/" and time == "h":
        return Unit(j, last + 2, "measure", "km/h")
    timed = per in ("per", "an") and time in ("hour", "second")
    if (timed and unit in _SPEEDS) or (unit == "miles" and per == "an"):
        return Unit(j, last + 2, "measure", _SPEEDS[unit])
    return None


def _more_feet(lex: Lexemes, unit: Unit) -> Unit:
    """The inches of "6ft 2in" and "5-foot-11" belong to the same figure; its value stays the feet."""
    if unit.unit != "feet":
        return unit
    m = unit.last
    if lex.at(m) in DASHES and lex.glued(m - 1) and lex.glued(m):
        m += 1
    if lex.at(m).isdigit() and len(lex.at(m)) <= 2 and int(lex.at(m)) < 12:
        if lex.at(m + 1) in ("in", "ins", "inches", "inch"):
            return unit._replace(last=m + 2)
        if m > unit.last:
            return unit._replace(last=m + 1)
    return unit
