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
from newslint.startup.fast_typing import NamedTuple

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


class _Two(NamedTuple):
    """Two numbers and what joins them: "from $3m to 5m" has `left` "$", `mine` "m", `link` "to"."""

    a: Number
    b: Number
    left: Unit | None  # before the first number
    mine: Unit | None  # after it
    before: str  # the word before all
    link: str
    dash: bool  # the link is a hyphen or dash


def pair(lex: Lexemes, a: Number, left: Unit | None, mine: Unit | None) -> Reading | None:
    """Scores, votes, ranges and "two in five", from their first number on.

    `left` and `mine` are the units before and after it.
    """
    if a.vague:
        return None
    after = lex.at(a.last)
    if after == "votes" and (votes := _votes(lex, a)) is not None:
        return votes
    if after in DASHES and (votes := _hyphened(lex, a)) is not None:
        return votes
    if after in ("in", "out") and not left and a.exponent >= 0:
        return _odds(lex, a)
    two = _two(lex, a, left, mine)
    if two is None:
        return _proportion(lex, a) if mine is None else None
    if _is_score(lex, two):
        vote = near(lex, a.first, two.b.last, _VOTE_WORDS) and not _in_sport(lex, a, two.b)
        return _sides(lex, a, two.b, "vote" if vote else "score")
    return _range(lex, two)


def _two(lex: Lexemes, a: Number, left: Unit | None, mine: Unit | None) -> _Two | None:
    """The number and the next, where a dash or a word joins them: "3-5", "$3 million to $5 million"."""
    k = mine.last if mine else a.last  # the first may have its unit
    link, before = lex.at(k), lex.at((left or a).first - 1)
    dash = link in DASHES and link != "—" and lex.glued(k - 1) == lex.glued(k)
    if not dash and not _links(lex, a, left, mine, k):
        return None
    b = _second(lex, k + 1, dash)
    if b is None or b.vague or a.fraction or b.fraction or (dash and _goes_on(lex, b.last)):
        return None
    return _Two(a, b, left, mine, before, link, dash)


def _votes(lex: Lexemes, a: Number) -> Reading | None:
    """ "51 votes to 49"."""
    if lex.at(a.last + 1) not in ("to", "against"):
        return None
    b = number_at(lex, a.last + 2)
    return None if b is None or b.vague else _sides(lex, a, b, "vote")


def _hyphened(lex: Lexemes, a: Number) -> Reading | None:
    """ "230-to-198" near a word of votes; not "10-to-15 minutes"."""
    if lex.at(a.last + 1) != "to" or lex.at(a.last + 2) not in DASHES or a.vague:
        return None
    b = number_at(lex, a.last + 3)
    if b is None or b.vague or not lex.at(a.first)[:1].isdigit():
        return None
    first = max(0, a.first - 2 * _NEAR)
    told = not _VOTE_WORDS.isdisjoint(
        (*lex.low[first : a.first], *lex.low[b.last : b.last + _NEAR])
    )
    return _sides(lex, a, b, "vote") if told else None


def _proportion(lex: Lexemes, a: Number) -> Reading | None:
    """ "3:1"; not "3:1:2"."""
    k = a.last
    if lex.at(k) != ":" or not (lex.glued(k - 1) and lex.glued(k) and lex.at(k + 1).isdigit()):
        return None
    b = number_at(lex, k + 1)
    return None if b is None or lex.at(b.last) == ":" else _sides(lex, a, b, "ratio")


def _links(lex: Lexemes, a: Number, left: Unit | None, mine: Unit | None, k: int) -> bool:
    """Whether the word at `k` joins two numbers: "3 to 5", "between 3 and 5", "two or three"."""
    link, before = lex.at(k), lex.at((left or a).first - 1)
    if link == "and":
        return before == "between" or (before == "aged" and left is None)
    if link == "or":
        aged = before == "aged" and left is None
        return aged or (mine is None and _next_but(lex, a, k + 1))
    return link == "to"


def _second(lex: Lexemes, n: int, dash: bool) -> Number | None:
    """The number after the link, past its own currency: "$3-$5", "US$3 to US$5", "2-nil"."""
    if lex.at(n) in CURRENCY_SIGNS:
        n += 1
    elif lex.glued(n) and lex.at(n) in DOLLAR_PREFIXES and lex.at(n + 1) == "$":
        n += 2
    word = lex.at(n)
    if word == "nil":
        return Number(0, 0, n, n + 1, True) if dash else None
    return number_at(lex, n) if word[:1].isdigit() or word in STARTS or word == "a" else None


def _goes_on(lex: Lexemes, j: int) -> bool:
    """Whether a third number is glued on: "3-2-1", "01-02-03"."""
    dash = lex.at(j) in DASHES and lex.glued(j - 1) and lex.glued(j)
    return dash and lex.at(j + 1)[:1].isdigit()


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


def _is_score(lex: Lexemes, two: _Two) -> bool:
    """Whether two numbers stand against each other: "won 3-2", "voted 5 to 4"; not "ages 3-5"."""
    a, b = two.a, two.b
    if two.mine or two.left or a.exponent or b.exponent:
        return False
    i, j = a.first, b.last
    after = lex.at(j)
    if not two.dash:
        return (
            two.link == "to"
            and two.before in ("by", "voted", "votes", "vote", "of", "was")
            and after not in ("per", "percent", "%")
            and near(lex, i, j, _VOTE_WORDS)
        )
    unit = unit_after(lex, b, None)
    if unit is not None and unit.kind != "count":
        return False
    if after in DASHES and lex.glued(j - 1):  # 3-5-year terms
        return False
    if a.mantissa >= b.mantissa or (b.in_words and lex.low[b.first] == "nil"):
        return True
    counted = is_plural(after) and after not in _SCORE_WORDS
    if counted or two.before in ("between", "ages", "aged"):
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
    b = _out_of(lex, a.last)
    top, bottom = a.whole(), b.whole() if b is not None else None
    if b is None or top is None or bottom is None or not 0 < top < bottom or bottom > 10**7:
        return None
    if _in_time(lex, b, top, bottom):
        return None
    if lex.at(a.last) != "out" and top > 1 and bottom % 5 and bottom > 12:
        return None
    scale = 4 if bottom <= 1000 else 8
    rounded = (2 * top * 10**scale + bottom) // (2 * bottom)
    return Reading(a.first, b.last, "ratio", decimal(rounded, -scale), None, *modifier_of(lex, a.first, b.last)[:1],
                   in_words=a.in_words and b.in_words, part=True)  # fmt: skip


def _out_of(lex: Lexemes, j: int) -> Number | None:
    """The number after "in", "out of", "in every", which begins at `j`."""
    j += 2 if lex.at(j) == "out" else 1
    if lex.at(j - 1) not in ("in", "of"):
        return None
    j += lex.at(j) == "every"
    word = lex.at(j)
    b = number_at(lex, j) if word[:1].isdigit() or word in NUMBER_WORDS or word == "a" else None
    return None if b is None or b.vague or b.fraction else b


def _in_time(lex: Lexemes, b: Number, top: int, bottom: int) -> bool:
    """Whether `top` things happened in a time: "12 deaths in 10 days", "30 in 2019"."""
    if 1900 < bottom < 2100 and top > 10 and lex.at(b.first).isdigit():
        return True
    after = lex.at(b.last)
    return bool(TIMES.get(singular(after))) or after in SCALES or after in ("%", "percent")


def _range(lex: Lexemes, two: _Two) -> Reading | None:
    """ "3 to 5 million", "$3m-$5m", "between 10% and 15%", "aged 16 to 24"."""
    a, b, left, mine = two.a, two.b, two.left, two.mine
    if (mine and mine.kind == "count") or _is_change(lex, two):
        return None
    right = unit_before(lex, b)
    theirs = unit_after(lex, b, right or left)
    unit_a = _merge(left, mine)
    unit_b = _merge(right or (left if theirs and theirs.unit is None else None), theirs)
    unit = unit_b or unit_a
    if unit is None:
        if not _is_span(lex, two):
            return None
        more, name = 0, "years" if two.before == "aged" else None
    elif unit_a and unit_a.unit != unit.unit:
        return None
    else:
        more, name = unit.power, unit.unit
    power = b.exponent + more
    low = decimal(a.mantissa, _power_of_first(lex, two, unit_a, more))
    high = decimal(b.mantissa, power)
    if not _less(low, high):
        return None
    first = left.first if left else a.first
    last = theirs.last if theirs and theirs.kind != "count" else b.last
    return Reading(first, last, "range", f"{low}-{high}", name, modifier_of(lex, first, last)[0],
                   low, high, a.in_words and b.in_words, power)  # fmt: skip


def _is_change(lex: Lexemes, two: _Two) -> bool:
    """Whether "to" leads from an old value to a new one: "rose 3% to 5%", "from 3 to 5"."""
    return two.link == "to" and (
        two.before in _CHANGE
        or lex.at(two.a.first - 2) in ("from", "rose", "fell", "up", "down")
        or (two.left is not None and lex.at(two.left.first - 1) in _CHANGE)
    )


def _is_span(lex: Lexemes, two: _Two) -> bool:
    """Whether two bare numbers span a range: "3-5", "about 3 to 5", "3 to 5 people"; not "fell 3 to 5"."""
    if two.link != "to" or two.before in ("between", "from", "about", "up"):
        return True
    return _noun_follows(lex, two.b.last)


def _power_of_first(lex: Lexemes, two: _Two, unit: Unit | None, more: int) -> int:
    """The first number's power of ten, where it may share the second's: "3 to 5 million", "$6-9,000".

    `more`: what the unit of both adds to it.
    """
    a, b = two.a, two.b
    if unit is not None and (two.mine is not None or unit.power):
        return a.exponent + unit.power
    if a.exponent <= 0 and (scale := _scale_of(lex, b)) and _smaller(a, b):
        return a.exponent + scale + more
    if two.link in DASHES and _shares_thousands(lex, a, b):
        return a.exponent + 3 + more
    return a.exponent + more


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
