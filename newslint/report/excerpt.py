"""The source line around a finding, cut to the reader's width, and the carets below it."""

from __future__ import annotations

from newslint.report import WIDTH
from newslint.report.columns import columns, fitting, plain, visible
from newslint.report.safety import safe
from newslint.source import Source
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_CUT = "…"
_INK = lazy(r"\S")
_AROUND = 3  # characters to a column that are looked at: combining marks take none


class Excerpt(NamedTuple):
    """A stretch of one line, and spaces and carets to set below it."""

    text: str
    carets: str


def excerpt(source: Source, start: int, end: int, width: int = WIDTH) -> Excerpt:
    """The excerpt for a span of the file, of its first line if it runs over several.

    It takes at most `width` columns: a paragraph is one line in the file, and nobody reads it whole
    here. No word is cut apart that has room; a span longer than the width is shown by its beginning.
    """
    position = source.position(start)
    line = source.line(position.line)
    first = position.column - 1
    last = max(first + 1, min(len(line), first + end - start))
    low = _low(line, first, last, width)
    cut = _INK.search(line, 0, low) is not None  # no copy: a line may be as long as the story
    before = line[low:first] if cut else line[low:first].lstrip()
    lead = _CUT if cut else ""
    # What is shown may differ from the file in length, so each of the three parts is made apart.
    head = lead + visible(safe(before))
    body = visible(safe(line[first : min(last, first + width * _AROUND)]))
    tail = visible(safe(line[last : last + width * _AROUND]))
    text = (head + body + tail).rstrip()
    if columns(text) > width:
        text = _shortened(text, len(head) + len(body), len(head), width)
    marked = columns(text[len(head) : len(head) + len(body)].rstrip()) if body.strip() else 1
    return Excerpt(text, " " * min(columns(head), width - 1) + "^" * max(1, marked))


def _low(line: str, first: int, last: int, width: int) -> int:
    """Where an excerpt begins: with its line if the span ends within the width; else with some words
    before the span.
    """
    nearest = max(0, first - width * _AROUND)
    if nearest == 0 and last <= width * _AROUND:
        whole = visible(safe(line[:last].lstrip()))
        more = _INK.search(line, last) is not None
        if columns(whole) + more <= width:
            return 0
    # A span that is long itself leaves less for what comes before it; a line that ends soon, more.
    spare = width - 2 - columns(visible(safe(line[first : min(last, first + width)])))
    unused = width - 2 - columns(visible(safe(line[first : first + width].rstrip())))
    room = max(unused, min(width * 3 // 10, max(width // 8, spare)))
    word = _back(line, first, nearest, room)
    while 0 < word < first and not line[word - 1].isspace():
        word += 1
    return word


def _back(line: str, first: int, nearest: int, room: int) -> int:
    """Where the characters before `first` begin that take fewer columns than `room`."""
    low = max(nearest, first - max(room, 1) + 1)
    if plain(line[low:first]):
        return low
    low = first
    while low > nearest and (room := room - columns(line[low - 1])) > 0:
        low -= 1
    return low


def _shortened(text: str, last: int, first: int, width: int) -> str:
    """A text cut to the width, with a mark at its end; between words unless that cuts the span off."""
    most = fitting(text, width - 1)
    head = text[: most + 1]
    at = most if head[-1].isspace() else len(head) - len(head.rsplit(None, 1)[-1])
    least = last if last <= most else first
    return text[: at if at > least else most].rstrip() + _CUT
