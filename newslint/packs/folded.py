"""A story's text as a pack's phrases are compared with it, and what stands round a place in it."""

from __future__ import annotations

from bisect import bisect_right

from newslint.startup.patterns import lazy
from newslint.text import Span

_WORD = lazy(r"\w+")
_WIDE_SPACE = lazy(r"[ \t]*\t[ \t]*| {2,}")
_OPENERS = " \"'“”([«"
_CLOSERS = "\"'“”)]»"


class Folded:
    """The text with apostrophes and spaces all of one kind.

    `cased` and `lower` are of equal length; `plain` brings an offset back.
    """

    __slots__ = ("_cuts", "_gone", "_plain_cuts", "_words", "cased", "length", "lower")

    def __init__(self, text: str) -> None:
        if not text.isascii():
            text = text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")
            text = text.replace("‐", "-").replace("‑", "-")
        self.length = len(text)  # of the plain text
        self._cuts: list[int] = []  # where a run of spaces was cut, in the folded text …
        self._plain_cuts: list[int] = []  # … and in the plain one
        self._gone: list[int] = []  # characters cut up to there
        if "  " in text or "\t" in text:
            text = self._squeezed(text)
        self.cased = text
        lower = text.lower()
        if len(lower) != len(text):  # İ becomes two characters
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.lower = lower
        self._words: list[tuple[str, int]] | None = None

    @property
    def words(self) -> list[tuple[str, int]]:
        """The words of `lower`, each with where it begins; found once for all packs."""
        if self._words is None:
            self._words = [(word[0], word.start()) for word in _WORD.finditer(self.lower)]
        return self._words

    def _squeezed(self, text: str) -> str:
        """The text with each run of spaces as one space; notes what went where."""
        parts, at, length, gone = [], 0, 0, 0
        for wide in _WIDE_SPACE.finditer(text):
            parts += [text[at : wide.start()], " "]
            length += wide.start() - at + 1
            gone += wide.end() - wide.start() - 1
            self._cuts.append(length)
            self._plain_cuts.append(wide.end())
            self._gone.append(gone)
            at = wide.end()
        parts.append(text[at:])
        return "".join(parts)

    def plain(self, offset: int) -> int:
        """The offset in the document's text."""
        if not self._cuts:
            return offset
        cut = bisect_right(self._cuts, offset) - 1
        return offset + (self._gone[cut] if cut >= 0 else 0)

    def span(self, start: int, end: int) -> Span:
        """The place in the document's text of [start, end), which isn't empty."""
        return Span(self.plain(start), self.plain(end - 1) + 1)

    def folded(self, offset: int) -> int:
        """The offset in the folded text of one in the document's, which lies in no cut."""
        if not self._cuts:
            return offset
        cut = bisect_right(self._plain_cuts, offset) - 1
        return offset - (self._gone[cut] if cut >= 0 else 0)


def is_edge(text: str, at: int, step: int) -> bool:
    """Whether the character at `at`, next to a match, parts it from the word beyond."""
    letter = text[at : at + 1]
    if not letter:
        return True
    if letter.isalnum() or letter in "_@#/":
        return False
    if letter in "'-.":  # isn't, non-event, example.com
        beyond = text[at + step : at + step + 1] if at + step >= 0 else ""
        return not beyond.isalnum()
    return True


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`."""
    at = start - 1
    for _ in range(4):
        if at < 0 or text[at] not in _OPENERS:
            break
        at -= 1
    if at < 0 or text[at] in "\n.!?…":
        return True
    # A list item's sign at the start of its block.
    return text[at] in "-*•–" and text[at - 1 : at] in ("", "\n")


def ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence ends at `end`."""
    for _ in range(4):
        if end >= len(text) or text[end] not in _CLOSERS:
            break
        end += 1
    return end >= len(text) or text[end] in "\n.!?…"


def holds(text: str, word: str) -> bool:
    """Whether a word or phrase stands whole in a text."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False
