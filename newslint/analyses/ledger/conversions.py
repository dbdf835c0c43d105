"""A measure and the same one in other units beside it: "five miles (18 kilometres)", "12 miles, or about 16 km"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import ONE, exact
from newslint.finding import Hit
from newslint.text import words

# A unit → what it measures, and how many thousandths of the metric base it is.
_METRIC = {
    "mm": ("length", 1), "cm": ("length", 10), "m": ("length", 1000), "km": ("length", 1_000_000),
    "g": ("weight", 1), "kg": ("weight", 1000), "tonnes": ("weight", 1_000_000),
    "ha": ("area", 10_000), "square km": ("area", 1_000_000), "square m": ("area", 1), "litres": ("volume", 1),
    "km/h": ("speed", 1), "°C": ("heat", 1.8),
}  # fmt: skip
_IMPERIAL = {
    "inches": ("length", 25.4), "feet": ("length", 304.8), "yards": ("length", 914.4), "miles": ("length", 1_609_344),
    "ounces": ("weight", 28.35), "pounds": ("weight", 453.6), "stone": ("weight", 6350), "tons": ("weight", 960_000),
    "acres": ("area", 4046.9), "square miles": ("area", 2_590_000), "square feet": ("area", 0.0929),
    "gallons": ("volume", 4.1), "pints": ("volume", 0.52), "mph": ("speed", 1.609), "°F": ("heat", 1),
}  # fmt: skip
_LOOSE = {"tons": 0.1, "gallons": 0.1, "pints": 0.12}  # units of two sizes
_ROUGH = 0.01  # beyond the rounding of both
_ABOUT = 0.08
_OPENS = words("( / – — - or ,")
_BETWEEN = _OPENS | words("about around nearly almost some just over roughly more than that is which equivalent to equal a an the i.e.")  # fmt: skip
_CLOSES = words(") , . ; – — - / and away long high wide deep tall from")
_GAP = 6  # lexemes between the two


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Conversions that no rounding explains."""
    for line in ledger.lines:
        measures = [f for f in line.figures if f.unit in _METRIC or f.unit in _IMPERIAL]
        for one, two in pairwise(measures):
            right = _converted(one, two) if _is_retold(line, one, two) else None
            if right is None:
                continue
            said = ledger.text(two.start, two.end)
            yield clash(
                two.start,
                two.end,
                f"{ledger.text(one.start, one.end)} is about {right}, not {said}. Correct one of the two.",
                one.start,
                one.end,
                f"this is about {right}",
            )


def _is_retold(line: Line, one: Figure, two: Figure) -> bool:
    """Whether the second figure says the first again: in brackets, between dashes, behind "or", as an aside."""
    lex = line.lex
    first = one.last
    if lex.at(first) not in _BETWEEN and lex.at(first + 1) in ("(", "–", "—"):
        first += 1  # "1,200 feet high (366 metres)"
    gap = lex.low[first : two.first]
    if not 0 < len(gap) <= _GAP or not _BETWEEN.issuperset(gap) or _OPENS.isdisjoint(gap):
        return False
    if gap[0] in ("(", "/"):
        return True
    if "or" in gap or "is" in gap:
        return lex.at(two.last) in _CLOSES
    return gap[0] in ("–", "—", "-") and lex.at(two.last) == gap[0]


def _converted(one: Figure, two: Figure) -> str | None:
    """What the first measure is in the unit of the second, where it isn't what is written; else None."""
    metric = one.unit in _METRIC
    kind, size = (_METRIC if metric else _IMPERIAL)[one.unit or ""]
    other, unit = (_IMPERIAL if metric else _METRIC).get(two.unit or "", (" ", 0))
    a, b = exact(one), exact(two)
    if kind != other or not a or not b:
        return None
    if kind == "heat":
        return _heat(one, two, a / ONE, b / ONE)
    slack = 1 + _ROUGH + _LOOSE.get(one.unit or "", 0) + _LOOSE.get(two.unit or "", 0)
    slack += _ABOUT * (one.modifier is not None or two.modifier is not None)
    (low, high), (least, most) = _bounds(one, a), _bounds(two, b)
    if least <= high * size / unit * slack and most >= low * size / unit / slack:
        return None
    value = a * size / unit / ONE
    return f"{value:,.0f} {two.unit}" if value >= 3 else f"{value:,.1f} {two.unit}"


def _bounds(figure: Figure, value: int) -> tuple[float, float]:
    """Between which values a measure lies: fives, tens and hundreds are round, other digits are meant."""
    last: int = 10 ** (figure.exponent + 9)
    unit, digits = last, value // last
    while digits and digits % 10 == 0:
        digits, unit = digits // 10, unit * 10
    half = last / 2
    if unit > last or (digits % 5 == 0 and digits > 5):
        half = max(half, min(max(unit, 10 * last) / 4, value / 10))
    half = min(half, value / 2)
    feet = ONE if figure.unit == "feet" else 0  # its inches are not in its value
    return value - half, value + max(half, feet)


def _heat(one: Figure, two: Figure, a: float, b: float) -> str | None:
    """Degrees: of a temperature, or of a rise, where only the size of a degree counts."""
    slack = 2.5 if one.modifier or two.modifier else 1.5  # degrees Fahrenheit
    made = a * 1.8 + 32 if one.unit == "°C" else a
    said = b if one.unit == "°C" else b * 1.8 + 32
    rise = a * 1.8 - b if one.unit == "°C" else a - b * 1.8
    if abs(made - said) <= slack or abs(rise) <= slack:
        return None
    right = made if one.unit == "°C" else (a - 32) / 1.8
    return f"{right:,.0f}{two.unit}"
