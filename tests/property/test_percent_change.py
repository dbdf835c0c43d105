"""A change that is true before its figures are rounded is never an error; a wrong one is."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from hypothesis import assume, given, strategies as st

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

ENGINE = Engine([load_rules()["CON005"]])
SCALES = {"": 1, " million": 10**6, "m": 10**6, " billion": 10**9, "bn": 10**9}
UNITS = ["£@", "$@", "€@", "@ boats", "@ members", "@ tonnes"]
SENTENCES = [
    "Costs @moved @share to @new from @old, the firm said.",
    "Costs @moved @share, to @new from @old a year earlier.",
    "The total @moved from @old to @new, @noun of @share.",
    "The total @moved from @old to @new, up @share.",
    "It came to @new, up from @old, a @share @kind.",
]


def found(sentence: str) -> list[Finding]:
    return ENGINE.check(read(Source("story.txt", f"Notes from the coast\n\n{sentence}\n")))


def rounded(value: Fraction, places: int) -> Fraction:
    step = Fraction(10) ** -places
    return floor(value / step + Fraction(1, 2)) * step


def digits(value: Fraction, places: int) -> str:
    """As writers set it: commas, and no needless zeros after the point."""
    shown = f"{float(value):,.{max(0, places)}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


@st.composite
def written(draw: st.DrawFn) -> tuple[Fraction, Fraction, str, str]:
    """Two true values and how both are written, each rounded in its own way."""
    unit = draw(st.sampled_from(UNITS))
    counted = unit in UNITS[3:5]
    scale = draw(st.sampled_from(list(SCALES)))
    assume(not (counted and scale in ("m", "bn")))
    old = Fraction(draw(st.integers(1_000, 99_999_999)), 1_000)
    new = old * Fraction(draw(st.integers(300, 2_500)), 1_000)
    if counted and not scale:
        old, new = Fraction(ceil(old)), Fraction(ceil(new))
    common = draw(st.integers(-3, 2))
    texts = []
    for value in (old, new):
        # As many digits for both, or some more or fewer for one; three of them at least say something
        places = common + draw(st.sampled_from((0, 0, 0, 1)))
        if places < 0:
            assume(not scale)
        if counted and not scale:
            places = min(0, places)
        shown = rounded(value, places)
        assume(shown >= 100 * Fraction(10) ** -places)
        texts.append(unit.replace("@", digits(shown, places) + scale))
    return old, new, texts[0], texts[1]


@st.composite
def percentages(draw: st.DrawFn, true: Fraction) -> str:
    """How a writer gives a percentage: rounded or cut, hedged or not."""
    places = draw(st.sampled_from((0, 0, 1, 2)))
    step = Fraction(10) ** -places
    sign = draw(st.sampled_from(("%", " per cent", " percent")))
    hedge = draw(st.sampled_from(("", "", "cut", "about", "more than", "nearly", "at least")))
    if hedge in ("more than", "at least", "cut"):
        value = floor(true / step) * step
    elif hedge == "nearly":
        value = ceil(true / step) * step
    else:
        value = rounded(true, places)
    assume(value > 0)
    shown = digits(value, places) + sign
    return shown if hedge in ("", "cut") else f"{hedge} {shown}"


def sentence(shape: str, old: str, new: str, share: str, rises: bool) -> str:
    words = {
        "@moved": "rose" if rises else "fell",
        "@noun": "a rise" if rises else "a fall",
        "@kind": "rise" if rises else "drop",
        "@share": share,
        "@old": old,
        "@new": new,
    }
    for name, word in words.items():
        shape = shape.replace(name, word)
    return shape if rises else shape.replace("up", "down")


@given(values=written(), shape=st.sampled_from(SENTENCES), data=st.data())
def test_what_is_true_is_never_found(
    values: tuple[Fraction, Fraction, str, str], shape: str, data: st.DataObject
) -> None:
    old, new, a, b = values
    share = data.draw(percentages(abs(new - old) / old * 100))
    assert found(sentence(shape, a, b, share, new > old)) == []


@given(data=st.data(), shape=st.sampled_from(SENTENCES), unit=st.sampled_from(UNITS))
def test_a_digit_that_no_rounding_allows_is_found(
    data: st.DataObject, shape: str, unit: str
) -> None:
    old, new = (
        10 * data.draw(st.integers(100, 99_999)) + data.draw(st.integers(1, 9)) for _ in "ab"
    )
    true = Fraction(abs(new - old), old) * 100
    right = f"{floor(true + Fraction(1, 2))}"
    at = data.draw(st.integers(0, len(right) - 1))
    wrong = right[:at] + data.draw(st.sampled_from("123456789")) + right[at + 1 :]
    assume(0 < true < 300 and abs(int(wrong) - true) >= Fraction(3, 2))
    a, b = (unit.replace("@", f"{value:,}") for value in (old, new))
    hits = found(sentence(shape, a, b, f"{wrong}%", new > old))
    assert [hit.text for hit in hits] == [f"{wrong}%"]


@given(
    old=st.integers(500, 4_900),
    change=st.integers(-450, 900),
    places=st.integers(0, 1),
    relative=st.booleans(),
)
def test_percentages_that_change_are_never_an_error(
    old: int, change: int, places: int, relative: bool
) -> None:
    """Rightly rounded ones may be doubted, where the change reads like percentage points."""
    before, after = Fraction(old, 100), Fraction(old + change, 100)
    moved = abs(after - before)
    said = rounded(moved / before * 100 if relative else moved, places)
    assume(said > 0)
    share = digits(said, places) + ("%" if relative else " percentage points")
    a, b = (digits(rounded(value, places), places) + "%" for value in (before, after))
    hits = found(sentence(SENTENCES[2], a, b, share, change > 0))
    assert not any(hit.severity == "error" for hit in hits)
