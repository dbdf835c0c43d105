"""One person at two houses of a kind: "a geochemist at Hokkaido University", "an astronomer at Kyoto University"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_HOUSES = words(
    "university college hospital school institute academy infirmary laboratory observatory"
)
_PAST = words(
    "former formerly previously then ex visiting who now later emeritus honorary also joined moved studied graduated"
)
_LINKS = words("at of from in")
_FAR = 16  # lexemes between a name and where its owner works


class _Post(NamedTuple):
    line: Line
    first: int  # lexemes
    last: int
    house: str
    name: frozenset[str]


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Appositions of one surname that give it two universities, two hospitals …"""
    known: dict[str, list[_Post]] = {}
    for line in ledger.body:
        if _HOUSES.isdisjoint(line.low):
            continue
        for k in range(line.first + 1, line.last - 2):
            if (
                line.lex.low[k] != ","
                or not line.lex.capital(k - 1)
                or not line.own[k]
                or line.lex.at(k + 1) not in ("a", "an", "the", "who")
            ):
                continue
            post = _post(line, k)
            if post is not None:
                known.setdefault(line.lex.low[k - 1], []).append(post)
    for posts in known.values():
        first = posts[0]
        for other in posts[1:]:
            if (
                other.house == first.house
                and not other.name & first.name
                and other.line is not first.line
            ):
                yield ledger.at_odds(
                    Told.of(other.line, other.first, other.last),
                    Told.of(first.line, first.first, first.last),
                    "{said} here, {was} in {where}. Correct one of them.",
                )
                break


def _post(line: Line, comma: int) -> _Post | None:
    """The house in an apposition: its words, and the names among them."""
    lex = line.lex
    for k in range(comma + 1, min(comma + _FAR, line.last)):
        word = lex.low[k]
        if word in (",", ".", ";") or word in _PAST:
            return None
        if word in _LINKS and _opens(lex.at(k + 1), lex.capital(k + 1), lex.capital(k + 2)):
            first = k + 1 + (lex.at(k + 1) == "the")
            last = first
            while last < line.last and (
                lex.capital(last)
                or (lex.low[last] in ("of", "the", "for") and lex.capital(last + 1))
            ):
                last += 1
            house = next((w for w in lex.low[first:last] if w in _HOUSES), "")
            names = frozenset(
                w
                for w, cap in ((lex.low[i], lex.capital(i)) for i in range(first, last))
                if cap and w not in _HOUSES
            )
            return _Post(line, first, last, house, names) if house and names else None
    return None


def _opens(word: str, capital: bool, following: bool) -> bool:
    return capital or (word == "the" and following)
