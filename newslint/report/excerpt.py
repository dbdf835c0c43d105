"""The source line under a finding, cut to the reader's width, and the carets below it."""

from __future__ import annotations

from newslint.fast_typing import NamedTuple
from newslint.report import safe
from newslint.source import Source

WIDTH = 100
"""Columns of the excerpt: a paragraph is one line in the file, and nobody reads it whole here."""

_BEFORE = 30  # columns shown before a span that lies far into its line
_CUT = "…"
_SOFT = "\u00ad"  # the hyphen that shows only where a line breaks


class Excerpt(NamedTuple):
    """A stretch of one line, and blanks and carets to set below it."""

    text: str
    carets: str


def excerpt(source: Source, start: int, end: int) -> Excerpt:
    """The excerpt for a span of the file, of its first line if it runs over several.

    Words are not cut apart at the edges; a span longer than the width is shown by its beginning.
    """
    position = source.position(start)
    line = source.line(position.line)
    first = position.column - 1
    last = max(first + 1, min(len(line), first + end - start))
    low = 0 if last <= WIDTH else max(0, first - _BEFORE)
    while low and low < first and not line[low - 1].isspace():
        low += 1
    high = min(len(line), low + WIDTH)
    while high < len(line) and high > last and not line[high].isspace():
        high -= 1
    head, body, tail = line[low:first], line[first : min(last, high)], line[last:high]
    lead = _CUT if low else ""
    text = lead + safe(head + body + tail).rstrip() + (_CUT if high < len(line.rstrip()) else "")
    return Excerpt(text, " " * columns(lead + safe(head)) + "^" * max(1, columns(safe(body))))


def columns(text: str) -> int:
    """How many terminal columns a text takes: wide letters two, combining marks none."""
    if all(map(_is_plain, text)):
        return len(text)
    return sum(_columns(character) for character in text)


def _is_plain(character: str) -> bool:
    """Whether a character is ASCII, a letter of Europe or a typographer's mark: one column each."""
    return (character < "\u0300" and character != _SOFT) or "\u2010" <= character <= "\u2027"


def _columns(character: str) -> int:
    import unicodedata  # a millisecond of start-up, and few stories need it

    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
