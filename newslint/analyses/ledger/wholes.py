"""Shares and parts against wholes that stand in another clause or sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import (
    HUNDRED,
    ONE,
    bounds_of,
    box,
    changed_by,
    claim,
    exact,
    is_near_share,
)
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_REST = lazy(r"\bthe (?:remaining|other|rest) (?P<rest><p\d+>)(?: of (?!the rest|them)| [a-z]+)?")
_OF = lazy(
    r"(?P<part><[cm]\d+>) of (?:the |its |their |[a-z]+(?: [a-z]+){0,2} ['’] ?s? )?(?P<whole><[cm]\d+>)"
)
_GETS = lazy(
    r"\b(?:earn|w[io]n|secur|receiv|took|tak|gain|collect|gather|get|got|claim)[a-z]* (?P<more><[cm]\d+>)"
)
_TOTALS = lazy(
    r"\b(?:total|altogether|overall|running|more than|another race|previously|in all|for a|giving)\b"
)
_RISEN = lazy(
    r"\b(?:had|has|have) (?P<way>risen|grown|climbed|increased|swelled|soared|jumped|fallen|dropped|declined|shrunk|decreased) to (?P<new><[cm]\d+>)"
)
_UP = frozenset("risen grown climbed increased swelled soared jumped".split())
_MOST = 5  # shares before the rest


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Shares and parts that no whole of the story allows."""
    body = ledger.body
    for number, line in enumerate(body):
        if not line.figures:
            continue
        before = body[max(0, number - 2) : number]
        if number and " from " in line.skeleton:
            yield from _showed(ledger, line, body[number - 1])
        yield from _up_from(ledger, line)
        yield from _listed(ledger, line)
        yield from _made_of(ledger, line)
        if any(f.kind == "ratio" for f in line.figures):
            yield from _one_in(ledger, line)
            yield from _two_shares(ledger, line)
        if number:
            yield from _the_rise(ledger, line, body[:number])
            yield from _of_them(ledger, line, body[number - 1])
        yield from _rest(ledger, line, [each for each in before if each.block == line.block])
        if len(line.figures) > 1:
            yield from _risen(ledger, line)
        if number + 1 < len(body) and body[number + 1].block == line.block:
            yield from _exceeded(ledger, line, body[number + 1])


def _rest(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "A 35 per cent share, and the family the remaining 75 per cent"."""
    found = _REST.search(line.skeleton)
    if found is None:
        return
    rest = line.figure(found["rest"])
    shares = _shares_before(rest, [line]) or _shares_before(rest, [*before, line])
    said = exact(rest)
    values = [v for f in shares if (v := exact(f)) is not None]
    if not said or not 0 < len(values) == len(shares) <= _MOST:
        return
    if any(f.modifier for f in (*shares, rest)) or _fills(values, said):
        return
    yield clash(
        rest.start, rest.end,
        f"{written(ledger.document, shares[-1])} and “the remaining {written(ledger.document, rest)}” do not make 100%. Correct one of them.",
        shares[-1].start, shares[-1].end, "the other share",
    )  # fmt: skip


def _shares_before(rest: Figure, lines: list[Line]) -> list[Figure]:
    return [
        f for each in lines for f in each.figures if f.kind == "percent" and f.start < rest.start
    ]


def _fills(values: list[int], rest: int) -> bool:
    """Whether what remains fills some of the shares up to a hundred, or there may be others."""
    for size in range(1, len(values) + 1):
        for some in combinations(values, size):
            if abs(sum(some) + rest - HUNDRED) <= ONE * (size + 2) // 2:
                return True
    return len(values) > 1 and sum(values) + rest < HUNDRED


_SHOWED = lazy(
    r"^(?:that|this|it|which|the (?:figure|number|total))\b(?: (?!<)[a-z]+){0,5} (?P<share><p\d+>) (?:increase|rise|jump|gain|drop|fall|decline|decrease|climb|surge|hike|up|down)(?: on|) from (?:the )?(?P<old><[cmq]\d+>)"
)


def _showed(ledger: Ledger, line: Line, before: Line) -> Iterator[Hit]:
    """ "There were 170 deaths in May. That was a 39% increase from 88 deaths"."""
    found = _SHOWED.search(line.skeleton)
    if found is None:
        return
    share, old = line.figure(found["share"]), line.figure(found["old"])
    news = [f for f in before.figures if f.kind == old.kind and f.unit == old.unit and not f.part]
    if len(news) != 1:
        return
    yield from _changed(ledger, old, news[0], share)


_X = r"<[cmq]\d+>"
_UP_FROM = lazy(
    rf"(?P<new>{_X})(?: (?!<)[a-z]+){{0,4}} (?:,|\(|—|–) (?:up|down|a rise|an increase|a fall|a drop|a gain|a jump|a decrease)(?: of| by)? (?P<share><p\d+>)(?: (?!<)[a-z]+){{0,3}} from (?:the )?(?P<old>{_X})"
)
_THE_RISE = lazy(
    r"\b(?:the|that|this) (?P<share><p\d+>) (?:rise|increase|growth|jump|gain|fall|drop|decline|decrease|cut|surge) in (?:the |its |their )?(?P<what>[a-z]+)"
)
_AGAINST = lazy(
    rf"(?P<new>{_X})(?: (?!<)[a-z]+){{0,3}} ,? ?(?:against|compared with|compared to|up from|down from) (?P<old>{_X})"
)
_OF_THEM = lazy(
    r"(?P<part><c\d+>) of (?:them|these|those|whom) , (?:or )?(?:a |an )?(?P<share><[rp]\d+>) ,"
)


_MADE_OF = lazy(
    r"\b(?:is|are|was|were|contains?|comprises?|made up of|consists? of|composed of) (?P<one><p\d+>) (?!of |more |less |higher |lower )(?:[a-z]+ ){1,3}and (?P<two><p\d+>) (?!of |more |less |higher |lower )[a-z]+"
)
_ONE_IN = lazy(
    r"(?P<part><c\d+>)(?: (?!<)[a-z]+){1,3} (?:,|\(|–|—) (?:or )?(?P<every><r\d+>)(?: of (?:the |all |its )*)? (?P<noun>[a-z]+)"
)
_TWO_SHARES = lazy(
    r"(?P<one><[rp]\d+>)(?: (?!<)[a-z]+){0,3} (?:,|\(|–|—) (?:or |that is |some )?(?P<two><[rp]\d+>)(?: of (?:the|its|their|all|them)(?: [a-z]+)?)? (?:,|\)|–|—|\.)"
)


def _made_of(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Is 96% carbon dioxide and 14% nitrogen"."""
    found = _MADE_OF.search(line.skeleton)
    if found is None:
        return
    one, two = line.figure(found["one"]), line.figure(found["two"])
    a, b = exact(one), exact(two)
    if a and b and a < HUNDRED and b < HUNDRED and a + b > HUNDRED + 2 * ONE:
        yield clash(
            two.start, two.end,
            f"{written(ledger.document, one)} and {written(ledger.document, two)} are more than 100%. Correct one of them.",
            one.start, one.end, "the other share",
        )  # fmt: skip


def _listed(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "$7.6 billion from other places: $3.6 billion from …, $2.5 billion from … and $601 million"."""
    money = [f for f in line.figures if f.kind == "money" and exact(f)]
    if len(money) < _PARTS:
        return
    whole, parts = money[0], money[1:]
    colon = [k for k in range(whole.last, parts[0].first) if line.lex.low[k] == ":"]
    if not colon or any(f.unit != whole.unit or f.modifier for f in money):
        return
    if _misses(whole, parts):
        yield clash(
            whole.start, whole.end,
            f"The parts do not add up to {written(ledger.document, whole)}. Correct the total or a part.",
            parts[0].start, parts[-1].end, "the parts",
        )  # fmt: skip


def _misses(whole: Figure, parts: list[Figure]) -> bool:
    """Whether parts come near a sum, and don't make it."""
    boxes = [b for f in parts if (b := bounds_of(f)) is not None]
    known = bounds_of(whole)
    if known is None or len(boxes) < len(parts):
        return False
    low, high = sum(b.low for b in boxes), sum(b.high for b in boxes)
    near = known.low < low * 5 // 4 and low < known.high * 5 // 4
    return near and (high < known.low or low > known.high)


_PARTS = 4  # a sum, and three parts of it


def _one_in(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "126,000 cases … 4,600 deaths, or about one in every nine cases"."""
    found = _ONE_IN.search(line.skeleton)
    if found is None:
        return
    part, every = line.figure(found["part"]), line.figure(found["every"])
    wholes = [f for f in line.figures if f.unit == found["noun"] and f.kind == "count"]
    a, b = exact(part), exact(every)
    if len(wholes) != 1 or not a or not b or (c := exact(wholes[0]) or 0) <= a:
        return
    made = c * b // ONE
    if made * 2 >= a * 3 or a * 2 >= made * 3:
        yield clash(
            every.start, every.end,
            f"{written(ledger.document, part)} of {written(ledger.document, wholes[0])} is one in {round(c / a)}. "
            "Correct one of the figures.",
            wholes[0].start, wholes[0].end, "all of them",
        )  # fmt: skip


def _two_shares(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Eight out of 14 boats – three-quarters of the fleet – have gone"."""
    found = _TWO_SHARES.search(line.skeleton)
    if found is None:
        return
    one, two = line.figure(found["one"]), line.figure(found["two"])
    a, b = (_share_of(f) for f in (one, two))
    if not a or not b or one.modifier in _BOUND or two.modifier in _BOUND:
        return
    if abs(a - b) * 100 > _SHARES_APART * max(a, b) and max(a, b) < 3 * min(a, b):
        yield clash(
            two.start, two.end,
            f"{written(ledger.document, one)} is {round(a * 100 / ONE)}%, {written(ledger.document, two)} is {round(b * 100 / ONE)}%. "
            "Correct one of them.",
            one.start, one.end, "the same share",
        )  # fmt: skip


def _share_of(figure: Figure) -> int:
    """A ratio or a percentage as a part of one, in billionths."""
    return (exact(figure) or 0) // (1 if figure.kind == "ratio" else 100)


_BOUND = frozenset(("more than", "less than", "at least", "up to"))
_SHARES_APART = 18  # per cent


def _up_from(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "£612m, up by 12 per cent from £600m"."""
    found = _UP_FROM.search(line.skeleton)
    if found is not None:
        yield from _changed(ledger, *(line.figure(found[n]) for n in ("old", "new", "share")))


def _the_rise(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "The 17% rise in sales", which were £392m, against £350m."""
    found = _THE_RISE.search(line.skeleton)
    if found is None:
        return
    told = [
        (each, m)
        for each in before
        if found["what"] in each.low
        for m in _AGAINST.finditer(each.skeleton)
    ]
    if len(told) == 1:
        each, match = told[0]
        old, new = each.figure(match["old"]), each.figure(match["new"])
        yield from _changed(ledger, old, new, line.figure(found["share"]))


def _changed(ledger: Ledger, old: Figure, new: Figure, share: Figure) -> Iterator[Hit]:
    """A percentage against the two values whose change it is."""
    said, one, two = claim(share), box(old, new), box(new, old)
    a, b = exact(old), exact(new)
    if not a or not b or one is None or two is None or said is None or old.kind != new.kind:
        return
    if old.unit != new.unit or changed_by(one, two, said):
        return
    yield clash(
        share.start, share.end,
        f"From {written(ledger.document, old)} to {written(ledger.document, new)} is {round(abs(b - a) * 100 / a)}%, not "
        f"{written(ledger.document, share)}. Correct one of the figures.",
        new.start, new.end, "the new value",
    )  # fmt: skip


def _of_them(ledger: Ledger, line: Line, before: Line) -> Iterator[Hit]:
    """ "About 4,200 of them, a half," of the 12,600 of the sentence before."""
    found = _OF_THEM.search(line.skeleton)
    if found is None:
        return
    part, share = line.figure(found["part"]), line.figure(found["share"])
    wholes = [f for f in before.figures if f.kind == "count" and f.unit and exact(f)]
    a = exact(part)
    if (
        len(wholes) != 1
        or not a
        or (exact(wholes[0]) or 0) < a
        or is_near_share(wholes[0], part, share)
    ):
        return
    if share.modifier not in (None, "about", "exactly"):
        return
    yield clash(
        min(part.start, share.start), max(part.end, share.end),
        f"{written(ledger.document, part)} of {written(ledger.document, wholes[0])} is {round(100 * a / (exact(wholes[0]) or 1))}%, "
        "not what the story says. Correct one of the figures.",
        wholes[0].start, wholes[0].end, "all of them",
    )  # fmt: skip


def _risen(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Received 27,949 and after an hour the number had risen to 17,235"."""
    found = _RISEN.search(line.skeleton)
    if found is None or " from " in line.skeleton[found.start() :]:
        return
    new = line.figure(found["new"])
    others = [f for f in line.figures if f.kind == new.kind and f.first < new.first and not f.part]
    if len(others) != 1 or (new.unit and others[0].unit != new.unit):
        return
    old = others[0]
    a, b = bounds_of(old), bounds_of(new)
    if a is None or b is None:
        return
    up = found["way"] in _UP
    if (up and b.high < a.low) or (not up and b.low > a.high):
        yield clash(
            new.start, new.end,
            f"From {written(ledger.document, old)}, nothing has {found['way']} to {written(ledger.document, new)}. Correct a figure or the verb.",
            old.start, old.end, "the value before",
        )  # fmt: skip


def _exceeded(ledger: Ledger, line: Line, after: Line) -> Iterator[Hit]:
    """ "Won 39 of the 54 delegates. … came second, earning 25 delegates"."""
    found, more = _OF.search(line.skeleton), _GETS.search(after.skeleton)
    if found is None or more is None or _TOTALS.search(after.skeleton[: more.start()]):
        return
    part, whole, other = (
        line.figure(found["part"]), line.figure(found["whole"]), after.figure(more["more"]),
    )  # fmt: skip
    if not whole.unit or other.unit != whole.unit or other.kind != whole.kind or other.modifier:
        return
    a, b, c = exact(part), exact(whole), exact(other)
    if not a or not b or not c or a + c <= b or a > b or c > b:
        return
    yield clash(
        other.start, other.end,
        f"{written(ledger.document, part)} and {written(ledger.document, other)} are more than all {written(ledger.document, whole)}. "
        "Correct one of the figures.",
        part.start, whole.end, "a part, and the whole",
    )  # fmt: skip
