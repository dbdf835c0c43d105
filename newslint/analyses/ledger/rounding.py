"""Between which values the truth lies, by how exactly a figure is written; in whole billionths.

Whole numbers, because a box decides for or against an error: no sum may be off in its last place.
"""

from __future__ import annotations

from newslint.analyses.figures import Figure
from newslint.startup.fast_typing import NamedTuple

_PLACES = 9
ONE: int = 10**_PLACES
HUNDRED: int = 100 * ONE
_ANY: int = 10**60
_ROUND = 10  # per cent: nobody calls 140 "100"
_LOOSE = 2  # per cent: what "2 million" may be off beside "2.14 million"
_ABOUT = 15  # per cent: what "about 40" may be off


class Box(NamedTuple):
    """The least and the greatest value that a figure as written can stand for, in billionths."""

    low: int
    high: int


def exact(figure: Figure) -> int | None:
    """The value as written; None for ranges, scores, vague figures and those below zero."""
    if figure.value is None or figure.low is not None:
        return None
    whole, _, part = figure.value.partition(".")
    if not whole.isdigit() or len(part) > _PLACES or figure.exponent < -_PLACES:
        return None
    return int(whole + part.ljust(_PLACES, "0"))


def box(figure: Figure, other: Figure) -> Box | None:
    """The box of one of two values that are compared; None where it has no bounds.

    The zeros of a round number are taken to say nothing, and "2 million" to be 1.5 to 2.5 million,
    but where the other is written more exactly: to €204,000 from €200,000, nobody rounds to a
    hundred thousand.
    """
    value, beside = exact(figure), exact(other)
    if value is None or beside is None:
        return None
    half, near = _half(figure, value), _half(other, beside)
    if half > near:
        counted = figure.kind == "count" and value < 1000 * ONE
        half = min(half, max(near, 0 if counted else value * _LOOSE // 100))
    if figure.modifier == "more than":
        return Box(value - half, value + max(half, value * _ABOUT // 100))
    return _around(figure, value, half)


def claim(figure: Figure) -> Box | None:
    """The box of a percentage that is said to be the size of a change; some cut digits off it."""
    value = exact(figure)
    if value is None:
        return None
    unit: int = 10 ** (figure.exponent + _PLACES)
    wide = value * _ABOUT // 100
    match figure.modifier:
        case "more than" | "at least":
            return Box(value - unit // 2, _ANY)
        case "less than" | "up to":
            return Box(0, value + unit)
        case "nearly":
            return Box(value - max(wide, unit), value + unit // 2)
        case "about":
            return Box(value - max(wide, unit), value + max(wide, unit))
    return Box(value - unit // 2, value + unit)


def changed_by(old: Box, new: Box, share: Box) -> bool:
    """Whether some rise or fall from one to the other is so many per cent of the old value."""
    for least, most in (
        (HUNDRED + share.low, HUNDRED + share.high),
        (max(0, HUNDRED - share.high), max(0, HUNDRED - share.low)),
    ):
        if new.low * HUNDRED <= old.high * most and new.high * HUNDRED >= old.low * least:
            return True
    return False


def apart_by(old: Box, new: Box, points: Box) -> bool:
    """Whether some two values of the boxes are so many points apart."""
    least = max(0, new.low - old.high, old.low - new.high)
    return least <= points.high and max(new.high - old.low, old.high - new.low) >= points.low


def _around(figure: Figure, value: int, half: int) -> Box | None:
    """The box of a value with bounds on both sides; None for "more than", "up to" and their like."""
    wide = max(half, value * _ABOUT // 100)
    match figure.modifier:
        case None | "exactly":
            return Box(value - half, value + half)
        case "about":
            return Box(value - wide, value + wide)
        case "nearly":
            return Box(value - wide, value + half)
    return None


def _half(figure: Figure, value: int) -> int:
    """Half of what the last digit that says something is worth; 0 for things counted one by one."""
    unit: int = 10 ** (figure.exponent + _PLACES)
    digits = value // unit
    if figure.kind in ("percent", "points") or digits < 100 or digits % 10:
        counted = figure.kind == "count" and figure.unit and not figure.exponent
        return 0 if counted else unit // 2
    while digits % 10 == 0:
        digits, unit = digits // 10, unit * 10
    return min(unit // 2, value * _ROUND // 100)


def bounds_of(figure: Figure) -> Box | None:
    """The box of a figure by itself; "more than" and the like open it to one side."""
    value = exact(figure)
    if value is None:
        return None
    half = _half(figure, value)
    if figure.kind == "count" and not figure.exponent and half == ONE // 2:
        half = 0  # counted one by one, whatever they are
    if figure.modifier in ("more than", "at least"):
        return Box(value - half, _ANY)
    return _around(figure, value, half) or Box(0, value + half)


def total_of(boxes: list[Box]) -> Box:
    """The box of a sum."""
    return Box(sum(box.low for box in boxes), sum(box.high for box in boxes))


def meet(one: Box, two: Box) -> bool:
    """Whether some value lies in both."""
    return one.low <= two.high and two.low <= one.high


def is_share(part: Box, whole: Box, share: Box) -> bool:
    """Whether some part is so many per cent of some whole."""
    return (
        part.low * HUNDRED <= whole.high * share.high
        and part.high * HUNDRED >= whole.low * share.low
    )


def is_near_share(whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether a part is such a share of a whole, as writers round."""
    a, b, c = exact(part), exact(share), exact(whole)
    if not a or not b or not c:
        return False
    made = c * b // (HUNDRED if share.kind == "percent" else ONE)
    return abs(made - a) * 100 <= max(8 * a, 100 * ONE)


def shown(value: int, figure: Figure) -> str:
    """A value in billionths as the copy would write it beside a figure: "$760,500", "12"."""
    sign, size, word = "", ONE, ""
    if figure.kind == "money":
        sign = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}.get(figure.unit or "", "")
    if figure.exponent > 3 or (value >= 10**6 * ONE and figure.exponent):
        size, word = (
            (10**9 * ONE, " billion") if value >= 10**9 * ONE else (10**6 * ONE, " million")
        )
    whole, rest = divmod(value, size)
    digits = f"{rest * 1000 // size:03}".rstrip("0")
    percent = "%" if figure.kind == "percent" else ""
    return f"{sign}{whole:,}{'.' + digits if digits else ''}{word}{percent}"
