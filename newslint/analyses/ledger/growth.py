"""Changes whose old and new value stand apart from the percentage, the points or the multiple."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import HUNDRED, ONE, apart_by, box, changed_by, claim, exact
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_X = r"<[cmq]\d+>"
_WHEN = r"(?: (?:in|for|last|this|by|at|during|over|a|the|year|month|quarter|week|season|earlier|before|ago|same|period|previous|first|second|third|fourth|half|three|six|nine|months|to|<[YMRSD]\d+>|<u\d+>|<o\d+>)){0,7}?"
_MOVE = (
    r"(?:rose|risen|rise|rises|rising|grew|grown|climbed|jumped|increased|soared|surged|gained|went up|up|"
    r"fell|fallen|fall|falls|falling|dropped|declined|decreased|slid|sank|slumped|tumbled|plunged|shrank|went down|down|cut|raised|reduced)"
)
_AGAINST = lazy(
    rf"\b{_MOVE}(?: by)? (?P<share><p\d+>){_WHEN} to (?P<new>{_X})(?: [a-z]+){{0,3}}?{_WHEN} ?,? (?:compared (?:with|to)|against|versus|from|up from|down from) (?P<old>{_X})"
)
_AGAINST_2 = lazy(
    rf"(?P<new>{_X})(?: [a-z]+){{0,3}}?{_WHEN} ?, (?:compared (?:with|to)|against|up from|down from|from) (?P<old>{_X})(?: [a-z]+){{0,3}}?{_WHEN} ?(?:,|—|–|\() (?:a|an) (?:rise|increase|fall|drop|decline|gain|jump|cut) of (?P<share><p\d+>)"
)
_TO = lazy(rf"\b{_MOVE}(?: by)? (?P<share><p\d+>){_WHEN} to (?P<new>{_X})")
_WAS = lazy(
    rf"(?:^|, )(?:it|they|that|this|the figure|the total|the number|the same figure) (?:was|were|had been|stood at|had stood at|compares with|compared with|took|made|earned|had) (?:compared with |at |up from |down from )?(?P<old>{_X})"
)
_THEN = lazy(
    r"\b(?:the (?:year|month|quarter|week|season) before|a (?:year|month|week|decade) (?:earlier|ago|before)|last (?:year|month|season|week)|the previous (?:year|month|quarter|season)|in <Y\d+>)"
)
_POINTS = lazy(
    r"\b(?:the|that|this|an|a) (?P<word>increase|rise|cut|reduction|hike|drop|fall|move|jump|change) of (?P<points><t\d+>|(?:an? )?(?:(?P<half>half|quarter|full) (?:of )?(?:an? )?)?percentage point\b)"
)
_FROM_TO = lazy(r"from (?P<old><p\d+>)(?: [a-z]+){0,4}? to (?P<new><p\d+>)")
_MULTIPLE = lazy(
    rf"(?P<old>{_X})(?: [a-z]+){{0,2}} in <[YMR]\d+>(?: ,)? (?:and|to) (?:is|are|was|were|has|have|had|it is|there are)? ?(?:now )?(?P<new>{_X})(?: [a-z]+){{0,2}}?(?: now| today| this year| last year| in <[YMR]\d+>)? (?:,|—|–|\() (?P<ratio><r\d+>|<c\d+> times) (?:as many|as much|more|the)\b"
)
_AS_MANY = lazy(
    rf"(?P<new>{_X})(?: (?!and\b|but\b)[a-z]+){{0,5}}?(?:,| ,| —| –)? (?P<ratio><r\d+>|<c\d+> times) (?:as many as|as much as|more than|the) (?:the )?(?P<old>{_X})"
)
_RATES = lazy(
    r"\b(?:annual|annuali[sz]ed|average|yearly|monthly|weekly|adjusted|like-for-like|underlying|organic|constant|real|excluding|per|each|terms)\b"
)
_QUARTERS = {
    "half": (50, "half a point"),
    "quarter": (25, "a quarter of a point"),
    "full": (100, "a point"),
    None: (100, "a point"),
}


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Changes of the running text that are not of the size given for them."""
    body = ledger.body
    for number, line in enumerate(body):
        if not line.figures:
            continue
        kinds = {f.kind for f in line.figures}
        if "percent" in kinds and len(line.figures) > 1 and not _RATES.search(line.skeleton):
            yield from _shares(ledger, line, body[number + 1 : number + 3])
        if len(line.figures) > 2 and ("ratio" in kinds or "times" in line.low):
            yield from _multiples(ledger, line)
    if "point" in ledger.words or "points" in ledger.words:
        yield from _points(ledger, body)


def _shares(ledger: Ledger, line: Line, following: list[Line]) -> Iterator[Hit]:
    for pattern in (_AGAINST, _AGAINST_2):
        for found in pattern.finditer(line.skeleton):
            old, new, share = (line.figure(found[name]) for name in ("old", "new", "share"))
            yield from _held(ledger, old, new, share)
    told = _TO.search(line.skeleton)
    if (
        told is None
        or "from" in line.low
        or len([f for f in line.figures if f.kind == "percent"]) > 1
    ):
        return
    new, share = line.figure(told["new"]), line.figure(told["share"])
    for after in following:
        if (
            after.block == line.block
            and (was := _WAS.search(after.skeleton))
            and _THEN.search(after.skeleton)
        ):
            if len(after.figures) == 1:
                yield from _held(ledger, after.figure(was["old"]), new, share)
            return


def _held(ledger: Ledger, old: Figure, new: Figure, share: Figure) -> Iterator[Hit]:
    """A percentage against the two values whose change it is."""
    if (
        old.kind != new.kind
        or (old.unit != new.unit and old.unit and new.unit)
        or old.part
        or new.part
    ):
        return
    one, two, said = box(old, new), box(new, old), claim(share)
    a, b = exact(old), exact(new)
    if one is None or two is None or said is None or not a or not b or one.low <= 0:
        return
    if (old.exponent > 5) != (new.exponent > 5) or changed_by(one, two, said):
        return
    right = (abs(b - a) * 1000 // a + 5) // 10
    yield clash(
        share.start,
        share.end,
        f"{written(ledger.document, old)} to {written(ledger.document, new)} is {right}%, not {written(ledger.document, share)}. "
        "Correct one of the figures.",
        old.start,
        old.end,
        f"changed from {written(ledger.document, old)}",
    )


def _multiples(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "9,000 in 2019 and 18,000 now, three times as many"."""
    for pattern in (_MULTIPLE, _AS_MANY):
        for found in pattern.finditer(line.skeleton):
            old, new, ratio = (
                line.figure(found[name].split()[0]) for name in ("old", "new", "ratio")
            )
            a, b, times = exact(old), exact(new), exact(ratio)
            if (
                not a
                or not b
                or not times
                or old.kind != new.kind
                or ratio.modifier in ("less than", "up to")
            ):
                continue
            if old.unit != new.unit and old.unit and new.unit and old.kind != "count":
                continue
            tenths = 10 * b * ONE // (a * times)
            if 8 <= tenths <= (14 if ratio.modifier in ("more than", "at least") else 12):
                continue
            if not 2 <= tenths <= 40:
                continue
            yield clash(
                ratio.start,
                ratio.end,
                f"{written(ledger.document, old)} to {written(ledger.document, new)} is {round(b / a, 1):g} times as much, which is not "
                "what the story says. Correct the word or a figure.",
                new.start,
                new.end,
                "the new value",
            )
            break


def _points(ledger: Ledger, body: list[Line]) -> Iterator[Hit]:
    """ "From 4 per cent to 4.5 per cent", and later "the rise of a full percentage point"."""
    moves = [(line, found) for line in body for found in _FROM_TO.finditer(line.skeleton)]
    if len({(line.figure(f["old"]).value, line.figure(f["new"]).value) for line, f in moves}) != 1:
        return
    first, move = moves[0]
    old, new = first.figure(move["old"]), first.figure(move["new"])
    one, two = box(old, new), box(new, old)
    for line in body:
        found = _POINTS.search(line.skeleton) if line is not first else None
        if found is None or one is None or two is None or line.number < first.number:
            continue
        if found["points"].startswith("<"):
            said = claim(line.figure(found["points"]))
            gap = said.low if said else 0
        else:
            gap = _QUARTERS[found["half"]][0] * HUNDRED // 10_000
            said = None if gap <= 0 else type(one)(gap, gap)
        if said is None or apart_by(one, two, said) or line.number - first.number > 12:
            continue
        start, end = line.place(found.start("points"), found.end("points"))
        yield clash(
            start,
            end,
            f"From {written(ledger.document, old)} to {written(ledger.document, new)} is a change of another size than "
            f"“{ledger.text(start, end)}”. Correct one of them.",
            old.start,
            new.end,
            "the change",
        )
        return
