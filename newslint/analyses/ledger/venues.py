"""One event at two houses of a kind: "flown to Raigmore Hospital", "flown to Belford Hospital"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

HOUSES = words(
    "hospital infirmary court airport prison jail stadium church cathedral theatre theater hotel racecourse crematorium arena gallery museum school college university park"
)
_DONE = words(
    "taken flown rushed airlifted driven transferred admitted died treated held landed took played play buried jailed sentenced appeared appear convicted "
    "married born fined remanded opened crashed found discovered educated trained studied met"
)
_THEN = words(
    "then later moved transferred before after first another other second previous previously earlier former both also respectively others some instead originally until next where"
)
_PREPOSITIONS = words("to at in from outside near")
_REACH = 6  # lexemes between a verb and the preposition
_OFF = words("aground sank capsized foundered collided")


class _Place(NamedTuple):
    line: Line
    verb: str
    preposition: str
    house: str
    name: tuple[str, ...]
    first: int  # lexemes
    last: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Events of the running text at two places of one kind."""
    known: dict[tuple[str, str, str], list[_Place]] = {}
    for line in ledger.body:
        if (HOUSES.isdisjoint(line.low) and _OFF.isdisjoint(line.low)) or not _THEN.isdisjoint(
            line.low
        ):
            continue
        for place in _places(line):
            known.setdefault((place.verb, place.preposition, place.house), []).append(place)
    for held in known.values():
        first = held[0]
        if len({p.name for p in held}) != 2:
            continue
        other = next(p for p in held if p.name != first.name)
        if (
            other.line is first.line
            or set(first.name) & set(other.name)
            or not _is_one(first.line, other.line)
        ):
            continue
        yield ledger.at_odds(
            Told.of(other.line, other.first, other.last),
            Told.of(first.line, first.first, first.last),
            "{said} here, {was} in {where}, and both of one event. Correct one of the places.",
        )


def _is_one(one: Line, two: Line) -> bool:
    """Whether both sentences are of one time, as far as they say."""
    a, b = ({d.value for d in line.dates if d.value} for line in (one, two))
    return not (a and b) or bool(a & b)


def _places(line: Line) -> Iterator[_Place]:
    lex = line.lex
    for k in range(line.first, line.last - 1):
        if not line.own[k] or (lex.low[k] not in _DONE and lex.low[k] not in _OFF):
            continue
        for at in range(k + 1, min(k + 1 + _REACH, line.last - 1)):
            word = lex.low[at]
            if word in (",", ";", "and") or word in _DONE:
                break
            sea = word == "off" and lex.low[k] in _OFF
            if (word in _PREPOSITIONS or sea) and (name := _name(line, at + 1, sea)) is not None:
                first, last, house = name
                words_ = tuple(
                    w for w in lex.low[first:last] if w not in ("the", "of", "'", "’", "s")
                )
                yield _Place(
                    line,
                    stem(lex.low[k]),
                    word,
                    house,
                    words_ if sea else tuple(w for w in words_ if w not in HOUSES),
                    first,
                    last,
                )
                break


def _name(line: Line, at: int, sea: bool) -> tuple[int, int, str] | None:
    """A house with a name of its own, in capitals: "Raigmore Hospital", "St Mary's Church"."""
    lex = line.lex
    at += lex.at(at) == "the"
    last = at
    while last < line.last and (
        lex.capital(last) or (last > at and lex.low[last] in ("'", "’", "s", "of"))
    ):
        last += 1
    house = next((w for w in lex.low[at:last] if w in HOUSES), "")
    if last - at < 1 + (not sea) or (not house and not sea):
        return None
    return (at, last, house or "sea")
