"""Numbers that name a thing, written twice with digits changed about: "model HT-1450", "model HT-1540"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

NAMED = words(
    "model flight route case bill section platform batch unit section highway interstate train bus docket lot serial patrol "
    "ordinance regulation rule article act proposition resolution docket permit licence license registration number no asteroid comet"
)
_BETWEEN = words("number no # nos . : code")
_LEAST = 3  # digits


class _Name(NamedTuple):
    line: Line
    start: int
    end: int
    letters: str
    digits: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Two numbers of one kind of thing that differ by the order of their digits alone."""
    known: dict[tuple[str, str], list[_Name]] = {}
    for line in ledger.lines:
        if NAMED.isdisjoint(line.low):
            continue
        for k in range(line.first, line.last):
            if line.lex.low[k] in NAMED and (found := _name(ledger, line, k)) is not None:
                known.setdefault((line.lex.low[k], found.letters), []).append(found)
    for names in known.values():
        if len({name.digits for name in names}) != 2:
            continue
        first = names[0]
        other = next(name for name in names if name.digits != first.digits)
        if other.line is first.line or not _is_swapped(first.digits, other.digits):
            continue
        yield clash(
            other.start,
            other.end,
            f"{ledger.text(other.start, other.end)} here, {ledger.text(first.start, first.end)} in "
            f"{ledger.where(first.line, other.line)}. Correct one of them.",
            first.start,
            first.end,
            "the number there",
        )


def _name(ledger: Ledger, line: Line, k: int) -> _Name | None:
    """The letters and digits behind "model" or "flight number"."""
    lex = line.lex
    at = k + 1
    while at < line.last and lex.low[at] in _BETWEEN:
        at += 1
    if at >= line.last or not line.own[at]:
        return None
    text = ledger.document.text
    start = end = lex.starts[at]
    while end < lex.ends[line.last - 1] and (
        text[end].isalnum() or (text[end] in "-/" and text[end + 1 : end + 2].isalnum())
    ):
        end += 1
    written = text[start:end]
    digits = "".join(c for c in written if c.isdigit())
    letters = "".join(c for c in written if c.isalpha())
    if len(digits) < _LEAST or len(letters) > _LEAST + 1:
        return None
    return _Name(line, start, end, letters.lower(), digits)


def _is_swapped(one: str, two: str) -> bool:
    """Whether two neighbouring digits changed places."""
    if len(one) != len(two):
        return False
    odd = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    return (
        len(odd) == 2
        and odd[1] == odd[0] + 1
        and one[odd[0]] == two[odd[1]]
        and one[odd[1]] == two[odd[0]]
    )
