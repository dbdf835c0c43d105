"""Shares: so many of so many against the percentage that is given, and shares that miss a hundred."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import (
    HUNDRED,
    ONE,
    Box,
    bounds_of,
    box,
    changed_by,
    claim,
    exact,
    is_share,
)
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_X = r"<[cmqu]\d+>"
_WORDS = r"(?: (?!<|and\b|while\b|but\b)[a-z’'-]+)"
_OF = lazy(
    rf"(?P<part>{_X}){_WORDS}{{0,3}} (?:out )?of (?:the |its |their |his |her |all |a total of |some )*(?P<whole>{_X}){_WORDS}{{0,5}}"
    r"(?: ,| \(| —| –)(?: or| that is| which is| equal to| representing| i\.e\.)?(?: just| only| a share of)? (?P<share><p\d+>)(?= (?:,|\)|\.|;|—|–|of (?!them|those|which|whom|these)))"
)
_AMONG = lazy(
    rf"(?<!\S)of (?:the |its |their |all |some )*(?P<whole><c\d+>){_WORDS}{{0,6}} , (?P<part><c\d+>){_WORDS}{{0,3}}(?: ,| \(| —| –)(?: or)? (?P<share><p\d+>)"
)
_OF_WHOM = lazy(
    rf"(?P<whole><c\d+>){_WORDS}{{0,5}}(?: ,| —| –| \() (?P<part><c\d+>) of (?:whom|which|them|these|those)(?: ,| \(| —| –) (?:or |some |about )?(?P<share><p\d+>)"
)
_ARE = lazy(
    rf"(?P<part>{_X}){_WORDS}{{0,4}}(?: ,| \(| —| –)(?: or| about| some)* (?P<share><p\d+>)(?: ,| \)| —| –)? of (?:the |its |their |his |her |all |a total of |those )*(?P<whole>{_X})"
)
_OR = lazy(
    rf"(?P<share><p\d+>){_WORDS}{{0,3}}(?: ,| \(| —| –)(?: or)? (?P<part>{_X})(?: ,| \)| —| –)? of (?:the |its |their |all )*(?P<whole>{_X})"
)
_MONEY = lazy(
    rf"(?P<share><p\d+>) of (?:the |its |their |his |her |a |that )*(?P<whole><m\d+>){_WORDS}{{0,3}}"
    r" (?:,|—|–|\()(?: or| that is| which is)? (?P<part><m\d+>)"
)
_VALUE = lazy(
    rf"(?P<part><m\d+>){_WORDS}{{0,3}} (?:,|—|–|\()(?: or| equal to| which is)? (?P<share><p\d+>) of (?:the |its |their |his |her |a |that )*"
    r"(?P<whole><m\d+>)"
)
_CHOICE = lazy(
    r"\b(?:voted?|back(?:s|ed|ing)?|chose|choose|picked|support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|oppos(?:es|ed|ing|e)|undecided|"
    r"approved?|disapproved?|prefer(?:red)?|for|against|said yes|said no|wanted|want|no opinion|unsure)\b"
)
_OTHERS = lazy(r"\b(?:the )?(?:remaining|rest|other) (<p\d+>)")
_LEFT_OVER = lazy(
    r"\b(?:no (?:opinion|view|answer|preference)|(?:n't|not|n ' t|n ’ t) (?:know|sure|answer|say|decided?)|unsure|undecided|neither|the (?:other|rest|remaining))\b"
)
"""What only those can say who are in none of the other shares."""
_MANY = lazy(
    r"\b(?:multiple|more than one|each|both|could|either|also|respectively|compared|from|up|down|rose|fell|than|of those|of these|of them|among|"
    r"aged|ago|last|previous|increase|decrease|margin|swing|points|while|whereas|men|women|whites|blacks|republicans|democrats|independents|year)\b"
)
_MOST = 3  # a hundred and thirty per cent is no slip


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Shares of the running text that can't be."""
    body = ledger.body
    votes = _votes(body)
    for number, line in enumerate(body):
        if votes:
            yield from _halves(ledger, line, votes)
        kinds = {f.kind for f in line.figures}
        if "percent" in kinds and "money" in kinds:
            yield from _premiums(ledger, line, body[max(0, number - 2) : number])
        if "percent" not in kinds or len(line.figures) < 3:
            continue
        seen: set[int] = set()
        for pattern in (_OF, _AMONG, _OF_WHOM, _ARE, _OR, _MONEY, _VALUE):
            for found in pattern.finditer(line.skeleton):
                share = line.figure(found["share"])
                if share.start in seen:
                    continue
                part, whole = line.figure(found["part"]), line.figure(found["whole"])
                for hit in _share(ledger, part, whole, share):
                    seen.add(share.start)
                    yield hit
        yield from _hundred(line)


_HALF = lazy(r"(?P<half><r\d+>) of (?:the|its|their) (?P<whole><c\d+>)")
_BACKED = lazy(r"\b(?:back(?:ed|ing)?|support(?:ed|ing)?|voted|chosen|favou?red|yes|in favou?r)\b")


_IN_FAVOUR = lazy(r"(?P<one><c\d+>) to (?P<two><c\d+>) (?:votes )?in favou?r\b")


def _votes(body: list[Line]) -> list[Figure]:
    """The votes of a story with both sides: "by 526 votes to 132", "526 to 132 in favour"."""
    found: list[Figure] = []
    for line in body:
        found += [f for f in line.figures if f.kind == "vote"]
        if "favour" in line.low or "favor" in line.low:
            for match in _IN_FAVOUR.finditer(line.skeleton):
                one, two = line.figure(match["one"]), line.figure(match["two"])
                found.append(one._replace(end=two.end, kind="vote", low=one.value, high=two.value))
    return found


def _halves(ledger: Ledger, line: Line, tallies: list[Figure]) -> Iterator[Hit]:
    """ "Those who backed it were less than half of the 940 members", of whom 526 did."""
    found = _HALF.search(line.skeleton)
    values = {tally.value for tally in tallies if tally.start < line.start}
    if found is None or len(values) != 1 or not _BACKED.search(line.skeleton):
        return
    half, whole, tally = line.figure(found["half"]), line.figure(found["whole"]), tallies[0]
    sides = [int(side) for side in (tally.low, tally.high) if side is not None and side.isdigit()]
    known = bounds_of(whole)
    if half.value != "0.5" or len(sides) != 2 or known is None or sides[0] <= sides[1]:
        return
    twice = 2 * sides[0] * ONE
    if sum(sides) * ONE > known.high:
        return  # a vote of others
    too_many = half.modifier == "less than" and twice > known.high
    too_few = half.modifier == "more than" and twice < known.low
    if too_many or too_few:
        yield clash(
            half.start,
            whole.end,
            f"{sides[0]:,} of {written(ledger.document, whole)} is {_percent(sides[0], int(whole.value or 1))}%. "
            "Correct one of the figures, or the share.",
            tally.start,
            tally.end,
            "the vote",
        )


_PREMIUM = lazy(
    r"(?P<share><p\d+>) (?P<way>premium|discount) (?:to|over|on|above|from)(?: (?!<)[^ ]+){0,8}? (?P<base><m\d+>)"
)
_A_SHARE = lazy(r"(?P<price><m\d+>) (?:a|per) share")


def _premiums(ledger: Ledger, line: Line, before: list[Line]) -> Iterator[Hit]:
    """ "A 30% premium to the price of $25.60", where the offer is $32 a share."""
    found = _PREMIUM.search(line.skeleton)
    if found is None:
        return
    near = [(each, match) for each in (*before, line) for match in _A_SHARE.finditer(each.skeleton)]
    base, share = line.figure(found["base"]), line.figure(found["share"])
    offers = [
        o
        for each, m in near
        if (o := each.figure(m["price"])) is not base and o.value != base.value
    ]
    if len({offer.value for offer in offers}) != 1:
        return
    offer = offers[0]
    old, new, said = box(base, offer), box(offer, base), claim(share)
    a, b = exact(base), exact(offer)
    if old is None or new is None or said is None or not a or not b or changed_by(old, new, said):
        return
    yield clash(
        share.start,
        share.end,
        f"{written(ledger.document, offer)} is {_percent(abs(b - a), a)}% from {written(ledger.document, base)}, "
        f"not {written(ledger.document, share)}. Correct one of the figures.",
        offer.start,
        offer.end,
        "the offer",
    )


def _share(ledger: Ledger, part: Figure, whole: Figure, share: Figure) -> Iterator[Hit]:
    if part.kind != whole.kind or (part.kind != "count" and part.unit != whole.unit):
        return
    one, all_, said = box(part, whole), box(whole, part), claim(share)
    a, b = exact(part), exact(whole)
    if one is None or all_ is None or said is None or not a or not b or a > b:
        return
    if is_share(one, all_, said):
        return
    right = _percent(a, b)
    yield clash(
        share.start,
        share.end,
        f"{written(ledger.document, part)} of {written(ledger.document, whole)} is {right}%, not "
        f"{written(ledger.document, share)}. Correct one of the figures.",
        part.start,
        part.end,
        "the part",
    )


def _percent(part: int, whole: int) -> str:
    tenths = (2000 * part // whole + 1) // 2
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


_LISTED = 8


def _are_all(line: Line, shares: list[Figure]) -> bool:
    """Whether a sentence has no figures but plain percentages."""
    plain = all(f.modifier in (None, "exactly") and exact(f) is not None for f in shares)
    if _MANY.search(line.skeleton):
        return False
    return plain and all(f.kind in ("percent", "ordinal") for f in line.figures)


_BEFORE = 20  # characters: "the remaining"


def _in_a_row(line: Line, shares: list[Figure]) -> bool:
    """Whether shares are one list that ends with those who are in no other: "and 24% had no opinion"."""
    text = line.skeleton
    last = _LEFT_OVER.search(text, max(0, text.rfind("<p") - _BEFORE))
    apart = any(
        shares[0].first < f.first < shares[-1].first for f in line.figures if f not in shares
    )
    plain = all(f.modifier in (None, "exactly") and exact(f) is not None for f in shares)
    return last is not None and plain and not apart


def _total(shares: list[Figure]) -> tuple[int, Box]:
    """The sum of shares as written, and between which values it lies."""
    total = sum(exact(f) or 0 for f in shares)
    slack = sum(ONE * 10**f.exponent if f.exponent >= 0 else ONE // 10**-f.exponent for f in shares)
    return total, Box(total - slack // 2, total + slack // 2)


def _hundred(line: Line) -> Iterator[Hit]:
    """ "45% chose the pier, 40% the tram and 25% the baths"; "the remaining 30%"."""
    text = line.skeleton
    shares = [f for f in line.figures if f.kind == "percent"]
    if not 3 <= len(shares) <= _LISTED or not (_in_a_row(line, shares) or _are_all(line, shares)):
        return
    total, box = _total(shares)
    rest = _OTHERS.search(text)
    if not (rest or _CHOICE.search(text) or _LEFT_OVER.search(text)):
        return
    over = box.low > HUNDRED and total <= HUNDRED * (10 + _MOST) // 10
    short = rest is not None and box.high < HUNDRED and total >= HUNDRED * 7 // 10
    if not (over or short):
        return
    last = line.figure(rest[1]) if rest else shares[-1]
    shown = f"{total // ONE}" if total % ONE == 0 else f"{total / ONE:.1f}"
    yield clash(
        last.start,
        last.end,
        f"The shares add up to {shown}%, not to 100%. Correct one of them.",
        shares[0].start,
        shares[-1].end if last is not shares[-1] else shares[-2].end,
        "the other shares",
    )
