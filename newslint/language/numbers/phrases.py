"""Numbers as they are written, with the unit, kind and modifier that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.dates import clock_at
from newslint.language.numbers.figure_units import unit_after, unit_before
from newslint.language.numbers.modifiers import modifier_of
from newslint.language.numbers.number_names import is_name
from newslint.language.numbers.numerals import (
    ORDINALS,
    STARTS,
    Number,
    decimal,
    number_at,
    ordinal_at,
)
from newslint.language.numbers.pairs import near, pair
from newslint.language.numbers.parts import DASHES, Reading, Unit
from newslint.language.numbers.units import STOP_WORDS
from newslint.language.tokens import FRACTION_MARKS, Lexemes

_MULTIPLES = {"twice": "2", "thrice": "3", "double": "2", "doubled": "2", "doubling": "2", "doubles": "2",
              "triple": "3", "tripled": "3", "tripling": "3", "trebled": "3", "quadrupled": "4",
              "halved": "0.5", "halving": "0.5"}  # fmt: skip


_STARTERS = (
    STARTS
    | frozenset(ORDINALS)
    | {"a", "an", "twice"}
    | frozenset(_MULTIPLES)
    | frozenset(FRACTION_MARKS)
)


def readings(lex: Lexemes, taken: list[tuple[int, int]]) -> Iterator[Reading]:
    """The figures of a block in order, but for those inside the lexeme spans `taken` (its dates)."""
    i, low, count = 0, lex.low, len(lex.low)
    spans = iter(taken)
    start, end = next(spans, (count, count))
    while i < count:
        while i >= end:
            start, end = next(spans, (count, count))
            if start >= count:
                end = count + 1
        if start <= i < end:
            i = end
            continue
        word = low[i]
        if word in _STARTERS or word[0] in "0123456789":
            reading = _reading(lex, i)
            if reading is not None:
                yield reading
                i = max(i + 1, reading.last)
                continue
        i += 1


def _reading(lex: Lexemes, i: int) -> Reading | None:
    word = lex.low[i]
    if word in _MULTIPLES:
        return _multiple(lex, i)
    if (ordinal := ordinal_at(lex, i)) is not None:
        return _ordinal(lex, ordinal)
    if word[0] in "0123456789":
        if (last := is_name(lex, i)) > 0:
            return Reading(_name_start(lex, i), last, "name", lex.words[i])
        if clock := clock_at(lex, i):
            return Reading(i, clock[1], "skip", None)
    number = number_at(lex, i)
    if number is None:
        return None
    if number.in_words and not _counts(lex, number):
        return None
    if (
        number.exponent == 0
        and word[0] in "0123456789"
        and lex.at(i - 1) == "."
        and _leading_point(lex, i)
    ):
        number = number._replace(first=i - 1, exponent=-len(word))
    left = unit_before(lex, number)
    after = unit_after(lex, number, left)
    return pair(lex, number, left, after) or _single(lex, number, left, after)


def _leading_point(lex: Lexemes, i: int) -> bool:
    """ ".300": a stop glued to the digits and to nothing before."""
    return (
        lex.glued(i - 1) and not lex.glued(i - 2) and lex.low[i].isdigit() and "," not in lex.low[i]
    )


def _name_start(lex: Lexemes, i: int) -> int:
    """Letters and signs glued before the digits belong to the name."""
    least = max(0, i - 12)
    while (
        i > least and lex.glued(i - 1) and (lex.low[i - 1][0].isalnum() or lex.low[i - 1] in "-#")
    ):
        i -= 1
    return i


_ONE_IS_NOT_A_NUMBER = frozenset(
    "no this that the another which any every each some anyone one's loved".split()
)


def _counts(lex: Lexemes, number: Number) -> bool:
    """Whether words that can be a number are one: not "no one", "one another", "first half"."""
    i, j = number.first, number.last
    word, before, after = lex.low[i], lex.at(i - 1), lex.at(j)
    if j == i + 1 and word in _DOUBTFUL:
        return _DOUBTFUL[word](lex, i)
    if number.vague:
        return (
            after == "of"
            or before in ("in", "by", "many", "several")
            or after in ("more", "were", "have", "are")
        )
    if number.fraction == 3 and word in ("a", "an"):  # "a third time"
        return after == "of" or before in ("by", "than", "about", "nearly")
    return True


def _one_counts(lex: Lexemes, i: int) -> bool:
    """ "one boat", "one in five", "one-third"; not "no one", "one of them", "Formula One cars"."""
    before, after = lex.at(i - 1), lex.at(i + 1)
    name = lex.capital(i - 1) and not lex.opens_sentence(i - 1)
    if before in _ONE_IS_NOT_A_NUMBER or name:
        return False
    if after in ("in", "-") or (after == "out" and lex.at(i + 2) == "of"):
        return True
    return after[:1].isalpha() and after not in STOP_WORDS and not after.endswith("ly")


def _half_counts(lex: Lexemes, i: int) -> bool:
    """ "half of them", "by half", "a half-hour"; not "the first half", "half-time", "half past"."""
    before, after = lex.at(i - 1), lex.at(i + 1)
    if before in _WHICH_HALF and after != "of":
        return False
    if lex.glued(i) and after in DASHES and lex.at(i + 2) not in ("hour", "mile", "point"):
        return False
    return after in _AFTER_HALF or (before in _BEFORE_HALF and after not in _HALF_NAMES)


def _zero_counts(lex: Lexemes, i: int) -> bool:
    """ "zero cases"; not "zero-tolerance"."""
    return lex.at(i + 1) not in DASHES


_DOUBTFUL = {"one": _one_counts, "half": _half_counts, "zero": _zero_counts}
"""Words that by themselves may be no number, and what tells."""
_WHICH_HALF = frozenset(
    "first second 1st 2nd opening closing other better top bottom the each that latter this third "
    "late".split()
)
_BEFORE_HALF = frozenset("by than about nearly almost least in only just".split())
_AFTER_HALF = frozenset(
    "of a an the his her its their my our that as - . , those these all".split()
)
_HALF_NAMES = frozenset("past time way century s term brother sister".split())


def _multiple(lex: Lexemes, i: int) -> Reading | None:
    word = lex.low[i]
    if word in ("double", "triple") and not (
        lex.at(i + 1) in ("the", "its", "their", "his", "her", "that", "what")
        or lex.at(i - 1) in ("to", "nearly", "almost", "than", "will")
    ):
        return None
    return Reading(
        i, i + 1, "ratio", _MULTIPLES[word], "times", modifier_of(lex, i, i + 1)[0], in_words=True
    )


def _ordinal(lex: Lexemes, ordinal: Number) -> Reading | None:
    i, j = ordinal.first, ordinal.last
    word, before, after = lex.low[i], lex.at(i - 1), lex.at(j)
    if word == "second" and (
        before in ("a", "per", "split", "one", "every") and after in ("", ".", ",", "later", "and")
    ):
        return None
    if word == "first" and (
        before == "at"
        or after in ("lady", "minister", "responders", "aid")
        or (after in ("of", "-") and before != "the")
    ):
        return None
    return Reading(i, j, "ordinal", str(ordinal.mantissa), in_words=ordinal.in_words)


# One number


def _single(lex: Lexemes, number: Number, left: Unit | None, after: Unit | None) -> Reading | None:
    """One number by itself, with the unit before it or after it."""
    reading = _with_unit(lex, number, left, after)
    if reading.kind == "count" and left is None and after is None:
        reading = _without_unit(lex, number, reading)
    if reading.kind == "measure" and reading.unit in ("degrees", "°C", "°F"):
        return _below_zero(lex, reading)
    quake = number.exponent == -1 and lex.at(reading.last) in ("quake", "earthquake", "tremor")
    if reading.kind == "count" and (quake or reading.unit == "magnitude"):  # 7.1-magnitude
        return reading._replace(kind="measure", unit="magnitude", attributive=False)
    return reading


def _with_unit(lex: Lexemes, number: Number, left: Unit | None, after: Unit | None) -> Reading:
    """A number as its units and its modifier have it: "$3 million", "more than 12km", "half of"."""
    unit = left or after
    kind, name, first, last = (
        "ratio" if number.fraction else "count",
        None,
        number.first,
        number.last,
    )
    power, attributive = 0, False
    if unit is not None:
        kind, name = unit.kind, unit.unit
    if left is not None:
        first = left.first
    if after is not None and (left is None or after.unit in (None, left.unit)):
        last, power, attributive = after.last, after.power, after.attributive
    modifier, last = modifier_of(lex, first, last)
    exponent = number.exponent + power
    value = None if number.vague else decimal(number.mantissa, exponent)
    part = lex.at(last) == "of" or (number.fraction > 0 and kind == "ratio")
    return Reading(first, last, kind, value, name, modifier, in_words=number.in_words,
                   exponent=exponent, part=part, attributive=attributive)  # fmt: skip


def _without_unit(lex: Lexemes, number: Number, reading: Reading) -> Reading:
    """What a bare number is by what stands around it: an age, a magnitude, points of a poll."""
    first, last = reading.first, reading.last
    if _bare_age(lex, number):
        return reading._replace(kind="age", unit="years")
    if _decade(lex, number):
        return Reading(first, last + 1, "age", None, "years", low=reading.value)
    before = lex.at(first - 1)
    if before == "magnitude" or (before == "of" and lex.at(first - 2) == "magnitude"):
        return reading._replace(kind="measure", unit="magnitude")
    if lex.at(last) in ("points", "point") and near(lex, first, last, _POLLS):
        return reading._replace(last=last + 1, kind="points", unit="percentage points")
    return reading


def _below_zero(lex: Lexemes, reading: Reading) -> Reading:
    """A temperature with its sign: "minus 5 degrees", "-5°C"."""
    i = reading.first - 1
    if lex.at(i) != "minus" and not _is_minus(lex, i):
        return reading
    return reading._replace(first=i, value=f"-{reading.value}")


_POLLS = frozenset("poll polls survey approval popularity rating ratings support turnout".split())


def _is_minus(lex: Lexemes, i: int) -> bool:
    """Whether a sign before a number is its minus, and no dash or hyphen."""
    return lex.at(i) in ("-", "−", "–") and lex.glued(i) and not lex.glued(i - 1)


def _decade(lex: Lexemes, number: Number) -> bool:
    """ "in his 60s", "in their early 20s": somebody's age to the decade."""
    i, j = number.first, number.last
    whole = number.whole()
    if whole is None or whole % 10 or not 10 < whole < 110 or lex.at(j) not in ("s", "’s", "'s"):
        return False
    k = i - 1 - (lex.at(i - 1) in ("early", "mid", "late") or lex.at(i - 1) in DASHES)
    if lex.at(k) == "mid":
        k -= 1
    return lex.glued(j - 1) and lex.at(k) in ("his", "her", "their", "your", "my", "our")


def _bare_age(lex: Lexemes, number: Number) -> bool:
    """ "aged 34", "Smith, 34,", "turned 70", "who was 34" with nothing after it."""
    i, whole = number.first, number.whole()
    if whole is None or not 0 < whole < 116 or number.vague:
        return False
    before, after = lex.at(i - 1), lex.at(number.last)
    if before in ("aged", "age") or (before == "of" and lex.at(i - 2) == "age"):
        return True
    if before == "at" and lex.at(i - 2) in ("dead", "dies", "died"):
        return whole > 10
    if not _closes(before, after):
        return False
    if before == ",":
        return _after_name(lex, number, after)
    if before == "(" and after == ")":
        return lex.capital(i - 2) and not number.in_words and whole > 10 and _two_names(lex, i - 2)
    if before in ("was", "is"):
        subject = lex.at(i - 2) in ("who", "he", "she")
        return subject and after in (",", ".") and 4 < whole < 110
    return before in _TURNING


_TURNING = ("turned", "turns", "turning")


def _closes(before: str, after: str) -> bool:
    """Whether nothing that a number could count follows it: "34,", "turned 34 in May"."""
    if after in ("", ",", ".", ";", ")", "—", "–"):
        return True
    return before in ("turned", "turns") and after in ("in", "when", "on", "last", "and", "this")


def _after_name(lex: Lexemes, number: Number, after: str) -> bool:
    """Whether a number after a comma is the age of whoever is named before it: "Smith, 34,".

    A list of numbers or a date ("Nov. 5, 12, and 19") has none; a place ("Route 5, 12") neither.
    """
    k = number.first - 2
    if number.in_words or after not in (",", ".", ";") or lex.at(k) in _NOT_A_PERSON:
        return False
    if not lex.capital(k) or len(lex.words[k]) == 1:
        return False
    listed = after == "," and lex.at(number.last + 1)[:1].isdigit()
    return (not listed and not lex.opens_sentence(k)) or _two_names(lex, k)


def _two_names(lex: Lexemes, k: int) -> bool:
    initial = lex.at(k - 1) == "." and lex.capital(k - 2) and len(lex.words[k - 2]) == 1
    return lex.capital(k) and len(lex.words[k]) > 1 and (initial or lex.capital(k - 1))


_NOT_A_PERSON = frozenset(
    "january february march april may june july august september october november december s".split()
)
