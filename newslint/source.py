"""A file's bytes as text, with its lines. Nothing is normalised; what can't be read is refused."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from typing import NamedTuple

MAX_FILE_SIZE = 5_000_000
"""Bytes; a story is some thousand, so a larger file is not one."""

_LINE = re.compile(r"\r\n|\r|\n")
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
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

    __slots__ = ("_starts", "bom", "encoding", "path", "text")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self._starts: list[int] | None = None

    @classmethod
    def decode(cls, path: str, data: bytes, encoding: str | None = None) -> Source:
        """The source in `data`: UTF-8, or UTF-16 with its mark, or `encoding` if one is named.

        Raises SourceError for binary data and for bytes that are not in the encoding.
        """
        bom = b""
        if data.startswith(codecs.BOM_UTF8):
            bom, name = codecs.BOM_UTF8, "utf-8"
        else:
            name = encoding or "utf-8"
            for mark, utf16 in _UTF16:
                if data.startswith(mark):
                    bom, name = mark, utf16
        body = data[len(bom) :]
        if not name.startswith("utf-16") and _looks_binary(body):
            raise SourceError("looks like a binary file, not text")
        try:
            text = body.decode(name)
        except UnicodeDecodeError as error:
            byte, at = body[error.start], error.start + len(bom)
            raise SourceError(
                f"not valid {name.upper()}: byte 0x{byte:02X} at offset {at:,}"
                + ("" if encoding else " (name the right one with --encoding, cp1252 say)")
            ) from None
        except LookupError:
            raise SourceError(f"there is no encoding called {name!r}") from None
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
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


def _looks_binary(data: bytes) -> bool:
    """More than one control character in a hundred bytes. One stray NUL is a story's blemish."""
    head = data[:65_536]
    return (len(head) - len(head.translate(None, _CONTROL))) * 100 > len(head)
