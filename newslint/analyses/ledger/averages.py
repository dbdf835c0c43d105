"""Averages and rates against the total and the number: "20 libraries lent 1.3 million items, an average of 65,000 each"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, bounds_of, exact, shown
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_W = r"(?: (?!<[^YMRSDW]|and\b|while\b|but\b)[^ ]+)"
_EACH = r"(?:each(?! (?:year|month|week|day|night|game|season|match)\b)|apiece|a head|a person|per (?!cent\b|year\b|month\b|week\b|day\b|hour\b)[a-z]+|a (?!year\b|month\b|week\b|day\b|night\b|game\b|season\b|match\b)[a-z]+)"
_AVERAGE = lazy(
    rf"(?P<n><c\d+>){_W}{{1,8}}? (?P<total><[cm]\d+>){_W}{{0,9}}? (?:,|\(|—|–|or)(?: or| which is| that is)? (?:an average of|averaging|an average) (?P<each><[cm]\d+>)(?: [a-z]+)? {_EACH}"
)
_OVER = lazy(
    rf"(?P<total><[cm]\d+>){_W}{{0,5}}? (?:in|from|over|among|between|to|by|across|for) (?P<n><c\d+>){_W}{{0,5}}? (?:,|\(|—|–|or)(?: or| which is| that is)? (?:an average of|averaging) (?P<each><[cm]\d+>)(?: [a-z]+)?(?: {_EACH})?"
)
_RATE = lazy(
    r"(?P<each><[mcq]\d+>)(?: [a-z]+)?(?: a (?:week|day|year|month|night))? (?:each|apiece|a head|a person|an? (?:hour|day|week|month|year|night)|for each of)\b"
)
_IN_ALL = lazy(
    r"\b(?:a (?:combined |grand )?total of|totall?ing|brings? in|bringing in|rais(?:es|ing)|giving (?:it|them|him|her)|journey of|coming to|in all ,) (?P<total><[mcq]\d+>)|(?P<whole><[mcq]\d+>)(?: [a-z]+)? (?:in all|in total|altogether)\b"
)
_APART = lazy(r"\b(?:and|while|but)\b")
_NOT_PLAIN = lazy(
    r"\b(?:roughly|respectively|annual|annually|monthly|weekly|daily|about half|so far|previous|until)\b"
)
_NEAR = 3  # an average three times too great is of something else
_LOOSE = 2  # per cent: what rounding of all three may come to


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Averages of the running text that total and number do not make."""
    for line in ledger.body:
        if len(line.figures) < 3 or _NOT_PLAIN.search(line.skeleton):
            continue
        yield from _products(ledger, line)
        for pattern in (_AVERAGE, _OVER):
            found = pattern.search(line.skeleton)
            if found is None:
                continue
            number, total, each = (line.figure(found[name]) for name in ("n", "total", "each"))
            if each.kind != total.kind or (each.kind == "money" and each.unit != total.unit):
                continue
            yield from _held(ledger, number, total, each)
            break


def _products(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Forty stalls at £25 each, a total of £1,200": a rate, how often it is taken, and what that makes."""
    rate, all_ = _RATE.search(line.skeleton), _IN_ALL.search(line.skeleton)
    if rate is None or all_ is None:
        return
    each, total = line.figure(rate["each"]), line.figure(all_["total"] or all_["whole"])
    rest = [f for f in line.figures if f is not each and f is not total]
    if len(rest) != 1 or each is total or rest[0].kind not in ("count", "duration") or rest[0].part:
        return
    if _APART.search(line.skeleton, rate.end(), max(rate.end(), all_.start())):
        return
    same = each.kind == total.kind and (each.kind == "count" or each.unit == total.unit)
    plain = all(f.modifier in (None, "exactly") for f in (each, total, rest[0]))
    if same and plain and each.start < total.start:
        yield from _held(ledger, rest[0], total, each)


def _held(ledger: Ledger, number: Figure, total: Figure, each: Figure) -> Iterator[Hit]:
    count, whole, one = bounds_of(number), bounds_of(total), bounds_of(each)
    value, sum_ = exact(number), exact(total)
    if None in (count, whole, one) or not value or not sum_ or count.low < 2 * ONE:  # type: ignore[union-attr]
        return
    assert count is not None and whole is not None and one is not None
    least, most = count.low * one.low // ONE, count.high * one.high // ONE
    if least * (100 - _LOOSE) <= whole.high * 100 and whole.low * 100 <= most * (100 + _LOOSE):
        return
    if most * _NEAR < whole.low or least > whole.high * _NEAR:
        return
    right = shown(sum_ * ONE // value, each)
    yield clash(
        each.start,
        each.end,
        f"{written(ledger.document, total)} among {written(ledger.document, number)} is {right} each, not {written(ledger.document, each)}. "
        "Correct one of the three figures.",
        total.start,
        total.end,
        "the total",
    )
