"""HTML tags and text into blocks: what is skipped, what is one block, and of which kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from html.entities import html5

from newslint.document import BlockKind
from newslint.readers.flow import BLANK, Flow
from newslint.readers.html_elements import (
    BLOCKS,
    CODE,
    HEADINGS,
    PAGE,
    SKIPPED,
    VOID,
    is_embedded,
    is_foreign,
)
from newslint.readers.html_tokens import Token
from newslint.readers.outline import Outline
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, words

_SCOPES = ("table", "td", "th", "caption", "template", "object", "button")
# An element that opens ends the open ones named first, unless one named second lies between.
_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
    "tbody": (("thead", "tbody", "tfoot"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot"), ("table",)),
}
_KINDS: dict[str, BlockKind] = {
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "blockquote",
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "td": "table_cell",
    "th": "table_cell",
    "address": "byline",
}
_CLASSED = words("p div span a small h2 h3 h4 h5 time section ul figcaption em i b strong aside")
_CLASSES: tuple[tuple[str, BlockKind], ...] = (
    (r"pull-?_?quote", "pullquote"),
    (r"standfirst|sub-?head(?:line)?\b|subtitle|\bdek\b|\bdeck\b|article-?_*summary", "standfirst"),
    (r"byline|\bauthors?\b(?!-bio|-box|-info)|author-?_*name", "byline"),
    (
        r"dateline|pub-?_?date|publish(?:ed)?-?_*(?:date|time|on|at)\b|timestamp|\bdate\b",
        "dateline",
    ),
    (r"\bcredits?\b|photo-?_?credit|copyright", "credit"),
    (r"caption", "caption"),
    (r"crosshead|subheading", "crosshead"),
    (r"footnote|\bcorrection|editors?-?_?note", "note"),
)
_LONGEST = {"byline": 200, "dateline": 120, "credit": 200, "standfirst": 800, "crosshead": 150}
"""Characters; what is longer is not what its class says."""
_HIDING = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"))
_SPECIAL = lazy(
    rf"[ \t\n\r\f]{{2,}}|[\t\n\r\f]|{BLANK}+|&(?:#[0-9]{{1,8}};?|#[xX][0-9a-fA-F]{{1,8}};?|[a-zA-Z][a-zA-Z0-9]{{1,32}};?)"
)

_class_kinds: list[tuple[re.Pattern[str], BlockKind]] = []


class _Element(NamedTuple):
    name: str
    kind: BlockKind | None
    skipped: bool
    code: bool
    own: bool  # an inline element that is a block of its own
    before: int  # parts of the block before it; -1 for an element that may be empty
    foreign: bool | None  # the language its markup names is not English
    embedded: bool  # it shows somebody's post


class HtmlFlow:
    """Takes tokens of HTML and writes blocks. It may be fed piece by piece.

    `markdown`: the HTML stands in a Markdown file, whose author put it there; asides are kept.
    `frames`: the offsets of forms that are the frame of a page, and read. `whole_page`: no element
    says where the story is, so of a <header> only headings and paragraphs are read.
    """

    def __init__(
        self,
        outline: Outline,
        markdown: bool = False,
        frames: frozenset[int] = frozenset(),
        whole_page: bool = False,
    ) -> None:
        self._outline = outline
        self._markdown = markdown
        self._frames = frames
        self._whole_page = whole_page
        self._flow = Flow(collapse=True)
        self._open: list[_Element] = []
        self._places: dict[str, list[int]] = {}  # element name → its places in `_open`
        self._blocks: list[int] = []  # the places of block elements in `_open`
        self._kinds: list[tuple[BlockKind, str]] = []  # of the open elements that have one
        self._skipped = self._code = self._holding = self._figures = self._headers = 0
        self._breaks = 0
        self._image = False
        self._foreign: list[bool] = []  # of the open elements that name a language
        self._embedded = 0
        self._since = {"foreign": -1, "embedded": -1}  # where in the source such a stretch begins
        self._html, self._offset, self._at = "", 0, 0
        self.around: tuple[BlockKind | None, int] = (None, 0)  # kind and level Markdown gives

    def feed(self, html: str, offset: int, tokens: Iterable[Token]) -> None:
        """Take tokens of `html`, which stands at `offset` in the source."""
        self._html, self._offset = html, offset
        for token in tokens:
            self._at = token.start + offset
            if token.kind == "text":
                if not self._skipped:
                    self._text(token.start, token.end)
            elif token.kind == "open":
                self._start(token)
            elif token.kind == "close":
                self._end(token)
            elif not self._skipped:
                self._flow.leave_out(token.start + offset)

    def finish(self) -> None:
        """Write what is left."""
        self._flush()

    def over(self) -> None:
        """The story ends here: so does what was left open."""
        self._at = len(self._outline.builder.source.text)
        self._foreign, self._embedded = [], 0
        self._stretch()

    def _stretch(self) -> None:
        """Note where a stretch in another language, or somebody's post, begins and ends."""
        builder, since = self._outline.builder, self._since
        now = {
            "foreign": bool(self._foreign and self._foreign[-1]),
            "embedded": bool(self._embedded),
        }
        for what, spans in (("foreign", builder.foreign), ("embedded", builder.embedded)):
            if now[what] and since[what] < 0:
                since[what] = self._at
            elif not now[what] and since[what] >= 0:
                spans.append(Span(since[what], self._at))
                since[what] = -1

    def title(self, html: str, token: Token) -> None:
        """Take the text of the page's title for the headline."""
        self._html, self._offset = html, 0
        self._text(token.start, token.end)
        self._outline.title(self._flow)

    @property
    def kind(self) -> BlockKind | None:
        """The kind that elements left open give to a Markdown paragraph between them."""
        return self._kinds[-1][0] if self._kinds else None

    # Text

    def _text(self, start: int, end: int) -> None:
        html, shift, flow = self._html, self._offset, self._flow
        if self._figures and not self._kinds and not self._holding:
            return  # in a figure, outside its caption
        if self._headers and self._whole_page and not self._holding:
            return
        code = bool(self._code)
        at = start
        for found in _SPECIAL.finditer(html, start, end):
            a, b = found.span()
            if at < a:
                flow.add(html[at:a], at + shift, a + shift, code)
            at = b
            special = found[0]
            if special[0] == "&":
                self._entity(special, a, code)
            elif special[0] == BLANK:
                flow.leave_out(a + shift)
            else:
                flow.add(" ", a + shift, b + shift, code)
        if at < end:
            flow.add(html[at:end], at + shift, end + shift, code)
        if self._breaks and not html[start:end].isspace():
            self._breaks = 0

    def _entity(self, entity: str, at: int, code: bool) -> None:
        shown, start = unescape(entity), at + self._offset
        end = start + len(entity)
        if shown == entity:
            self._flow.add(entity, start, end, code)
            return
        rest = 0
        if entity[1] != "#" and entity[1:] not in html5:
            # Only the beginning is an entity, "&copy2026": what follows stands for itself.
            while rest < len(shown) - 1 and shown[-1 - rest] == entity[-1 - rest]:
                rest += 1
        cut = len(shown) - rest
        self._flow.add(shown[:cut], start, end - rest, code)
        if rest:
            self._flow.add(shown[cut:], end - rest, end, code)

    # Tags

    def _start(self, token: Token) -> None:
        name, attributes = token.name, token.attributes or {}
        if name in VOID:
            self._void(name, token.start + self._offset, token.end + self._offset)
            return
        block = name in BLOCKS
        embedded = is_embedded(name, attributes)
        kind, own = self._shown_as(name, attributes, block, embedded)
        if block or own:
            self._flush()
        if block:
            self._imply_ends(name)
        skipped = self._is_skipped(name, attributes, kind) and token.start not in self._frames
        if name == "aside" and kind is None and not skipped:
            kind = "note"
        # An anchor or icon, empty but for its attributes, has a place among the words.
        before = self._flow.size() if attributes and not block and not skipped else -1
        foreign = _is_marked_foreign(name, attributes)
        self._push(
            _Element(name, kind, skipped, name in CODE, own, before, foreign, embedded), block
        )
        if skipped and not block:
            self._flow.leave_out(token.start + self._offset)
        self._count(self._open[-1], 1)

    def _shown_as(
        self, name: str, attributes: dict[str, str], block: bool, embedded: bool
    ) -> tuple[BlockKind | None, bool]:
        """The kind of block an element makes, and whether it is an inline one that makes its own.

        A paragraph of an embedded post is a note; <time> is a dateline where no paragraph holds it.
        """
        kind = self._kind(name, attributes)
        if block:
            return ("note" if embedded or self._embedded else kind), False
        own = kind is not None and not self._holding and not self._kinds
        return (kind if own else None), own

    def _push(self, element: _Element, block: bool) -> None:
        """Note an element as open."""
        self._places.setdefault(element.name, []).append(len(self._open))
        if block:
            self._blocks.append(len(self._open))
        self._open.append(element)

    def _void(self, name: str, at: int, end: int) -> None:
        if self._skipped:
            return
        if name == "br":
            self._breaks += 1
            if self._breaks > 1 and not (self._kinds and self._kinds[-1][1] in HEADINGS):
                self._flush()
            else:
                self._flow.add(" ", at, end, bool(self._code))
                self._flow.leave_out(end, gap=False)
        elif name == "hr":
            self._flush()
        elif name == "img":
            self._flow.leave_out(at)
            self._image = True

    def _end(self, token: Token) -> None:
        name = token.name
        places = self._places.get(name)
        if not places:
            if name == "p":
                self._flush()
            return
        place = places[-1]
        if name in BLOCKS:
            if name not in _SCOPES and not name.startswith("t") and place < self._boundary(_SCOPES):
                return
            self._flush()
        elif self._blocks and place < self._blocks[-1]:
            return  # <b><p></b>: a mark that closes outside its paragraph ends nothing
        elif self._open[place].own:
            self._flush()
        elif self._open[place].before == self._flow.size() and not self._skipped:
            self._flow.leave_out(token.start + self._offset)
        self._close(place)

    def _close(self, place: int) -> None:
        """Close the open elements from a place on."""
        while len(self._open) > place:
            element = self._open.pop()
            self._places[element.name].pop()
            if self._blocks and self._blocks[-1] == len(self._open):
                self._blocks.pop()
            self._count(element, -1)

    def _boundary(self, names: tuple[str, ...]) -> int:
        """The place of the innermost open element of these names; -1 where there is none."""
        return max((places[-1] for n in names if (places := self._places.get(n))), default=-1)

    def _imply_ends(self, name: str) -> None:
        """Close what an opening block element closes: a paragraph, and its like in a list or table."""
        place = self._boundary(("p",))
        if place > self._boundary(_SCOPES):
            self._close(place)
        if name in HEADINGS:
            place = self._boundary(tuple(HEADINGS))
            if place >= 0 and place == self._blocks[-1]:
                self._close(place)
        ends = _ENDS.get(name)
        if ends:
            place = self._boundary(ends[0])
            if place > self._boundary(ends[1]):
                self._close(place)

    def _count(self, element: _Element, by: int) -> None:
        self._skipped += by * element.skipped
        self._code += by * element.code
        self._holding += by * (element.name == "p" or element.name in HEADINGS)
        self._figures += by * (element.name == "figure")
        self._headers += by * (element.name == "header")
        self._embedded += by * element.embedded
        if element.foreign is not None:
            if by > 0:
                self._foreign.append(element.foreign)
            else:
                self._foreign.pop()
        if element.foreign is not None or element.embedded:
            self._stretch()
        if element.kind is not None:
            if by > 0:
                self._kinds.append((element.kind, element.name))
            else:
                self._kinds.pop()

    def _kind(self, name: str, attributes: dict[str, str]) -> BlockKind | None:
        if name in ("h1", "article", "main", "body", "html"):
            return "headline" if name == "h1" else None
        if name in _CLASSED:
            if attributes.get("rel") == "author" or attributes.get("itemprop") == "author":
                return "byline"
            said = f"{attributes.get('class', '')} {attributes.get('itemprop', '')}".lower()
            if said != " ":
                for pattern, kind in _class_patterns():
                    if pattern.search(said):
                        return kind
        if name == "time":
            return "dateline"
        if name in HEADINGS:
            return "crosshead"
        return _KINDS.get(name)

    def _is_skipped(self, name: str, attributes: dict[str, str], kind: BlockKind | None) -> bool:
        if name in SKIPPED and not (name == "aside" and (self._markdown or kind == "pullquote")):
            return True
        if not attributes or name in ("html", "body"):
            return False
        if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
            return True
        if not _HIDING.isdisjoint(attributes.get("class", "").lower().split()):
            return True
        style = attributes.get("style", "")
        return bool(style) and "display:none" in style.replace(" ", "").lower()

    # Blocks

    def _flush(self) -> None:
        """Write the text since the last block's edge as a block."""
        flow, outline = self._flow, self._outline
        self._breaks = 0
        if self._image:
            self._image = False
            image = True
        else:
            image = False
        kind, name = self._kinds[-1] if self._kinds else (None, "")
        around, level = self.around
        if kind is None and around is not None:
            outline.block(flow, around, level)
        elif kind is None:
            outline.paragraph(flow)
        elif kind in ("headline", "crosshead") and name in HEADINGS:
            outline.heading(flow, HEADINGS[name], several=True)
        elif len(flow.peek()) > _LONGEST.get(kind, 1_000_000):
            outline.paragraph(flow)
        else:
            outline.block(flow, kind, self._level(kind))
        if image:
            outline.image()

    def _level(self, kind: BlockKind) -> int:
        if kind == "list_item":
            return sum(len(self._places.get(name, ())) for name in ("li", "dd", "dt"))
        if kind == "blockquote":
            return len(self._places.get("blockquote", ()))
        return 0


def _is_marked_foreign(name: str, attributes: dict[str, str]) -> bool | None:
    """Whether an element says it is not in English: <i lang="fr">; None where it says nothing."""
    language = attributes.get("lang") or attributes.get("xml:lang")
    return is_foreign(language) if language and name not in PAGE else None


def _class_patterns() -> list[tuple[re.Pattern[str], BlockKind]]:
    if not _class_kinds:
        _class_kinds.extend((re.compile(pattern), kind) for pattern, kind in _CLASSES)
    return _class_kinds
