"""What the rules of this family share: whose words a sentence holds, and lists in it."""

from __future__ import annotations

from newslint.analyses.quotations import Quotation
from newslint.analyses.readability import Measured
from newslint.document import Document
from newslint.language.tokens import words
from newslint.startup.patterns import lazy

_PARTING = lazy(r"[,;:]")
_ITEM = 5  # words: shorter pieces between commas are items of a list
_FEWEST = 4  # items that make a list


class Prose:
    """The writer's own words in the sentences of a document: nobody shortens a quotation."""

    def __init__(self, document: Document, quotations: list[Quotation]) -> None:
        self._text = document.text
        self._quotations = [quotation for quotation in quotations if not quotation.level]
        self._at = 0

    def own(self, sentence: Measured) -> str:
        """The text of a sentence without quotations. Ask for sentences in their order."""
        held = self._quotations
        while self._at < len(held) and held[self._at].end <= sentence.sentence.dateline_end:
            self._at += 1
        at, end, parts = sentence.sentence.dateline_end, sentence.sentence.end, []
        for quotation in map(held.__getitem__, range(self._at, len(held))):
            if quotation.start >= end:
                break
            if quotation.kind == "scare":
                continue
            parts.append(self._text[at : max(at, quotation.start)])
            at = max(at, quotation.end)
        parts.append(self._text[at:end])
        return " ".join(parts)

    def own_words(self, sentence: Measured) -> int:
        """The words of a sentence outside quotations."""
        return len(words(self.own(sentence)))

    def length(self, sentence: Measured) -> int:
        """The words of a sentence that the writer chose, a list of names or places counting once."""
        if sentence.counts.words < _ITEM * _FEWEST:
            return sentence.counts.words
        pieces = [len(words(piece)) for piece in _PARTING.split(self.own(sentence))]
        items = [size for size in pieces[1:-1] if size <= _ITEM]
        listed = sum(items) if len(items) >= _FEWEST else 0
        return sum(pieces) - listed
