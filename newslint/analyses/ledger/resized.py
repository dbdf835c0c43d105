"""Changes told by their size in words or in the same unit: "doubled", "by a third", "20 minutes shorter", "£45 more"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, box, exact
from newslint.analyses.ledger.values import content_words, written
from newslint.finding import Hit
from newslint.language.numbers import is_plural
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_X = r"<[cmqpu]\d+>"
_SOME = r"(?: (?!<[cmqpurv]|and\b|but\b|while\b|from\b|to\b|or\b)[^ ,;:()]+){0,4}?"
_PAIRS = (
    lazy(rf"\bfrom (?P<old>{_X}){_SOME} to (?P<new>{_X})"),
    lazy(rf"\b(?:to|now|were|was|is|are|at) (?P<new>{_X}){_SOME}(?: ,)?(?: up| down)? from (?P<old>{_X})"),
    lazy(rf"(?P<new>{_X}){_SOME} (?:,|—|–|\() (?:up|down) from (?P<old>{_X})"),
    lazy(rf"\b(?:to|now) (?P<new>{_X}){_SOME} , from (?P<old>{_X})"),
)  # fmt: skip
_BY = r"(?:(?:more|less|fewer|cheaper|dearer|shorter|longer|faster|quicker|higher|lower|bigger|smaller|taller|heavier|lighter|off|rise|increase|cut|drop|fall|jump|reduction|decrease|saving|extra)\b(?! than))"
_SIZES = (
    lazy(r"\b(?:by|saving|lose|lost|adding|added|shed|sheds|gained|of) (?P<size><[cmqur]\d+>|(?:a |one )?<o\d+>|a (?:third|quarter|fifth|half|sixth|tenth)\b|half\b)"),
    lazy(rf"(?P<size><[cmqu]\d+>) (?:a [a-z]+ )?{_BY}"),
)  # fmt: skip
_RATIOS = {"2": (17, 24), "3": (26, 36), "4": (35, 48), "0.5": (4, 6)}
"""Between how many tenths of the old value the new one lies, as people use the words."""
_HEDGED = lazy(
    r"\b(?:nearly|almost|more than|over|about|roughly|around|at least|well|less|virtually|just|up to|some|further|another|within|not|every|each|per)(?: to)? $"
)
_APART = lazy(
    r"\b(?:and|but|while|after|since(?! <)|on top of|following|then|although|though|whereas)\b"
)
_ORDINALS = {"3": 3, "4": 4, "5": 5, "6": 6, "8": 8, "10": 10}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_RATES = lazy(
    r"\b(?:average|annual|annually|yearly|monthly|weekly|aged?|between|since <Y\d+>|ranging|vary|varies|respectively|rank\w*|place|odds)\b"
)
_EARLY = 6  # sentences in which a story gets to what its headline says
_FURTHEST = 4  # times: a change of another thing


class _Change(NamedTuple):
    line: Line
    old: Figure
    new: Figure


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Changes whose old and new value make another size than is told."""
    for line in ledger.lines:
        change = _change(line)
        if change is not None:
            yield from _told(ledger, change, line)
    if any(head.figures for head in ledger.heads):
        yield from _above(ledger)


def _change(line: Line) -> _Change | None:
    """The one change of a sentence that is told with both values; None where there are others."""
    if len(line.figures) < 2 or "from" not in line.low or _RATES.search(line.skeleton):
        return None
    found: dict[int, tuple[Figure, Figure]] = {}
    for pattern in _PAIRS:
        for match in pattern.finditer(line.skeleton):
            old, new = line.figure(match["old"]), line.figure(match["new"])
            if _is_bare(new):
                new = new._replace(kind=old.kind, unit=old.unit)
            elif _is_bare(old):
                old = old._replace(kind=new.kind, unit=new.unit)
            found.setdefault(old.start, (old, new))
    pairs = list(found.values())
    if len(pairs) != 1:
        return None
    old, new = pairs[0]
    plain = all(f.modifier in (None, "exactly") and f.low is None and not f.part for f in pairs[0])
    return (
        _Change(line, old, new) if plain and old.kind == new.kind and old.unit == new.unit else None
    )


def _is_bare(figure: Figure) -> bool:
    """Whether a number has no noun of its own: "from 72 minutes to 58", "up from 120 last year"."""
    return figure.kind == "count" and not is_plural(figure.unit or "")


def _told(ledger: Ledger, change: _Change, line: Line) -> Iterator[Hit]:
    """The sizes that a sentence gives a change."""
    text = line.skeleton
    times = [f for f in line.figures if f.kind == "ratio" and f.unit == "times"]
    if times:
        if (
            len(times) == 1
            and _is_linked(text, f"<r{line.figures.index(times[0])}>")
            and not _is_times(change, times[0])
        ):
            yield _clash(ledger, change, times[0].start, times[0].end)
        return
    sizes = {m.start("size"): m for pattern in _SIZES for m in pattern.finditer(text)}
    for found in sizes.values():
        start, end = line.place(*found.span("size"))
        if any(f.start <= start <= f.end for f in (change.old, change.new)):
            continue
        hedged = any(_HEDGED.search(text[: found.start(each)]) for each in (0, "size"))
        if hedged or not _is_linked(text, found["size"]) or _is_so(line, change, found["size"]):
            continue
        yield _clash(ledger, change, start, end)
        return


def _is_linked(text: str, size: str) -> bool:
    """Whether nothing tells of another change between the size and the values."""
    at = text.index(size)
    other = _APART.search(text)
    return other is None or (other.start() < at and "from" not in text[: other.start()])


def _is_times(change: _Change, times: Figure) -> bool:
    a, b = box(change.old, change.new), box(change.new, change.old)
    if a is None or b is None or a.low <= 0 or times.value not in _RATIOS:
        return True
    low, high = _RATIOS[times.value]
    if times.modifier in ("more than", "at least"):
        low, high = low * 11 // 10, high * 13 // 10
    elif times.modifier in ("less than", "up to"):
        return True
    return b.high * 10 >= a.low * low and b.low * 10 <= a.high * high


def _is_so(line: Line, change: _Change, size: str) -> bool:
    """Whether a change can be of a size: a part of the old value, or a difference in the same unit."""
    old, new = exact(change.old), exact(change.new)
    if not old or not new:
        return True
    if "<" in size and "<o" not in size and "<r" not in size:
        return _is_apart(change, line.figure(size))
    if "<r" in size:
        share = exact(line.figure(size)) or 0
        if line.figure(size).modifier or not 0 < share < ONE:
            return True
    elif "<o" in size:
        part = _ORDINALS.get(line.figure(size.split()[-1]).value or "")
        if part is None:
            return True
        share = ONE // part
    else:
        share = ONE // _PARTS[size.split()[-1]]
    made = abs(new - old) * ONE // old
    return abs(made - share) * 5 <= share or made > share * _FURTHEST or share > made * _FURTHEST


def _is_apart(change: _Change, size: Figure) -> bool:
    if size.kind != change.old.kind or (size.unit != change.old.unit and size.unit):
        return True
    if size.modifier not in (None, "exactly") or not exact(size) or size.part:
        return True
    one, two, gap = box(change.old, change.new), box(change.new, change.old), box(size, change.new)
    if one is None or two is None or gap is None:
        return True
    least, most = sorted((abs(two.high - one.low), abs(two.low - one.high)))
    if gap.low <= most and gap.high >= least:
        return True
    return gap.low > _FURTHEST * most or least > _FURTHEST * gap.high


def _above(ledger: Ledger) -> Iterator[Hit]:
    """The size above a story that tells of one change of that thing, in its first sentences."""
    told = [(line, c) for line in ledger.body if (c := _change(line)) is not None]
    if not told or told[0][0].number > ledger.body[0].number + _EARLY:
        return
    for head in ledger.heads:
        size = _size_of(head)
        if size is None:
            continue
        changes = [c for _, c in told if size.unit in ("times", c.old.unit)]
        line, change = told[0]
        if change not in changes or any(_fits(c, size) for c in changes):
            continue
        timed = size.kind in ("duration", "measure") and len(changes) == 1
        if timed or content_words(head.low) & content_words(line.low):
            yield _clash(ledger, change, size.start, size.end)
            return


def _size_of(head: Line) -> Figure | None:
    """The one size of a change that a headline tells."""
    found = [m["size"] for p in _SIZES for m in p.finditer(head.skeleton)]
    sizes = [f for f in head.figures if f.unit == "times"]
    sizes += [head.figure(token) for token in found if token.startswith("<")]
    alone = len(sizes) == 1 and sum(f.kind == sizes[0].kind for f in head.figures) == 1
    return sizes[0] if alone else None


def _fits(change: _Change, size: Figure) -> bool:
    if size.unit == "times":
        return _is_times(change, size)
    return _is_apart(change, size)


def _clash(ledger: Ledger, change: _Change, start: int, end: int) -> Hit:
    old, new = (written(ledger.document, f) for f in (change.old, change.new))
    said = ledger.text(start, end)
    return clash(
        change.new.start,
        change.new.end,
        f"From {old} to {new} is not a change of the size that “{said}” says. Correct it or a figure.",
        start,
        end,
        "the size as it is told",
    )
