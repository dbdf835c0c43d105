"""The story as every rule sees it: one plain text, its blocks, and what the file says about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newslint.addresses import addresses, merged
from newslint.kinds import NEWS
from newslint.source import Source
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.text import OffsetMap, Span, TextBuilder

BlockKind = Literal[
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "crosshead",
    "paragraph",
    "blockquote",
    "list_item",
    "caption",
    "credit",
    "table_cell",
    "pullquote",
    "note",
]
BLOCK_KINDS: tuple[BlockKind, ...] = (
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "crosshead",
    "paragraph",
    "blockquote",
    "list_item",
    "caption",
    "credit",
    "table_cell",
    "pullquote",
    "note",
)
Markup = Literal["plain", "markdown", "html"]
"""How a story is written down: as its reader read it, whatever the file is called."""

BODY_KINDS: frozenset[str] = frozenset(("paragraph", "blockquote", "list_item"))
"""What a reader reads as running text. Sentences of other blocks need not be sentences."""

GAP = "\n\n"
"""Parts two blocks in the plain text. Inside a block there is no line break: it is a space."""


class Block(NamedTuple):
    """One headline, paragraph, caption … of the story, as a span of the plain text."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0  # of a heading (1 to 6) or the depth of a list or quotation
    field: str | None = None  # the front matter field it was read from


class KindRead(NamedTuple):
    """Where a file says what kind of story it is."""

    word: str  # as written
    field: str
    line: int


class Meta(NamedTuple):
    """What the file says about the story, outside its text."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None  # as written
    kind: str | None = None  # a name of `newslint.kinds`
    section: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    kind_read: KindRead | None = None  # where `kind` was read
    unknown_kind: KindRead | None = None  # what stands at `kind:` and is no kind


class Document:
    """A story. Made by a reader; rules and analyses only read it.

    `protected` are spans of the plain text that stand in the story but are not its prose (code, a
    bare web address): they count for sense, and nothing is ever reported inside them. `gaps` are
    offsets before which the reader left out something that had a place among the words: struck
    text, an image, a footnote's number, a shortcode. `foreign` are spans that the markup says are in
    another language than English.
    """

    __slots__ = (
        "abandoned", "blocks", "foreign", "gaps", "kind", "map", "markup", "meta", "protected",
        "results", "source", "text",
    )  # fmt: skip

    def __init__(
        self,
        source: Source,
        text: str,
        offset_map: OffsetMap,
        blocks: list[Block],
        meta: Meta,
        protected: list[Span] | None = None,
        gaps: list[int] | None = None,
        markup: Markup = "plain",
        foreign: list[Span] | None = None,
    ) -> None:
        self.source = source
        self.text = text
        self.map = offset_map
        self.blocks = blocks
        self.meta = meta
        self.protected = protected or []
        self.gaps = gaps or []
        self.markup = markup
        self.foreign = foreign or []
        self.kind = meta.kind or NEWS
        self.results: dict[str, Any] = {}  # analyses already computed, by name
        self.abandoned: set[str] = set()  # those that ran out of time

    def slice(self, span: Span | Block) -> str:
        """The text of a span or a block."""
        return self.text[span.start : span.end]

    def unbroken(self, start: int, end: int) -> bool:
        """Whether the words of [start, end) are neighbours in the file too: nothing was left out."""
        at = bisect_right(self.gaps, start)
        return at == len(self.gaps) or self.gaps[at] >= end

    def of_kind(self, *kinds: str) -> Iterator[Block]:
        """The blocks of these kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def block_at(self, offset: int) -> Block | None:
        """The block that covers an offset; None between blocks."""
        low, high = 0, len(self.blocks)
        while low < high:
            middle = (low + high) // 2
            if self.blocks[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.blocks) and self.blocks[low].start <= offset:
            return self.blocks[low]
        return None


class DocumentBuilder:
    """What a reader writes a story to: text goes into blocks, the gaps are made here."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = TextBuilder(source.text)
        self.blocks: list[Block] = []
        self.protected: list[Span] = []
        self.gaps: list[int] = []
        self.foreign: list[Span] = []  # in the source, as are the next
        self.embedded: list[Span] = []  # somebody's post, shown in the story
        self._open: tuple[BlockKind, int, int, str | None] | None = None
        self._start = -1

    def begin(self, kind: BlockKind, at: int, level: int = 0, field: str | None = None) -> None:
        """Open a block at a source offset. An open one is ended first."""
        self.end()
        self._open = (kind, at, level, field)
        self._start = -1

    def add(self, text: str, start: int, end: int) -> None:
        """Append text of the open block that stands for source[start:end]."""
        self._first()
        self.text.add(text, start, end)

    def end(self) -> None:
        """Close the open block; one without text leaves no trace."""
        if self._open is not None and self._start >= 0:
            kind, _, level, field = self._open
            self.blocks.append(Block(kind, self._start, len(self.text), level, field))
        self._open = None

    def _first(self) -> None:
        """Make the gap before the open block's first character."""
        if self._open is None:
            raise AssertionError("a reader added text outside a block")
        if self._start < 0:
            at = self._open[1]
            if len(self.text):
                # The gap stands for the place where the block begins: an empty run of the source.
                self.text.add(GAP, at, at)
            self._start = len(self.text)

    def whole(
        self,
        kind: BlockKind,
        start: int,
        end: int,
    ) -> None:
        """A block whose text is source[start:end], line breaks as spaces, edges trimmed."""
        text = self.source.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            self.begin(kind, start)
            self._first()
            self.text.add_lines(start, end)
            self.end()

    def build(self, meta: Meta, markup: Markup = "plain") -> Document:
        """The finished story."""
        self.end()
        text, offset_map = self.text.build()
        protected = merged(self.protected + addresses(text) + list(offset_map.plain(self.embedded)))
        foreign = merged(list(offset_map.plain(self.foreign)))
        return Document(
            self.source, text, offset_map, self.blocks, meta, protected, self.gaps, markup, foreign
        )
