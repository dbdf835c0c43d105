"""The words, numbers and marks of a stretch of text, in one quick pass.

Figures and dates are read from these; they need whole numbers and single marks, where the tokens of
the tagger cut as a treebank does.
"""

from __future__ import annotations

from bisect import bisect_left

from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

FRACTION_MARKS = "½¼¾⅓⅔⅛⅜⅝⅞"
_LEXEME = lazy(
    rf"[^\W\d_{FRACTION_MARKS}]+"
    r"|[0-9]{1,3}(?:,[0-9]{2,3}){0,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # 1,200 and 1,20,000
    r"|[1-9][0-9]{0,2}(?:[\u00a0\u2009\u202f'’][0-9]{3}){1,6}(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|[1-9][0-9]{0,2}(?: 000| [0-9]{3}(?: [0-9]{3}){1,5})(?![0-9]|[ -][0-9])"  # not "in 2019 300"
    r"|(?<=[€£$])[1-9][0-9]{0,2}(?: [0-9]{3}| 000)(?![0-9]|[ -][0-9])"
    r"|(?<=[€£$])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,6}(?![0-9])(?:,[0-9]{1,2}(?![0-9]))?"
    r"|[0-9]{1,3},[0-9]{1,2}(?=[ \u00a0]?(?:%|per[ -]?cent\b|(?:m|b|tr)illion\b|(?:bn|mn|euros?)\b))"
    r"|[0-9]+(?:\.[0-9]+)?"
    r"|[^\w\s]|[_½¼¾⅓⅔⅛⅜⅝⅞]|\w"
)


class Lexemes:
    """The lexemes of one block, as parallel lists. Offsets are those of the document's text."""

    __slots__ = ("block", "ends", "low", "starts", "walked", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None, block: int = 0) -> None:
        self.block = block
        last = len(text) if end is None else end
        spans = [found.span() for found in _LEXEME.finditer(text, start, last)]
        self.words: list[str] = [text[first:after] for first, after in spans]
        self.starts: list[int] = [first for first, _ in spans]
        self.ends: list[int] = [after for _, after in spans]
        self.low = [word.lower() for word in self.words]
        self.walked: dict[Any, Any] | None = (
            None  # kept by `newslint.matching`, which reads all once
        )

    def __len__(self) -> int:
        return len(self.words)

    def is_prose(self) -> bool:
        """Whether there are more words than numbers, where there are more lexemes than any paragraph has.

        What has fewer is a table of results on one line, or rubbish: each figure of it would be read
        with all that may stand around a figure, and nothing could come of it.
        """
        low = self.low
        if len(low) < _MANY:
            return True
        return sum(map(str.isalpha, low)) > sum(word[0].isdigit() for word in low)

    def at(self, i: int) -> str:
        """The word at `i` in lower case; an empty string outside the block."""
        low = self.low
        return low[i] if 0 <= i < len(low) else ""

    def word(self, i: int) -> str:
        """The word at `i` as written; an empty string outside the block."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between the lexemes `i` and `i + 1`."""
        return 0 <= i < len(self.words) - 1 and self.ends[i] == self.starts[i + 1]

    def index(self, offset: int) -> int:
        """The first lexeme that starts at or after an offset of the document."""
        return bisect_left(self.starts, offset)

    def capital(self, i: int) -> bool:
        """Whether the lexeme is a word with a capital letter first."""
        return 0 <= i < len(self.words) and self.words[i][0].isupper()

    def opens_sentence(self, i: int) -> bool:
        """Whether the lexeme is the first word of its block or follows the end of a sentence."""
        i -= 1
        least = i - _MARKS  # a row of them as long as a story is no opening
        while i >= max(least, 0) and self.words[i] in "\"“‘'(":
            i -= 1
        if i < 0:
            return True
        if self.words[i] in "\"”’'" and i > 0:
            i -= 1
        return self.words[i] in "!?:…" or (
            self.words[i] == "." and not (i > 0 and self.low[i - 1] in _STOPPED)
        )


_MANY = 2_000  # lexemes of a block that are no paragraph's
_MARKS = 8  # quotation marks and brackets before a sentence
_STOPPED = frozenset(
    "mr mrs ms dr st no jan feb mar apr jun jul aug sep sept oct nov dec u s gen sen rep gov prof rev lt col sgt capt vs".split()
)
