"""A file's bytes as text, with its lines. Nothing is normalised; what can't be read is refused."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right

from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

MAX_FILE_SIZE = 5_000_000
"""Bytes; a story is some thousand, so a larger file is not one."""

_LINE = lazy(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose little-endian mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNREAD = {
    ".rst": "reStructuredText", ".adoc": "AsciiDoc", ".asciidoc": "AsciiDoc", ".org": "Org",
    ".tex": "LaTeX", ".json": "JSON", ".xml": "XML", ".rss": "feeds", ".docx": "Word files",
    ".doc": "Word files", ".odt": "OpenDocument files", ".rtf": "RTF", ".pdf": "PDF", ".pages": "Pages files",
    ".epub": "books in EPUB",
}  # fmt: skip
"""Formats that stories come in too, by the ending of their name."""
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word or OpenDocument file, or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "RTF"),
)
_PAGE = lazy(
    r"\s*+(?>(?:<!--(?:[^-]|-(?!->))*+-->|<\?xml[^>]*+>)\s*+)*+<(?:!doctype\s+html|(?:html|head|body|article|main|section|div|p|h1)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_HTML = (".html", ".htm")
STANDARD_INPUT = "-"
_STRAY_CONTROLS = 3
_CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\f\r\x1b"))


class SourceError(Exception):
    """A file that can't be read as text; the message is one line that names the cause."""


class Position(NamedTuple):
    """Line and column, both from 1; the column counts code points."""

    line: int
    column: int


class Source:
    """The decoded text of one file. `path` is how the user named it.

    Offsets are code points of `text`; a byte order mark is not part of it.
    """

    __slots__ = ("_last", "_starts", "bom", "encoding", "path", "text")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self._starts: list[int] | None = None
        self._last = (0, "")  # the line asked for last: a long one has many findings

    @classmethod
    def decode(cls, path: str, data: bytes, encoding: str | None = None) -> Source:
        """The source in `data`: UTF-8; UTF-16 or UTF-32 by its mark; else `encoding`.

        HTML is read in the charset that it declares, unless `encoding` is given. Raises SourceError
        for binary data, for a format that newslint does not read, and for bytes that are not in the
        encoding.
        """
        _refuse_unread(path, data)
        name, bom = encoding or "utf-8", b""
        for mark, marked in _MARKS:
            if data.startswith(mark):
                name, bom = marked, mark
                break
        body = data[len(bom) :]
        if not (encoding or bom) and path.lower().endswith(_HTML):
            name = _declared(body)
        if not name.lower().replace("_", "-").startswith(("utf-16", "utf-32")):
            _refuse_binary(body, path)
        try:
            text = body.decode(name)
        except UnicodeDecodeError as error:
            at = error.start + len(bom)
            line = 1 + len(re.findall(rb"\r\n|\r|\n", body[: error.start]))
            raise SourceError(
                f"not valid {name.upper()}: byte 0x{body[error.start]:02X} at offset {at:,}"
                f" (line {line:,})"
                + ("" if encoding or bom else "; name the right one with --encoding, cp1252 say")
            ) from None
        except LookupError:
            raise SourceError(f"there is no text encoding called {name!r}") from None
        except ValueError as error:
            raise SourceError(f"can't be read as {name}: {' '.join(str(error).split())}") from None
        if path == STANDARD_INPUT and _PAGE.match(text, 0, 2_000):
            raise SourceError("looks like HTML: name it with --stdin-filename story.html")
        return cls(path, text, name, bom)

    @property
    def line_starts(self) -> list[int]:
        """Offset of each line's first character."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE.finditer(self.text))]
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of an offset; the end of the text has one too."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its line break."""
        if self._last[0] != number:
            starts = self.line_starts
            end = starts[number] if number < len(starts) else len(self.text)
            self._last = (number, self.text[starts[number - 1] : end].rstrip("\r\n"))
        return self._last[1]


def _declared(data: bytes) -> str:
    """The codec that a page is read with: the declared one, but UTF-8 where it can be nothing else.

    Bytes beyond ASCII that make good UTF-8 are UTF-8, whatever an old template declares.
    """
    try:
        data.decode("utf-8")
        if b"\x1b$" not in data:  # Japanese in seven bits
            return "utf-8"
    except UnicodeDecodeError:
        pass
    from newslint.charsets import UnknownCharsetError, declared

    try:
        return declared(data) or "utf-8"
    except UnknownCharsetError as unknown:
        raise SourceError(
            f"the page declares a charset that nobody knows, {str(unknown)!r}, and is not UTF-8;"
            " name the right one with --encoding, cp1252 say"
        ) from None


def _refuse_unread(path: str, data: bytes) -> None:
    """Raise SourceError for a format that newslint does not read, by its name or its first bytes."""
    ending = path[path.rfind(".") :].lower() if "." in path else ""
    if ending in _UNREAD:
        raise SourceError(
            f"newslint does not read {_UNREAD[ending]} ({ending}) yet: save the story as .txt, .md or .html"
        )
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(
                f"looks like {what}, a binary file to newslint: save the story as .txt, .md or .html"
            )


def _refuse_binary(data: bytes, path: str) -> None:
    """Raise SourceError for more than one control character in a hundred bytes.

    A few are a story's blemish, a stray NUL for instance.
    """
    head = data[:65_536]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if controls <= _STRAY_CONTROLS or controls * 100 <= len(head):
        return
    nuls = (head[::2].count(0), head[1::2].count(0))
    if max(nuls) * 4 > len(head) and min(nuls) * 20 < max(nuls):
        order = "be" if nuls[0] > nuls[1] else "le"
        raise SourceError(
            f"looks like UTF-16 without a byte order mark; name it with --encoding utf-16-{order}"
        )
    hint = ": name the story, or pipe its text" if path == STANDARD_INPUT else ""
    raise SourceError(f"looks like a binary file, not text{hint}")
