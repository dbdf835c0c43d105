"""What is left of a whole, told apart from the part that is gone: "7,100 of them are back, 2,400 still dark"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import box, exact, meet, shown, total_of
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.numbers import is_plural, singular
from newslint.startup.patterns import lazy

_X = r"<[cmq]\d+>"
_OF = r"(?:out )?of (?:the |its |their |his |her |[a-z]+(?: [a-z]+){0,2} ['’] ?s? )?"
_PART_OF = lazy(rf"(?P<part>{_X})(?: [a-z]+)? {_OF}(?P<whole>{_X})")
_OF_PART = lazy(
    rf"\bof (?:the|its|their|his|her|all) (?P<whole>{_X})(?: (?!<)[^ ,]+){{0,6}} ,? ?(?P<part>{_X})"
)
_OF_THEM = lazy(rf"(?P<part>{_X}) of (?:them|these|those|which|whom)\b")
_AIM = lazy(
    r"\b(?:needs?|needed|target (?:of|is|was)|goal (?:of|is|was)|aims? to raise|trying to raise|hop(?:es|ing) to raise) (?P<whole><m\d+>)"
)
_SO_FAR = lazy(r"\b(?:has|have|had|raised|collected)(?: [a-z]+){0,3}? (?P<part><m\d+>)")
_LEFT = (
    lazy(rf"\b(?:leaving|leaves|which leaves)(?: (?:just|only|him|her|it|them|us|with|the|another))* (?P<rest>{_X})"),
    lazy(rf"(?P<rest>{_X})(?: (?!<)[a-z]+){{0,3}}? (?:still|remain(?:ed|s)?|left|to (?:go|do|find|come|follow)|unsold|empty|outstanding)\b"),
    lazy(rf"\b(?:still|(?:the )?(?:remaining|other)) (?P<rest>{_X})(?! of)"),
    lazy(r"\b(?:(?:must|needs? to|has to|have to) (?:find|raise)|short of)(?: (?:another|a further|the (?:remaining|other)))? (?P<rest><m\d+>)(?! for)"),
)  # fmt: skip
_APART = lazy(
    r"\b(?:next|elsewhere|neighbou?ring|later|earlier|by (?:night|evening)|now|then|up to|at least|including|average|more than|fewer than|would|could|if)\b"
)
_FAR = 3  # a remainder off by more than a third of the whole is of something else


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Remainders that part and whole do not leave."""
    body = ledger.body
    for number, line in enumerate(body):
        if not line.figures:
            continue
        rest = _rest(line)
        if rest is None or _APART.search(line.skeleton):
            continue
        before = [b for b in body[max(0, number - 2) : number] if b.block == line.block]
        found = _split(line, rest, before)
        if found is not None:
            yield from _held(ledger, *found, rest, [*before, line])


def _rest(line: Line) -> Figure | None:
    """What is told to be left."""
    for pattern in _LEFT:
        found = pattern.search(line.skeleton)
        if found is not None:
            return line.figure(found["rest"])
    return None


def _split(line: Line, rest: Figure, before: list[Line]) -> tuple[Figure, Figure] | None:
    """The part that is gone, and the whole, as the same sentence or one before tells them."""
    for each in (line, *before[::-1]):
        text = each.skeleton
        for pattern in (_PART_OF, _OF_PART):
            found = pattern.search(text)
            if found is not None and each.figure(found["part"]).start != rest.start:
                return each.figure(found["part"]), each.figure(found["whole"])
        them = _OF_THEM.search(text)
        if them is not None:
            part = each.figure(them["part"])
            wholes = [
                f
                for b in (*before, line)
                for f in b.figures
                if f.start < part.start and _is_like(f, part)
            ]
            return (part, wholes[-1]) if wholes and part.start != rest.start else None
        aim, got = _AIM.search(text), _SO_FAR.search(text)
        if got is not None and each.figure(got["part"]).start != rest.start:
            aims = [b.figure(m["whole"]) for b in (*before, line) if (m := _AIM.search(b.skeleton))]
            if aims and (aim is None or aim.start() < got.start()):
                return each.figure(got["part"]), aims[-1]
    return None


def _is_like(one: Figure, two: Figure) -> bool:
    return one.kind == two.kind and not one.part and (exact(one) or 0) > (exact(two) or 0)


def _held(
    ledger: Ledger, part: Figure, whole: Figure, rest: Figure, lines: list[Line]
) -> Iterator[Hit]:
    if whole.kind == "measure":  # "640 of the 900 miles"
        part, rest = (_measured(f, whole) for f in (part, rest))
    three = (part, whole, rest)
    if not _are_of_one(*three):
        return
    a, b, c = (exact(f) or 0 for f in three)
    known, one, two = box(whole, part), box(part, whole), box(rest, part)
    if known is None or one is None or two is None or meet(known, total_of([one, two])):
        return
    if not c < b > a or abs(b - a - c) * _FAR > b or _is_told(lines, b - a, three):
        return
    yield clash(
        rest.start,
        rest.end,
        f"{written(ledger.document, part)} of {written(ledger.document, whole)} leaves {shown(b - a, rest)}, "
        f"not {written(ledger.document, rest)}. Correct one of the three figures.",
        whole.start,
        whole.end,
        "the whole",
    )


def _are_of_one(part: Figure, whole: Figure, rest: Figure) -> bool:
    """Whether three plain figures count one thing."""
    three = (part, whole, rest)
    if len({f.kind for f in three}) > 1 or len({f.start for f in three}) < len(three) or rest.part:
        return False
    if any(f.modifier not in (None, "exactly") or not exact(f) for f in three):
        return False
    if whole.kind != "count":
        return len({f.unit for f in three}) == 1
    return len({singular(f.unit) for f in three if f.unit and is_plural(f.unit)}) <= 1


def _measured(figure: Figure, whole: Figure) -> Figure:
    """A bare number as one of the unit that the whole has."""
    bare = figure.kind == "count" and (figure.unit == whole.unit or not figure.unit)
    return figure._replace(kind=whole.kind, unit=whole.unit) if bare else figure


def _is_told(lines: list[Line], left: int, three: tuple[Figure, ...]) -> bool:
    """Whether what is left stands near by, or another part does: "and four will merge, leaving 20"."""
    part, _, rest = three
    others = [f for line in lines for f in line.figures if f not in three and f.kind == part.kind]
    first, last = sorted((part.start, rest.start))
    return any(exact(f) == left or first < f.start < last for f in others)
