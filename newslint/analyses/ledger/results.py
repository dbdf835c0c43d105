"""Votes and scores against what later sentences say of them: majority, winner, the score again."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_MAJORITY = lazy(
    r"\b(?:the|its|his|her|with a|by a|a) (?:majority|margin) of (?P<margin><c\d+>)(?! (?:seats|per|points|mps))"
)
_AGAIN = lazy(
    r"\b(?:the|that|this|their|his|her|s) (?P<score><s\d+>) (?P<what>win|victory|defeat|loss|draw|triumph|scoreline|result)\b"
)
_OF_ANOTHER = words(
    "last previous previously earlier season first second leg against over half-time half since opening another next when "
    "then year week month former overall working outright parliamentary needed required reduced increased before final"
)
_BEATEN = words(
    "beat beats beating defeated defeats defeating edged edges thrashed outlasted overcame downed routed stunned"
)
_WINS = words("win victory triumph")
_LOSSES = words("loss defeat")
_FEW = 6  # words of a name
_FIRST = 3  # sentences in which a story says who won


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """What is told of a vote or a match away from its figures, and does not fit them."""
    body = ledger.body
    votes = [
        (line, f) for line in body for f in line.figures if f.kind == "vote" and f.low and f.high
    ]
    if len({frozenset((f.low, f.high)) for _, f in votes}) == 1:
        yield from _majorities(ledger, body, *votes[0])
    scores = [
        (line, f) for line in body for f in line.figures if f.kind == "score" and f.low and f.high
    ]
    if len({frozenset((f.low, f.high)) for _, f in scores}) == 2:
        yield from _scores(ledger, body, *scores[0])
    match = next((found for line in body[:_FIRST] if (found := _match(line)) is not None), None)
    if match is not None:
        yield from _winners(ledger, body, match)


def _is_plain(line: Line) -> bool:
    return _OF_ANOTHER.isdisjoint(line.low)


def _majorities(ledger: Ledger, body: list[Line], first: Line, tally: Figure) -> Iterator[Hit]:
    """ "By 23 votes to 16", and sentences later "the majority of nine"."""
    sides = sorted(
        int(side) for side in (tally.low, tally.high) if side is not None and side.isdigit()
    )
    if len(sides) != 2 or not sides[0]:
        return
    right = sides[1] - sides[0]
    for line in body:
        found = _MAJORITY.search(line.skeleton) if line is not first and _is_plain(line) else None
        if found is None:
            continue
        margin = line.figure(found["margin"])
        value = int(margin.value or right) if (margin.value or "0").isdigit() else right
        if margin.modifier is None and value != right and value not in sides and value < sides[1]:
            said = ledger.text(tally.start, tally.end)
            yield clash(
                margin.start,
                margin.end,
                f"{said}, in {ledger.where(first, line)}, is a margin of {right:,}, not {written(ledger.document, margin)}. "
                "Correct one of the three.",
                tally.start,
                tally.end,
                f"this is a margin of {right:,}",
            )


def _scores(ledger: Ledger, body: list[Line], first: Line, told: Figure) -> Iterator[Hit]:
    """A score at the beginning, and "the 3-1 win" further down."""
    if first.number > body[0].number + _FIRST:
        return
    for line in body:
        found = _AGAIN.search(line.skeleton) if line is not first and _is_plain(line) else None
        if found is None:
            continue
        score = line.figure(found["score"])
        if {score.low, score.high} == {told.low, told.high} or len(
            {score.low, score.high} & {told.low, told.high}
        ) != 1:
            continue
        yield clash(
            score.start,
            score.end,
            f"The score is {ledger.text(score.start, score.end)} here, {ledger.text(told.start, told.end)} in "
            f"{ledger.where(first, line)}. Correct one of them.",
            told.start,
            told.end,
            "the score there",
        )


class _Match(NamedTuple):
    """Who beat whom: the words of both names, in lower case, and where that is told."""

    line: Line
    winner: frozenset[str]
    loser: frozenset[str]
    start: int
    end: int


def _match(line: Line) -> _Match | None:
    """ "Raleigh Comets beat the Norfolk Pilots": one such statement of a sentence, with both names."""
    lex = line.lex
    verbs = [k for k in range(line.first + 1, line.last) if lex.low[k] in _BEATEN and line.own[k]]
    if len(verbs) != 1 or not line.figures:
        return None
    verb = verbs[0]
    before = _name(line, verb - 1, -1)
    after = _name(line, verb + 1 + (lex.at(verb + 1) == "the"), 1)
    if not before or not after or before & after:
        return None
    return _Match(line, before, after, lex.starts[verb], lex.ends[verb])


def _name(line: Line, k: int, way: int) -> frozenset[str]:
    lex = line.lex
    found: set[str] = set()
    while line.first <= k < line.last and lex.capital(k) and len(found) < _FEW:
        found.add(lex.low[k])
        k += way
    return frozenset(found)


def _winners(ledger: Ledger, body: list[Line], match: _Match) -> Iterator[Hit]:
    """ "The Comets beat the Pilots", and sentences later "the Pilots' win"."""
    for line in body:
        if line is match.line or any(f.kind in ("score", "vote") for f in line.figures):
            continue
        lex = line.lex
        for k in range(line.first + 1, line.last):
            word = lex.low[k]
            if (word not in _WINS and word not in _LOSSES) or not line.own[k]:
                continue
            own, other = (
                (match.loser, match.winner) if word in _WINS else (match.winner, match.loser)
            )
            name = _owner(line, k)
            if not name or not name <= own or name & other or not _is_of_the_match(line, k):
                continue
            verb = ledger.text(match.start, match.end)
            yield clash(
                lex.starts[k],
                lex.ends[k],
                f"A {word} for {' '.join(w.title() for w in sorted(name))} here, but {ledger.where(match.line, line)} says who “{verb}” whom "
                "the other way round. Correct one of them.",
                match.start,
                match.end,
                "here the other side won",
            )
            return


def _owner(line: Line, k: int) -> frozenset[str]:
    """Whose win or loss it is: the name before "'s"."""
    lex = line.lex
    at = k - 1
    if lex.at(at) == "s":
        at -= 1
    return _name(line, at - 1, -1) if lex.at(at) in ("'", "’") else frozenset()


def _is_of_the_match(line: Line, k: int) -> bool:
    """Whether a win is not told to be another one: "Norfolk's win over Hull", "win last week"."""
    lex = line.lex
    near = lex.low[max(line.first, k - 3) : k + 2]
    return _OTHER_MATCH.isdisjoint(near) and not any(k < d.first < k + 4 for d in line.dates)


_OTHER_MATCH = words(
    "over against at in on last previous earlier season second third opening another next before every each first-round home away with"
)
