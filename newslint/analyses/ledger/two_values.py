"""One quantity, two values."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger
from newslint.analyses.ledger.places import where
from newslint.analyses.ledger.same import (
    KINDS,
    comparable,
    differ,
    harm,
    is_identifier,
    is_of_another_time,
    makes_up,
    stands_alone,
    supposes,
    topic,
)
from newslint.analyses.ledger.values import (
    Sentences,
    agree,
    amount,
    head,
    slip,
    stem,
    told_in,
    written,
)
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any

_MOST = 200  # figures of one story that are looked at
_MOST_PAIRS = 200  # of them that are looked at closely
_LONGEST = 2000  # characters of a sentence
_FEW = 20  # things that a writer speaks of as all there are
_SMALL = 10  # below, numbers are alike by chance
_DEFINITE = frozenset("the all these those its their his her both".split())


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """One quantity, two values."""
    document = ledger.document
    lexemes = ledger.lexemes
    figures = ledger.figures
    sentences = ledger.sentences
    quotations = ledger.quotations
    places = Sentences(document, sentences)
    body = [
        figure
        for figure in told_in(document, figures, quotations)
        if figure.kind in KINDS
        and figure.value is not None
        and places.length(figure.start) <= _LONGEST
    ][:_MOST]
    told: set[Any] = set()
    pairs = 0
    for j, later in enumerate(body):
        for earlier in body[:j]:
            if later.value in told or not _contradict(lexemes, places, earlier, later):
                continue
            pairs += 1
            if pairs > _MOST_PAIRS or _explained(lexemes, body, earlier, later):
                continue
            told.update((earlier.value, later.value))
            one = written(document, earlier)
            two = written(document, later)
            yield Hit(
                later.start,
                later.end,
                f"{_opening(document, earlier, later)} says {one}, this says {two}. Correct one of them.",
                (Related(earlier.start, earlier.end, f"here it is {one}"),),
            )


def _opening(document: Document, earlier: Figure, later: Figure) -> str:
    """Where the other value is, as a sentence begins with it."""
    if earlier.block == later.block:
        return "An earlier sentence"
    place = where(document, earlier.block, later.block)
    return place[0].upper() + place[1:]


def _contradict(lexemes: list[Lexemes], places: Sentences, a: Figure, b: Figure) -> bool:
    """Whether two figures of the body say of one thing what cannot both be."""
    if not comparable(lexemes, a, b) or agree(a, b) or places.at(a.start) == places.at(b.start):
        return False
    noun = head(lexemes, b)
    spoken_of = a.kind == "money" and stem(noun) in topic(lexemes, places, a)
    if not noun or not (noun == head(lexemes, a) or spoken_of) or differ(lexemes, a, b):
        return False
    low, high = sorted((amount(a), amount(b)))
    slipped = slip(a, b) and low >= _SMALL
    definite = _is_definite(lexemes, b)
    casualties = bool(harm(lexemes, b)) and low >= 3 and high <= 1.5 * low
    whole = a.kind == "count" and high <= min(2 * low, _FEW) and _is_whole(lexemes, b)
    if not definite or not (slipped or casualties or whole):
        return False
    if not (stands_alone(lexemes, a) and _stands_as_known(lexemes, b)):
        return False
    if supposes(lexemes, places, a) or supposes(lexemes, places, b) or is_of_another_time(a, b):
        return False
    return spoken_of or bool(topic(lexemes, places, a) & topic(lexemes, places, b))


def _is_whole(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether the figure speaks of all there are: "all three of the boats", "all three boats"."""
    return lexemes[figure.block].at(figure.first - 1) == "all"


def _is_definite(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether the figure speaks of what the reader knows: "the 14 people", "all 14"."""
    lex = lexemes[figure.block]
    return lex.at(figure.first - 1) in _DEFINITE


def _stands_as_known(lexemes: list[Lexemes], figure: Figure) -> bool:
    """`stands_alone`, save that "of the 14 people" is the whole, and that is what is compared."""
    if is_identifier(lexemes, figure):
        return False
    lex = lexemes[figure.block]
    before = lex.at(figure.first - 2)
    if figure.part and _is_whole(lexemes, figure):
        return lex.at(figure.last + 1) in _DEFINITE  # "all three of the boats"
    return stands_alone(lexemes, figure) or (before == "of" and not figure.part)


def _explained(lexemes: list[Lexemes], body: list[Figure], a: Figure, b: Figure) -> bool:
    """Whether the later value was given before, too, or one is made up of others."""
    like = [f for f in body if f is not a and f is not b and comparable(lexemes, a, f)]
    repeated = any(f.value == b.value for f in like if f.start < b.start)
    others = [f for f in like if f.value not in (a.value, b.value)]
    return repeated or makes_up([a, *others], amount(b)) or makes_up([b, *others], amount(a))
