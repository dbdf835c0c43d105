"""How hard a story is to read: the counts of every sentence of its running text."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.story import Sentence
from newslint.document import BODY_KINDS, Block, Document
from newslint.language.ease import FEWEST, Counts, counted, glance, rough_grade, total
from newslint.language.tokens import words
from newslint.startup.fast_typing import NamedTuple

_SENTENCE_SLACK = 1.0
"""The same for a single sentence: of 69,895 published ones of ten words and more it was more in 2,432."""
_SLACK = 0.6
"""Grades by which the rough grade may lie below the real one: of 2,538 published stories it was more in two."""


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


class Readability:
    """The running text of a story: paragraphs, block quotations and items of lists that are sentences.

    An item without a stop ("Ann Lee, Leeds") is no prose: its words are words of no sentence.

    Counted when first asked for: syllables take longer than everything else that a quick run does,
    and a rule can tell most stories apart without (`may_exceed`, `sentence`).
    """

    def __init__(self, text: str, sentences: list[Sentence]) -> None:
        self._text = text
        self._sentences = [
            each
            for each in sentences
            if each.block.kind in BODY_KINDS
            and (each.block.kind != "list_item" or (each.terminal and self._is_whole(each)))
        ]
        self._paragraphs: list[Paragraph] | None = None
        self._counts: Counts | None = None
        self._seen: list[tuple[int, int]] | None = None

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The blocks that have words, in order."""
        if self._paragraphs is None:
            blocks: dict[Block, list[Measured]] = {}
            for sentence in self._sentences:
                if (measured := self._measured(sentence)) is not None:
                    blocks.setdefault(sentence.block, []).append(measured)
            self._paragraphs = [
                Paragraph(block, held, total(each.counts for each in held))
                for block, held in blocks.items()
            ]
        return self._paragraphs

    @property
    def counts(self) -> Counts:
        """Of the whole text."""
        if self._counts is None:
            self._counts = total(paragraph.counts for paragraph in self.paragraphs)
        return self._counts

    def sentences(self) -> list[Measured]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]

    def longer(self, most: int) -> Iterator[Measured]:
        """The sentences of more than `most` words; the others are not counted."""
        for sentence in self._sentences:
            if sentence.end - sentence.start <= 2 * most:
                continue  # a word is a letter and a blank at least
            said = self._words(sentence)
            if len(said) > most:
                yield Measured(sentence, said, counted(said))

    def may_exceed(self, grade: float) -> bool:
        """Whether the Flesch–Kincaid grade can lie above `grade`. No syllable is looked up."""
        return rough_grade(self._glances()) + _SLACK > grade

    def may_hold_run(self, grade: float, shortest: int, run: int) -> bool:
        """Whether so many sentences of at least `shortest` words may lie above a grade in a row."""
        length, block = 0, None
        for sentence, said in zip(self._sentences, self._glances(), strict=True):
            long = sentence.end - sentence.dateline_end > 2 * shortest
            hard = long and rough_grade((said,)) + _SENTENCE_SLACK > grade
            length = (length if sentence.block is block else 0) + 1 if hard else 0
            block = sentence.block
            if length >= run:
                return True
        return False

    def _glances(self) -> list[tuple[int, int]]:
        if self._seen is None:
            self._seen = [glance(self._text[s.dateline_end : s.end]) for s in self._sentences]
        return self._seen

    def _is_whole(self, sentence: Sentence) -> bool:
        return len(self._words(sentence)) >= FEWEST

    def _measured(self, sentence: Sentence) -> Measured | None:
        said = self._words(sentence)
        return Measured(sentence, said, counted(said)) if said else None

    def _words(self, sentence: Sentence) -> list[str]:
        return words(self._text[sentence.dateline_end : sentence.end])


def readability(document: Document, sentences: list[Sentence]) -> Readability:
    """The counts of the running text. Headlines, captions, credits and the like are left out."""
    return Readability(document.text, sentences)
