"""HTML: the article's body, its headline and what the page says about it."""

from __future__ import annotations

from html import unescape

from newslint import kinds
from newslint.document import Document, DocumentBuilder, KindRead, Meta
from newslint.readers.html_elements import BLOCKS, PAGE, SKIPPED
from newslint.readers.html_flow import HtmlFlow
from newslint.readers.html_tokens import Token, tokens
from newslint.readers.outline import Outline
from newslint.source import Source
from newslint.startup.fast_typing import Any, NamedTuple

_LEAST_SHARE = 0.5  # of the page's text; of several articles none may be the story below it
_LEAST_PARAGRAPHS = 3  # in a form that is the page's frame, not a form


class Region:
    """An element that may hold the story: where it stands among the tokens, and what it holds."""

    __slots__ = ("end", "hidden", "holds_story", "paragraphs", "start", "text", "top")

    def __init__(self, start: int, hidden: bool, top: bool) -> None:
        self.start = start
        self.end = -1  # open
        self.text = 0  # characters of text in paragraphs
        self.paragraphs = 0
        self.hidden = hidden
        self.top = top  # not inside another of its name
        self.holds_story = False


class _Survey:
    """Goes over a page once and notes the regions and headings."""

    _NAMES = ("article", "main", "body", "form", "h1")

    def __init__(self, html: str, page: list[Token]) -> None:
        self.regions: dict[str, list[Region]] = {name: [] for name in self._NAMES}
        self._open: dict[str, list[Region]] = {name: [] for name in self._NAMES}
        self._hiding: dict[str, int] = {}
        written = paragraphs = 0
        inside = False
        for i, token in enumerate(page):
            name = token.name
            if token.kind == "text":
                if inside or self._open["h1"]:
                    size = len(html[token.start : token.end].strip())
                    written += size
            elif token.kind == "open":
                if name in BLOCKS:
                    inside = name == "p"
                    paragraphs += inside
                if name in self.regions:
                    self._enter(name, i, written, paragraphs)
                elif name in SKIPPED:
                    self._hiding[name] = self._hiding.get(name, 0) + 1
            elif token.kind == "close":
                if name in BLOCKS:
                    inside = False
                if self._open.get(name):
                    self._leave(name, i + 1, written, paragraphs)
                elif self._hiding.get(name):
                    self._hiding[name] -= 1
        for name in self._NAMES:
            while self._open[name]:
                self._leave(name, len(page), written, paragraphs)

    def _enter(self, name: str, at: int, written: int, paragraphs: int) -> None:
        region = Region(at, any(self._hiding.values()), not self._open[name])
        region.text, region.paragraphs = -written, -paragraphs
        self.regions[name].append(region)
        self._open[name].append(region)
        if name != "form":
            for form in self._open["form"]:
                form.holds_story = True

    def _leave(self, name: str, at: int, written: int, paragraphs: int) -> None:
        region = self._open[name].pop()
        region.end = at
        region.text += written
        region.paragraphs += paragraphs

    def root(self, tokens: int) -> tuple[str, Region]:
        """The element that holds the story, and its name; "" for the whole page."""
        main = _largest(self.regions["main"])
        body = _largest(self.regions["body"])
        articles = [r for r in self.regions["article"] if r.top and not r.hidden and r.text]
        best = _largest(articles)
        frame = main or body
        if best is not None and (
            len(articles) == 1 or frame is None or best.text >= _LEAST_SHARE * frame.text
        ):
            return "article", best
        if main is not None and main.text:
            return "main", main
        if body is not None:
            return "body", body
        whole = Region(0, False, True)
        whole.end = tokens
        return "", whole


def _largest(regions: list[Region]) -> Region | None:
    return max(regions, key=lambda region: region.text, default=None)


def read(source: Source) -> Document:
    """The document of an HTML source."""
    html = source.text
    page = list(tokens(html))
    survey = _Survey(html, page)
    name, root = survey.root(len(page))
    builder = DocumentBuilder(source)
    outline = Outline(builder)
    headings = [h for h in survey.regions["h1"] if h.text > 0 and not h.hidden]
    frames = frozenset(
        page[form.start].start
        for form in survey.regions["form"]
        if form.holds_story or form.paragraphs >= _LEAST_PARAGRAPHS
    )
    flow = HtmlFlow(outline, frames=frames, whole_page=name in ("body", ""))
    if not any(root.start <= h.start < root.end for h in headings):
        before = [h for h in headings if h.start < root.start]
        if before:
            flow.feed(html, 0, page[before[-1].start : min(before[-1].end, root.start)])
            flow.finish()
        elif (title := _title(page)) is not None:
            flow.title(html, title)
    flow.feed(html, 0, page[root.start : root.end])
    flow.finish()
    flow.over()
    return builder.build(_meta(source, page), "html")


def _title(page: list[Token]) -> Token | None:
    """The text of the page's <title>."""
    for i, token in enumerate(page[:-1]):
        if token.kind == "open" and token.name == "title":
            return page[i + 1] if page[i + 1].kind == "text" else None
        if token.name in ("svg", "body", "article", "main"):
            break
    return None


_SECTION = "article:section"


class _Said(NamedTuple):
    """What a page's head says, by the name it is said under."""

    meta: dict[str, list[str]]
    language: str | None
    linked: dict[str, Any]
    section_at: int  # where the page names its section
    linked_at: int  # where JSON-LD begins


def _meta(source: Source, page: list[Token]) -> Meta:
    html = source.text
    said = _head(html, page)
    title = _title(page)

    def first(*names: str) -> str | None:
        return next((v for name in names for v in said.meta.get(name, ())), None)

    linked = said.linked
    authors = _names(linked.get("author")) or [
        a
        for a in said.meta.get("author", []) or said.meta.get("article:author", [])
        if "://" not in a
    ]
    tags = said.meta.get("article:tag") or [
        word.strip() for text in said.meta.get("keywords", []) for word in text.split(",")
    ]
    section = _text(linked.get("articleSection")) or first(_SECTION)
    kind, read = _kind(source, said, section)
    return Meta(
        headline=_text(linked.get("headline"))
        or first("og:title")
        or (" ".join(unescape(html[title.start : title.end]).split()) if title else None)
        or None,
        authors=tuple(dict.fromkeys(authors)),
        published=_text(linked.get("datePublished"))
        or first("article:published_time", "datepublished", "date", "pubdate"),
        section=section,
        language=said.language or first("og:locale", "content-language"),
        tags=tuple(t for t in dict.fromkeys(tags) if t),
        kind=kind,
        kind_read=read,
    )


def _head(html: str, page: list[Token]) -> _Said:
    meta: dict[str, list[str]] = {}
    language = None
    linked: dict[str, Any] = {}
    section_at = linked_at = 0
    for i, token in enumerate(page):
        if token.kind != "open" or not token.attributes:
            continue
        attributes = token.attributes
        if token.name == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            content = " ".join(unescape(attributes.get("content", "")).split())
            if name and content:
                if name.lower() == _SECTION and _SECTION not in meta:
                    section_at = token.start
                meta.setdefault(name.lower(), []).append(content)
        elif token.name in PAGE:
            language = attributes.get("lang") or attributes.get("xml:lang") or language
        elif token.name == "script" and "ld+json" in attributes.get("type", "") and not linked:
            after = page[i + 1] if i + 1 < len(page) else token
            if after.kind == "text":
                linked, linked_at = _linked(html[after.start : after.end]), after.start
    return _Said(meta, language, linked, section_at, linked_at)


def _linked(text: str) -> dict[str, Any]:
    """The first object of JSON-LD that has a headline."""
    import json

    try:
        todo = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return {}
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo += value[::-1]
        elif isinstance(value, dict):
            if isinstance(value.get("headline"), str):
                return value
            todo += value.values()
    return {}


def _text(value: object) -> str | None:
    return (" ".join(unescape(value).split()) or None) if isinstance(value, str) else None


def _names(value: object) -> list[str]:
    names = []
    for one in value if isinstance(value, list) else [value]:
        name = _text(one.get("name") if isinstance(one, dict) else one)
        if name:
            names.append(name)
    return names


def _kind(source: Source, said: _Said, section: str | None) -> tuple[str | None, KindRead | None]:
    """The story's kind, by its type or else its section, and where that stands."""
    types = said.linked.get("@type")
    for one in types if isinstance(types, list) else [types]:
        if isinstance(one, str) and (kind := kinds.of_type(one)) is not None:
            return kind, KindRead(one, "@type", _line(source, one, said.linked_at))
    if section is not None and (kind := kinds.find(section)) is not None:
        if _text(said.linked.get("articleSection")) is not None:
            return kind, KindRead(section, "articleSection", _line(source, section, said.linked_at))
        return kind, KindRead(section, _SECTION, source.position(said.section_at).line)
    return None, None


def _line(source: Source, word: str, begin: int) -> int:
    """The line of a word in JSON-LD; of the JSON's beginning where it is written otherwise there."""
    return source.position(max(begin, source.text.find(word, begin))).line
