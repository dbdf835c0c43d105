"""HTML as tags and text with exact offsets, in linear time on any input.

The standard library's parser gives positions too, but goes over unclosed comments, declarations
and tags again and again (minutes for a megabyte on Python 3.11), and what it makes of them
differs from one patch release to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

TokenKind = Literal["text", "open", "close", "comment"]


class Token(NamedTuple):
    """A stretch [start, end) of HTML. `name` and `attributes` are those of a tag, in lower case."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] | None = None


RAW = words("script style xmp noembed noframes iframe plaintext")
"""Elements whose content is not markup: it ends at their closing tag only."""
_ESCAPABLE_RAW = frozenset(("title", "textarea"))

_TAG_NAME = lazy(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = lazy(r"[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*)?")
_SPACE_OR_SLASH = lazy(r"[\s/]*")
_UNQUOTED = lazy(r"[^\s>]*")
_LONGEST_NAME = 100  # characters of a tag's name that count
_MOST_SALVAGED = 20


def tokens(html: str) -> Iterator[Token]:
    """The tokens of `html` in order; together they cover all of it."""
    return _Tokenizer(html).run()


def _letter(character: str) -> bool:
    """Whether a tag's name can begin so."""
    return character.isascii() and character.isalpha()


def _short(name: re.Match[str]) -> str:
    return name[0][:_LONGEST_NAME].lower()


class _Tokenizer:
    def __init__(self, html: str) -> None:
        self._html = html
        self._missing: set[str] = set()  # what was looked for and doesn't come any more
        self._lower: str | None = None
        self._salvaged = 0

    def run(self) -> Iterator[Token]:
        html, at, text = self._html, 0, 0
        while True:
            start = html.find("<", at)
            if start < 0:
                break
            token = self._markup(start)
            if token is None:
                at = start + 1
                continue
            if text < start:
                yield Token("text", text, start)
            yield token
            at = text = token.end
            if token.kind == "open" and (token.name in RAW or token.name in _ESCAPABLE_RAW):
                at = text = self._raw_end(token)
                if token.end < at:
                    yield Token("text", token.end, at)
        if text < len(html):
            yield Token("text", text, len(html))

    def _find(self, what: str, at: int) -> int:
        """The next place of `what`, -1 where there is none; what is missing is looked for once."""
        if what in self._missing:
            return -1
        place = self._html.find(what, at)
        if place < 0:
            self._missing.add(what)
        return place

    def _markup(self, start: int) -> Token | None:
        """The tag, comment or declaration at a "<"; None where it is a mere character."""
        html = self._html
        after = html[start + 1 : start + 2]
        if after == "!":
            if html.startswith("<!--", start):
                if html.startswith(("<!-->", "<!--->"), start):
                    return Token("comment", start, html.index(">", start) + 1)
                end = self._find("-->", start + 4)
                # An unclosed comment hides the rest in a browser; a story is better read.
                return Token("comment", start, end + 3 if end >= 0 else start + 4)
            if html.startswith("<![CDATA[", start):
                end = self._find("]]>", start + 9)
                return Token("comment", start, end + 3 if end >= 0 else start + 9)
        if after in ("!", "?"):
            end = self._find(">", start + 2)
            return Token("comment", start, end + 1 if end >= 0 else start + 2)
        if after == "/" and html.startswith(">", start + 2):
            return Token("comment", start, start + 3)
        name = self._name(start + 2 if after == "/" else start + 1)
        if name is None:
            return None
        if after == "/":
            return Token("close", start, self._find(">", name.end()) + 1, _short(name))
        return self._open(start, name)

    def _name(self, at: int) -> re.Match[str] | None:
        """The name of the tag that begins there, if it ends somewhere."""
        # A name can run to the end of the text: it is read only if a ">" follows.
        if not _letter(self._html[at : at + 1]) or self._find(">", at) < 0:
            return None
        return _TAG_NAME.match(self._html, at)

    def _open(self, start: int, name: re.Match[str]) -> Token:
        html, at = self._html, name.end()
        attributes: dict[str, str] = {}
        while True:
            space = _SPACE_OR_SLASH.match(html, at)
            assert space is not None
            at = space.end()
            if at >= len(html):
                # An odd quotation mark has swallowed the rest. A browser shows nothing of it; a
                # story is better read, though not so often that it takes quadratic time.
                if self._salvaged < _MOST_SALVAGED:
                    self._salvaged += 1
                    at = html.index(">", name.end()) + 1
                break
            if html[at] == ">":
                at += 1
                break
            attribute = _ATTRIBUTE.match(html, at)
            assert attribute is not None
            value, at = "", attribute.end()
            if "=" in attribute[0][len(attribute[1]) :]:
                value, at = self._value(at)
            attributes.setdefault(attribute[1].lower(), value)
        return Token("open", start, at, _short(name), attributes)

    def _value(self, at: int) -> tuple[str, int]:
        """An attribute's value and where it ends."""
        quote = self._html[at : at + 1]
        if quote in ('"', "'"):
            end = self._find(quote, at + 1)
            if end >= 0:
                return self._html[at + 1 : end], end + 1
        value = _UNQUOTED.match(self._html, at)
        assert value is not None
        return value[0], value.end()

    def _raw_end(self, token: Token) -> int:
        """Where the content of a raw element ends: at its closing tag, or with the text."""
        close = f"</{token.name}"
        if close in self._missing:
            return token.end if token.name in _ESCAPABLE_RAW else len(self._html)
        if self._lower is None:
            # Of the same length as the text: only ASCII letters are folded.
            self._lower = self._html.translate(_ASCII_LOWER)
        end = self._lower.find(close, token.end)
        if end < 0:
            self._missing.add(close)
            return token.end if token.name in _ESCAPABLE_RAW else len(self._html)
        return end


_ASCII_LOWER = {n: n + 32 for n in range(ord("A"), ord("Z") + 1)}
