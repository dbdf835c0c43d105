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
    if number.last == i + 1:
        if word == "one":
            if before in _ONE_IS_NOT_A_NUMBER or (
                lex.capital(i - 1) and not lex.opens_sentence(i - 1)
            ):
                return False
            if after in ("in", "-") or (after == "out" and lex.at(j + 1) == "of"):
                return True
            return after[:1].isalpha() and after not in STOP_WORDS and not after.endswith("ly")
        if word == "half":
            if (
                before
                in (
                    "first",
                    "second",
                    "1st",
                    "2nd",
                    "opening",
                    "closing",
                    "other",
                    "better",
                    "top",
                    "bottom",
                    "the",
                    "each",
                    "that",
                    "latter",
                    "this",
                    "third",
                    "late",
                )
                and after != "of"
            ):
                return False
            if lex.glued(i) and after in DASHES and lex.at(j + 1) not in ("hour", "mile", "point"):
                return False  # half-time, half-price
            return after not in ("past", "time", "way", "century", "s", "term", "brother", "sister") and (
                after in ("of", "a", "an", "the", "his", "her", "its", "their", "my", "our", "that", "as", "-", ".", ",", "those", "these", "all")
                or before in ("by", "than", "about", "nearly", "almost", "least", "in", "only", "just")
            )  # fmt: skip
        if word == "zero" and after in DASHES:
            return False
    if number.vague:
        return (
            after == "of"
            or before in ("in", "by", "many", "several")
            or after in ("more", "were", "have", "are")
        )
    if number.fraction and word in ("a", "an") and number.fraction == 3:
        return after == "of" or before in ("by", "than", "about", "nearly")
    return True


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
    unit = left or after
    kind, name, power, last, first = "count", None, 0, number.last, number.first
    attributive = False
    if left is not None:
        kind, name, first = left.kind, left.unit, left.first
    if after is not None and (left is None or after.unit in (None, left.unit)):
        last, power, attributive = after.last, after.power, after.attributive
        if left is None:
            kind, name = after.kind, after.unit
    if unit is None and number.fraction:
        kind = "ratio"
    modifier, last = modifier_of(lex, first, last)
    if kind == "count" and unit is None and _bare_age(lex, number):
        kind, name = "age", "years"
    part = lex.at(last) == "of" or (number.fraction > 0 and kind == "ratio")
    value = None if number.vague else decimal(number.mantissa, number.exponent + power)
    if kind == "count" and unit is None:
        if _decade(lex, number):
            return Reading(first, last + 1, "age", None, "years", low=value, in_words=False)
        if lex.at(first - 1) == "magnitude" or (
            lex.at(first - 1) == "of" and lex.at(first - 2) == "magnitude"
        ):
            kind, name = "measure", "magnitude"
        elif lex.at(last) in ("points", "point") and near(lex, first, last, _POLLS):
            return Reading(first, last + 1, "points", value, "percentage points", modifier,
                           in_words=number.in_words, exponent=number.exponent)  # fmt: skip
    if (
        kind == "measure"
        and name in ("degrees", "°C", "°F")
        and (lex.at(first - 1) == "minus" or _is_minus(lex, first - 1))
    ):
        first, value = first - 1, f"-{value}"
    if kind == "count" and (
        name == "magnitude"  # 7.1-magnitude
        or (number.exponent == -1 and lex.at(last) in ("quake", "earthquake", "tremor"))
    ):
        kind, name, attributive = "measure", "magnitude", False
    return Reading(first, last, kind, value, name, modifier, in_words=number.in_words,
                   exponent=number.exponent + power, part=part, attributive=attributive)  # fmt: skip


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
    i, j = number.first, number.last
    whole = number.whole()
    if whole is None or not 0 < whole < 116 or number.vague:
        return False
    before, after = lex.at(i - 1), lex.at(j)
    if before in ("aged", "age") or (before == "of" and lex.at(i - 2) == "age"):
        return True
    if before == "at" and lex.at(i - 2) in ("dead", "dies", "died"):
        return whole > 10
    ends = after in ("", ",", ".", ";", ")", "—", "–") or (
        after in ("in", "when", "on", "last", "and", "this") and before in ("turned", "turns")
    )
    if not ends:
        return False
    if before == ",":
        if not (lex.capital(i - 2) and after in (",", ".", ";") and len(lex.words[i - 2]) > 1):
            return False
        if number.in_words or lex.at(i - 2) in _NOT_A_PERSON:
            return False
        # A list of numbers or a date ("Nov. 5, 12, and 19") is none; a place ("Route 5, 12") neither.
        return (
            not (after == "," and lex.at(j + 1)[:1].isdigit()) and not lex.opens_sentence(i - 2)
        ) or _two_names(lex, i - 2)
    if before == "(" and after == ")":
        return lex.capital(i - 2) and not number.in_words and whole > 10 and _two_names(lex, i - 2)
    if before in ("turned", "turns", "turning"):
        return True
    return (
        before in ("was", "is")
        and lex.at(i - 2) in ("who", "he", "she")
        and after in (",", ".")
        and 4 < whole < 110
    )


def _two_names(lex: Lexemes, k: int) -> bool:
    initial = lex.at(k - 1) == "." and lex.capital(k - 2) and len(lex.words[k - 2]) == 1
    return lex.capital(k) and len(lex.words[k]) > 1 and (initial or lex.capital(k - 1))


_NOT_A_PERSON = frozenset(
    "january february march april may june july august september october november december s".split()
)
