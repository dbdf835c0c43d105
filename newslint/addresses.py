"""Web and e-mail addresses in running text: they count for its sense and are not its prose."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.text import Span

_SCHEMES = ("https://", "http://", "www.")
_URL_END = ".,;:!?'\"*_~)]}”’…"
_NAME_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+-")
_LONGEST_NAME = 64  # characters before the @, by RFC 5321
_LONGEST_HOST = 255
_LONGEST_TARGET = 1000


def addresses(text: str) -> list[Span]:
    """Where addresses stand in a text, in order and without overlap."""
    found: list[Span] = []
    for scheme in _SCHEMES:
        if scheme in text:
            found += _web(text, scheme)
    if "@" in text:
        found += _mail(text)
    if "](" in text:
        found += _targets(text)
    return merged(found)


def merged(spans: list[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap as one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def _web(text: str, scheme: str) -> Iterator[Span]:
    at = text.find(scheme)
    while at >= 0:
        end = at + len(scheme)
        while end < len(text) and not text[end].isspace() and text[end] not in '<>"“”|':
            end += 1
        stop = end
        while stop > at and text[stop - 1] in _URL_END:
            stop -= 1
        if at and text[at - 1] == "<":
            # Between pointed brackets an address may hold spaces, though it shouldn't.
            close = text.find(">", end, end + _LONGEST_TARGET)
            if close >= 0 and "\n" not in text[end:close]:
                end = stop = close
        if stop > at + len(scheme):
            yield Span(at, stop)
        at = text.find(scheme, max(end, at + 1))


def _mail(text: str) -> Iterator[Span]:
    at = text.find("@")
    while at >= 0:
        start, end = at, at + 1
        while start > 0 and at - start < _LONGEST_NAME and text[start - 1] in _NAME_CHARACTERS:
            start -= 1
        while end < len(text) and end - at < _LONGEST_HOST and text[end] in _NAME_CHARACTERS:
            end += 1
        stop = end
        while text[stop - 1] in "._+-":
            stop -= 1
        if start < at and "." in text[at:stop]:
            yield Span(start, stop)
        at = text.find("@", max(end, at + 1))


def _targets(text: str) -> Iterator[Span]:
    """Targets of links that Markdown doesn't take for links, because of a space in them, say."""
    at = text.find("](")
    while at >= 0:
        end = text.find(")", at, at + _LONGEST_TARGET)
        if end >= 0 and "\n" not in text[at:end]:
            yield Span(at, end + 1)
        at = text.find("](", at + 2)
