"""A whole that one sentence names and another shares out: "121 females and 83 males", of 214 bats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, Box, bounds_of, exact, meet, shown, total_of
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.language.numbers import is_plural, singular
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_PLACE = r"(?:from|in|at|on|to|for|by|with|as|were|was|are)"
_ITEM = rf"(?:<[cm]\d+>|one(?= {_PLACE}\b))(?: (?!<[cm]|and\b|while\b|but\b)[^ ,;:\"()]+){{0,8}}"
_LIST = lazy(rf"(?<!\S){_ITEM}(?:(?: ,| ;)?(?: and| plus)? {_ITEM})+")
_PART = lazy(
    rf"(?<!\S)(?P<figure><[cm]\d+>|one(?= {_PLACE}\b))(?P<tail>(?: (?!<[cm]|,|;|and )[^ ]+)*)"
)
_LINK = lazy(rf"\b{_PLACE}\b")
_JOINED = lazy(r"\b(?:and|plus) (?:<[cm]\d+>|one)(?: (?!<[cm])[^ ]+)*$")
_PARTITIONS = (
    words("man woman boy girl child adult male female"),
    words("passenger crew"),
    words("ram ewe lamb"),
    words("bull cow calf"),
)
_ALL = words("person people child total")
_NOT_ALL = lazy(
    r"\b(?:including|includes?|among|at least|others|another|other|some|also|more|further|remaining|rest|average|each|per|than|"
    r"so far|last (?:year|month|week|season)|previous(?:ly)?|up from|down from|compared|extra|would|could|such|respectively|every|"
    r"apiece|injured|hurt|killed|wounded|died|dead)\b"
)
_IN_ALL = lazy(r"\b(?:altogether|in all|in total|total|combined|to finish (?:with|on))\b")
_WHOLE_LIKE = 8  # a sum off by more than an eighth is one of something else
_WINDOW = 2  # sentences between a whole and its parts
_FAR = 8  # where "the total" or the make of the parts says that there is one
_SMALL = 20 * ONE  # sums that other figures are by chance
_FEW = 5 * ONE  # "one man and one woman" are parts of nothing
_TWO, _MANY = 2, 3


class _Parts(NamedTuple):
    line: Line
    figures: list[Figure]
    sum_: Box
    value: int
    noun: str
    """What is counted, if the list says so; "": it is told elsewhere; "*": the parts have nouns of their own."""


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Parts in a row that miss the one whole near them."""
    body = ledger.body
    for number, line in enumerate(body):
        if len(line.figures) < 2 or "and" not in line.low or _NOT_ALL.search(line.skeleton):
            continue
        parts = _parts(line)
        if parts is None:
            continue
        far = _WINDOW if parts.noun != "*" and "total" not in line.low else _FAR
        hit = _missed(ledger, parts, body[max(0, number - far) : number + 2])
        if hit is not None:
            yield hit


def _parts(line: Line) -> _Parts | None:
    """The list of parts of a sentence, where they share one thing out; else None."""
    lists = [m for m in _LIST.finditer(line.skeleton) if _JOINED.search(m[0])]
    if len(lists) != 1:
        return None
    items = list(_PART.finditer(lists[0][0]))
    parts = _of_items(line, items)
    if parts is not None or len(items) < _MANY or items[0]["figure"] == "one":
        return parts
    first = bounds_of(line.figure(items[0]["figure"]))
    parts = _of_items(line, items[1:])
    if parts is None or first is None:
        return None
    both = parts._replace(sum_=Box(parts.sum_.low + first.low, parts.sum_.high + first.high))
    # "104 people: 13 on the looms, 13 in the yard and 78 in offices": the first is a part as well
    return None if any(_is_sum(figure, both) for figure in line.figures) else parts


def _of_items(line: Line, items: list[re.Match[str]]) -> _Parts | None:
    real = [line.figure(m["figure"]) for m in items if m["figure"] != "one"]
    if len(items) < _TWO or not real or not _are_plain(real):
        return None
    noun = _noun(real, [m["tail"] for m in items], [m["figure"] for m in items])
    boxes = [box for f in real if (box := bounds_of(f)) is not None]
    if noun is None or len(boxes) < len(real):
        return None
    ones = (len(items) - len(real)) * ONE
    made = total_of(boxes)
    value = sum(exact(f) or 0 for f in real) + ones
    if value < _FEW and len(items) < _MANY:
        return None
    return _Parts(line, real, Box(made.low + ones, made.high + ones), value, noun)


def _are_plain(parts: list[Figure]) -> bool:
    one = parts[0]
    return all(
        f.kind == one.kind
        and f.modifier in (None, "exactly")
        and not f.part
        and (f.kind == "count" or f.unit == one.unit)
        and exact(f)
        for f in parts
    )


def _noun(parts: list[Figure], tails: list[str], tokens: list[str]) -> str | None:
    """What is shared out; None where the items are not of one make."""
    nouns = {singular(f.unit or "") for f in parts}
    for partition in _PARTITIONS:
        if len(nouns) == len(parts) == len(tokens) and nouns <= partition:
            alone = len(tails[-1].rstrip(" .").split()) == 1  # not "12 boys and 16 girls passed"
            return "*" if alone else None
    links = [found[0] if (found := _LINK.search(tail)) else "" for tail in tails]
    if len(set(links)) != 1 or not links[0]:
        return None
    if len(tails) < _MANY and parts[0].kind == "money":
        return None
    for tail in tails[1:]:  # the thing is named once
        if tail.split()[:1] != [links[0]]:
            return None
    first = parts[0].unit or ""
    return singular(first) if parts[0].kind == "count" and is_plural(first) else ""


def _missed(ledger: Ledger, parts: _Parts, near: list[Line]) -> Hit | None:
    """The clash with the one whole that the parts come near; none where some figure is their sum."""
    told = near if parts.value < _SMALL else ledger.lines
    if any(_is_sum(f, parts) for line in told for f in line.figures):
        return None
    wholes = [(line, f) for line in near for f in line.figures if _may_be_whole(line, f, parts)]
    if len({f.value for _, f in wholes}) != 1:
        return None
    there, whole = wholes[0]
    made = shown(parts.value, whole)
    first, last = parts.figures[0], parts.figures[-1]
    return clash(
        first.start,
        last.end,
        f"The parts add up to {made}, not to {written(ledger.document, whole)}, as {ledger.where(there, parts.line)} says. "
        "Correct the total or a part.",
        whole.start,
        whole.end,
        "the total",
    )


def _is_sum(figure: Figure, parts: _Parts) -> bool:
    known = bounds_of(figure)
    return figure.kind == parts.figures[0].kind and known is not None and meet(known, parts.sum_)


def _may_be_whole(line: Line, figure: Figure, parts: _Parts) -> bool:
    one = parts.figures[0]
    if figure.kind != one.kind or figure.part or figure.modifier not in (None, "exactly"):
        return False
    if figure.kind == "money" and figure.unit != one.unit:
        return False
    if line is parts.line and one.start <= figure.start <= parts.figures[-1].start:
        return False
    times = {f.when for f in parts.figures if f.when}
    if times and figure.when and figure.when not in times:
        return False
    return _comes_near(figure, parts) and (
        figure.kind == "money" or _is_of_them(line, figure, parts)
    )


def _comes_near(figure: Figure, parts: _Parts) -> bool:
    value = exact(figure) or 0
    gap = abs(value - parts.value)
    near = gap <= ONE or gap * _WHOLE_LIKE <= max(value, parts.value)
    return near and value > max(exact(f) or 0 for f in parts.figures)


def _is_of_them(line: Line, figure: Figure, parts: _Parts) -> bool:
    """Whether a number counts what is shared out."""
    noun = singular(figure.unit or "")
    if parts.noun == "*" and figure.measures is not None:
        return all(singular(f.unit or "") != noun for f in parts.figures)
    if not is_plural(figure.unit or ""):
        return line is parts.line and _IN_ALL.search(line.skeleton) is not None
    return noun in _ALL or not parts.noun or noun == parts.noun
