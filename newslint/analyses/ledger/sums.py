"""Parts and wholes: totals, what remains, what two have together; in one sentence or in two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, Box, bounds_of, exact, meet, shown, total_of
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.numbers import singular
from newslint.startup.patterns import lazy

_TOTAL = lazy(
    r"(?<!of )(?:(?:,|—|–|-|\)|for|making|giving|or|and|with|,) (?:a|an) (?:combined |grand |overall )?total of"
    r"|, totall?ing|, adding(?: up to)?|, which (?:together )?(?:adds?|comes?) up to|, or) (<[cm]\d+>)(?: [a-z]+){0,2}"
    r"(?P<all> in (?:all|total)| altogether| combined)?"
)
_NOT_ALL = lazy(
    r"\b(?:including|include|includes|others|another|plus|also|bringing|brings|brought|so far|previous|previously|"
    r"cumulative|each|apiece|per|every|times|average|already|rest|remaining|than|of (?:which|whom|them))\b"
)
_REST = lazy(
    r"\b(?:of (?:the|its|their|his|her|those|all)|the|all) (<c\d+>)((?: [a-z’'-]+){0,8}?(?: ,)?(?: who| that| which)?(?: [a-z’'-]+){0,6}?)"
    r" (<c\d+>)((?: (?!<)[^ ]+){0,14}?) (?:the|its|and) (?:other|remaining) (<c\d+>)"
)
_LEAVING = lazy(
    r"(?<!\S)(<[cm]\d+>)((?: (?!<)[^ ]+){0,6}?) of (?:the|its|their|his|her|those) (<[cm]\d+>)((?: (?!<)[^ ]+){0,12}?) , (?:which )?(?:leaving|leaves) (?:just |only |him with |her with |it with |them with |the [a-z]+ with )?(<[cm]\d+>)"
)
_TOGETHER = lazy(
    r"\b(?:together|combined|between them|in all|altogether|the two|merged|jointly|the combined|in total)\b"
)
_HAS = (
    r"(?:has|have|had|with|employs?|operates?|runs?|owns?|gets?|got|gave|gives?|pa(?:ys|id)|provide[sd]?|brings?|contribute[sd]?|"
    r"will (?:get|give|pay|provide|contribute|bring|have|receive)|received|receives|won|took|lost|sold|built|from)"
)
_SIDES = lazy(
    rf"(?<![,.;] )(?<!\S)(?P<one>[a-z][a-z’'-]*) {_HAS} (?P<a><[cm]\d+>)(?: [a-z]+){{0,2}}?(?: ,)? (?:and|while) (?:the )?(?P<two>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*){{0,2}}?)"
    rf"(?: {_HAS})? (?P<b><[cm]\d+>)"
)
_FEW = 3 * ONE  # "the two" is no total
_NEAR = 4  # a sum off by more than a quarter is one of something else


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Sums of the running text that don't come out."""
    body = ledger.body
    for number, line in enumerate(body):
        if len(line.figures) > 2:
            yield from _totals(ledger, line)
            yield from _rests(ledger, line)
        if line.figures and number + 1 < len(body):
            yield from _together(ledger, line, body[number + 1 : number + 3])


def _alike(whole: Figure, parts: list[Figure]) -> bool:
    """Whether all are values of one kind and unit; things that are counted may have other names."""
    return all(
        part.kind == whole.kind
        and part.value is not None
        and part.low is None
        and (whole.kind == "count" or part.unit == whole.unit)
        for part in parts
    )


def _sum(parts: list[Figure]) -> Box | None:
    boxes = [box for part in parts if (box := bounds_of(part)) is not None]
    return total_of(boxes) if len(boxes) == len(parts) else None


def _near(one: Box, two: Box) -> bool:
    """Whether two values are near enough for the one to be meant for the other."""
    gap = max(one.low - two.high, two.low - one.high)
    return gap * _NEAR <= max(one.high, two.high)


def _totals(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "$612,000 from the one fund and $148,500 from the other, a total of $770,500"."""
    for found in _TOTAL.finditer(line.skeleton):
        if found[0].startswith(", or") and not found["all"]:
            continue
        whole = line.figure(found[1])
        if ", adding" in found[0]:
            whole = whole._replace(modifier=None)  # "adding up to", and no "up to"
        listed = [f for f in line.figures if f.first < whole.first]
        parts = [f for f in listed if _alike(whole, [f])]
        known = bounds_of(whole)
        if len(parts) < 2 or known is None or _NOT_ALL.search(line.skeleton, 0, found.end()):
            continue
        sums = [_sum(parts[n:]) for n in range(len(parts) - 1)]
        made = sums[0]
        if made is None or any(each is None or meet(each, known) for each in sums):
            continue
        if not _near(made, known):
            continue
        yield _clash(ledger, whole, parts, sum(map(_value, parts)))


def _rests(ledger: Ledger, line: Line) -> Iterator[Hit]:
    """ "Of the 60 workers, 24 will move and the other 46 will go"."""
    text = line.skeleton
    for found in _REST.finditer(text):
        if "other" in found[4] or "<" in found[2]:
            continue
        whole, part, rest = (line.figure(found[n]) for n in (1, 3, 5))
        yield from _parted(ledger, whole, part, rest)
    for found in _LEAVING.finditer(text):
        part, whole, rest = (line.figure(found[n]) for n in (1, 3, 5))
        yield from _parted(ledger, whole, part, rest)


def _parted(ledger: Ledger, whole: Figure, part: Figure, rest: Figure) -> Iterator[Hit]:
    if not _alike(whole, [part, rest]):
        return
    known, made = bounds_of(whole), _sum([part, rest])
    if known is None or made is None or meet(known, made):
        return
    left = _value(whole) - _value(part)
    if left <= 0:
        return
    said = written(ledger.document, rest)
    yield clash(
        rest.start,
        rest.end,
        f"{written(ledger.document, part)} of {written(ledger.document, whole)} leaves "
        f"{shown(left, rest)}, not {said}. Correct one of the three figures.",
        whole.start,
        whole.end,
        "the whole",
    )


def _together(ledger: Ledger, line: Line, following: list[Line]) -> Iterator[Hit]:
    """ "Together the two have 84 branches. Hale has 53 and Birch has 29."""
    if not _TOGETHER.search(line.skeleton):
        return
    wholes = [
        f
        for f in line.figures
        if f.kind in ("count", "money") and not f.part and (exact(f) or 0) > _FEW
    ]
    if len(wholes) != 1 or bounds_of(wholes[0]) is None:
        return
    whole = wholes[0]
    for after in following:
        if after.block != line.block or len(after.figures) < 2:
            continue
        found = _SIDES.search(after.skeleton)
        if found is None or found["one"] in ("it", "they", "he", "she", "which", "who"):
            continue
        a, b = after.figure(found["a"]), after.figure(found["b"])
        if not _misses(whole, a, b):
            continue
        total = _value(a) + _value(b)
        yield clash(
            b.start,
            b.end,
            f"{written(ledger.document, a)} and {written(ledger.document, b)} make {shown(total, whole)}, "
            f"not {written(ledger.document, whole)}. Correct the total or a part.",
            whole.start,
            whole.end,
            "the total",
            severity="warning",
        )


def _misses(whole: Figure, a: Figure, b: Figure) -> bool:
    """Whether two figures that may be parts of a whole do not make it, and come near it."""
    if not _alike(whole, [a, b]):
        return False
    if any(f.unit and whole.unit and singular(f.unit) != singular(whole.unit) for f in (a, b)):
        return False
    known, made = bounds_of(whole), _sum([a, b])
    return known is not None and made is not None and not meet(known, made) and _near(known, made)


def _value(figure: Figure) -> int:
    box = bounds_of(figure)
    return (box.low + box.high) // 2 if box else 0


def _clash(ledger: Ledger, whole: Figure, parts: list[Figure], total: int) -> Hit:
    made = shown(total, whole)
    return clash(
        whole.start,
        whole.end,
        f"The parts add up to {made}, not to {written(ledger.document, whole)}. Correct the total or a part.",
        parts[0].start,
        parts[-1].end,
        f"the parts add up to {made}",
    )
