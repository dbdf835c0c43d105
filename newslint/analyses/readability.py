"""How hard a story is to read: the counts of every sentence of its running text."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analyses.sentences import Sentence
from newslint.document import BODY_KINDS, Block, Document
from newslint.language.formulas import Counts, counted, total
from newslint.language.words import words


class Measured(NamedTuple):
    """A sentence of the running text and its counts, without its dateline."""

    sentence: Sentence
    words: list[str]
    counts: Counts


class Paragraph(NamedTuple):
    """A block of running text and its sentences."""

    block: Block
    sentences: list[Measured]
    counts: Counts


class Readability(NamedTuple):
    """The running text of a story: paragraphs, block quotations and list items."""

    counts: Counts
    paragraphs: list[Paragraph]

    def sentences(self) -> list[Measured]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]


def readability(document: Document, sentences: list[Sentence]) -> Readability:
    """The counts of the running text. Headlines, captions, credits and the like are left out."""
    text = document.text
    blocks: dict[Block, list[Measured]] = {}
    for sentence in sentences:
        if sentence.block.kind in BODY_KINDS:
            said = words(text[sentence.dateline_end : sentence.end])
            if said:
                measured = Measured(sentence, said, counted(said))
                blocks.setdefault(sentence.block, []).append(measured)
    paragraphs = [
        Paragraph(block, held, total(each.counts for each in held))
        for block, held in blocks.items()
    ]
    return Readability(total(paragraph.counts for paragraph in paragraphs), paragraphs)
