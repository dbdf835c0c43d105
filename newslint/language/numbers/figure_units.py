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


def unit_after(lex: Lexemes, number: Number, left: Unit | None) -> Unit | None:  # noqa: C901
    """The unit after a number: per cent, points, money, measures, time, age, "-member"."""
    j = number.last
    word = lex.at(j)
    if not word:
        return None
    glued = lex.glued(j - 1)
    if left is not None and left.kind == "money" and lex.word(j) in ("MM", "m") and not glued:
        return Unit(j, j + 1, "money", None, 6)  # £3 m
    if glued and word[0].isalpha() and (found := _letters(lex, number, j, left)) is not None:
        return found
    hyphen = word in DASHES and glued and lex.glued(j)
    k = j + 1 if hyphen else j
    word = lex.at(k)
    if word == "+" and glued:
        k, word = k + 1, lex.at(k + 1)
    if not word or not (word[0].isalpha() or word in _UNIT_SIGNS):
        return None
    if (percent := _percent(lex, j, k, word)) is not None:
        return percent
    if (
        word == "a"
        and lex.at(k + 1)
        in (
            "percentage",
            "per",
            "point",
            "mile",
            "kilometre",
            "kilometer",
            "metre",
            "pound",
            "tonne",
            "degree",
            "percent",
            "cent",
            "acre",
            "ton",
            "pint",
            "hectare",
        )
        and number.mantissa
    ):
        k, word = k + 1, lex.at(k + 1)  # half a percentage point
        if (percent := _percent(lex, j, k, word)) is not None:
            return percent
    if (money := _money(lex, number, j, k, word)) is not None:
        return money if left is None or money.unit is None else None
    if left is not None:
        return None
    if (age := _age(lex, k, word)) is not None:
        return age
    if number.fraction and word in ("of", "a", "an"):
        k += 1 + (lex.at(k + 1) in ("a", "an"))
        if TIMES.get(singular(lex.at(k))) and lex.at(k - 1) in ("a", "an"):
            return Unit(j, k + 1, "duration", _plural_time(lex.at(k)))
        return None
    if (measure := _measure(lex, j, k, word, hyphen)) is not None:
        return measure
    gap = k + 1 if word in ("more", "full", "straight", "consecutive", "whole") else k
    time = TIMES.get(singular(lex.at(gap)))
    if time is not None and not (
        number.mantissa == 1 and lex.at(gap) == "second" and number.in_words
    ):
        return Unit(j, gap + 1, "duration", _plural_time(lex.at(gap)), attributive=hyphen)
    if (
        hyphen
        and word[0].isalpha()
        and word not in STOP_WORDS
        and word not in ("year", "plus", "odd", "strong")
    ):
        return Unit(j, k + 1, "count", word, attributive=True)  # a 12-member panel
    if hyphen and word in ("strong",):
        return Unit(j, k + 1, "count", "people", attributive=True)
    return None


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
    if word in ("c", "f") and number.mantissa < 0:
        return None
    if word == "s" or word in ("st", "nd", "rd", "th"):
        return None
    unit = GLUED_MEASURES.get(word) or LENGTHS.get(word) or OTHER_MEASURES.get(word)
    if unit is not None:
        return _more_feet(lex, Unit(j, last, "measure", unit))
    if word in ("min", "mins", "hr", "hrs", "h", "sec", "secs", "yrs", "yr"):
        return Unit(j, last, "duration", _plural_time({"h": "hour"}.get(word, word)))
    return None


_RACES = frozenset("hurdles freestyle metres finals champions heats relays races sprints".split())


def _percent(lex: Lexemes, j: int, k: int, word: str) -> Unit | None:
    last = 0
    if word in ("%", "percent", "pc"):
        last = k + 1
    elif word == "per" and lex.at(k + 1) == "cent":
        last = k + 2
    elif word == "per" and lex.at(k + 1) in DASHES and lex.at(k + 2) == "cent":
        last = k + 3
    elif word in ("percentage", "basis"):
        m = k + 2 if lex.at(k + 1) in DASHES else k + 1
        if lex.at(m) in ("point", "points"):
            unit = "percentage points" if word == "percentage" else "basis points"
            return Unit(j, m + 1, "points", unit)
        return None
    if not last:
        return None
    m = last + 1 if lex.at(last) in DASHES else last
    if lex.at(m) in ("point", "points"):
        return Unit(j, m + 1, "points", "percentage points")
    return Unit(j, last, "percent", "percent")


def _money(lex: Lexemes, number: Number, j: int, k: int, word: str) -> Unit | None:
    if word in NATIONS and lex.at(k + 1) in (*NATIONAL, "."):
        m = k + 1
        while lex.at(m) in (".", "s", "dollar") and lex.at(m) != "dollar" and m < k + 5:
            m += 1
        if lex.at(m) in NATIONAL:
            return Unit(j, m + 1, "money", NATIONS[word])
    if word in ("australian", "canadian", "us", "hong", "new") and lex.at(k + 2) == "dollars":
        code = {"hong": "HKD", "new": "NZD"}.get(word)
        if code:
            return Unit(j, k + 3, "money", code)
    if word in CURRENCY_WORDS:
        return Unit(j, k + 1, "money", CURRENCY_WORDS[word])
    if word == "won" and (
        number.exponent >= 6 or "," in lex.low[number.first] or lex.at(number.last - 1) in SCALES
    ):
        return Unit(j, k + 1, "money", "KRW")
    if word in CENTS:
        return Unit(j, k + 1, "money", CENTS[word], -2)
    if word == "¢":
        return Unit(j, k + 1, "money", "USD", -2)
    if word == "p" and lex.at(k + 1) in ("a", "per"):
        return Unit(j, k + 1, "money", "GBP", -2)
    scaled = number.exponent >= 6 or lex.at(number.last - 1) in ("million", "billion", "m", "bn")
    if word == "pounds" and scaled:
        return Unit(j, k + 1, "money", "GBP")
    if (
        word in CURRENCY_CODES
        and lex.words[k].isupper()
        and (word not in AMBIGUOUS_CODES or scaled)
    ):
        return Unit(j, k + 1, "money", lex.words[k])
    if word == "€" or (word == "£" and lex.glued(k - 1)):
        return Unit(j, k + 1, "money", CURRENCY_SIGNS[word])
    return None


def _age(lex: Lexemes, k: int, word: str) -> Unit | None:
    """ "34-year-old", "34 years old", "six-month-old", from the unit of time on."""
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


def _measure(lex: Lexemes, j: int, k: int, word: str, hyphen: bool) -> Unit | None:
    power = ""
    if word in ("square", "cubic", "sq", "cu", "nautical"):
        power = {"sq": "square ", "cu": "cubic "}.get(word, word + " ")
        k += 1
        if lex.at(k) in DASHES or (lex.at(k) == "." and lex.glued(k - 1)):
            k += 1
        word = lex.at(k)
    if word == "°" and lex.at(k + 1) in ("c", "f") and lex.glued(k):
        return Unit(j, k + 2, "measure", "°" + lex.at(k + 1).upper())
    plain = singular(word)
    unit = (
        LENGTHS.get(word)
        or LENGTHS.get(plain)
        or OTHER_MEASURES.get(word)
        or OTHER_MEASURES.get(plain)
    )
    if power and word in ("m", "ft"):
        unit = {"m": "m", "ft": "feet"}[word]
    if word == "feet":
        unit = "feet"
    if unit is None:
        return None
    last = k + 1
    if unit == "degrees" and lex.at(last) in ("celsius", "c", "fahrenheit", "f", "centigrade"):
        return Unit(j, last + 1, "measure", "°F" if lex.at(last)[0] == "f" else "°C")
    if unit == "km" and lex.at(last) == "/" and lex.at(last + 1) == "h":
        return Unit(j, last + 2, "measure", "km/h")
    if (
        unit in ("km", "miles", "m")
        and lex.at(last) in ("per", "an")
        and lex.at(last + 1) in ("hour", "second")
    ):
        rate = {"km": "km/h", "miles": "mph", "m": "m/s"}[unit]
        return Unit(j, last + 2, "measure", rate)
    if unit == "miles" and lex.at(last) == "an":
        return Unit(j, last + 2, "measure", "mph")
    return _more_feet(lex, Unit(j, last, "measure", power + unit, attributive=hyphen))


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
