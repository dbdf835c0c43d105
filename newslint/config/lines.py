"""The line on which each key of a TOML text stands, which tomllib does not tell.

Reads texts that tomllib has accepted, so it need not know what is wrong, only what is where.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

Path = tuple[str | int, ...]
"""Keys and indices from the top of the text to a value."""

_TOKEN = lazy(
    r"""
      (?P<blank>[ \t\r]++|\#[^\n]*+)
    | (?P<line>\n)
    | (?P<string>
          \"{3}(?:[^"\\]++|\\.|""?(?!"))*+\"{3,5}
        | '{3}(?:[^']++|''?(?!'))*+'{3,5}
        | "(?:[^"\\\n]++|\\.)*+"
        | '[^'\n]*+'
      )
    | (?P<mark>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,."'\#]++)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


_DEEPEST = 16
"""Parts of a dotted key that are told apart; our keys have three. Bounds what a hostile file costs."""


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


class _Open(NamedTuple):
    """An array or inline table that is being read. `counter` holds the place in the array."""

    path: Path
    counter: list[int] | None


def key_lines(text: str) -> dict[Path, int]:
    """The line (from 1) of every key, table and array element of a TOML text."""
    reader = _Reader(text)
    reader.read()
    return reader.lines


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens = _tokens(text)
        self._tables: Path = ()
        self._counts: dict[Path, int] = {}  # arrays of tables and their lengths so far

    def read(self) -> None:
        for token in self._tokens:
            if token.kind == "line":
                continue
            if token.text == "[" and token.kind == "mark":
                self._header(token)
            else:
                self._value(self._key(self._tables, token))

    def _header(self, opening: _Token) -> None:
        names: list[str] = []
        opened = 1
        for token in self._tokens:
            if token.kind == "line":
                break
            if token.text == "[" and token.kind == "mark":
                opened += 1
            elif token.kind in ("string", "bare"):
                names.append(_name(token))
        path: Path = ()
        for at, name in enumerate(names[:_DEEPEST]):
            path += (name,)
            self.lines.setdefault(path, opening.line)
            if opened == 2 and at == len(names) - 1:
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path += (self._counts[path] - 1,)
                self.lines.setdefault(path, opening.line)
        self._tables = path

    def _key(self, path: Path, first: _Token) -> Path:
        """The path of a dotted key that begins with a token, read up to its `=`."""
        token: _Token | None = first
        while token is not None and not (token.kind == "mark" and token.text == "="):
            if token.kind in ("string", "bare") and len(path) < _DEEPEST + len(self._tables):
                path += (_name(token),)
                self.lines.setdefault(path, token.line)
            token = next(self._tokens, None)
        return path

    def _value(self, path: Path) -> None:
        """Read a value, and all within it, to its end: at the top a line break, or the text's end."""
        open_: list[_Open] = []
        for token in self._tokens:
            if token.kind == "line":
                if not open_:
                    return
                continue
            here = open_[-1] if open_ else None
            mark = token.text if token.kind == "mark" else ""
            if mark in ("]", "}"):
                if open_:
                    open_.pop()
                continue
            if mark == ",":
                if here and here.counter:
                    here.counter[0] += 1
                elif here:
                    path = here.path
                continue
            if here and here.counter:
                path = (*here.path, here.counter[0])
                self.lines.setdefault(path, token.line)
            elif here and token.kind in ("string", "bare") and path == here.path:
                path = self._key(here.path, token)
                continue
            if mark == "[":
                open_.append(_Open(path, [0]))
            elif mark == "{":
                open_.append(_Open(path, None))


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text.replace("\r\n", "\n")):
        kind = found.lastgroup or ""
        if kind not in ("blank", "other"):
            yield _Token(kind, found[0], line)
        line += found[0].count("\n")


def _name(token: _Token) -> str:
    """The key that a token spells."""
    if token.kind == "bare":
        return token.text
    if "\\" in token.text:
        return str(tomllib.loads(f"key = {token.text}")["key"])
    return token.text[1:-1]
