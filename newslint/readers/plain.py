"""Plain text: the first line is the headline, blank lines part paragraphs."""

from __future__ import annotations

import re

from newslint.document import Document, DocumentBuilder, Meta
from newslint.readers.furniture import block_kind
from newslint.source import Source
from newslint.startup.patterns import lazy
from newslint.text import LINE_BREAK

_BLANK_LINE = lazy(r"(?>\r\n|\r|\n)(?:[^\S\r\n]*(?>\r\n|\r|\n))+[^\S\r\n]*")
_LINE_BREAK = lazy(r"(?>\r\n|\r|\n)")
_LONGEST_HEADLINE = 200  # characters; what is longer is a paragraph, and the story has no headline
_LONGEST_WRAPPED_LINE = 120  # characters; a chunk with longer lines has a paragraph on each
_LIST_ITEM = lazy(r"(?:[-*•–‣]|\d{1,2}[.)])[^\S\r\n]+")


def read(source: Source) -> Document:
    """The document of a plain-text source."""
    text, builder = source.text, DocumentBuilder(source)
    at = len(text) - len(text.lstrip())
    if at < len(text):
        line_end = _next(_LINE_BREAK, text, at)
        if line_end - at <= _LONGEST_HEADLINE:
            builder.whole("headline", at, line_end)
            at = line_end
    before_body = True
    while at < len(text):
        gap = _BLANK_LINE.search(text, at)
        stop = gap.start() if gap else len(text)
        for start, end in _blocks(text, at, stop):
            # One space a line break, so that a file with two-character breaks reads the same.
            content = LINE_BREAK.sub(" ", text[start:end].strip())
            if content:
                kind, before_body = block_kind(content, before_body)
                builder.whole(kind, start, end)
        at = gap.end() if gap else len(text)
    return builder.build(Meta())


def _next(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.search(text, at)
    return found.start() if found else len(text)


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The chunk between two blank lines as blocks: one, or one a line where lines can't be wraps."""
    lines, at = [], start
    for found in _LINE_BREAK.finditer(text, start, end):
        lines.append((at, found.start()))
        at = found.end()
    lines.append((at, end))
    if any(b - a > _LONGEST_WRAPPED_LINE for a, b in lines):
        return lines
    blocks: list[tuple[int, int]] = []
    for a, b in lines:
        first = text[a:b].lstrip()
        if blocks and not _LIST_ITEM.match(first):
            blocks[-1] = (blocks[-1][0], b)
        else:
            blocks.append((a, b))
    return blocks
