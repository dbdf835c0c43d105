"""CON003 headline-figure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.story import Sentence
from newslint.checks.contradiction._comparable import (
    KINDS,
    comparable,
    differ,
    harm,
    is_of_another_time,
    makes_up,
    stands_alone,
    supposes,
    topic,
)
from newslint.checks.contradiction._figures import (
    Sentences,
    agree,
    amount,
    head,
    in_body,
    slip,
    written,
)
from newslint.checks.contradiction._places import where
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.tokens import Lexemes
from newslint.registry import rule

_LEAD = 6  # sentences of running text in which a story states what its headline says
_MOST = 300  # figures of the body that are looked at
_SITE_NAME = 60  # characters that may follow a headline pasted into the text
_SMALL = 10  # below, numbers are alike by chance


@rule("CON003", "headline-figure", severity="error", confidence=0.9)
def headline_figure(
    document: Document,
    lexemes: list[Lexemes],
    figures: list[Figure],
    sentences: list[Sentence],
) -> Iterator[Hit]:
    """The headline or standfirst has one figure, the story another.

    Many people read no more than the headline. Figures are rounded as writers round: a headline's
    "$4m" is the story's $3.96 million. A figure that the story nowhere gives is no contradiction;
    one that it gives otherwise, of the same thing, is.

    Bad:
        Council to borrow [[$54 million]] for new tram line

        The council voted on Monday to borrow $45 million for a tram line to the harbour.
    Bad:
        Insurer to pay [[£2.1bn]] for rival

        The insurer said it would pay £2.1 million for its smaller rival, Harbour Mutual.
    Bad:
        Fire kills [[12]] in Leeds hotel

        A fire in a Leeds hotel killed 13 people on Friday and injured seven.
    Good:
        Storm floods 63 homes in Ashby

        A storm flooded 63 homes in Ashby overnight, the fire service said.
    Near miss:
        Insurer to pay £2.1bn for rival

        The insurer said it would pay £2.08 billion for its smaller rival, Harbour Mutual.
    Near miss:
        Storm floods 63 homes in Ashby

        A storm flooded streets in Ashby overnight. In 2014 a storm flooded 36 homes there.
    """
    pasted = _pasted_headlines(document)
    body = [f for f in figures if in_body(document, f) and f.block not in pasted][:_MOST]
    if not body:
        return
    places = Sentences(document, sentences)
    for figure in figures:
        kind = document.blocks[figure.block].kind
        if kind not in ("headline", "standfirst") or figure.kind not in KINDS:
            continue
        if figure.value is None or _is_given(lexemes, figure, body):
            continue
        other = _contradicted(lexemes, places, figure, body)
        if other is None:
            continue
        said = written(document, figure)
        told = written(document, other)
        slipped = slip(figure, other)
        place = where(document, other.block, figure.block)
        yield Hit(
            figure.start,
            figure.end,
            f"The {kind} says {said}, {place} {told}. Correct one of them.",
            (Related(other.start, other.end, f"here it is {told}"),),
            severity=None if slipped else "warning",
            confidence=0.95 if slipped else 0.8,
        )


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
    if any(agree(figure, other) for other in like):
        return True
    # Whatever a figure is called there, it is no slip of the headline's.
    telling = not head(lexemes, figure) or amount(figure) >= _SMALL
    return telling and any(other.value == figure.value for other in body)


def _contradicted(
    lexemes: list[Lexemes], places: Sentences, figure: Figure, body: list[Figure]
) -> Figure | None:
    """The figure of the story that says of the same thing what cannot be."""
    mine = topic(lexemes, places, figure)
    lead = places.after(places.body_start, _LEAD)
    # Figures that make up the headline's speak for it; only a plain slip is still one then.
    made_up = makes_up([f for f in body if comparable(lexemes, figure, f)], amount(figure))
    unsure: list[Figure] = []
    for other in body:
        if not comparable(lexemes, figure, other) or is_of_another_time(figure, other):
            continue
        slipped = slip(figure, other) and min(amount(figure), amount(other)) >= _SMALL
        same = _is_named_alike(lexemes, figure, other)
        if not slipped and (made_up or not same):
            continue
        if not slipped and not (other.start < lead and _near(figure, other)):
            continue
        if not stands_alone(lexemes, other) or supposes(lexemes, places, other):
            continue
        shared = len(mine & topic(lexemes, places, other)) + (slipped and same)
        if shared < 2 + made_up:
            continue
        if slipped:
            return other
        unsure.append(other)
    return unsure[0] if len({other.value for other in unsure}) == 1 else None


def _is_named_alike(lexemes: list[Lexemes], a: Figure, b: Figure) -> bool:
    """Whether both figures name one thing: the same noun, or a unit that needs none."""
    noun = head(lexemes, a)
    if a.kind in ("age", "duration") or (a.kind == "count" and harm(lexemes, a)):
        return True
    if a.kind != "count" and not (noun and head(lexemes, b)):
        return True
    return bool(noun) and noun == head(lexemes, b) and not differ(lexemes, a, b)


def _near(a: Figure, b: Figure) -> bool:
    """Whether two values are near enough to be meant for one; else a part is likelier."""
    low, high = sorted((amount(a), amount(b)))
    return high <= 2 * low
