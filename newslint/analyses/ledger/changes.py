"""Where a story states a change with its old and new value and the size of the change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.values import Sentences
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_SIZES = words(
    "rise increase growth jump gain fall drop decrease decline cut reduction hike surge slump "
    "difference"
)
_MOVES = words(
    "rose rise rises risen increased increase climbed jumped gained grew grown surged soared fell "
    "fall falls fallen dropped drop decreased declined cut reduced slumped shrank raised lowered up "
    "down plunged tumbled slid"
)
_RATES = words(
    "annual annually annualised annualized average averaging yearly monthly weekly year per each "
    "every inflation compound adjusted terms like like-for-like underlying organic organically "
    "constant comparable real excluding headcount"
)
_BASES = words("since on over than compared versus vs against relative before above below")
_ASIDE = words("than and while as whereas but against despite")
_LINKS = words(
    ", to from ( $ £ € about around roughly approximately nearly almost more than over just"
)
_MODIFIERS = words("about around roughly approximately some nearly almost more than over just well")
_WHEN = lazy(
    r"(?:(?:in|over|during|on) )?(?:(?:the|this|last|that|past|first|second|third|fourth|final|latest) ){0,3}"
    r"(?:(?<=[a-z] )(?:year|season|term|quarter|month|week|half|day|summer|autumn|winter|spring|decade|period|\d{4}"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|overnight|yesterday|today) (?:, )?(?=(?:to|from) )"
)
"""A time between a percentage and its values. "A year" is none: that is a rate."""
_OF_A_TIME = words("in on at since before during when a an two three four five six ten")
"""What follows a value of another time: "10,000 in 2019", "8,000 a year earlier"."""
_KINDS = ("count", "money", "measure", "percent")
_REACH = 10  # lexemes between a change and its size


class Change(NamedTuple):
    """A value, what it became, and the figure that says how much that is."""

    old: Figure
    new: Figure
    share: Figure


def changes(lexemes: list[Lexemes], places: Sentences, body: list[Figure]) -> Iterator[Change]:
    """The changes of a story that are stated whole within one sentence."""
    for group in _by_sentence(places, body):
        shares = [f for f in group if f.kind in ("percent", "points") and f.value is not None]
        if not shares or len(group) > 8:
            continue
        lex = lexemes[group[0].block]
        for a, b in pairwise(group):
            pair = _pair(lex, a, b)
            if pair is None:
                continue
            rest = [share for share in shares if share not in (a, b)]
            if len(rest) == 1 and _is_its_size(lex, a, b, rest[0]):
                yield Change(*pair, rest[0])


def _by_sentence(places: Sentences, body: list[Figure]) -> Iterator[list[Figure]]:
    group: list[Figure] = []
    end = -1
    for figure in body:
        if figure.start >= end:
            if len(group) > 2:
                yield group
            group, end = [], places.at(figure.start).end
        group.append(figure)
    if len(group) > 2:
        yield group


def _pair(lex: Lexemes, a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """The old and the new value, where two figures of one unit stand as such."""
    if not (_may_change(a, b) and _in_one_unit(a, b)):
        return None
    before, between = lex.at(_unhedged(lex, a.first) - 1), lex.low[a.last : _unhedged(lex, b.first)]
    if len(between) > _REACH:
        return None
    if before == "from" and between[-1:] == ["to"]:
        return a, b
    if between[-1:] == ["from"] and (before == "to" or between[-2:-1] in (["up"], ["down"])):
        return b, a
    return (a, b) if "and" in between and _in_later_year(a, b) else None


def _may_change(a: Figure, b: Figure) -> bool:
    """Whether both figures are single values of a kind that rises and falls: no range, no part."""
    if a.kind not in _KINDS or a.value is None or b.value is None:
        return False
    if a.low is not None or b.low is not None:
        return False
    return not (a.kind == "count" and (a.part or b.part))


def _in_one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures count one thing: "$4", "$5"; "from 40 boats to 50", where one has no noun."""
    if a.kind != b.kind:
        return False
    return a.unit == b.unit or (a.kind == "count" and not (a.unit and b.unit))


def _in_later_year(a: Figure, b: Figure) -> bool:
    """Whether each value has its year, the second the later: "40 in 2019 and 50 in 2021"."""
    years = [f.when for f in (a, b) if f.when and len(f.when) == 4 and f.when.isdigit()]
    return len(years) == 2 and years[0] < years[1]


def _unhedged(lex: Lexemes, first: int) -> int:
    """Where a figure begins with the words that say how exact it is: "from nearly 40"."""
    while lex.at(first - 1) in _MODIFIERS:
        first -= 1
    return first


def _clause(lex: Lexemes, first: int) -> list[str]:
    """The words from a lexeme to the next mark."""
    last = first
    while last < min(len(lex), first + _REACH) and lex.low[last] not in ",.;:()—–":
        last += 1
    return lex.low[first:last]


def _timed(lex: Lexemes, first: int) -> int:
    """How many lexemes say when, right behind a percentage: "50% last year, from", "in 2024, to"."""
    found = _WHEN.match(" ".join(lex.low[first : first + _REACH]))
    return found[0].count(" ") if found else 0


def _dated(lex: Lexemes, a: Figure, b: Figure) -> bool:
    """Whether one of two values is of a time of its own, which the percentage may not speak of."""
    return any(lex.at(each.last + n) in _OF_A_TIME for each in (a, b) for n in (0, 1))


def _is_its_size(lex: Lexemes, a: Figure, b: Figure, share: Figure) -> bool:
    """Whether a percentage says how much the change from one to the other is."""
    timed = _timed(lex, share.last) if share.last <= a.first else 0
    after = lex.low[share.last + timed : share.last + timed + 3]
    first = _unhedged(lex, share.first)
    before = lex.low[max(0, first - 4) : first]
    if not (_RATES.isdisjoint(after) and _RATES.isdisjoint(before)):
        return False
    if share.first >= b.last:
        return _is_aside(lex, lex.low[b.last : first], share) and _sizes(before, after)
    if share.last > a.first or (timed and (a.kind == "percent" or _dated(lex, a, b))):
        return False
    gap = lex.low[share.last + timed : a.first]
    return not _MOVES.isdisjoint(before[-2:]) and _LINKS.issuperset(gap)


def _is_aside(lex: Lexemes, gap: list[str], share: Figure) -> bool:
    """Whether a percentage behind both values speaks of them: "to 50, a rise of 25%".

    "A drop of 22% since May" is a change from another value than the one that is named.
    """
    if len(gap) > _REACH or "," not in gap or not _ASIDE.isdisjoint(gap):
        return False
    return _BASES.isdisjoint(_clause(lex, share.last))


def _sizes(before: list[str], after: list[str]) -> bool:
    """Whether the words about a percentage make it a size: "a rise of 25%", "up 25%", "a 25% rise"."""
    of = before[-1:] == ["of"] and len(before) > 1 and before[-2] in _SIZES
    return of or before[-1:] in (["up"], ["down"]) or not _SIZES.isdisjoint(after)
