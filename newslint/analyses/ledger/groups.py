"""How many there are of a group that two sentences speak of: samples of studies, and crowds."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.evidence import is_person
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.rounding import bounds_of, exact
from newslint.analyses.ledger.values import agree, head
from newslint.finding import Hit
from newslint.language.lexicon import stem
from newslint.language.numbers import STOP_WORDS
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_STUDY = words(
    "study survey poll trial researchers scientists team experiment questionnaire pollsters authors project sample"
)
_SAMPLED = words(
    "looked studied surveyed polled interviewed examined questioned asked tested followed tracked recruited involved included "
    "analysed analyzed monitored compared sampled observed enrolled scanned data of among from on"
)
_SAMPLE = words("participant respondent subject volunteer")
_TAKING_PART = words(
    "participants respondents subjects volunteers surveyed polled interviewed questioned"
)
_CROWD = words(
    "attend attended attending attends gathered turned showed joined marched rallied protested packed flocked lined "
    "participated demonstrated crowd audience turnout rally"
)
_APART = words(
    "another other others second similar previous earlier each every last initially originally estimated expected hoped planned "
    "only separate control half if would could first further additional"
)
_NEAR = 6  # lexemes
_FAR = 40  # sentences


class _Crowd(NamedTuple):
    line: Line
    figure: Figure
    noun: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Groups of two sizes."""
    if not ledger.words.isdisjoint(_STUDY):
        yield from _samples(ledger)
    if not ledger.words.isdisjoint(_CROWD):
        yield from _crowds(ledger)


def _people(ledger: Ledger, line: Line) -> Iterator[tuple[Figure, str]]:
    """The counts of people of a sentence, with their nouns."""
    for figure in line.figures:
        if figure.kind == "count" and line.own[figure.first] and (exact(figure) or 0) > 0:
            yield figure, head(ledger.lexemes, figure)


def _samples(ledger: Ledger) -> Iterator[Hit]:
    """A study of 10,000, and its "12,000 participants"."""
    sizes: list[tuple[Line, Figure]] = []
    parts: list[tuple[Line, Figure]] = []
    for line in ledger.body:
        for figure, noun in _people(ledger, line):
            lex = line.lex
            near = lex.low[max(line.first, figure.first - _NEAR) : figure.first]
            after = lex.low[figure.last : figure.last + _NEAR]
            if noun in _SAMPLE or not _TAKING_PART.isdisjoint(after[:3]):
                parts.append((line, figure))
            elif (is_person(noun) and not figure.part and not _SAMPLED.isdisjoint(near)
                  and not _STUDY.isdisjoint(lex.low[line.first : figure.first])):  # fmt: skip
                sizes.append((line, figure))
    if len({f.value for _, f in sizes}) != 1:
        return
    there, size = sizes[0]
    most = bounds_of(size)
    if most is None or size.modifier in ("more than", "at least"):
        return
    for here, part in parts:
        least = bounds_of(part)
        if here is not there and least is not None and least.low > most.high:
            yield _at_odds(
                ledger, here, part, there, size,
                "“{said}” of them here, but the study has “{was}” in {where}. Correct one of the figures.",
            )  # fmt: skip
            return


def _crowds(ledger: Ledger) -> Iterator[Hit]:
    """ "More than 150 producers have rallied", and "attended by fewer than 100 producers"."""
    found: list[_Crowd] = []
    for line in ledger.body:
        if _CROWD.isdisjoint(line.low) or not _ANOTHER.isdisjoint(line.low):
            continue
        for figure, noun in _people(ledger, line):
            near = line.lex.low[max(line.first, figure.first - _NEAR) : figure.last + _NEAR]
            if (
                not _CROWD.isdisjoint(near)
                and _APART.isdisjoint(near)
                and (not noun or is_person(noun))
            ):
                found.append(_Crowd(line, figure, noun))
    for n, two in enumerate(found[:_CROWDS]):
        for one in found[:n]:
            if (
                one.line is two.line
                or agree(one.figure, two.figure)
                or two.line.number - one.line.number > _FAR
            ):
                continue
            if one.noun and two.noun and one.noun != two.noun:
                continue
            if len(_topics(one.line) & _topics(two.line)) < _SHARED:
                continue
            yield _at_odds(
                ledger, two.line, two.figure, one.line, one.figure,
                "“{said}” here, but “{was}” in {where}. Correct one of the figures.",
            )  # fmt: skip
            return


_SHARED = 2
_CROWDS = 30
_ANOTHER = words("another second previous last next each every")


def _topics(line: Line) -> set[str]:
    return {
        stem(w).removesuffix("i")
        for w in line.low
        if len(w) > 3 and w[0].isalpha() and w not in STOP_WORDS and w not in _APART
    }


def _at_odds(
    ledger: Ledger, here: Line, one: Figure, there: Line, two: Figure, message: str
) -> Hit:
    return ledger.at_odds(Told(here, one.start, one.end), Told(there, two.start, two.end), message)
