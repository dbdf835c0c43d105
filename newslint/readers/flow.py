"""One block's text on its way from the markup to the document: trimmed, joined, addresses marked."""

from __future__ import annotations

from newslint.document import BlockKind, DocumentBuilder
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span

BLANK = "\ufdd0"
"""Stands for a character of template code inside a line. A noncharacter: no text has it."""


class Part(NamedTuple):
    """Text of a block and the source run it stands for. Empty text: something was left out here.

    `gap`: what was left out here, or just before the text, had a place among the words.
    """

    text: str
    start: int
    end: int
    protected: bool = False
    gap: bool = False


_LINES = lazy(r"\r\n?|\n|[^\r\n]+")
_CLOSERS = frozenset(",.;:!?)]”’%")


class Flow:
    """Collects the parts of one block, in source order.

    `collapse`: white space is one space, as a browser shows it. Without it, the white space that
    stands in the source stays, so that it can be found fault with.
    """

    __slots__ = ("_collapse", "_parts")

    def __init__(self, collapse: bool) -> None:
        self._collapse = collapse
        self._parts: list[Part] = []

    def add(self, text: str, start: int, end: int, protected: bool = False) -> None:
        """Take text that stands for source[start:end]. Line breaks become spaces."""
        if "\n" in text or "\r" in text:
            self._add_lines(text, start, end, protected)
        elif text:
            self._parts.append(Part(text, start, end, protected))

    def _add_lines(self, text: str, start: int, end: int, protected: bool) -> None:
        verbatim = end - start == len(text)
        for run in _LINES.finditer(text):
            shown = " " if run[0] in "\r\n" else run[0]
            a, b = (start + run.start(), start + run.end()) if verbatim else (start, end)
            self._parts.append(Part(shown, a, b, protected))

    def leave_out(self, at: int, gap: bool = True) -> None:
        """Note that something inline stood here that is no text: an image, a shortcode, a mark.

        The spaces around it are not two spaces, nor is the one before it a space before a stop.
        Words on either side of it are no neighbours, unless it is no `gap` (a line break).
        """
        if self._parts:
            self._parts.append(Part("", at, at, False, gap))

    def size(self) -> int:
        """How many parts have come so far: the same before and after where nothing came between."""
        return len(self._parts)

    def first(self) -> int:
        """Where in the source the text so far begins; 0 where there is none."""
        return self._parts[0].start if self._parts else 0

    def empty(self) -> bool:
        """Whether nothing but white space has come so far."""
        return all(not part.text or part.text.isspace() for part in self._parts)

    def peek(self) -> str:
        """The text so far, trimmed."""
        return "".join(part.text for part in self._parts).strip()

    def clear(self) -> None:
        """Forget the text."""
        self._parts = []

    def write(
        self,
        builder: DocumentBuilder,
        kind: BlockKind,
        level: int = 0,
        field: str | None = None,
        parts: list[Part] | None = None,
    ) -> None:
        """Write the block, if it has text, and start afresh."""
        parts = self.take() if parts is None else parts
        if not parts:
            return
        builder.begin(kind, parts[0].start, level, field)
        for text, start, end, protected, gap in parts:
            builder.add(text, start, end)
            first = len(builder.text) - len(text)
            if protected:
                builder.protected.append(Span(first, first + len(text)))
            if gap:
                builder.gaps.append(first)
        builder.end()

    def take(self) -> list[Part]:
        """The parts, trimmed and joined; the flow is empty after."""
        parts, self._parts = self._parts, []
        kept: list[Part] = []
        gap = False  # something was left out just before
        parted = False  # and it had a place among the words
        for part in parts:
            if not part.text:
                gap = bool(kept)
                parted = gap and (parted or part.gap)
                continue
            if not kept or gap or (self._collapse and kept[-1].text[-1] in " \t"):
                shown = self._join(kept, part, gap)
                if shown is None:
                    continue
                part, gap = shown, False
            if parted:
                part, parted = part._replace(gap=True), False
            kept.append(part)
        _trim_end(kept)
        return kept

    @staticmethod
    def _join(kept: list[Part], part: Part, gap: bool) -> Part | None:
        """`part` without the spaces that are too many after what was kept; None: nothing is left."""
        if not kept:
            return _cut(part, len(part.text) - len(part.text.lstrip()))
        if kept[-1].text[-1] in " \t":
            shown = _cut(part, len(part.text) - len(part.text.lstrip(" \t")))
            if shown is not None and gap and shown.text[0] in _CLOSERS:
                _trim_end(kept)
            return shown
        return part


def _cut(part: Part, count: int) -> Part | None:
    """`part` without its first characters; one that was replaced keeps its whole source run."""
    if not count:
        return part
    text = part.text[count:]
    if not text:
        return None
    verbatim = part.end - part.start == len(part.text)
    return part._replace(text=text, start=part.start + count if verbatim else part.start)


def _trim_end(kept: list[Part]) -> None:
    """Take the white space off the end of the kept parts."""
    while kept:
        last = kept[-1]
        text = last.text.rstrip()
        if text:
            if len(text) < len(last.text):
                verbatim = last.end - last.start == len(last.text)
                end = last.start + len(text) if verbatim else last.end
                kept[-1] = last._replace(text=text, end=end)
            return
        kept.pop()
