"""The fact sheet: each fact of a story once, with all its places, and what clashes."""

from __future__ import annotations

from newslint.analyses.attribution import SignOff
from newslint.analyses.figures import DateMention, Figure
from newslint.analyses.ledger.ledger import QUESTIONS, Ledger
from newslint.analyses.people import Mention
from newslint.document import Document
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Span

_SHOWN = frozenset(
    (
        "count",
        "money",
        "percent",
        "points",
        "score",
        "vote",
        "range",
        "age",
        "measure",
        "duration",
        "ratio",
    )
)


class Fact(NamedTuple):
    """One fact: what it is (a name, a figure, a date), its details, and where it stands."""

    words: str
    details: dict[str, str | None]
    places: tuple[Span, ...]
    source: str | None = None  # whose word it is; None where none is found
    sourced: bool | None = None  # None where it needs no source


class FactSheet(NamedTuple):
    """All that a checker works through, in the order of the text."""

    clashes: list[Hit]
    people: list[Fact]
    figures: list[Fact]
    dates: list[Fact]
    quotations: list[Fact]
    outcomes: list[Fact]


def fact_sheet(
    document: Document,
    ledger: Ledger,
    figures: list[Figure],
    dates: list[DateMention],
    people: list[Mention],
    sign_off: SignOff,
) -> FactSheet:
    """The sheet of a story."""
    clashes = sorted(
        (hit for question in QUESTIONS for hit in ledger.clashes(question)),
        key=lambda hit: hit.start,
    )
    return FactSheet(
        clashes,
        _people(people),
        _figures(document, figures, sign_off),
        _dates(document, dates),
        _quotations(document, sign_off),
        _outcomes(ledger),
    )


def _people(people: list[Mention]) -> list[Fact]:
    found: dict[int, list[Mention]] = {}
    for mention in people:
        found.setdefault(mention.entity, []).append(mention)
    facts = []
    for mentions in found.values():
        ages = list(dict.fromkeys(str(m.age) for m in mentions if m.age is not None))
        named = [m for m in mentions if m.mention != "pronoun"]
        spans = tuple(Span(m.start, m.end) for m in named or mentions)
        facts.append(Fact(mentions[0].name, {"age": ", ".join(ages) or None}, spans))
    return facts


def _figures(document: Document, figures: list[Figure], sign_off: SignOff) -> list[Fact]:
    backed = {each.start: each for each in sign_off.figures}
    found: dict[tuple[str | None, ...], list[Figure]] = {}
    key: tuple[str | None, ...]
    for figure in figures:
        if figure.kind in _SHOWN:
            key = (figure.value, figure.low, figure.kind, figure.unit, figure.modifier)
            if figure.value is None:
                key = (str(figure.start),)
            found.setdefault(key, []).append(figure)
    facts = []
    for same in found.values():
        first = same[0]
        known = [backed[f.start] for f in same if f.start in backed]
        told = next((each for each in known if each.sourced), None)
        measures = next((document.slice(f.measures) for f in same if f.measures), None)
        facts.append(
            Fact(
                document.text[first.start : first.end],
                {"kind": first.kind, "value": first.value, "unit": first.unit, "modifier": first.modifier,
                 "measures": measures},
                tuple(Span(f.start, f.end) for f in same),
                told.name if told is not None else None,
                told is not None if known else None,
            )
        )  # fmt: skip
    return facts


def _dates(document: Document, dates: list[DateMention]) -> list[Fact]:
    found: dict[str, list[DateMention]] = {}
    for date in dates:
        if date.kind != "duration":
            said = document.text[date.start : date.end]
            found.setdefault(date.value or said.lower(), []).append(date)
    return [
        Fact(
            document.text[same[0].start : same[0].end],
            {"value": same[0].value or None},
            tuple(Span(d.start, d.end) for d in same),
        )
        for same in found.values()
    ]


def _quotations(document: Document, sign_off: SignOff) -> list[Fact]:
    return [
        Fact(
            document.text[each.start : each.end],
            {},
            (Span(each.start, each.end),),
            each.name,
            each.sourced,
        )
        for each in sign_off.quotations
    ]


def _outcomes(ledger: Ledger) -> list[Fact]:
    from newslint.analyses.ledger.statements import facts, is_denied, own_words, span

    found: dict[tuple[int, int, str], list[Span]] = {}
    for line in (*ledger.heads, *ledger.body):
        low = own_words(line)
        seen: set[int] = set()
        for fact in facts(line):
            if fact.at in seen:
                continue
            seen.add(fact.at)
            word = line.lex.low[fact.at]
            said = f"not {word}" if is_denied(low, fact.at - line.first) else word
            found.setdefault((fact.kind, fact.pole, said), []).append(Span(*span(line, fact.at)))
    return [Fact(said, {}, tuple(places)) for (_, _, said), places in found.items()]
