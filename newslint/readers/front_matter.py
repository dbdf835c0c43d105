"""Front matter: what stands above a Markdown story in YAML (---), TOML (+++) or JSON."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import BlockKind, DocumentBuilder, Meta
from newslint.fast_typing import Any, NamedTuple
from newslint.readers.flow import Flow
from newslint.readers.front_values import Parsed
from newslint.source import Source
from newslint.text import words

_HEADLINE = frozenset(("title", "headline"))
_STANDFIRST = words(
    "description deck summary standfirst excerpt subtitle blurb dek subheadline subhead"
)
_AUTHOR = frozenset(("author", "authors", "byline"))
_PUBLISHED = ("date", "published", "publishdate", "pubdate", "published_at", "date_published")
_KIND = ("kind", "type", "layout", "category", "categories")
"""Fields that may say what kind of story it is; an earlier one wins."""
_STORY_KINDS = {
    kind: kind
    for kind in words(
        "news opinion review match-report live analysis editorial blog feature letters obituary"
        " interview column explainer profile recipe fact-check press-release podcast transcript q-and-a"
    )
} | {
    "op-ed": "opinion",
    "oped": "opinion",
    "comment": "opinion",
    "commentary": "opinion",
    "columns": "column",
    "columnist": "column",
    "editorials": "editorial",
    "leader": "editorial",
    "reviews": "review",
    "features": "feature",
    "live-blog": "live",
    "liveblog": "live",
    "letter": "letters",
    "obituaries": "obituary",
    "obit": "obituary",
    "interviews": "interview",
    "profiles": "profile",
    "recipes": "recipe",
    "factcheck": "fact-check",
    "matchreport": "match-report",
    "explainers": "explainer",
    "q&a": "q-and-a",
}


class FrontMatter(NamedTuple):
    """What a story says above itself. `end`: where the story begins."""

    meta: Meta
    end: int
    titled: bool


def front_matter(source: Source, builder: DocumentBuilder) -> FrontMatter:
    """Read the front matter, if there is any, and write its texts to `builder` as blocks.

    Raises SourceError, naming line and cause, where it is not closed or can't be parsed.
    """
    parsed = _parse(source.text)
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
            flow.add(*part)
        flow.write(builder, kind, field=value.field)
    return FrontMatter(_meta(parsed, headline, authors), parsed.end, titled)


def _parse(text: str) -> Parsed | None:
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


def _meta(parsed: Parsed, headline: str | None, authors: list[str]) -> Meta:
    data = {str(name).lower().replace("-", "_"): value for name, value in parsed.data.items()}
    section = data.get("section")
    if not isinstance(section, str):
        section = next(
            (t for name in ("category", "categories") for t in _texts(data.get(name))), None
        )
    return Meta(
        headline=headline,
        authors=tuple(dict.fromkeys(a for a in authors if a)),
        published=next((t for name in _PUBLISHED for t in _texts(data.get(name))), None),
        kind=_kind(data),
        section=section,
        language=next((t for n in ("lang", "language") for t in _texts(data.get(n))), None),
        tags=tuple(_texts(data.get("tags"))),
        extra=parsed.data,
    )


def _kind(data: dict[str, Any]) -> str | None:
    for field in _KIND:
        for text in _texts(data.get(field)):
            name = "-".join(text.lower().replace("_", " ").split())
            if name in _STORY_KINDS:
                return _STORY_KINDS[name]
    return None


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
