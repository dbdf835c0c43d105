"""Numbers as they are written, with the unit, kind and modifier that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.fast_typing import NamedTuple
from newslint.language.clock import clock_at
from newslint.language.lexemes import FRACTION_MARKS, Lexemes
from newslint.language.number_names import is_name
from newslint.language.numerals import (
    DENOMINATORS,
    LETTER_SCALES,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
    STARTS,
    Number,
    decimal,
    number_at,
    ordinal_at,
)
from newslint.language.units import (
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
    STOP_WORDS,
    TIMES,
    is_plural,
    singular,
)

DASHES = frozenset("-‐‑–—−")


class Reading(NamedTuple):
    """A figure at the lexemes [first, last). Kind "skip" is a number that is read elsewhere."""

    first: int
    last: int
    kind: str
    value: str | None
    unit: str | None = None
    modifier: str | None = None
    low: str | None = None
    high: str | None = None
    in_words: bool = False
    exponent: int = 0
    part: bool = False
    attributive: bool = False  # "12-member": the unit belongs to the noun that follows


class Unit(NamedTuple):
    """What follows or precedes a number: the lexemes it takes up and what it makes of the number."""

    first: int
    last: int
    kind: str
    unit: str | None
    power: int = 0  # to be added to the exponent: "m" after a sum of money, cents
    attributive: bool = False


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
    return _pair(lex, number) or _single(lex, number)


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
        or (after in ("of", "lady", "minister", "responders", "aid", "-") and before != "the")
    ):
        return None
    return Reading(i, j, "ordinal", str(ordinal.mantissa), in_words=ordinal.in_words)


# Two numbers together


_SCORE_WORDS = frozenset(
    "win won wins winning beat beats beating beaten defeat defeated defeats victory lose lost loss losing "
    "draw drew drawn lead leads led leading trail trailed trailing ahead score scored scoreline down up "
    "tie tied record final aggregate series set sets deficit advantage edged thrashed thumped rout routed "
    "overtime match game tally half-time halftime fulltime against tiebreak tiebreaker shootout".split()
)
_VOTE_WORDS = frozenset(
    "vote votes voted voting ballot ruled ruling decision majority passed approved rejected approve "
    "senate council board justices court split commission panel".split()
)
_CHANGE = frozenset(
    "from rose fell up down rise fall increased decreased dropped grew climbed jumped slipped went cut "
    "raised lowered improved shrank".split()
)
_NEAR = 7


def _near(lex: Lexemes, i: int, j: int, words: frozenset[str]) -> bool:
    return any(w in words for w in lex.low[max(0, i - _NEAR) : i]) or any(
        w in words for w in lex.low[j : j + _NEAR]
    )


def _pair(lex: Lexemes, a: Number) -> Reading | None:
    """Scores, votes, ranges and "two in five", from their first number on."""
    if a.vague:
        return None
    left = _unit_before(lex, a)
    j = a.last
    before, after = lex.at(a.first - 1), lex.at(j)
    if after == "votes" and lex.at(j + 1) in ("to", "against"):
        b = number_at(lex, j + 2)
        if b is not None and not b.vague:
            return _sides(lex, a, b, "vote")
    if after in ("in", "out") and not left and a.exponent >= 0 and lex.at(a.last) != "":
        return _odds(lex, a)
    # The first number may have its unit: "3% to 5%", "$3 million to $5 million".
    mine = _unit_after(lex, a, left)
    k = mine.last if mine else j
    link = lex.at(k)
    dash = link in DASHES and (lex.glued(k - 1) == lex.glued(k)) and link != "—"
    if not dash and not (
        link == "to"
        or (link == "and" and before == "between")
        or (link in ("and", "or") and left is None and before == "aged")
        or (link == "or" and mine is None and _next_but(lex, a, k + 1))
    ):
        if link == ":" and lex.glued(k - 1) and lex.glued(k) and lex.at(k + 1).isdigit():
            b = number_at(lex, k + 1)
            if b is not None and mine is None and lex.at(b.last) != ":":
                return _sides(lex, a, b, "ratio")
        return None
    n = k + 1
    if lex.at(n) in CURRENCY_SIGNS:
        n += 1
    elif lex.glued(n) and lex.at(n) in DOLLAR_PREFIXES and lex.at(n + 1) == "$":
        n += 2
    b = (
        number_at(lex, n)
        if lex.at(n)[:1].isdigit() or lex.at(n) in STARTS or lex.at(n) in ("a", "nil")
        else None
    )
    if b is None and lex.at(n) == "nil" and dash:
        b = Number(0, 0, n, n + 1, True)
    if b is None or b.vague or a.fraction or b.fraction:
        return None
    if (
        dash
        and lex.at(b.last) in DASHES
        and lex.glued(b.last - 1)
        and lex.glued(b.last)
        and lex.at(b.last + 1)[:1].isdigit()
    ):
        return None
    if (dash or link == "to") and (_is_score(lex, a, b, mine, left, dash)):
        kind = (
            "vote"
            if _near(lex, a.first, b.last, _VOTE_WORDS) and not _in_sport(lex, a, b)
            else "score"
        )
        return _sides(lex, a, b, kind)
    return _range(lex, a, b, left, mine, before, link)


def _next_but(lex: Lexemes, a: Number, j: int) -> bool:
    """Whether the number at `j` is the next or next but one: "two or three boats"."""
    b = number_at(lex, j) if lex.at(j)[:1].isdigit() or lex.at(j) in STARTS else None
    if b is None or a.exponent or b.exponent or a.fraction or b.fraction:
        return False
    return 0 < b.mantissa - a.mantissa <= 2


def _in_sport(lex: Lexemes, a: Number, b: Number) -> bool:
    near = lex.low[max(0, a.first - 4) : a.first] + lex.low[b.last : b.last + 4]
    return any(
        w in ("win", "won", "beat", "defeat", "loss", "victory", "draw", "lead", "score", "record")
        for w in near
    ) and not any(w in ("vote", "voted", "votes", "ruled", "ruling") for w in near)


def _is_score(
    lex: Lexemes, a: Number, b: Number, mine: Unit | None, left: Unit | None, dash: bool
) -> bool:
    if mine or left or a.exponent or b.exponent:
        return False
    i, j = a.first, b.last
    after = lex.at(j)
    if not dash:
        return (
            lex.at(i - 1) in ("by", "voted", "votes", "vote", "of", "was")
            and _near(lex, i, j, _VOTE_WORDS)
            and lex.at(i - 1) != "from"
            and after not in ("per", "percent", "%")
        )
    if _unit_after(lex, b, None) is not None and _unit_after(lex, b, None).kind != "count":  # type: ignore[union-attr]
        return False
    if lex.at(j) in DASHES and lex.glued(j - 1):  # 3-5-year terms
        return False
    if a.mantissa >= b.mantissa or (b.in_words and lex.low[b.first] == "nil"):
        return True
    if (is_plural(after) and after not in _SCORE_WORDS) or lex.at(i - 1) in (
        "between",
        "ages",
        "aged",
    ):
        return False
    return _near(lex, i, j, _SCORE_WORDS) or _near(lex, i, j, _VOTE_WORDS)


def _sides(lex: Lexemes, a: Number, b: Number, kind: str) -> Reading:
    if (
        kind == "score"
        and a.mantissa + b.mantissa == 100
        and not _near(lex, a.first, b.last, _SCORE_WORDS)
    ):
        kind = "vote" if a.mantissa != 50 else "ratio"
    words = a.in_words and b.in_words
    return Reading(
        a.first, b.last, kind, f"{a.value}-{b.value}", low=a.value, high=b.value, in_words=words
    )


def _odds(lex: Lexemes, a: Number) -> Reading | None:
    """ "two in five", "one out of every 10", "one-in-three"."""
    j = a.last
    j += 2 if lex.at(j) == "out" else 1
    if lex.at(j - 1) not in ("in", "of"):
        return None
    if lex.at(j) == "every":
        j += 1
    b = (
        number_at(lex, j)
        if lex.at(j)[:1].isdigit() or lex.at(j) in NUMBER_WORDS or lex.at(j) == "a"
        else None
    )
    if b is None or b.vague or b.fraction:
        return None
    top, bottom = a.whole(), b.whole()
    if top is None or bottom is None or not 0 < top < bottom or bottom > 10**7:
        return None
    if 1900 < bottom < 2100 and lex.at(j).isdigit() and top > 10:
        return None
    after = lex.at(b.last)
    if TIMES.get(singular(after)) or after in SCALES or after in ("%", "percent"):
        return None  # "12 deaths in 10 days", "one in 10 years"
    if lex.at(a.last) != "out" and top > 1 and bottom % 5 and bottom > 12:
        return None
    scale = 4 if bottom <= 1000 else 8
    rounded = (2 * top * 10**scale + bottom) // (2 * bottom)
    return Reading(a.first, b.last, "ratio", decimal(rounded, -scale), None, *modifier_of(lex, a.first, b.last)[:1],
                   in_words=a.in_words and b.in_words, part=True)  # fmt: skip


def _range(
    lex: Lexemes, a: Number, b: Number, left: Unit | None, mine: Unit | None, before: str, link: str
) -> Reading | None:
    if mine and mine.kind == "count":
        return None
    right = _unit_before(lex, b)
    theirs = _unit_after(lex, b, right or left)
    unit_a, unit_b = _merge(left, mine), _merge(right, theirs)
    if unit_a and unit_b and unit_a.unit != unit_b.unit:
        return None
    unit = unit_b or unit_a
    if link == "to" and (
        before in _CHANGE
        or lex.at(a.first - 2) in ("from", "rose", "fell", "up", "down")
        or (left and lex.at(left.first - 1) in _CHANGE)
    ):
        return None
    power_a, power_b = a.exponent, b.exponent
    scaled_b = unit.power if unit else 0
    power_b += scaled_b
    if unit_a is not None and (mine is not None or unit_a.power):
        power_a += unit_a.power
    elif a.exponent <= 0 and _scale_of(lex, b) and _smaller(a, b):
        power_a += _scale_of(lex, b) + scaled_b  # "3 to 5 million"
    else:
        power_a += scaled_b
    low, high = decimal(a.mantissa, power_a), decimal(b.mantissa, power_b)
    if not _less(low, high):
        return None
    last = theirs.last if theirs and theirs.kind != "count" else b.last
    first = left.first if left else a.first
    if (
        link == "to"
        and unit is None
        and before not in ("between", "from", "about", "up")
        and not _noun_follows(lex, b.last)
    ):
        return None
    words = a.in_words and b.in_words
    return Reading(first, last, "range", f"{low}-{high}", unit.unit if unit else None,
                   modifier_of(lex, first, last)[0], low, high, words, power_b)  # fmt: skip


def _merge(left: Unit | None, after: Unit | None) -> Unit | None:
    if left and after and after.unit is None:
        return left._replace(power=left.power + after.power)
    return left or after


def _scale_of(lex: Lexemes, b: Number) -> int:
    """The power of ten in a number's scale words: 6 in "5 million" and in "2.5 million"."""
    return sum(SCALES.get(lex.low[k], 0) for k in range(b.first, b.last))


def _smaller(a: Number, b: Number) -> bool:
    return len(str(a.mantissa)) <= len(str(b.mantissa)) + 3


def _less(low: str, high: str) -> bool:
    a, _, fraction_a = low.partition(".")
    b, _, fraction_b = high.partition(".")
    return (len(a), a, fraction_a) < (len(b), b, fraction_b)


def _noun_follows(lex: Lexemes, j: int) -> bool:
    word = lex.at(j)
    return bool(word) and word[0].isalpha() and word not in STOP_WORDS


# One number


def _single(lex: Lexemes, number: Number) -> Reading | None:
    left = _unit_before(lex, number)
    after = _unit_after(lex, number, left)
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
        elif lex.at(last) in ("points", "point") and _near(lex, first, last, _POLLS):
            return Reading(first, last + 1, "points", value, "percentage points", modifier,
                           in_words=number.in_words, exponent=number.exponent)  # fmt: skip
    if kind == "measure" and name in ("degrees", "°C", "°F") and lex.at(first - 1) == "minus":
        first, value = first - 1, f"-{value}"
    return Reading(first, last, kind, value, name, modifier, in_words=number.in_words,
                   exponent=number.exponent + power, part=part, attributive=attributive)  # fmt: skip


_POLLS = frozenset("poll polls survey approval popularity rating ratings support turnout".split())


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
    return lex.capital(k) and lex.capital(k - 1) and len(lex.words[k]) > 1


_NOT_A_PERSON = frozenset(
    "january february march april may june july august september october november december s".split()
)


# Units


def _unit_before(lex: Lexemes, number: Number) -> Unit | None:
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
    if word in CURRENCY_CODES and lex.words[i].isupper():
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


def _unit_after(lex: Lexemes, number: Number, left: Unit | None) -> Unit | None:
    """The unit after a number: per cent, points, money, measures, time, age, "-member"."""
    j = number.last
    word = lex.at(j)
    if not word:
        return None
    glued = lex.glued(j - 1)
    if glued and word[0].isalpha() and (found := _letters(lex, number, j, left)) is not None:
        return found
    hyphen = word in DASHES and glued and lex.glued(j)
    k = j + 1 if hyphen else j
    word = lex.at(k)
    if word == "+" and glued:
        k, word = k + 1, lex.at(k + 1)
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
    if word in CURRENCY_CODES and lex.words[k].isupper():
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


# Modifiers


_ONE_WORD = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "circa": "about", "approx": "about", "estimated": "about", "nearly": "nearly", "almost": "nearly",
    "over": "more than", "above": "more than", "exceeding": "more than", "under": "less than",
    "below": "less than", "exactly": "exactly", "precisely": "exactly", "~": "about",
    "minimum": "at least", "maximum": "up to",
}  # fmt: skip
_TWO_WORDS = {
    ("more", "than"): "more than", ("less", "than"): "less than", ("fewer", "than"): "less than",
    ("higher", "than"): "more than", ("lower", "than"): "less than", ("greater", "than"): "more than",
    ("at", "least"): "at least", ("at", "most"): "up to", ("up", "to"): "up to",
    ("well", "over"): "more than", ("just", "over"): "more than", ("just", "under"): "nearly",
    ("close", "to"): "nearly", ("upwards", "of"): "more than", ("upward", "of"): "more than",
    ("as", "many"): "up to", ("older", "than"): "more than", ("longer", "than"): "more than",
    ("maximum", "of"): "up to", ("minimum", "of"): "at least", ("north", "of"): "more than",
    ("or", "so"): "about",
}  # fmt: skip
_THREE_WORDS = {
    ("no", "more", "than"): "up to", ("no", "fewer", "than"): "at least", ("no", "less", "than"): "at least",
    ("as", "many", "as"): "up to", ("as", "much", "as"): "up to", ("as", "few", "as"): "at least",
    ("as", "little", "as"): "at least", ("not", "more", "than"): "up to", ("in", "excess", "of"): "more than",
    ("somewhere", "around", "the"): "about", ("a", "maximum", "of"): "up to", ("a", "minimum", "of"): "at least",
    ("not", "less", "than"): "at least",
}  # fmt: skip


def modifier_of(lex: Lexemes, first: int, last: int) -> tuple[str | None, int]:
    """The modifier before or after a figure, and where the figure ends with a "+" glued to it."""
    after = lex.at(last)
    if after == "+" and lex.glued(last - 1):
        return "at least", last + 1
    if after in DASHES and lex.glued(last - 1) and lex.at(last + 1) in ("odd", "plus", "ish"):
        return ("at least" if lex.at(last + 1) == "plus" else "about"), last + 2
    if after == "or" and lex.at(last + 1) in (
        "more",
        "so",
        "fewer",
        "less",
        "older",
        "above",
        "higher",
    ):
        return {"so": "about", "fewer": "up to", "less": "up to"}.get(
            lex.at(last + 1), "at least"
        ), last
    if after == "plus" and not lex.at(last + 1)[:1].isdigit():
        return "at least", last
    i = first - 1
    if (
        lex.at(i) in ("the", "a", "an", "-")
        and lex.at(i) != "-"
        and lex.at(i - 1) in ("about", "nearly", "almost", "than", "least")
    ):
        i -= 1
    one, two, three = lex.at(i), lex.at(i - 1), lex.at(i - 2)
    found = _THREE_WORDS.get((three, two, one)) or _TWO_WORDS.get((two, one))
    if (
        found is None
        and one in _ONE_WORD
        and not (one == "over" and two in ("won", "victory", "win", "dispute", "spread"))
    ):
        found = _ONE_WORD[one]
    return found, last


assert DENOMINATORS
