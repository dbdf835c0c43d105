"""Figures of a story: what is counted, paid, measured or scored, with exact values."""

from __future__ import annotations

from bisect import bisect_left

from newslint.analyses.figures.dates import DateMention
from newslint.document import Document
from newslint.language.numbers import Reading, measured, owner, readings
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.text import Span

FigureKind = Literal[
    "count",
    "money",
    "percent",
    "points",
    "ratio",
    "score",
    "vote",
    "range",
    "ordinal",
    "age",
    "measure",
    "duration",
]
Modifier = Literal["about", "nearly", "more than", "less than", "at least", "up to", "exactly"]


class Figure(NamedTuple):
    """A number in the story and what it says, in plain-text offsets.

    `value` is an exact decimal, "3-2" for scores and votes, "3000000-5000000" for ranges, and None
    for "dozens" or "hundreds of thousands". Thirds, sixths, sevenths and ninths are rounded to four
    places. `low` and `high` are the ends of a range, or the two sides of a score or vote as written.
    `unit` is a currency (ISO 4217), "percent", "points", a unit of measure or time in the plural, or
    the noun that is counted. `exponent` is the power of ten of the last digit written: 6 for
    "3 million", 4 for "2.96 million". `part` is true where "of" follows: "12 of the 14".
    """

    start: int
    end: int
    value: str | None
    kind: FigureKind
    unit: str | None
    modifier: Modifier | None
    low: str | None
    high: str | None
    measures: Span | None
    when: str | None
    whose: Span | None
    in_words: bool
    exponent: int
    part: bool
    block: int
    first: int  # lexemes of its block
    last: int


def figures(lexemes: list[Lexemes], dates: list[DateMention]) -> list[Figure]:
    """The figures of all blocks, in order.

    Durations are figures; dates and clock times are none, nor are numbers that count nothing: of
    flights, roads, models, laws, addresses, telephones, versions. A long block that is not prose has
    none that a sentence could be wrong about.
    """
    by_block: dict[int, list[DateMention]] = {}
    for mention in dates:
        if mention.kind == "duration":
            continue
        by_block.setdefault(mention.block, []).append(mention)
    found: list[Figure] = []
    for lex in filter(Lexemes.is_prose, lexemes):
        days = by_block.get(lex.block, [])
        starts = [day.first for day in days]
        taken = [(day.first, day.last) for day in days]
        read = list(readings(lex, taken))
        for number, reading in enumerate(read):
            if reading.kind in ("skip", "name"):
                continue
            before = read[number - 1].last if number else 0
            after = read[number + 1].first if number + 1 < len(read) else len(lex)
            found.append(_figure(lex, reading, _when(lex, reading, days, starts, before, after)))
    return found


def _figure(lex: Lexemes, reading: Reading, when: str | None) -> Figure:
    noun = measured(lex, reading)
    return Figure(
        lex.starts[reading.first],
        lex.ends[reading.last - 1],
        reading.value,
        reading.kind,  # type: ignore[arg-type]
        reading.unit or (lex.low[noun[2]] if noun and reading.kind in ("count", "range") else None),
        reading.modifier,  # type: ignore[arg-type]
        reading.low,
        reading.high,
        Span(lex.starts[noun[0]], lex.ends[noun[1] - 1]) if noun else None,
        when,
        owner(lex, reading),
        reading.in_words,
        reading.exponent,
        reading.part,
        lex.block,
        reading.first,
        reading.last,
    )


_LONG_WAY = 10  # lexemes between a figure and the date it belongs to


def _when(
    lex: Lexemes,
    reading: Reading,
    days: list[DateMention],
    starts: list[int],
    before: int,
    after: int,
) -> str | None:
    """The date that follows before the next figure, or else the one that stands just ahead."""
    at = bisect_left(starts, reading.first)
    ahead = days[at] if at < len(days) else None
    near = min(after, reading.last + _LONG_WAY)
    if (
        ahead is not None
        and ahead.first <= near
        and not _ends_between(lex, reading.last, ahead.first)
    ):
        return ahead.value or lex_text(lex, ahead)
    behind = days[at - 1] if at else None
    near = max(before, reading.first - _LONG_WAY)
    if (
        behind is not None
        and behind.first >= near
        and not _ends_between(lex, behind.last, reading.first)
    ):
        return behind.value or lex_text(lex, behind)
    return None


def lex_text(lex: Lexemes, day: DateMention) -> str:
    """The words of an unresolved date, in lower case."""
    return " ".join(lex.low[day.first : day.last])


def _ends_between(lex: Lexemes, i: int, j: int) -> bool:
    """Whether a sentence ends among the lexemes [i, j)."""
    return any(
        lex.low[k] in ".!?;" and (k + 1 >= len(lex) or lex.opens_sentence(k + 1))
        for k in range(i, j)
    )


def shown(document: Document, item: Figure) -> dict[str, Any]:  # noqa: ARG001 - the contract of `show`
    """What `newslint show` prints of a figure; places are spans of the plain text."""
    return {
        "value": item.value,
        "unit": item.unit,
        "kind": item.kind,
        "modifier": item.modifier,
        "measures": item.measures,
        "when": item.when,
        "in_words": item.in_words,
        "low": item.low,
        "high": item.high,
        "whose": item.whose,
    }
