"""Finds the suppressions that stand in a story: in comments and in front matter."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.document import Document
from newslint.readers import front_matter
from newslint.source import Source
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.suppression.directives import Directive, read
from newslint.text import Span, Stretches

KEY = "newslint"
"""The field of front matter, and the word in comments before a colon."""

_OPEN = lazy(r"(<!--|\{/\*)[\s\-*]*newslint:")
_CLOSE = {"<!--": "-->", "{/*": "*/}"}
_TAG = lazy(r"</?[a-zA-Z][^<>\r\n]*>")
_FENCE = lazy(r"^ {0,3}(`{3,}|~{3,})", re.M)
_LINE_OF_ONE = lazy(r"[ \t]*+(?:[\"']?newslint[\"']?[ \t]*+[:=]|-)?[ \t]*+[\"']?")
_LINE_END = lazy(r"[\"']?[ \t]*")


_MOST = 300  # suppressions of one story
_MOST_BESIDE = 2_000  # characters of tags that share a line with one


class Placed(NamedTuple):
    """A suppression and where it is written: itself, what to take out to be rid of it, what it is for.

    All in code points of the file. An empty `removal` says that no fix can take it out.
    """

    directive: Directive
    place: Span
    removal: Span
    scope: Span


def placed(document: Document) -> list[Placed]:
    """The suppressions of a story in the order of the text, regions closed."""
    if document.markup == "plain":
        return []
    begin, found = _in_front_matter(document)
    found += _in_comments(document, begin)
    return found


def _in_front_matter(document: Document) -> tuple[int, list[Placed]]:
    """Where the story begins behind its front matter, and the suppressions in that."""
    text = document.source.text
    parsed = front_matter.parse(text) if document.markup == "markdown" else None
    if parsed is None:
        return 0, []
    whole, at, found = Span(0, len(text)), 0, list[Placed]()
    for name, value in parsed.data.items():
        if str(name).lower() != KEY:
            continue
        listed = value if isinstance(value, (list, tuple)) else (value,)
        at = max(at, text.find(KEY, 0, parsed.end))
        for each in listed:
            said = each.strip() if isinstance(each, str) else ""
            made = read(said)
            if made.action == "ignore":
                made = made._replace(action="ignore-file")
            elif made.action != "ignore-file" and not made.fault:
                made = made._replace(fault=f"`{made.action}` is for comments in a story")
            place = _written(text, said, at, parsed.end) if said else Span(at, at)
            removal = _whole_line(document.source, place) if place.end > place.start else place
            at = max(at, place.end)
            found.append(Placed(made, place, removal, whole))
    return parsed.end, found


def _written(text: str, item: str, at: int, end: int) -> Span:
    """Where an item of front matter stands as it is; else an empty place at its key."""
    start = text.find(item, at, end)
    return Span(start, start + len(item)) if start >= 0 else Span(max(at, 0), max(at, 0))


def _whole_line(source: Source, place: Span) -> Span:
    """The line of an item that has it to itself, with its break; an empty span for one that shares it."""
    start, end = lines_around(source, place)
    before = _LINE_OF_ONE.fullmatch(source.text, start, place.start)
    after = _LINE_END.fullmatch(source.text, place.end, end)
    if before is None or after is None:
        return Span(place.start, place.start)
    return with_break(source, Span(start, end))


def _in_comments(document: Document, begin: int) -> list[Placed]:
    source = document.source
    blocks = _block_spans(document)
    starts = [each.start for each in blocks]
    found: list[Placed] = []
    for place, content in _comments(document, begin):
        made = read(content)
        alone = _alone(source, place)
        scope = Span(0, 0)
        if made.action == "ignore-file":
            scope = Span(0, len(source.text))
        elif made.action == "ignore" and alone:
            at = bisect_left(starts, place.end)
            if (
                at and blocks[at - 1].end > place.end
            ):  # it stands within a paragraph: for the rest of it
                scope = Span(place.end, blocks[at - 1].end)
            elif at < len(blocks):
                scope = blocks[at]
        elif made.action == "ignore":
            scope = lines_around(source, place)
        found.append(Placed(made, place, _removal(source, place, alone), scope))
    return _regions(found)


def _comments(document: Document, begin: int) -> Iterator[tuple[Span, str]]:
    """The comments with our word in them, and what follows it. Examples in code are none."""
    text, at = document.source.text, begin
    fenced = Stretches(_fenced(text) if document.markup == "markdown" else ())
    # What the reader took for words is none, in a line's `code` for instance.
    read_as_words = Stretches(
        Span(each.source, each.source + each.length)
        for each in document.map.pieces
        if each.verbatim and each.length
    )
    unclosed: set[str] = set()
    for _ in range(_MOST):
        opened = _OPEN.search(text, at)
        if opened is None:
            return
        at = opened.end()
        close = _CLOSE[opened[1]]
        end = -1 if close in unclosed else text.find(close, at)
        if end < 0:
            unclosed.add(close)
        elif not (fenced.covers(opened.start()) or read_as_words.covers(at - 1)):
            yield Span(opened.start(), end + len(close)), text[at:end]
            at = end + len(close)


def _fenced(text: str) -> Iterator[Span]:
    """The blocks of code between fences, which may hold examples."""
    opened, start = "", 0
    for mark in _FENCE.finditer(text):
        if not opened:
            opened, start = mark[1], mark.start()
        elif mark[1].startswith(opened):
            yield Span(start, mark.end())
            opened = ""
    if opened:
        yield Span(start, len(text))


def _block_spans(document: Document) -> list[Span]:
    """Where the blocks stand in the file, in its order."""
    return sorted(document.map.source(each.start, each.end) for each in document.blocks)


def lines_around(source: Source, place: Span) -> Span:
    """The lines of a place, without the last one's break."""
    starts = source.line_starts
    last = bisect_right(starts, place.end)
    end = starts[last] if last < len(starts) else len(source.text)
    while end > place.end and source.text[end - 1] in "\r\n":
        end -= 1
    return Span(starts[bisect_right(starts, place.start) - 1], end)


def with_break(source: Source, lines: Span) -> Span:
    """Lines with the break that ends them."""
    starts = source.line_starts
    after = bisect_right(starts, lines.end)
    return Span(lines.start, starts[after] if after < len(starts) else len(source.text))


def _beside(source: Source, place: Span) -> str | None:
    """What shares its lines with a place; None where it is too much to be tags alone."""
    start, end = lines_around(source, place)
    if (place.start - start) + (end - place.end) > _MOST_BESIDE:
        return None
    return source.text[start : place.start] + source.text[place.end : end]


def _alone(source: Source, place: Span) -> bool:
    """Whether a comment shares its lines with nothing but tags."""
    beside = _beside(source, place)
    return beside is not None and not _TAG.sub("", beside).strip()


def _removal(source: Source, place: Span, alone: bool) -> Span:
    """What goes with a comment: its line where it has one to itself, else the blank before it."""
    if alone and not (_beside(source, place) or "").strip():
        return with_break(source, lines_around(source, place))
    start, before = lines_around(source, place).start, place.start
    while before > start and source.text[before - 1] in " \t":
        before -= 1
    return Span(before if before > start else place.start, place.end)


def _regions(found: list[Placed]) -> list[Placed]:
    """The same with the scope of each region; a start or an end without the other gets a fault."""
    open_: list[int] = []
    for n, each in enumerate(found):
        made: Any = each.directive
        if made.fault:
            continue
        if made.action == "ignore-start":
            open_.append(n)
        elif made.action == "ignore-end":
            at = next(
                (
                    k
                    for k in reversed(range(len(open_)))
                    if not made.selectors or found[open_[k]].directive.selectors == made.selectors
                ),
                None,
            )
            if at is None:
                fault = "no `ignore-start` for it stands above"
                found[n] = each._replace(directive=made._replace(fault=fault))
                continue
            start = open_.pop(at)
            found[start] = found[start]._replace(
                scope=Span(found[start].place.end, each.place.start)
            )
    for n in open_:
        made = found[n].directive._replace(fault="no `ignore-end` follows")
        found[n] = found[n]._replace(directive=made)
    return found
