"""Figures told twice: whether two figures of a story are of one thing, by evidence that adds up.

No sentence shape decides. Two figures of one kind are weighed by what stands around them: rare words that both
sentences share, one noun, "the 14 people", a headline before its lead, and against them other names, other dates,
other modifiers, a story that has many such figures. The weights began as a logistic regression's over pairs of
figures of published stories and were then set by hand, so that such stories are left in peace: they are no
estimates. Digits that have changed places are evidence by themselves, as true figures seldom look so.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line
from newslint.analyses.ledger.same import harm, is_identifier
from newslint.analyses.ledger.values import agree, head, measures
from newslint.language.lexicon import stem, zipf
from newslint.language.numbers import NUMBER_WORDS, STOP_WORDS, singular
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_REACH = 14  # lexemes on either side of a figure that tell what it is of
_NEAR = 5
_TWO = 2
_MOST = 120  # figures of a story
_FAR = 60  # sentences between two figures
_ANYONE = words(
    "person people baby other victim resident volunteer participant respondent subject attendee member guest visitor adult human"
)
"""Nouns for whoever is counted: the 37 residents that spoke are the 37 speakers."""
_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee")
_PEOPLE = _ANYONE | words(
    "woman man child girl boy infant baby pupil staff nurse veteran athlete patient student fan relative"
)
THE = words("the these those this that")
ITS = words("his her its their our both every")
APART = words(
    "another other others additional extra further more fewer less earlier previously previous initially originally "
    "first second third last former latter remaining rest each every per apiece average averaged averaging median typically "
    "typical estimate estimates estimated forecast predicted predicts expected projected target goal could might if instead "
    "compared expects expect than from rose risen rise fell fall grew down increase decrease increased decreased doubled tripled revised "
    "until once would half grown bringing top radius diameter highest including daily weekly monthly yearly annually annual"
)
"""Words near a figure that make it one of another time, group or claim."""


class Entry(NamedTuple):
    """A figure and what stands around it."""

    figure: Figure
    line: Line
    kind: str
    noun: str
    modifiers: frozenset[str]
    around: dict[str, str]  # stem → word
    names: frozenset[str]
    near: frozenset[str]
    beside: frozenset[str]
    dates: frozenset[str]
    before: str


_Counted = tuple[Line, Figure, str]
"""A figure with its sentence and its noun."""


def _counted(ledger: Ledger) -> dict[str, list[_Counted]]:
    """The figures that are the paper's own and have a value, by what they can be compared with."""
    lexemes = ledger.lexemes
    kinds: dict[str, list[_Counted]] = {}
    for line in ledger.lines:
        for figure in line.figures:
            if figure.value is None or figure.low is not None or not line.own[figure.first]:
                continue
            if figure.last > line.last or is_identifier(lexemes, figure):
                continue
            noun = head(lexemes, figure)
            harmed = harm(lexemes, figure) if figure.kind == "count" else ""
            if kind := _kind(figure, noun, harmed):
                kinds.setdefault(kind, []).append((line, figure, noun))
            if harmed and noun and line.kind == "headline":
                kinds.setdefault(_kind(figure, noun, ""), []).append((line, figure, noun))
    return kinds


def _kind(figure: Figure, noun: str, harmed: str) -> str:
    """What a figure can be compared with."""
    if figure.kind == "count" and figure.unit in _DIMENSIONS:
        return f"measure {_DIMENSIONS[figure.unit]}"  # "3m tonnes"
    if figure.kind == "count":
        if harmed:
            return harmed
        return "people" if is_person(noun) else noun
    if figure.kind == "measure":
        return f"measure {_DIMENSIONS.get(figure.unit or '', figure.unit)}"
    if figure.kind in ("money", "duration"):
        return f"{figure.kind} {figure.unit}"
    return figure.kind if figure.kind in ("percent", "ordinal") else ""


_DIMENSIONS = dict.fromkeys(words("mm cm m km inches feet yards miles"), "length") | dict.fromkeys(
    words("g kg tonnes ounces pounds stone tons"), "weight"
)


def is_person(noun: str) -> bool:
    """Whether a noun in the singular is one for people."""
    return noun in _PEOPLE or (len(noun) > 5 and noun.endswith(_ENDINGS))


def _entry(ledger: Ledger, line: Line, figure: Figure, kind: str, noun: str) -> Entry:
    lex = line.lex
    first, last = max(line.first, figure.first - _REACH), min(line.last, figure.last + _REACH)
    span = measures(ledger.lexemes, figure)
    around = {
        stem(w): w
        for w in (*lex.low[first : figure.first], *lex.low[figure.last : last])
        if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS and w not in NUMBER_WORDS
    }
    around.pop(stem(noun), None)
    words = lex.low[span[0] : span[1]] if span else []
    end = max(figure.last, span[1]) if span else figure.last
    return Entry(
        figure,
        line,
        kind,
        noun,
        frozenset(stem(w) for w in words if w[0].isalpha() and singular(w) != noun),
        around,
        frozenset(
            lex.low[k]
            for k in range(line.first + 1, line.last)
            if lex.capital(k) and len(lex.low[k]) > 2
        ),
        frozenset(
            lex.low[max(line.first, figure.first - _NEAR) : min(line.last, figure.last + _NEAR)]
        ),
        frozenset(
            (*lex.low[max(line.first, figure.first - 2) : figure.first], *lex.low[end : end + 2])
        ),
        frozenset(d.value or ledger.text(d.start, d.end).lower() for d in line.dates),
        _before(line, figure),
    )


def _before(line: Line, figure: Figure) -> str:
    """The word before a figure, past "about" and "more than"."""
    for k in range(figure.first - 1, max(line.first, figure.first - 4) - 1, -1):
        word = line.lex.low[k]
        if word in THE or word in ITS or word == "all" or not figure.modifier:
            return word
    return ""


Evidence = dict[str, float]


def evidence(one: Entry, two: Entry, others: list[Entry], common: dict[str, int]) -> Evidence:
    """What speaks for and against two figures being of one thing; `others` are all that could be it.

    `common` tells in how many sentences of the story a stem stands.
    """
    a, b = set(one.around), set(two.around)
    shared = sum(
        max(0.3, 6.2 - zipf(one.around[s])) / (1 + math.log(common.get(s, 1))) for s in a & b
    )
    values = {e.figure.value for e in others} | {one.figure.value, two.figure.value}
    apart = two.line.number - one.line.number
    found: Evidence = {
        "bias": 1,
        one.kind.partition(" ")[0] if one.figure.kind != "count" else "count": 1,
        "shared": min(shared, 6) / 2,
        "overlap": len(a & b) / max(1, min(len(a), len(b))),
        "values": math.log(len(values)),
        "others": math.log(len(others) + 2),
        "near": apart == 1,
        "far": math.log(apart + 1),
    }
    found |= _of_nouns(one, two)
    found |= _of_places(one, two)
    return {name: value for name, value in found.items() if value}


def _of_nouns(one: Entry, two: Entry) -> Evidence:
    """What their nouns and the words before those say."""
    a, b = one.modifiers, two.modifiers
    return {
        "noun": one.noun == two.noun != "",
        "nouns": one.noun != two.noun,
        "rare noun": max(0.0, 5 - zipf(two.noun)) if one.noun == two.noun else 0,
        "modifiers": bool(a & b),
        "other modifiers": bool(a and b) and not a & b,
        "fewer modifiers": bool(a) and not b,
        "more modifiers": bool(b) and not a,
        "all": two.before == "all",
        "the": two.before in THE,
        "its": two.before in ITS,
        "the before": one.before in THE or one.before in ITS,
        "part": two.figure.part,
        "part before": one.figure.part,
        "about": two.figure.modifier is not None,
        "about before": one.figure.modifier is not None,
        "whose": two.figure.whose is not None,
    }


def _of_places(one: Entry, two: Entry) -> Evidence:
    """What their sentences say."""
    head = one.line.kind in ("headline", "standfirst")
    return {
        "head": head,
        "lead": head and two.line.number <= 5,
        "names": min(2, len(one.names & two.names)),
        "other names": bool(one.names - two.names and two.names - one.names),
        "new names": min(3, len(two.names - one.names)),
        "dates": bool(one.dates & two.dates),
        "other dates": bool(one.dates and two.dates and not one.dates & two.dates),
        "new date": bool(two.dates and not one.dates),
        "apart": bool(two.near & APART),
        "apart before": bool(one.near & APART),
    }


def pairs(ledger: Ledger) -> Iterator[tuple[Entry, Entry, list[Entry]]]:
    """All pairs of figures that could be of one thing, with the others that could be it."""
    for kind, counted in _counted(ledger).items():
        if len({(f.value, f.unit) for _, f, _ in counted}) < _TWO or len(counted) > _MOST:
            continue
        alike = [_entry(ledger, line, figure, kind, noun) for line, figure, noun in counted]
        for n, two in enumerate(alike):
            could = [e for e in alike if e is not two and may_be_one(e, two)]
            for one in alike[:n]:
                if one in could and 0 < two.line.number - one.line.number <= _FAR:
                    yield one, two, [e for e in could if e is not one]


def may_be_one(one: Entry, two: Entry) -> bool:
    """Whether two nouns can be of the same people: women are no men, and patients no farmers."""
    if one.kind != "people" or one.noun == two.noun:
        return True
    nouns = {n for e in (one, two) for n in (e.noun,)}
    return bool(nouns & _ANYONE)


def conflict(one: Entry, two: Entry) -> bool:
    """Whether both values cannot stand for one thing."""
    if one.figure.unit != two.figure.unit and one.figure.kind == "measure":
        return one.figure.value == two.figure.value  # 240 feet, and 240 metres
    return not agree(one.figure, two.figure)


_WEIGHTS: dict[str, float] = {
    "about": 0.9, "about before": 0.2, "all": 2.5, "apart": -1.0, "apart before": -1.0, "count": -0.6, "duration": 0.7, "head": 1.1, "its": 0.4, "lead": 1.0, "modifiers": 1.3, "more modifiers": -1.0, "names": 0.2, "near": 0.2, "new date": -0.2, "noun": -0.2, "nouns": -0.5, "other dates": -1.0, "other modifiers": -2.1, "other names": -0.2, "others": 1.8, "overlap": 1.5, "part": -0.9, "part before": -0.1, "percent": 0.3, "rare noun": -0.3, "shared": 0.4, "the": 1.0, "the before": 0.5, "values": -3.9, "whose": 1.1,
}  # fmt: skip


def weighed(found: Evidence) -> float:
    """What evidence comes to."""
    return sum(_WEIGHTS.get(name, 0) * value for name, value in found.items())
