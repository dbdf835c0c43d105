"""A tagged sentence laid out for the search for sources: words in lower case, tags, quotations."""

from __future__ import annotations

from bisect import bisect_right

from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Tagged
from newslint.text import words

_STRAIGHT = str.maketrans("‘’", "''")
ADVERBS = frozenset(("RB", "RBR", "RBS"))
OPENING = words("\" “ ‘ « „ '' `` '")
CLOSING = words("\" ” ’ » '' '")


class Line:
    """One sentence as parallel lists; an index into them is a place.

    `quote[i]` is the number of the quotation that holds word i, or -1. A word or two between marks
    is no quotation here, unless it stands as speech.
    """

    __slots__ = (
        "block",
        "end",
        "first",
        "low",
        "n",
        "number",
        "quote",
        "start",
        "upos",
        "words",
        "xpos",
    )

    def __init__(
        self, number: int, item: Tagged, quotations: list[Quotation], starts: list[int]
    ) -> None:
        sentence, found = item
        self.number = number
        self.block = sentence.block
        self.words = found
        self.start, self.end = sentence.start, sentence.end
        self.n = len(found)
        self.low = [
            word.text.lower() if word.text.isascii() else word.text.lower().translate(_STRAIGHT)
            for word in found
        ]
        self.upos = [word.upos for word in found]
        self.xpos = [word.xpos for word in found]
        self.first = 0  # after the dateline
        while self.first < self.n and found[self.first].start < sentence.dateline_end:
            self.first += 1
        self.quote = [-1] * self.n
        at = bisect_right(starts, self.start) - 1
        at = max(at, 0)
        i = 0
        while at < len(quotations) and quotations[at].start < self.end:
            quotation = quotations[at]
            if quotation.end > self.start:
                while i < self.n and found[i].start < quotation.start:
                    i += 1
                while i < self.n and found[i].start < quotation.end:
                    self.quote[i] = at
                    i += 1
            at += 1

    def at(self, i: int) -> str:
        """The word at a place in lower case, "" outside the sentence."""
        return self.low[i] if 0 <= i < self.n else ""

    def tag(self, i: int) -> str:
        """The XPOS tag at a place, "" outside the sentence."""
        return self.xpos[i] if 0 <= i < self.n else ""

    def opens(self, i: int) -> bool:
        """Whether a quotation begins at place i."""
        return (
            0 <= i < self.n
            and self.quote[i] >= 0
            and (i == 0 or self.quote[i - 1] != self.quote[i])
        )

    def closes(self, i: int) -> bool:
        """Whether the word at place i is the last one of a quotation."""
        return (
            0 <= i < self.n
            and self.quote[i] >= 0
            and (i + 1 == self.n or self.quote[i + 1] != self.quote[i])
        )

    def finite(self, i: int) -> bool:
        """Whether a finite verb stands at place i."""
        return 0 <= i < self.n and (self.words[i].finite is True or self.xpos[i] == "MD")
