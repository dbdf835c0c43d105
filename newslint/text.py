"""Spans, edits, and the one map from a story's plain text back to its file.

Everything inside newslint speaks code points of `Document.text`; only the offset map knows the file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy

LINE_BREAK = lazy(r"[\r\n][ \t\r\n]*")  # no blanks before: that would be quadratic


def words(listed: str) -> frozenset[str]:
    """The words of a list written as one string, parted by white space."""
    return frozenset(listed.split())


class Span(NamedTuple):
    """A half-open stretch [start, end) of code points."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace [start, end) by `text`."""

    start: int
    end: int
    text: str


class Stretches:
    """Sorted spans that don't cross, for asking what covers an offset."""

    def __init__(self, spans: Iterable[Any]) -> None:
        merged: list[Span] = []
        for start, end in sorted((span.start, span.end) for span in spans):
            if merged and start < merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
            else:
                merged.append(Span(start, end))
        self.spans = merged
        self._starts = [span.start for span in merged]

    def _at(self, offset: int) -> int:
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.spans[i].end else -1

    def covers(self, offset: int) -> bool:
        """Whether an offset lies in one of the spans."""
        return self._at(offset) >= 0

    def holds(self, first: int, last: int) -> bool:
        """Whether one span covers both offsets."""
        i = self._at(first)
        return i >= 0 and i == self._at(last)

    def overlap(self, start: int, end: int) -> int:
        """How many characters of [start, end) the spans hold."""
        i = max(0, bisect_right(self._starts, start) - 1)
        held = 0
        for span in self.spans[i:]:
            if span.start >= end:
                break
            held += max(0, min(end, span.end) - max(start, span.start))
        return held

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the spans shares a character with [start, end)."""
        i = bisect_left(self._starts, end) - 1
        return i >= 0 and self.spans[i].end > start


class Piece(NamedTuple):
    """A run of plain text and the run of source it was made from."""

    plain: int
    source: int
    length: int  # in the source
    verbatim: bool  # the source run equals the plain run, character for character


class OffsetMap:
    """Maps spans of the plain text to spans of the source. Built once by `TextBuilder`.

    A verbatim piece maps character by character; a piece that was replaced (an entity, a soft
    break, a paragraph gap) maps whole, at either end. The end of a span maps through its last
    character, never through the next one, so markup that follows is not swallowed.
    """

    __slots__ = ("_pieces", "_plain_length", "_starts")

    def __init__(self, pieces: list[Piece], plain_length: int) -> None:
        self._pieces = pieces
        self._plain_length = plain_length
        self._starts = [piece.plain for piece in pieces]

    @property
    def pieces(self) -> list[Piece]:
        """The pieces in order, for tests and for whoever draws the map."""
        return self._pieces

    def source(self, start: int, end: int) -> Span:
        """The source span of the plain span [start, end).

        Raises ValueError when the span does not lie inside the plain text.
        """
        if not 0 <= start <= end <= self._plain_length:
            raise ValueError(f"span {start}..{end} lies outside the text (0..{self._plain_length})")
        if not self._pieces:
            return Span(0, 0)
        first = self._pieces[self._index(start)]
        a = first.source + (start - first.plain if first.verbatim else 0)
        if start == end:
            # An empty span after the last character of a verbatim piece is still that piece's end.
            a = min(a, first.source + first.length)
            return Span(a, a)
        last = self._pieces[self._index(end - 1)]
        b = last.source + (end - last.plain if last.verbatim else last.length)
        return Span(a, max(a, b))

    def insertion(self, offset: int, after: bool) -> tuple[Span, bool]:
        """The place in the source for what is put in at a plain offset, and whether a fix may do it.

        Between two pieces there may be markup, or the end of a paragraph: `after` keeps to the
        character before the offset, without it to the one that follows.
        """
        if after and offset > 0:
            at = self.source(offset - 1, offset).end
            return Span(at, at), self.editable(offset - 1, offset)
        if offset < self._plain_length:
            at = self.source(offset, offset + 1).start
            return Span(at, at), self.editable(offset, offset + 1)
        return self.source(offset, offset), self.editable(offset, offset)

    def plain(self, spans: Iterable[Span]) -> Iterator[Span]:
        """The plain text that was made from these spans of the source, piece by piece."""
        ordered = Stretches(Span(start, end) for start, end in spans if start < end).spans
        if not ordered:
            return
        ends = [span.end for span in ordered]
        for piece in self._pieces:
            stop = piece.source + piece.length
            at = bisect_right(ends, piece.source)
            while at < len(ordered) and ordered[at].start < stop:
                a, b = max(ordered[at].start, piece.source), min(ordered[at].end, stop)
                if piece.verbatim:
                    yield Span(piece.plain + a - piece.source, piece.plain + b - piece.source)
                else:
                    yield Span(piece.plain, self._next(piece))
                at += 1

    def _next(self, piece: Piece) -> int:
        at = bisect_right(self._starts, piece.plain)
        return self._starts[at] if at < len(self._starts) else self._plain_length

    def editable(self, start: int, end: int) -> bool:
        """Whether the plain span stands in the source unbroken and letter for letter.

        Only then may a fix replace it; anything else would cut through markup.
        """
        if start == end:
            return bool(self._pieces) and self._pieces[self._index(start)].verbatim
        i, j = self._index(start), self._index(end - 1)
        pieces = self._pieces[i : j + 1]
        if not all(piece.verbatim for piece in pieces):
            return False
        return all(a.source + a.length == b.source for a, b in pairwise(pieces))

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


class TextBuilder:
    """Collects plain text and its pieces; what a reader writes to.

    `source` is the whole decoded file: a piece counts as verbatim only if the source says the
    same at that place, so that a reader can't get it wrong.
    """

    __slots__ = ("_length", "_parts", "_pieces", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, text: str, start: int, end: int) -> None:
        """Append plain `text` that stands for source[start:end]."""
        if not text:
            return
        verbatim = end - start == len(text) and self._source[start:end] == text
        if verbatim and self._pieces:
            last = self._pieces[-1]
            if last.verbatim and last.source + last.length == start:
                self._pieces[-1] = last._replace(length=last.length + len(text))
                self._parts.append(text)
                self._length += len(text)
                return
        self._pieces.append(Piece(self._length, start, end - start, verbatim))
        self._parts.append(text)
        self._length += len(text)

    def add_lines(self, start: int, end: int) -> None:
        """Append source[start:end], each line break with the blanks around it as one space."""
        at = start
        for gap in LINE_BREAK.finditer(self._source, start, end):
            line = self._source[at : gap.start()].rstrip(" \t")
            self.add(line, at, at + len(line))
            self.add(" ", at + len(line), gap.end())
            at = gap.end()
        self.add(self._source[at:end], at, end)

    def build(self) -> tuple[str, OffsetMap]:
        """The plain text and its map."""
        return "".join(self._parts), OffsetMap(self._pieces, self._length)
