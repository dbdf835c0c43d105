"""A measure and the same one in other units behind it: "five miles (18 kilometres)"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, clash
from newslint.analyses.ledger.rounding import bounds_of, exact
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_BOTH = lazy(
    r"(?P<one><q\d+>)(?: [a-z]+)? \( (?:about |or |around |nearly |almost |some |just over |roughly |more than |over )?(?P<two><q\d+>) \)"
)
# A unit → what it measures, and how many thousandths of the metric base it is.
_SIZES = {
    "mm": ("length", 1), "cm": ("length", 10), "m": ("length", 1000), "km": ("length", 1_000_000),
    "inches": ("length", 25.4), "feet": ("length", 304.8), "yards": ("length", 914.4), "miles": ("length", 1_609_344),
    "g": ("weight", 1), "kg": ("weight", 1000), "tonnes": ("weight", 1_000_000), "ounces": ("weight", 28.35),
    "pounds": ("weight", 453.6), "stone": ("weight", 6350), "tons": ("weight", 960_000),
    "ha": ("area", 10_000), "acres": ("area", 4046.9), "square km": ("area", 1_000_000), "square miles": ("area", 2_590_000),
    "litres": ("volume", 1), "gallons": ("volume", 4.1), "pints": ("volume", 0.52),
    "mph": ("speed", 1.609), "km/h": ("speed", 1),
}  # fmt: skip
_LOOSE = {"tons": 0.14, "gallons": 0.14, "pints": 0.15}  # units of two sizes
_ROUGH = 0.16  # what rounding of both may come to


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Conversions that no rounding explains."""
    for line in ledger.lines:
        if len(line.figures) < 2 or "(" not in line.low:
            continue
        for found in _BOTH.finditer(line.skeleton):
            one, two = line.figure(found["one"]), line.figure(found["two"])
            right = _converted(one, two)
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


def _converted(one: Figure, two: Figure) -> str | None:
    """What the first measure is in the unit of the second, where it isn't what is written; else None."""
    kind, size = _SIZES.get(one.unit or "", ("", 0))
    other, unit = _SIZES.get(two.unit or "", (" ", 0))
    a, b = exact(one), exact(two)
    if kind != other or not a or not b or one.unit == two.unit:
        return None
    known, told = bounds_of(one), bounds_of(two)
    if known is None or told is None:
        return None
    slack = _ROUGH + _LOOSE.get(one.unit or "", 0) + _LOOSE.get(two.unit or "", 0)
    low, high = known.low * size / unit * (1 - slack), known.high * size / unit * (1 + slack)
    if told.low <= high and told.high >= low:
        return None
    value = a * size / unit / 10**9
    return f"{value:,.0f} {two.unit}" if value >= 3 else f"{value:,.1f} {two.unit}"
