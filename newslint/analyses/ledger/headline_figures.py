"""Figures of headline, standfirst and captions against those of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, clash
from newslint.analyses.ledger.places import where
from newslint.analyses.ledger.same import (
    KINDS,
    comparable,
    differ,
    harm,
    is_of_another_time,
    makes_up,
    stands_alone,
    topic,
)
from newslint.analyses.ledger.values import Sentences, agree, amount, head, in_body, slip, written
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.startup.patterns import lazy
from newslint.text import words

_LEAD = 6  # sentences of running text in which a story states what its headline says
_FIRST = 3  # of them that tell the news itself
_MOST = 300  # figures of the body that are looked at
_SITE_NAME = 60  # characters that may follow a headline pasted into the text
_SMALL = 10  # below, numbers are alike by chance
_ALL = 1000  # sentences: a standfirst sums up the whole story
_BOUNDS = frozenset(("more than", "at least", "less than", "up to"))
_WIDE = 0.3  # how far above "more than 300" a headline's bare figure may be
_NARROW = 0.1  # how far apart "more than 300" and "more than 320" may be
_SUPPOSED = words(
    "initially originally revised raised lowered correction corrected forecast predicted expected "
    "target goal could might if instead earlier previously compared doubled tripled halved average"
)
_HEADS = ("headline", "standfirst", "caption")


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Figures above the story that it gives otherwise."""
    document = ledger.document
    heads = [f for f in ledger.figures if document.blocks[f.block].kind in _HEADS]
    if not heads:
        return
    pasted = _pasted_headlines(document)
    body = [f for f in ledger.figures if in_body(document, f) and f.block not in pasted][:_MOST]
    if not body:
        return
    places = Sentences(document, ledger.sentences)
    for figure in heads:
        kind = document.blocks[figure.block].kind
        other, slipped = _other(ledger, places, figure, body, kind)
        if other is None:
            continue
        said, told = written(document, figure), written(document, other)
        yield clash(
            figure.start,
            figure.end,
            f"The {kind} says {said}, {where(document, other.block, figure.block)} {told}. "
            "Correct one of them.",
            other.start,
            other.end,
            f"here it is {told}",
            severity=None if slipped and kind != "caption" else "warning",
            confidence=0.95 if slipped else 0.8,
        )


def _other(
    ledger: Ledger, places: Sentences, figure: Figure, body: list[Figure], kind: str
) -> tuple[Figure | None, bool]:
    """The story's figure that a headline's contradicts, and whether by a slip of the pen."""
    lexemes = ledger.lexemes
    if figure.value is None:
        return None, False
    if figure.kind in ("score", "vote"):
        return _other_tally(lexemes, places, figure, body), True
    if figure.kind == "age" and _is_of_death(lexemes, figure):
        return _age_at_death(ledger, figure, body), True
    if figure.kind not in KINDS or _is_given(lexemes, figure, body):
        return None, False
    other = _contradicted(lexemes, places, figure, body, kind)
    slipped = other is not None and slip(figure, other)
    if other is not None and not slipped and ledger.said.covers(other.start):
        return None, False
    return other, slipped


_DIED = frozenset(("die", "dies", "died", "dead", "dying", "death"))
_HIS_AGE = lazy(
    r"(?:\b(?:aged|age|age of|at age|died at|dead at|died on <[WD]\d+> at|he was|she was|who was)|(?<!,) ,|\() (<[ac]\d+>)(?! -)(?= (?:,|\.|years old|years of age|\)|after|from|in|on|at|;|when|following|of)|$)"
)
_DEATH = lazy(r"\b(?:died|dies|dead|death|passed away|was|passed|obituary)\b")
_DYING = 8  # sentences


def _is_of_death(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether a headline says at what age somebody died: "dies at 91", "dead, aged 40"."""
    lex = lexemes[figure.block]
    near = lex.low[max(0, figure.first - 4) : figure.first]
    return not _DIED.isdisjoint(near)


def _age_at_death(ledger: Ledger, figure: Figure, body: list[Figure]) -> Figure | None:
    """The one other age that the story's beginning gives the dead person."""
    if any(f.value == figure.value for f in body if f.kind in ("age", "count", "duration")):
        return None
    lines = [line for line in ledger.body if line.end > body[0].start or line.dates][:_DYING]
    found: list[Figure] = []
    for line in lines:
        if not _DEATH.search(line.skeleton):
            continue
        for match in _HIS_AGE.finditer(line.skeleton):
            age = line.figure(match[1])
            if age.value is not None and age.value.isdigit() and age.low is None:
                found.append(age)
    said = amount(figure)
    ages = {f.value for f in found if 0.2 * said < amount(f) < 5 * said}
    return found[0] if len(ages) == 1 and len({f.value for f in found}) == 1 else None


def _pasted_headlines(document: Document) -> set[int]:
    """The paragraphs that only say the headline again: they confirm nothing."""
    heads = {document.slice(block).casefold() for block in document.of_kind("headline")}
    longest = max(map(len, heads), default=0) + _SITE_NAME
    return {
        number
        for number, block in enumerate(document.blocks)
        if block.end - block.start <= longest
        and document.slice(block).casefold().startswith(tuple(heads))
    }


def _is_given(lexemes: list[Lexemes], figure: Figure, body: list[Figure]) -> bool:
    """Whether the story gives the figure too."""
    like = [other for other in body if comparable(lexemes, figure, other)]
    if any(_fit(figure, other) for other in like):
        return True
    # Whatever a figure is called there, it is no slip of the headline's.
    noun, harmed = head(lexemes, figure), harm(lexemes, figure)
    if figure.kind == "age":
        return any(other.value == figure.value for other in body if other.kind in ("age", "count"))
    if amount(figure) < _SMALL and (noun or harmed):
        return harmed != "" and any(
            o.value == figure.value and not head(lexemes, o) for o in body if o.kind == "count"
        )
    return any(other.value == figure.value for other in body)


def _fit(figure: Figure, other: Figure) -> bool:
    """Whether a headline's figure and the story's can both be true of one thing.

    A bound is meant for a value near it: nobody writes "at least 30" of 52, or "more than 300" of 600.
    """
    if not agree(figure, other):
        return False
    one, two = figure.modifier in _BOUNDS, other.modifier in _BOUNDS
    if (
        not (one or two)
        or None in (figure.value, other.value)
        or figure.low
        or other.low
        or figure.value == other.value
    ):
        return True
    low, high = sorted((amount(figure), amount(other)))
    return high <= low * (1 + (_NARROW if one and two else _WIDE))


def _other_tally(
    lexemes: list[Lexemes], places: Sentences, figure: Figure, body: list[Figure]
) -> Figure | None:
    """The one score or vote of the story's beginning, where it is not the headline's."""
    told = [f for f in body if f.kind == figure.kind and f.low and f.high]
    sides = {figure.low, figure.high}
    if any({f.low, f.high} == sides or f.value == figure.value for f in told):
        return None
    if any(o.value in sides and o.kind == "count" for o in body):
        return None  # "3-1" after "three goals"
    first = places.after(places.body_start, _FIRST)
    early = [f for f in told if f.start < first]
    if len(early) != 1 or len({f.value for f in told}) > 2:
        return None
    shared = topic(lexemes, places, figure) & topic(lexemes, places, early[0])
    return early[0] if shared and len(sides & {early[0].low, early[0].high}) == 1 else None


def _contradicted(
    lexemes: list[Lexemes], places: Sentences, figure: Figure, body: list[Figure], kind: str
) -> Figure | None:
    """The figure of the story that says of the same thing what cannot be."""
    mine = topic(lexemes, places, figure)
    lead = places.after(places.body_start, _LEAD if kind == "headline" else _ALL)
    first = places.after(places.body_start, _FIRST)
    # Figures that make up the headline's speak for it; only a plain slip is still one then.
    told = [f for f in body if f.kind == figure.kind and f.start < lead]
    if harm(lexemes, figure):  # "six of them with burns" are none of the dead
        told = [f for f in told if not f.part]
    made_up = makes_up(told, amount(figure))
    found: list[tuple[bool, int, Figure]] = []
    for other in body:
        if not comparable(lexemes, figure, other) or is_of_another_time(figure, other):
            continue
        slipped = slip(figure, other) and min(amount(figure), amount(other)) >= _SMALL
        need = _needed(lexemes, figure, other, slipped, other.start < lead, other.start < first)
        if need is None or made_up > slipped:
            continue
        parts = figure.part and other.part and other.start < first
        if not (parts or stands_alone(lexemes, other)) or _is_supposed(lexemes, places, other):
            continue
        shared = len(mine & topic(lexemes, places, other))
        if shared >= need + made_up + (kind == "caption"):
            found.append((slipped, shared, other))
    return _best(found)


def _best(found: list[tuple[bool, int, Figure]]) -> Figure | None:
    """The figure that is likeliest meant: a slip before another, then by what they share; None for two."""
    if not found:
        return None
    found.sort(key=lambda each: each[:2], reverse=True)
    best = [each for each in found if each[:2] == found[0][:2]]
    return best[0][2] if len({each[2].value for each in best}) == 1 else None


def _needed(
    lexemes: list[Lexemes], figure: Figure, other: Figure, slipped: bool, lead: bool, first: bool
) -> int | None:
    """How many words two sentences must share for their figures to be one; None: they aren't."""
    same = _is_named_alike(lexemes, figure, other)
    if slipped:
        if same:
            return 1 if lead else 2
        return 3 if lead else None
    if not same or not lead:
        return None
    low, high = sorted((amount(figure), amount(other)))
    strong = bool(harm(lexemes, figure)) or figure.kind == "age"
    if figure.kind == "age" and first:
        return 1
    if high <= 2 * low:
        return 1 if strong and first else 2
    named = head(lexemes, figure) or strong or figure.kind in ("money", "duration")
    return 3 if first and named else None


def _is_supposed(lexemes: list[Lexemes], places: Sentences, figure: Figure) -> bool:
    """Whether the sentence of a figure sets it against an earlier or a likely value."""
    span = places.at(figure.start)
    lex = lexemes[figure.block]
    return not _SUPPOSED.isdisjoint(lex.low[lex.index(span.start) : lex.index(span.end)])


def _is_named_alike(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether both figures name one thing: the same noun, or a unit that needs none."""
    noun = head(lexemes, a)
    if a.kind in ("age", "duration") or (a.kind == "count" and harm(lexemes, a)):
        return True
    if a.kind != "count" and not (noun and head(lexemes, b)):
        return True
    return bool(noun) and noun == head(lexemes, b) and not differ(lexemes, a, b)
