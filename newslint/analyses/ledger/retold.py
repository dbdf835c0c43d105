"""Two values of one thing, whatever words tell of it: as the evidence has it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.evidence import (
    APART,
    ITS,
    THE,
    Entry,
    conflict,
    evidence,
    pairs,
    weighed,
)
from newslint.analyses.ledger.ledger import Ledger, Told
from newslint.analyses.ledger.same import is_of_another_time, makes_up
from newslint.analyses.ledger.values import amount, slip
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.text import words

_BESIDE = words(
    "including other another further additional from by average others more fewer less higher lower earlier ago highest"
)
"""Words right beside a figure of the lead that make it none of the headline's."""
_SWAPPED, _SLIPPED, _SURE = -3.3, -2.0, -0.4
"""What the evidence must come to where digits have changed places, where one is wrong, and where neither."""
_HEADED, _CAPTIONED, _UNIT, _ANYWHERE = -2.0, -2.0, -2.5, -5.0
_LEAD = 5  # sentences, the headline among them
_CLOSE = 2.6  # times
_SMALL = 10
_FEW = 4  # below, numbers are alike by chance


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Two values of what is one thing by all that stands around them, the headline's apart."""
    for one, two in differing(ledger, above=False):
        yield ledger.at_odds(
            Told(two.line, two.figure.start, two.figure.end),
            Told(one.line, one.figure.start, one.figure.end),
            "“{said}” here, but “{was}” in {where}. Correct one of them.",
        )


def differing(ledger: Ledger, above: bool) -> Iterator[tuple[Entry, Entry]]:
    """Figures that differ and are of one thing: those above the story against it, or those of the story."""
    common: dict[str, int] = {}
    told: set[str | None] = set()
    for one, two, others in pairs(ledger):
        if (one.line.kind in ("headline", "standfirst")) != above:
            continue
        if {one.figure.value, two.figure.value} & told or not conflict(one, two):
            continue
        if (needed := _needed(one, two)) == _NEVER:
            continue
        if not common:
            common = ledger_stems(ledger)
        if weighed(evidence(one, two, others, common)) < needed or is_explained(one, two, others):
            continue
        if above and is_made_up(ledger, one):
            continue
        told.update((one.figure.value, two.figure.value))
        yield one, two


def ledger_stems(ledger: Ledger) -> dict[str, int]:
    """In how many sentences each stem stands."""
    common: dict[str, int] = {}
    for line in ledger.lines:
        for s in {stem(w) for w in line.low if len(w) > 2}:
            common[s] = common.get(s, 0) + 1
    return common


def _needed(one: Entry, two: Entry) -> float:
    """What the evidence must come to for two values to be one thing's."""
    a, b = one.figure, two.figure
    low, high = sorted((amount(a), amount(b)))
    close = high <= _CLOSE * low or str(a.value).strip("0") == str(b.value).strip("0")
    shared = len(one.around.keys() & two.around.keys())
    if one.line.kind in ("headline", "standfirst") and _is_other_lead(one, two):
        return _NEVER
    if _is_lead(one, two) and close and two.beside.isdisjoint(_BESIDE):
        return _HEADED if shared else _NEVER
    if a.kind in ("percent", "duration") or not _is_same_time(one, two):
        return _NEVER
    if a.value == b.value:
        return _UNIT if low >= _SMALL and "(" not in two.beside else _NEVER
    if "caption" in (one.line.kind, two.line.kind) and close:
        return _CAPTIONED if shared > 1 else _NEVER
    return _slipped(one, two, low) or _differing(one, two, low, high)


def _slipped(one: Entry, two: Entry, low: float) -> float:
    """What is needed where digits changed places or one is wrong; 0 where neither is so."""
    a, b = one.figure, two.figure
    if _digits(a) >= _MANY and is_swapped(a, b):
        return _ANYWHERE
    if low >= _SMALL and is_swapped(a, b):
        return _SWAPPED if _is_linked(one, two) else _NEVER
    return _SLIPPED if low >= _SMALL and slip(a, b) and a.kind in ("count", "money") else 0


def _differing(one: Entry, two: Entry, low: float, high: float) -> float:
    """What is needed where the values are quite different."""
    apart = (one.near | two.near) & APART
    small = low < _FEW or one.figure.kind == "ordinal"
    return _NEVER if small or apart or high > _FAR_OFF * low else _SURE


_NEVER = 99.0
_FAR_OFF = 3  # times


def _digits(figure: Figure) -> int:
    """How many digits a figure is written with, the zeros of a round one apart."""
    whole, _, part = (figure.value or "").partition(".")
    if figure.exponent < 0 or part:
        return len(whole) + max(len(part), -figure.exponent)
    return len(whole.rstrip("0"))


_MANY = 3


def _is_other_lead(one: Entry, two: Entry) -> bool:
    """Whether the figure of a story is a part, of another time or only supposed, so not the headline's."""
    part = two.figure.kind == "count" and two.figure.part > one.figure.part
    if part or is_of_another_time(one.figure, two.figure):
        return True
    ratio = any(f.kind == "ratio" for f in two.line.figures)
    return ratio or not _SUPPOSED.isdisjoint(two.line.low)


_SUPPOSED = words(
    "initially originally revised raised lowered forecast predicted expected target goal could might if instead earlier "
    "previously compared half"
)


def _is_same_time(one: Entry, two: Entry) -> bool:
    """Whether no sentence speaks of another year or another thing than the other does."""
    a, b = (_elsewhere(e) for e in (one, two))
    return a == b


def _elsewhere(entry: Entry) -> set[str]:
    """The words before a figure, or right behind it, that put it at another time or among others."""
    lex, figure = entry.line.lex, entry.figure
    first = max(entry.line.first, figure.first - _BEFORE)
    low = lex.low[first : min(entry.line.last, figure.last + 2)]
    return {w for w in low if w in _ELSEWHERE}


_BEFORE = 10  # lexemes


_ELSEWHERE = words("another each every last next previous previously earlier ago compared per")


def _is_linked(one: Entry, two: Entry) -> bool:
    """Whether more than the digits links two figures."""
    known = two.before in THE or two.before in ITS or two.before == "all"
    return known or one.line.kind != two.line.kind or bool(one.around.keys() & two.around.keys())


def _is_lead(one: Entry, two: Entry) -> bool:
    """Whether one is of the headline and the other of the sentences that tell its news."""
    return one.line.kind in ("headline", "standfirst") and two.line.number <= _LEAD


def is_swapped(a: Figure, b: Figure) -> bool:
    """Whether two values have the same digits in another order: 202 and 220, 1.8 and 8.1 million."""
    if a.value is None or b.value is None or a.value == b.value:
        return False
    x, y = (v.partition(".")[0] if f.exponent >= 0 else v for f, v in ((a, a.value), (b, b.value)))
    return len(x) == len(y) and sorted(x) == sorted(y)


def is_made_up(ledger: Ledger, one: Entry) -> bool:
    """Whether figures of the story's beginning make up a headline's: seven women and five men."""
    figure = one.figure
    early = [f for line in ledger.body[:_EARLY] for f in line.figures if f.kind == figure.kind]
    return makes_up(early, amount(figure))


_EARLY = 6  # sentences


def is_explained(one: Entry, two: Entry, others: list[Entry]) -> bool:
    """Whether the second value stands elsewhere too, or one is made up of others."""
    values = [amount(e.figure) for e in others]
    a, b = amount(one.figure), amount(two.figure)
    if one.line.kind in ("headline", "standfirst"):
        after = [v for e, v in zip(others, values, strict=True) if e.line is not one.line]
        if a in values or b in (v for v in values if v != b) or _is_sum(a, [b, *after]):
            return True
    if any(e.figure.value == two.figure.value and e.line.number < two.line.number for e in others):
        return True
    return any(v and (v + min(a, b) == max(a, b)) for v in values)


def _is_sum(whole: float, parts: list[float]) -> bool:
    """Whether some of the parts, with the first of them, make a whole."""
    return any(
        parts[0] + sum(some) == whole for n in (1, 2, 3) for some in combinations(parts[1:8], n)
    )
