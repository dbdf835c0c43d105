"""True sums, shares, margins, changes, spans, hours and lists never alarm, however rounded; wrong ones do."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import assume, given, strategies as st

from newslint.engine import Engine
from newslint.readers import read
from newslint.registry import load_rules
from newslint.source import Source

RULES = load_rules()
ENGINE = Engine([rule for code, rule in RULES.items() if rule.family == "contradiction"])
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
NAMES = ["Ann", "Carl", "Paul", "Mary", "Ida", "Hugh", "Nell"]


def found(*sentences: str) -> set[str]:
    text = "Notes from the coast\n\n" + "\n\n".join(sentences) + "\n"
    return {finding.code for finding in ENGINE.check(read(Source("story.txt", text)))}


def spelled(count: int, words: bool) -> str:
    return WORDS[count] if words and count < len(WORDS) else f"{count:,}"


def tenths(value: int) -> str:
    """A sum of money in millions, to the tenth, as it is rounded in print."""
    shown = floor(Fraction(value, 100_000) + Fraction(1, 2))
    return f"{shown // 10}.{shown % 10}".removesuffix(".0")


money = st.integers(100_000, 90_000_000)
TOTALS = [
    "She took ${a} from the one fund and ${b} from the other, a total of ${t}, the court heard.",
    "The pier cost ${a} and the tram ${b}, totalling ${t}.",
    "Grants of ${a} for roads and ${b} for schools, adding up to ${t}, were paid.",
]


@given(money, money, st.sampled_from(TOTALS), st.tuples(*[st.booleans()] * 3))
def test_true_totals(a: int, b: int, sentence: str, rounded: tuple[bool, bool, bool]) -> None:
    values = [
        f"{tenths(v)} million" if short else f"{v:,}"
        for v, short in zip((a, b, a + b), rounded, strict=True)
    ]
    assert "CON009" not in found(sentence.format(a=values[0], b=values[1], t=values[2]))


@given(money, money, st.sampled_from(TOTALS), st.sampled_from([8, 9, 11, 12]))
def test_wrong_totals(a: int, b: int, sentence: str, tenth: int) -> None:
    total = (a + b) * tenth // 10
    assume(a % 1000 and b % 1000 and total % 1000 and total > max(a, b))
    assert "CON009" in found(sentence.format(a=f"{a:,}", b=f"{b:,}", t=f"{total:,}"))


@given(st.integers(40, 400), st.data(), st.booleans())
def test_what_remains(whole: int, data: st.DataObject, right: bool) -> None:
    part = data.draw(st.integers(11, whole - 11))
    rest = whole - part + (0 if right else data.draw(st.sampled_from([1, 2, 3])))
    assume(whole % 10 and part % 10 and rest % 10)
    said = found(f"Of the {whole} workers, {part} will move and the other {rest} will stay.")
    assert ("CON009" in said) != right


SHARES = [
    "Some {a} of the {b} members, or {p}%, came.",
    "Of {b} homes checked, {a} ({p}%) had lead pipes.",
    "In all {a} of the {b} boats ({p} percent) sank.",
]


@given(st.integers(12, 5000), st.data(), st.sampled_from(SHARES), st.integers(0, 1), st.booleans())
def test_shares(whole: int, data: st.DataObject, sentence: str, places: int, cut: bool) -> None:
    part = data.draw(st.integers(2, whole - 1))
    size = 10**places
    exact = Fraction(100 * part * size, whole)
    share = Fraction(floor(exact + (0 if cut else Fraction(1, 2))), size)
    shown = f"{float(share):.{places}f}".removesuffix(".0")
    assume(share > 0)
    assert "CON010" not in found(sentence.format(a=f"{part:,}", b=f"{whole:,}", p=shown))
    assume(whole % 10 and part % 10 and 5 < share < 60)
    wrong = f"{float(share) + 12:.{places}f}".removesuffix(".0")
    assert "CON010" in found(sentence.format(a=f"{part:,}", b=f"{whole:,}", p=wrong))


@given(st.integers(20, 400), st.integers(20, 400), st.integers(0, 9))
def test_margins(one: int, two: int, off: int) -> None:
    high, low = max(one, two), min(one, two)
    assume(high - low > 10 and high - low + off not in (high, low))
    said = found(f"Peers voted by {high} votes to {low}, a majority of {high - low + off}.")
    assert ("CON011" in said) == bool(off)


MOVES = ["Sales {way} from {a} to {b} boats.", "Sales {way} to {b} boats from {a}."]


@given(st.integers(11, 9000), st.integers(11, 9000), st.sampled_from(MOVES))
def test_ways(a: int, b: int, sentence: str) -> None:
    assume(a % 10 and b % 10 and a != b)
    up, down = ("rose", "fell") if b > a else ("fell", "rose")
    assert "CON012" not in found(sentence.format(way=up, a=f"{a:,}", b=f"{b:,}"))
    assert "CON012" in found(sentence.format(way=down, a=f"{a:,}", b=f"{b:,}"))


@given(st.integers(1850, 2000), st.integers(2, 60), st.sampled_from([-1, 0, 1]))
def test_spans(first: int, years: int, slack: int) -> None:
    said = f"She led it for {years + slack} years, from {first} to {first + years}."
    assume(years + slack > 1)
    assert "CON013" not in found(said)
    wrong = f"She led it for {years + 9} years, from {first} to {first + years}."
    assert "CON013" in found(wrong)
    assert "CON013" in found(f"She was mayor from {first + years} to {first}.")


@given(st.integers(0, 23), st.integers(0, 59), st.integers(5, 55), st.sampled_from([0, 20, -3]))
def test_hours(hour: int, minute: int, gap: int, off: int) -> None:
    def clock(at: int) -> str:
        at %= 1440
        return f"{(at // 60 - 1) % 12 + 1}.{at % 60:02}{'am' if at < 720 else 'pm'}"

    at = hour * 60 + minute
    assume(gap + off > 3)
    said = found(
        f"A crew came at {clock(at + gap)}, {gap + off} minutes after the call at {clock(at)}."
    )
    if off == 0:
        assert "CON019" not in said
    elif off == 20:
        assert "CON019" in said


@given(st.integers(2, 7), st.integers(2, 7), st.booleans())
def test_lists(said: int, listed: int, kin: bool) -> None:
    names = NAMES[:listed]
    items = f"{', '.join(names[:-1])} and {names[-1]}"
    opening = f"He leaves {WORDS[said]} children, " if kin else f"It chose {WORDS[said]} towns: "
    near = abs(said - listed) <= max(2, said // 2)
    assert ("CON014" in found(f"{opening}{items}.")) == (said != listed and near)


@pytest.mark.parametrize("year", [1900, 1996, 2000, 2023, 2024])
def test_days(year: int) -> None:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    assert ("CON008" in found(f"It closed on Feb. 29, {year}, the clerk said.")) != leap
    lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    names = "January February March April May June July August September October November December"
    for name, days in zip(names.split(), lengths, strict=True):
        assert "CON008" not in found(f"It closed on {name} {days}, {year}, the clerk said.")
        if name != "February":
            assert ("CON008" in found(f"It closed on {name} 31, {year}, he said.")) == (days < 31)


UNITS = [
    ("miles", "km", 1.609344),
    ("feet", "metres", 0.3048),
    ("acres", "hectares", 0.404686),
    ("yards", "metres", 0.9144),
]


@given(st.integers(4, 900), st.sampled_from(UNITS), st.integers(0, 1))
def test_true_conversions(value: int, units: tuple[str, str, float], places: int) -> None:
    one, two, size = units
    assert "CON021" not in found(
        f"It lies {value} {one} ({round(value * size, places):g} {two}) off, she said."
    )


@given(st.integers(20, 900), st.sampled_from(UNITS), st.sampled_from([0.5, 0.6, 1.5, 2, 10]))
def test_wrong_conversions(value: int, units: tuple[str, str, float], factor: float) -> None:
    one, two, size = units
    assert "CON021" in found(
        f"It lies {value} {one} ({round(value * size * factor)} {two}) off, she said."
    )


@given(st.integers(3, 400), st.integers(1_000, 90_000), st.booleans())
def test_true_averages(count: int, each: int, rounded: bool) -> None:
    total, mean = count * each, each
    if rounded:
        mean = round(each, -1)
    assert "CON009" not in found(
        f"The {count} branches lent {total:,} books, an average of {mean:,} each."
    )


@given(st.integers(3, 400), st.integers(1_001, 90_000), st.sampled_from([7, 8, 12, 13]))
def test_wrong_averages(count: int, each: int, tenths: int) -> None:
    assume(count * each % 10)
    wrong = each * tenths // 10
    assume(wrong % 10)
    assert "CON009" in found(
        f"The {count} branches lent {count * each:,} books, an average of {wrong:,} each."
    )


PLACED = "The mill will hire {t} people: {a} on the looms, {b} in the yard and {c} in offices."
FEW = st.integers(13, 400)


@given(FEW, FEW, FEW)
def test_true_places(a: int, b: int, c: int) -> None:
    assert "CON004" not in found(PLACED.format(t=a + b + c, a=a, b=b, c=c))


@given(FEW, FEW, FEW, st.sampled_from([8, 9, 11, 12]))
def test_wrong_places(a: int, b: int, c: int, tenths: int) -> None:
    total = (a + b + c) * tenths // 10
    assume(abs(total - a - b - c) > 3 and total % 10)
    assert "CON004" in found(PLACED.format(t=total, a=a, b=b, c=c))


GROWN = [
    "Profit {way} {p} per cent to £{new}m, compared with £{old}m a year earlier.",
    "Profit {way} {p} per cent to £{new}m. It was £{old}m the year before.",
]


@given(st.integers(20, 900), st.integers(20, 900), st.sampled_from(GROWN))
def test_true_growth(old: int, new: int, sentence: str) -> None:
    assume(old != new and new < 3 * old)
    share = floor(Fraction(abs(new - old) * 100, old) + Fraction(1, 2))
    assume(share)
    way = "rose" if new > old else "fell"
    assert "CON005" not in found(sentence.format(way=way, p=share, new=new, old=old))


@given(st.integers(101, 900), st.integers(12, 60), st.sampled_from(GROWN))
def test_wrong_growth(old: int, share: int, sentence: str) -> None:
    new = old * (100 + share) // 100
    assume(old % 10 and new % 10)
    assert "CON005" in found(sentence.format(way="rose", p=share + 7, new=new, old=old))
