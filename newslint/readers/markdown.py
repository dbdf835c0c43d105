"""Markdown: front matter, then CommonMark with the tables, footnotes and marks of GitHub's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from pyromark import Markdown, Options

from newslint.addresses import merged
from newslint.document import BlockKind, Document, DocumentBuilder
from newslint.readers.flow import BLANK, Flow
from newslint.readers.front_matter import front_matter
from newslint.readers.html_elements import BLOCKS, SKIPPED, is_foreign
from newslint.readers.outline import Outline
from newslint.source import Source
from newslint.startup.fast_typing import TYPE_CHECKING, Any, cast
from newslint.startup.patterns import lazy
from newslint.text import Span

if TYPE_CHECKING:
    from newslint.readers.html_flow import HtmlFlow
    from newslint.readers.shortcodes import Kinds

# No smart punctuation: it would show marks that don't stand in the file. No mathematics: prices
# would be formulas.
_PARSER = Markdown(
    options=cast(  # a plain sum: the flags' own "or" costs a millisecond
        "Options",
        sum(
            (
                Options.ENABLE_TABLES,
                Options.ENABLE_FOOTNOTES,
                Options.ENABLE_STRIKETHROUGH,
                Options.ENABLE_TASKLISTS,
                Options.ENABLE_HEADING_ATTRIBUTES,
                Options.ENABLE_DEFINITION_LIST,
                Options.ENABLE_GFM,
            )
        ),
    )
)
_WIDE = lazy("[\u0080-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
_TAG = lazy(r"<(/?)([a-zA-Z][^\s/>]*)")
_LITERAL_TAG = (
    r"</?(?:a|img|p|br|div|span|b|i|em|strong|iframe|script|style|h[1-6]|ul|ol|li|table|tr|td|th"
    r"|figure|figcaption|blockquote|video|audio|source|sup|sub|font|center|hr)(?=[\s/>])[^<>\n]*>"
)
_LANGUAGE = lazy(r"\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)")
_BLANKS = lazy(f"{BLANK}+")
_DROPPED = frozenset(("CodeBlock", "Image", "Strikethrough", "MetadataBlock"))
_CONTAINERS = {
    "Item": "item",
    "DefinitionListTitle": "item",
    "DefinitionListDefinition": "item",
    "BlockQuote": "quote",
    "FootnoteDefinition": "note",
    "TableCell": "cell",
}
_LEVELS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
_CODE_TAGS = frozenset(("code", "kbd", "samp", "tt"))
_DROPPED_TAGS = SKIPPED - {"aside", "footer", "form", "nav"}


def read(source: Source, blanked: Callable[[str], str] | None = None) -> Document:
    """The document of a Markdown source. `blanked` takes out what is code in a dialect of it.

    Raises SourceError for front matter that is not closed or can't be parsed.
    """
    builder = DocumentBuilder(source)
    front = front_matter(source, builder)
    reader = _Reader(source.text, front.end, Outline(builder, front.titled), blanked)
    reader.run()
    document = builder.build(front.meta, "markdown")
    if "<" in document.text:
        # A tag with an odd quotation mark in it is no tag to Markdown, and no prose either.
        tags = [Span(*found.span()) for found in re.finditer(_LITERAL_TAG, document.text)]
        document.protected = merged(document.protected + tags)
    return document


def _well_formed(text: str) -> str:
    """The text with "\ufffd" for each lone surrogate, which has no place in UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _blanked(text: str) -> tuple[str, Kinds]:
    """The text without template code, and the kinds it gives, the last one first."""
    if "{" not in text and "$$" not in text and ":::" not in text:
        return text, []
    from newslint.readers.shortcodes import blank

    shown, kinds = blank(text)
    return shown, kinds[::-1]


class _Reader:
    def __init__(
        self,
        text: str,
        body: int,
        outline: Outline,
        blanked: Callable[[str], str] | None = None,
    ) -> None:
        self._source = text
        self._body = body  # where it begins; the parser's offsets count from there
        shown = _well_formed(text[body:])
        if blanked is not None:
            shown = blanked(shown)
        self._text, self._kinds = _blanked(shown)
        self._outline = outline
        self._flow = Flow(collapse=False)
        self._html: HtmlFlow | None = None  # made at the first block of HTML
        self._blocks: list[str] = []  # open containers: "item", "quote", "note" …
        self._depth = {"item": 0, "quote": 0}
        self._dropped = 0  # depth in what has no text
        self._verbatim = 0  # depth in what is protected
        self._dropped_tag = ""  # an inline element whose text is skipped until it closes
        self._code_tags = 0
        self._tongues: list[tuple[str, int]] = []  # inline elements in another language, and where
        self._link = -1  # parts of the flow before the last link or anchor that opened
        self._whole = ""  # the mark that covers the paragraph so far
        self._marked = False  # in it
        self._image = False
        self._html_block: list[tuple[int, int]] | None = None
        self._wide_bytes: list[int] = []
        self._wide: list[tuple[int, int, int]] = []
        if not self._text.isascii():
            self._measure()

    def _measure(self) -> None:
        """Note where in the parser's bytes characters change width, to count them afterwards."""
        at = size = 0
        for found in _WIDE.finditer(self._text):
            start, end = found.span()
            size += start - at
            width = len(found[0][0].encode())
            self._add_wide(size, start, width)
            size += width * (end - start)
            self._add_wide(size, end, 1)
            at = end

    def _add_wide(self, size: int, at: int, width: int) -> None:
        self._wide_bytes.append(size)
        self._wide.append((size, at, width))

    def _place(self, offset: int) -> int:
        """The code point, in the body, at a byte of it."""
        i = bisect_right(self._wide_bytes, offset) - 1
        if i < 0:
            return offset
        size, at, width = self._wide[i]
        return at + (offset - size) // width

    def run(self) -> None:
        """Read the body."""
        place = self._place
        for event, where in _PARSER.events_with_range(self._text):
            start, end = place(where["start"]), place(where["end"])
            name: str
            value: Any
            if isinstance(event, str):
                name, value = event, None
            else:
                ((name, value),) = event.items()
            if name == "Start" or name == "End":
                tag = value if isinstance(value, str) else next(iter(value))
                if tag in _DROPPED:
                    self._drop(tag, name, start)
                elif not self._dropped:
                    (self._start if name == "Start" else self._end)(tag, value, start, end)
            elif self._html_block is not None:
                if name == "Html" or name == "Text":
                    self._html_block.append((start, end))
            elif not self._dropped:
                self._inline(name, value, start, end)
        self._flush()
        if self._html is not None:
            self._html.over()

    # Blocks

    def _drop(self, tag: str, name: str, start: int) -> None:
        """Enter or leave what has no text."""
        self._dropped += 1 if name == "Start" else -1
        if name == "Start":
            if tag == "CodeBlock":
                self._flush()
            else:
                self._flow.leave_out(start + self._body)
                self._image = self._image or tag == "Image"

    def _start(self, tag: str, value: Any, start: int, end: int) -> None:
        if tag in ("Emphasis", "Strong"):
            if not self._whole and self._flow.empty():
                self._whole, self._marked = tag, True
        elif tag == "Link":
            self._verbatim += value["Link"]["link_type"] in ("Autolink", "Email")
            self._link = self._flow.size()
        elif tag == "HtmlBlock":
            self._flush()
            self._html_block = []
        elif tag in _CONTAINERS:
            alert = tag == "BlockQuote" and value["BlockQuote"]
            self._enter("note" if alert else _CONTAINERS[tag])
        elif tag == "Heading":
            self._enter("heading")
        else:
            self._flush()

    def _end(self, tag: str, value: Any, start: int, end: int) -> None:
        if tag in ("Emphasis", "Strong"):
            if tag == self._whole:
                self._marked = False
        elif tag == "Link":
            self._verbatim -= self._source[start + self._body] == "<"
            self._end_link(end)
        elif tag == "HtmlBlock":
            self._read_html()
        elif tag in _CONTAINERS:
            self._leave()
        elif tag == "Heading":
            self._leave(_LEVELS[value["Heading"]])
        else:
            self._flush()

    def _end_link(self, end: int) -> None:
        """Note a link or anchor that closes without a word in it."""
        if self._link == self._flow.size():
            self._flow.leave_out(end + self._body)
        self._link = -1

    def _enter(self, container: str) -> None:
        self._flush()
        self._blocks.append(container)
        if container in self._depth:
            self._depth[container] += 1

    def _leave(self, heading: int = 0) -> None:
        self._flush(heading)
        container = self._blocks.pop()
        if container in self._depth:
            self._depth[container] -= 1

    def _flush(self, heading: int = 0) -> None:
        """Write the text since the last block's edge as a block."""
        flow, outline = self._flow, self._outline
        image, whole = self._image, self._whole
        self._whole, self._marked, self._image = "", False, False
        self._dropped_tag, self._code_tags = "", 0
        if image:
            outline.image()
        if heading:
            outline.heading(flow, heading)
            return
        kind, level = self._context()
        if kind is None:
            kind = self._given_kind()
            level = int(kind == "blockquote")
        if kind is None:
            outline.paragraph(flow, whole)
        else:
            outline.block(flow, kind, level)

    def _context(self) -> tuple[BlockKind | None, int]:
        """The kind and level that the innermost container gives to what stands in it."""
        container = self._blocks[-1] if self._blocks else ""
        if container == "quote":
            return "blockquote", self._depth["quote"]
        if container == "item":
            return "list_item", self._depth["item"]
        return ("note" if container == "note" else "table_cell" if container == "cell" else None), 0

    def _given_kind(self) -> BlockKind | None:
        """The kind that a paired shortcode or an open HTML element gives the paragraph."""
        if self._kinds:
            at = self._flow.first() - self._body
            while self._kinds and self._kinds[-1][1] <= at:
                self._kinds.pop()
            if self._kinds and self._kinds[-1][0] <= at:
                return self._kinds[-1][2]
        return self._html.kind if self._html is not None else None

    def _read_html(self) -> None:
        """Read a block of HTML; what stands between its lines (marks of a quotation) is blanked."""
        lines, self._html_block = self._html_block or [], None
        if not lines:
            return
        first, at, parts = lines[0][0], lines[0][0], []
        for start, end in lines:
            if start < at:
                continue
            parts.append(" " * (start - at))
            parts.append(self._text[start:end])
            at = end
        from newslint.readers.html_flow import HtmlFlow
        from newslint.readers.html_tokens import tokens

        if self._html is None:
            self._html = HtmlFlow(self._outline, markdown=True)
        html = "".join(parts)
        self._html.around = self._context()
        self._html.feed(html, first + self._body, tokens(html))
        self._html.finish()

    # Inlines

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        flow, a, b = self._flow, start + self._body, end + self._body
        if name == "InlineHtml":
            self._tag(value, a, b)
            return
        if self._dropped_tag:
            return
        if self._whole and not self._marked and name != "SoftBreak":
            self._whole = ""
        if name == "Text":
            self._words(value, start, end)
        elif name in ("SoftBreak", "HardBreak"):
            flow.add(" ", a, b)
        elif name == "Code":
            place = self._text.find(value, start, end)
            if place >= 0:
                a = place + self._body
                b = a + len(value)
                flow.add(self._source[a:b], a, b, True)
            else:
                flow.add(value, a, b, True)
        elif name == "Rule":
            self._flush()
        elif name == "FootnoteReference":
            flow.leave_out(a)

    def _words(self, text: str, start: int, end: int) -> None:
        shift = self._body
        protected = bool(self._verbatim or self._code_tags)
        if self._text[start:end] != text:
            self._flow.add(text, start + shift, end + shift, protected)
            return
        at = start
        if BLANK in text:
            for found in _BLANKS.finditer(self._text, start, end):
                a, b = found.span()
                self._flow.add(
                    self._source[at + shift : a + shift], at + shift, a + shift, protected
                )
                if self._source[a + shift] == BLANK:  # a real one, however odd
                    self._flow.add(self._source[a + shift : b + shift], a + shift, b + shift)
                else:
                    self._flow.leave_out(a + shift)
                at = b
        self._flow.add(self._source[at + shift : end + shift], at + shift, end + shift, protected)

    def _tag(self, tag: str, a: int, b: int) -> None:
        """A tag or comment within a line."""
        found = _TAG.match(tag)
        if found is None:
            self._flow.leave_out(a)
            return
        closing, name = bool(found[1]), found[2].lower()
        self._language(tag, name, closing, a, b)
        if self._dropped_tag:
            if closing and name == self._dropped_tag:
                self._dropped_tag = ""
        elif name == "br":
            self._flow.add(" ", a, b, bool(self._code_tags))
            self._flow.leave_out(b, gap=False)
        elif name == "img":
            self._image = True
            self._flow.leave_out(a)
        elif name == "a" and not closing:
            self._link = self._flow.size()
        elif name == "a":
            self._end_link(b - self._body)
        elif name in _CODE_TAGS:
            self._code_tags = max(0, self._code_tags + (-1 if closing else 1))
        elif name in _DROPPED_TAGS and not closing and not tag.endswith("/>"):
            self._dropped_tag = name
            self._flow.leave_out(a)
        elif name in BLOCKS:
            self._flush()

    def _language(self, tag: str, name: str, closing: bool, a: int, b: int) -> None:
        """Note what an inline element holds in another language."""
        tongues = self._tongues
        if closing:
            if tongues and tongues[-1][0] == name:
                since = tongues.pop()[1]
                if since >= 0:
                    self._outline.builder.foreign.append(Span(since, a))
            return
        said = _LANGUAGE.search(tag)
        if said is not None and is_foreign(said[1]):
            tongues.append((name, b))
        elif tongues and tongues[-1][0] == name and not tag.endswith("/>"):
            tongues.append((name, -1))
