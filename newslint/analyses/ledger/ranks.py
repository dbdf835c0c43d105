"""Two ranks before one surname: "Sergeant Karen Holt", "Inspector Holt"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_SERVICES = (
    "constable=constable,pc sergeant=sergeant,sgt inspector=inspector,insp superintendent=superintendent,supt commissioner=commissioner",
    "lieutenant=lieutenant,lt captain=captain,capt major=major,maj colonel=colonel,col general=general,gen corporal=corporal,cpl private=private,pte",
    "senator=senator,sen representative=representative,rep,congressman,congresswoman governor=governor,gov mayor=mayor",
    "bishop=bishop archbishop=archbishop cardinal=cardinal canon=canon",
    "alderman=alderman councilor=councilor,councillor,cllr mayor=mayor",
)  # fmt: skip
_RANKS = {
    word: (service, rank.partition("=")[0])
    for service, row in enumerate(_SERVICES)
    for rank in row.split()
    for word in rank.partition("=")[2].split(",")
}
RANKS = frozenset(_RANKS)
_MODIFIERS = words(
    "chief deputy assistant lieutenant vice brigadier lance second first detective major police state u.s. us"
)
_THEN = words(
    "then former promoted formerly now later retired became become elected previously ex appointed"
)


class _Titled(NamedTuple):
    line: Line
    first: int  # lexemes
    last: int
    service: int
    rank: str
    given: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Surnames of the running text that have two ranks of one service."""
    known: dict[str, list[_Titled]] = {}
    for line in ledger.body:
        if RANKS.isdisjoint(line.low) or not _THEN.isdisjoint(line.low):
            continue
        for k in range(line.first, line.last - 1):
            titled = _titled(line, k)
            if titled is not None:
                known.setdefault(line.lex.low[titled.last], []).append(titled)
    for held in known.values():
        first = held[0]
        if len({t.given for t in held if t.given}) > 1:
            continue
        other = next((t for t in held if t.service == first.service and t.rank != first.rank), None)
        if other is None or other.line is first.line:
            continue
        lex, told = other.line.lex, first.line.lex
        said = ledger.text(lex.starts[other.first], lex.ends[other.last])
        was = ledger.text(told.starts[first.first], told.ends[first.last])
        yield clash(
            lex.starts[other.first], lex.ends[other.last],
            f"{said} here, {was} in {ledger.where(first.line, other.line)}. Correct one of the ranks.",
            told.starts[first.first], told.ends[first.last], f"here it is {was}",
        )  # fmt: skip


def _titled(line: Line, k: int) -> _Titled | None:
    """ "Sgt Karen Holt", "Inspector Holt", with no other rank before."""
    lex = line.lex
    held = _RANKS.get(lex.low[k])
    if (
        held is None
        or not lex.capital(k)
        or not line.own[k]
        or lex.at(k - 1) in _MODIFIERS
        or lex.at(k - 1) == "-"
    ):
        return None
    at = k + 1 + (lex.at(k + 1) == ".")
    if not lex.capital(at) or lex.at(at) in _RANKS or at >= line.last or lex.at(at) in _MODIFIERS:
        return None
    last = at
    while (
        last + 1 < line.last
        and lex.capital(last + 1)
        and lex.low[last + 1].isalpha()
        and last - at < 2
    ):
        last += 1
    return _Titled(line, k, last, held[0], held[1], lex.low[at] if last > at else "")
