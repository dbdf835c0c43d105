"""Two numbers that are one figure: scores, votes, ranges, "two in five"."""

from __future__ import annotations

from newslint.language.numbers.figure_units import unit_after, unit_before
from newslint.language.numbers.modifiers import modifier_of
from newslint.language.numbers.numerals import (
    NUMBER_WORDS,
    SCALES,
    STARTS,
    Number,
    decimal,
    number_at,
)
from newslint.language.numbers.parts import DASHES, Reading, Unit
from newslint.language.numbers.units import (
    CURRENCY_SIGNS,
    DOLLAR_PREFIXES,
    STOP_WORDS,
    TIMES,
    is_plural,
    singular,
)
from newslint.language.tokens import Lexemes

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


def near(lex: Lexemes, i: int, j: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands near the lexemes [i, j)."""
    return any(w in words for w in lex.low[max(0, i - _NEAR) : i]) or any(
        w in words for w in lex.low[j : j + _NEAR]
    )


def pair(lex: Lexemes, a: Number, left: Unit | None, mine: Unit | None) -> Reading | None:
    """Scores, votes, ranges and "two in five", from their first number on.

    `left` and `mine` are the units before and after it.
    """
    if a.vague:
        return None
    j = a.last
    before, after = lex.at((left or a).first - 1), lex.at(j)
    if after == "votes" and lex.at(j + 1) in ("to", "against"):
        b = number_at(lex, j + 2)
        if b is not None and not b.vague:
            return _sides(lex, a, b, "vote")
    if after in ("in", "out") and not left and a.exponent >= 0 and lex.at(a.last) != "":
        return _odds(lex, a)
    # The first number may have its unit: "3% to 5%", "$3 million to $5 million".
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
            if near(lex, a.first, b.last, _VOTE_WORDS) and not _in_sport(lex, a, b)
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
            and near(lex, i, j, _VOTE_WORDS)
            and lex.at(i - 1) != "from"
            and after not in ("per", "percent", "%")
        )
    if unit_after(lex, b, None) is not None and unit_after(lex, b, None).kind != "count":  # type: ignore[union-attr]
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
    return near(lex, i, j, _SCORE_WORDS) or near(lex, i, j, _VOTE_WORDS)


def _sides(lex: Lexemes, a: Number, b: Number, kind: str) -> Reading:
    if (
        kind == "score"
        and a.mantissa + b.mantissa == 100
        and not near(lex, a.first, b.last, _SCORE_WORDS)
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
    right = unit_before(lex, b)
    theirs = unit_after(lex, b, right or left)
    unit_a = _merge(left, mine)
    unit_b = _merge(right or (left if theirs and theirs.unit is None else None), theirs)
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
    elif link in DASHES and _shares_thousands(lex, a, b):
        power_a += 3 + scaled_b
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
    name = unit.unit if unit else "years" if before == "aged" else None
    return Reading(first, last, "range", f"{low}-{high}", name,
                   modifier_of(lex, first, last)[0], low, high, words, power_b)  # fmt: skip


def _shares_thousands(lex: Lexemes, a: Number, b: Number) -> bool:
    """ "$6-9,000" is 6,000 to 9,000."""
    if (
        a.exponent
        or b.exponent
        or a.in_words
        or "," not in lex.at(b.first)
        or "," in lex.at(a.first)
    ):
        return False
    return a.mantissa * 1000 < b.mantissa <= a.mantissa * 5000 and b.mantissa % 100 == 0


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
