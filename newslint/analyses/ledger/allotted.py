"""Parts that are listed by where they go, and parts of a whole that a sentence before has named."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, Box, bounds_of, exact, meet, shown, total_of
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_ALLOTTED = lazy(r"(?P<whole><c\d+>)(?: (?!<|and\b)[a-z’'-]+){1,6} (?::|—|–) (?P<list>.+)")
_BETWEEN = lazy(r" (?:, and|,|;|and)(?= )")
_PLACED = lazy(
    r" ?(?P<part><c\d+>)(?: more)? (?:in|on|at|from|for|with|to|as|by)(?: (?!<c)[^ ]+){1,8}$"
)
_TAIL = lazy(r" (?:according|said|says|he|she|they|which|who|police|officials|the)\b")
_OF_THEM = lazy(
    r"(?:^|, )of (?:them|these|those|the total|that total|that|the whole|this)(?: ,)? (?P<list>.+)"
)
_OTHER = lazy(r"\band (?:the )?(?:other|remaining) (<[cm]\d+>)")
_NOT_ALL = lazy(
    r"\b(?:including|include|includes|among|at least|others|another|some|several|many|both|also|plus|average|from|than|per|each|more)\b"
)
_SEATS = lazy(
    r"(?P<whole><c\d+>)(?: - |-| )?(?:member |seat |strong )?(?P<house>assembly|parliament|council|senate|chamber|house|congress|board|legislature|bundestag|knesset|committee)\b"
)
_OFF = 3  # a sum that is off by more than a third is one of something else
_MOST = 12


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Lists of the running text that make more or less than their whole."""
    body = ledger.body
    for number, line in enumerate(body):
        if len(line.figures) > 2:
            yield from _listed(ledger, line)
            yield from _seats(line)
        if len(line.figures) > 1 and number:
            yield from _of_them(ledger, body[number - 1], line)


def _listed(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "420 people: 260 on the lines, 110 in the warehouse and 50 in offices"."""
    found = _ALLOTTED.search(line.skeleton)
    if found is None or _NOT_ALL.search(found[0]):
        return
    parts: list[Figure] = []
    for item in _BETWEEN.split(found["list"].rstrip(" .")):
        placed = _PLACED.match(item)
        if placed is None:
            if not parts or not _TAIL.match(item):
                return
            break
        parts.append(line.figure(placed["part"]))
    hit = _missed(ledger, line.figure(found["whole"]), parts) if len(parts) > 1 else None
    if hit is not None:
        yield hit


def _of_them(ledger: Ledger, before: Line, line: Line) -> Iterator[Hit]:
    """ "… lent 1.3 million items. Of the total, 860,000 were books, 400,000 e-books and the other 40,000 films"."""
    found = _OF_THEM.search(line.skeleton)
    other = _OTHER.search(found["list"]) if found is not None else None
    if found is None or other is None or _NOT_ALL.search(found["list"]):
        return
    rest = line.figure(other[1])
    parts = _alike(line, rest)
    if len(parts) < 2:
        return
    most = max(exact(part) or 0 for part in parts)
    wholes = [f for f in before.figures if f.kind == rest.kind and (exact(f) or 0) > most]
    hits = [_missed(ledger, whole, parts, marked=rest) for whole in wholes]
    if None not in hits:
        yield from (hit for hit in hits[:1] if hit is not None)


def _alike(line: Line, rest: Figure) -> list[Figure]:
    """The figures of a sentence up to the last part, if all can be parts of one whole; else none."""
    parts = [f for f in line.figures if f.first <= rest.first and _is_like(f, rest)]
    return [] if any(p.part or p.value is None for p in parts) else parts


def _is_like(one: Figure, two: Figure) -> bool:
    return one.kind == two.kind and (one.kind == "count" or one.unit == two.unit)


def _is_near(whole: Figure, parts: list[Figure]) -> bool:
    known, made = bounds_of(whole), _total(parts)
    return known is not None and made is not None and abs(known.low - made.low) * _OFF <= known.high


def _total(parts: list[Figure]) -> Box | None:
    boxes = [box for part in parts if (box := bounds_of(part)) is not None]
    return total_of(boxes) if len(boxes) == len(parts) else None


def _missed(
    ledger: Ledger, whole: Figure, parts: list[Figure], marked: Figure | None = None
) -> Hit | None:
    """The clash of a whole and its parts, where they do not make it and yet come near."""
    known, made = bounds_of(whole), _total(parts)
    if (
        known is None
        or made is None
        or meet(known, made)
        or whole.part
        or not _is_near(whole, parts)
    ):
        return None
    if len(parts) > _MOST or any(part.modifier not in (None, "exactly") for part in parts):
        return None
    sum_ = shown(sum(exact(part) or 0 for part in parts), whole)
    stated = written(ledger.document, whole)
    start, end = (marked.start, marked.end) if marked else (whole.start, whole.end)
    other = (whole.start, whole.end) if marked else (parts[0].start, parts[-1].end)
    return clash(
        start, end, f"The parts add up to {sum_}, not to {stated}. Correct the total or a part.", *other,
        "the total" if marked else f"the parts add up to {sum_}",
    )  # fmt: skip


def _seats(line: Line) -> Iterator[Hit]:
    """ "28 seats in the 61-member assembly, the Conservatives 25 and the Farmers' Union eleven": more than there are."""
    found = _SEATS.search(line.skeleton)
    if found is None or _NOT_ALL.search(line.skeleton):
        return
    house = line.figure(found["whole"])
    size = exact(house)
    first = next((f for f in line.figures if f.unit == "seats" and f is not house), None)
    if first is None or not size or first.part or house.modifier:
        return
    sides, end = _sides(line, first, house)
    if len(sides) < 3 or sum(sides) <= size or sum(sides) * 2 > size * 3:
        return
    yield clash(
        first.start, end, f"These are {sum(sides) // ONE} seats, and the {found['house']} has {size // ONE}. Correct one of the figures.",
        house.start, house.end, "the size of the house",
    )  # fmt: skip


def _sides(line: Line, first: Figure, house: Figure) -> tuple[list[int], int]:
    """The seats of all sides from the first on, in billionths, and where the last stands."""
    lex, sides, end = line.lex, [exact(first) or 0], first.end
    counted = {f.first: f for f in line.figures if f.kind == "count"}
    for k in range(first.last, line.last):
        figure = counted.get(k)
        held = figure.value if figure is not None else lex.low[k]
        named = lex.capital(k - 1) or lex.at(k - 1) in _HAD
        if figure is not house and named and held is not None and held.isdigit():
            sides.append(int(held) * ONE)
            end = lex.ends[k]
    return sides, end


_HAD = frozenset(("with", "has", "had", "won", "took"))
