"""One quantity, two values."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger
from newslint.analyses.ledger.places import where
from newslint.analyses.ledger.same import (
    KINDS,
    alike,
    comparable,
    differ,
    harm,
    is_identifier,
    is_of_another_time,
    makes_up,
    stands_alone,
    supposes,
    thing,
    topic,
)
from newslint.analyses.ledger.values import (
    Sentences,
    agree,
    amount,
    head,
    modifiers,
    slip,
    stem,
    told_in,
    written,
)
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any
from newslint.text import words

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
    for earlier, later, same in _pairs(lexemes, places, body):
        if later.value not in told and (
            (same and _contradict(lexemes, places, earlier, later))
            or _is_renumbered(lexemes, places, body, earlier, later)
        ):
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


def _pairs(
    lexemes: list[Lexemes], places: Sentences, body: list[Figure]
) -> Iterator[tuple[Figure, Figure, bool]]:
    """Two figures each of one kind, of two sentences, and whether they are comparable.

    What is asked of a figure is asked once here, not for each of its pairs.
    """
    stand = [places.at(figure.start).start for figure in body]
    things = [thing(lexemes, figure) for figure in body]
    for j, later in enumerate(body):
        renumbers = later.kind == "count" and _is_all(lexemes, later)
        for i, earlier in enumerate(body[:j]):
            if earlier.kind == later.kind and stand[i] != stand[j]:
                same = alike(things[i], things[j])
                if same or renumbers:
                    yield earlier, later, same


def _opening(document: Document, earlier: Figure, later: Figure) -> str:
    """Where the other value is, as a sentence begins with it."""
    if earlier.block == later.block:
        return "An earlier sentence"
    place = where(document, earlier.block, later.block)
    return place[0].upper() + place[1:]


def _contradict(lexemes: list[Lexemes], places: Sentences, a: Figure, b: Figure) -> bool:
    """Whether two comparable figures of the body say of one thing what cannot both be."""
    if agree(a, b):
        return False
    if not _is_slip_of_one_thing(lexemes, a, b) and not _is_of_one_noun(lexemes, places, a, b):
        return False
    supposed = supposes(lexemes, places, a) or supposes(lexemes, places, b)
    return not (supposed or is_of_another_time(a, b))


def _is_of_one_noun(lexemes: list[Lexemes], places: Sentences, a: Figure, b: Figure) -> bool:
    """Whether two figures have one noun and one topic, and the later is known to the reader.

    "A crew of three trawlers … the four trawlers"; "a $4 million bridge … the bridge cost $40 million".
    """
    noun = head(lexemes, b)
    spoken_of = a.kind == "money" and stem(noun) in topic(lexemes, places, a)
    if not noun or not (noun == head(lexemes, a) or spoken_of) or differ(lexemes, a, b):
        return False
    if not _is_known(lexemes, a, b):
        slipped = slip(a, b) and min(amount(a), amount(b)) >= _SMALL
        if not (slipped and _is_told_twice(lexemes, places, a, b)):
            return False
    if not (stands_alone(lexemes, a) and _stands_as_known(lexemes, b)):
        return False
    return spoken_of or not topic(lexemes, places, a).isdisjoint(topic(lexemes, places, b))


def _is_known(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether the later figure says "the" of as many as a slip, a toll or a whole would leave.

    "The 15 people" after "51 people"; "the 14 dead" after 12; "all four boats" after three.
    """
    if not _is_definite(lexemes, b):
        return False
    low, high = sorted((amount(a), amount(b)))
    if low >= _SMALL and slip(a, b):
        return True
    if low >= 3 and high <= 1.5 * low and harm(lexemes, b):
        return True
    return a.kind == "count" and high <= min(2 * low, _FEW) and _is_whole(lexemes, b)


def _is_slip_of_one_thing(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether two figures say of one named thing what only a slip can part.

    "$3.2 billion" and "the $3.2 million deal"; "a crowd of 8,914" and "the crowd of 9,814"; "Hull's 231"
    and "Hull's 213".
    """
    if a.part or b.part or a.low is not None or b.low is not None or not slip(a, b):
        return False
    low, high = sorted((amount(a), amount(b)))
    if low < _SMALL:
        return False
    if a.kind == "money" and high == 1000 * low and min(a.exponent, b.exponent) >= _TENTHS:
        return _is_definite(lexemes, b) and len((a.value or "").strip("0")) > 1
    if a.kind != "count":
        return False
    mass = _mass(lexemes, b)
    if mass and mass == _mass(lexemes, a):
        return lexemes[b.block].at(b.first - 3) in _DEFINITE
    return (
        a.value != b.value
        and sorted(a.value or "") == sorted(b.value or "")
        and _is_owned_alike(lexemes, a, b)
    )


def _is_renumbered(
    lexemes: list[Lexemes], places: Sentences, body: list[Figure], a: Figure, b: Figure
) -> bool:
    """Whether the later figure is "the 37 tortoises" or "all 68 passengers" of a story that has told of others but once.

    No third number of the same things, nothing that tells them apart, and neither is a change or a part.
    """
    if a.kind != "count" or not _is_all(lexemes, b) or agree(a, b):
        return False
    if not _is_of_same_things(lexemes, a, b):
        return False
    low, high = sorted((amount(a), amount(b)))
    if low < _SMALL or high > _WITHIN * low:
        return False
    if (
        supposes(lexemes, places, a)
        or supposes(lexemes, places, b)
        or _has_year(lexemes, places, b)
    ):
        return False
    nouns = (head(lexemes, a), head(lexemes, b))
    return {f.value for f in body if head(lexemes, f) in nouns} <= {a.value, b.value}


def _has_year(lexemes: list[Lexemes], places: Sentences, figure: Figure) -> bool:
    """Whether the sentence of a figure is of another year, by number or as "last year"."""
    span, lex = places.at(figure.start), lexemes[figure.block]
    low = lex.low[lex.index(span.start) : lex.index(span.end)]
    return "last" in low or any(
        len(w) == 4 and w.isdigit() and w[:2] in ("18", "19", "20") for w in low
    )


def _is_of_same_things(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether two figures count one noun, or staff by two nouns where only digits changed places."""
    noun, other = head(lexemes, b), head(lexemes, a)
    if not noun or noun in _COMMON or a.modifier or a.part or is_identifier(lexemes, a):
        return False
    if modifiers(lexemes, a) != modifiers(lexemes, b):
        return False
    if noun == other:
        return stands_alone(lexemes, a)
    return sorted(a.value or "") == sorted(b.value or "") and {noun, other} <= _STAFF


def _is_all(lexemes: list[Lexemes], figure: Figure) -> bool:
    """Whether a figure is of things known, and of all of them: "the 37 tortoises that were taken", "all 68 passengers"."""
    lex = lexemes[figure.block]
    before = lex.at(figure.first - 1)
    if figure.part or before not in ("the", "all"):
        return False
    return lex.at(figure.first - 2) not in _FEWER and lex.at(figure.last + 1) not in (
        "in",
        "on",
        "at",
        "from",
    )


_FEWER = words("first last other next top remaining for in within over during")
_COMMON = words(
    "year month week day hour minute person point time game match mile percent state country"
)
_STAFF = words("job worker employee post position staff")
_WITHIN = 2.5  # times: more apart, two numbers are of other things
_TENTHS = 4  # the power of ten of the last digit of "$3.2 million", and less
_MASSES = frozenset(
    "crowd attendance audience turnout total population workforce fleet herd gate".split()
)


def _mass(lexemes: list[Lexemes], figure: Figure) -> str:
    """The noun of "a crowd of 8,914": one thing that a figure is the size of."""
    lex = lexemes[figure.block]
    noun = lex.at(figure.first - 2)
    return noun if lex.at(figure.first - 1) == "of" and noun in _MASSES else ""


def _is_owned_alike(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether both stand behind one name: "Hull's 231 … Hull's 213", with the same noun or none."""
    if a.whose is None or b.whose is None or a.unit != b.unit:
        return False
    one, two = lexemes[a.block], lexemes[b.block]
    i, j = one.index(a.whose.start), two.index(b.whose.start)
    return (
        one.capital(i)
        and one.words[i : one.index(a.whose.end)] == two.words[j : two.index(b.whose.end)]
    )


_TOLD_TWICE = 3  # words that two sentences share that tell one thing twice


def _is_told_twice(lexemes: list[Lexemes], places: Sentences, a: Figure, b: Figure) -> bool:
    """Whether two sentences share so many words that they tell of one figure."""
    if places.length(b.start) > _SENTENCE or places.length(a.start) > _SENTENCE:
        return False
    return len(topic(lexemes, places, a) & topic(lexemes, places, b)) >= _TOLD_TWICE


_SENTENCE = 400


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
