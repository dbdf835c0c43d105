"""Front matter: what stands above a Markdown story in YAML (---), TOML (+++) or JSON."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import kinds
from newslint.document import BlockKind, DocumentBuilder, KindRead, Meta
from newslint.readers.flow import Flow
from newslint.readers.front_values import Parsed
from newslint.source import Source
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.text import words

_HEADLINE = frozenset(("title", "headline"))
_STANDFIRST = words(
    "description deck summary standfirst excerpt subtitle blurb dek subheadline subhead"
)
_AUTHOR = frozenset(("author", "authors", "byline"))
_PUBLISHED = ("date", "published", "publishdate", "pubdate", "published_at", "date_published")
_OWN_KIND = "kind"
"""The field that says the kind in newslint's own words; an unknown one is worth a warning."""
_KIND = (
    _OWN_KIND, "type", "article_type", "articletype", "story_type", "content_type", "contenttype", "layout",
    "category", "categories", "genre", "section",
)  # fmt: skip
"""Fields that may say what kind of story it is; an earlier one wins. All but the first say other things too."""


class FrontMatter(NamedTuple):
    """What a story says above itself. `end`: where the story begins."""

    meta: Meta
    end: int
    titled: bool


def front_matter(source: Source, builder: DocumentBuilder) -> FrontMatter:
    """Read the front matter, if there is any, and write its texts to `builder` as blocks.

    Raises SourceError, naming line and cause, where it is not closed or can't be parsed.
    """
    parsed = parse(source.text)
    if parsed is None:
        return FrontMatter(Meta(), 0, False)
    titled = False
    authors: list[str] = []
    headline = None
    for value in parsed.values:
        name = value.field.lower()
        kind: BlockKind
        if name in _HEADLINE:
            kind, titled = "headline", True
            headline = headline or value.text
        elif name in _STANDFIRST:
            kind = "standfirst"
        elif name in _AUTHOR:
            kind = "byline"
            authors.append(value.text)
        else:
            continue
        flow = Flow(collapse=True)
        for part in value.parts:
            flow.add(part.text, part.start, part.end)
        flow.write(builder, kind, field=value.field)
    return FrontMatter(_meta(source, parsed, headline, authors), parsed.end, titled)


def parse(text: str) -> Parsed | None:
    start = 0
    while text[start : start + 1].isspace():
        start += 1
    if text.startswith("---", start):
        from newslint.readers import front_yaml

        return front_yaml.parse(text, start)
    if text.startswith("+++", start):
        from newslint.readers import front_toml

        return front_toml.parse(text, start)
    if text.startswith("{", start) and text[start + 1 :].lstrip().startswith(('"', "}")):
        from newslint.readers import front_json

        return front_json.parse(text, start)
    return None


def _meta(source: Source, parsed: Parsed, headline: str | None, authors: list[str]) -> Meta:
    data = {_plain(name): value for name, value in parsed.data.items()}
    section = data.get("section")
    if not isinstance(section, str):
        section = next(
            (t for name in ("category", "categories") for t in _texts(data.get(name))), None
        )
    kind, read, unknown = _kind(source, parsed, data)
    return Meta(
        headline=headline,
        authors=tuple(dict.fromkeys(a for a in authors if a)),
        published=next((t for name in _PUBLISHED for t in _texts(data.get(name))), None),
        kind=kind,
        section=section,
        language=next((t for n in ("lang", "language") for t in _texts(data.get(n))), None),
        tags=tuple(_texts(data.get("tags"))),
        kind_read=read,
        unknown_kind=unknown,
    )


def _plain(name: object) -> str:
    return str(name).lower().replace("-", "_")


def _kind(
    source: Source, parsed: Parsed, data: dict[str, Any]
) -> tuple[str | None, KindRead | None, KindRead | None]:
    """The story's kind, where it stands, and what stands at `kind:` and is none."""
    unknown = None
    for field in _KIND:
        for text in _texts(data.get(field)):
            kind = kinds.find(text)
            if kind is not None:
                return kind, _read(source, parsed, field, text), unknown
            if field == _OWN_KIND and unknown is None:
                unknown = _read(source, parsed, field, text)
    return None, None, unknown


def _read(source: Source, parsed: Parsed, field: str, text: str) -> KindRead:
    """A word in a field, with its line: that of the field's text, or of the front matter's end."""
    own = [value for value in parsed.values if _plain(value.field) == field]
    value = next((each for each in own if each.text == text), own[0] if own else None)
    if value is None:
        return KindRead(text, field, source.position(parsed.end - 1).line)
    return KindRead(text, value.field, source.position(value.parts[0].start).line)


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value that is one, or a list of them."""
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, (list, tuple)):
        for item in value:
            if isinstance(item, str) and item.strip():
                yield item.strip()
    elif value is not None and not isinstance(value, (dict, bool)):
        yield str(value)
