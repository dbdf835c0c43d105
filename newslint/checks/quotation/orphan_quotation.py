"""QUO008 orphan-quotation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.quotations import Quotation
from newslint.document import BODY_KINDS, Block, Document
from newslint.finding import Hit
from newslint.registry import rule

_DASHES = "-–—―"
_FORM = 2  # more than these are a form that the writer chose: a round of voices
_CROSSHEAD = 10  # words
_MOST_CREDIT = 60  # characters of a credit
_BARE = " \t\u00a0"


@rule(
    "QUO008",
    "orphan-quotation",
    severity="warning",
    confidence=0.85,
    quotes="check",
    not_kinds=("spoken", "running", "blog", "review", "letters"),
)
def orphan_quotation(document: Document, quotations: list[Quotation]) -> Iterator[Hit]:
    """A quotation stands as a paragraph of its own, with a dash and a name for its credit.

    That is how a poster or a pull quote is set. In a news story the words need a sentence: who said
    them, to whom and when. A pull quote belongs in its own field, not in the running text. A motto at
    the head of a story or chapter is left alone, and so is a round of voices, three and more.

    Bad:
        Reading room opens

        The reading room opened on Monday.

        [[“A town that reads is a town that votes, and a town that votes is free” – The Fenland Post]]

        It has 40 seats.
    Bad:
        Reading room opens

        The reading room opened on Monday, with 40 seats and a view of the fen.

        [["I never want to go home again," - Ann Lee, reader]]
    Good: “I never want to go home again,” said Ann Lee, who reads there daily.
    Near miss: “Never again” – and with that he left the room.
    Near miss:
        Reading room opens

        “A town that reads is a town that votes.” – The Fenland Post

        The reading room opened on Monday, with 40 seats and a view of the fen.
    Near miss (format=markdown):
        # Reading room opens

        The reading room opened on Monday.

        > “I never want to go home again.” – Ann Lee, reader
    """
    credited = frozenset(_alone(document, quotations))
    body = next((b for b in document.blocks if b.kind in BODY_KINDS and b not in credited), None)
    found = [
        block
        for above, block in pairwise(document.blocks)
        if block in credited and not _epigraph(document, above, block, body)
    ]
    if len(found) > _FORM:
        return
    for block in found:
        message = "This quotation is a paragraph with a credit after a dash: say in a sentence who said it, and when."
        yield Hit(block.start, block.end, message)


def _alone(document: Document, quotations: list[Quotation]) -> Iterator[Block]:
    """The paragraphs that are a quotation, a dash and a credit."""
    text = document.text
    for quotation in quotations:
        block = quotation.block
        if block.kind != "paragraph" or quotation.level or quotation.start != block.start:
            continue
        at = quotation.end
        while at < block.end and text[at] in _BARE:
            at += 1
        if at >= block.end or text[at] not in _DASHES:
            continue
        while at < block.end and text[at] in _DASHES + _BARE:
            at += 1
        if _is_credit(text[at : block.end].strip()):
            yield block


def _epigraph(document: Document, above: Block, block: Block, body: Block | None) -> bool:
    """Whether a paragraph is a motto: before the first of the `body`, or at the head of a part of the story."""
    if body is None or body.end > block.start:
        return True
    return above.kind == "crosshead" or _heads(document.slice(above))


def _heads(text: str) -> bool:
    """Whether a paragraph of plain text is a crosshead: a few words, and no stop after them."""
    return len(text.split()) <= _CROSSHEAD and text[:1].isupper() and text[-1:].isalnum()


def _is_credit(text: str) -> bool:
    """Whether a name, with perhaps a title, is all that follows."""
    if not text or len(text) > _MOST_CREDIT or not (text[0].isupper() or text.startswith("@")):
        return False
    first = text.partition(",")[0].split()
    small = [word for word in first if word[0].islower()]
    return len(first) <= 6 and all(word in _SMALL for word in small)


_SMALL = frozenset("of the and for de la van von der den di da du el al bin y at in on".split())
