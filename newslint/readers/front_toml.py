"""TOML front matter, between lines of three plus signs."""

from __future__ import annotations

import re

from newslint import toml
from newslint.readers.flow import Part
from newslint.readers.front_values import Parsed, Value
from newslint.source import SourceError
from newslint.startup.patterns import lazy

_OPEN = lazy(r"\+\+\+[ \t]*(?:\r\n?|\n)")
_CLOSE = lazy(r"(?:(?<=\r)|(?<=\n))\+\+\+[ \t]*(?=\r|\n|\Z)")
_LIKELY = lazy(r"(?>[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n))*+\s*+(?:\[|[\w\"'-][\w.\"' -]*=)")
_TOKEN = lazy(
    r'#[^\r\n]*|"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\r\n]|\\.)*"|\'[^\'\r\n]*\''
    r"|[\[\]{},=]|\r\n?|\n|[^\s\[\]{},=\"'#]+",
    re.S,
)
_ESCAPE = lazy(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*(?:\r\n?|\n)\s*|.)|[^\\]+", re.S)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def parse(text: str, start: int) -> Parsed | None:
    """The TOML front matter that begins at `start`; None where there is none.

    Raises SourceError.
    """
    opening = _OPEN.match(text, start)
    if opening is None:
        return None
    begin = opening.end()
    likely = _LIKELY.match(text, begin) is not None
    closing = _CLOSE.search(text, begin)
    if not likely and (closing is None or text[begin : closing.start()].strip()):
        return None
    line = 1 + len(re.findall(r"\r\n|\r|\n", text[:start]))
    if closing is None:
        raise SourceError(f"line {line}: the front matter is never closed (no +++ line follows)")
    body = text[begin : closing.start()]
    try:
        # Lone carriage returns are no line breaks to TOML; of the same length, they are.
        data = toml.loads(re.sub(r"\r(?!\n)", "\n", body))
    except ValueError as error:
        raise SourceError(_cause(line, error)) from None
    return Parsed(
        {k: _as_written(v) for k, v in data.items()},
        _values(text, begin, closing.start()),
        closing.end(),
    )


def _as_written(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _cause(line: int, error: Exception) -> str:
    cause = str(error)
    place = re.search(r" \(at line (\d+), column \d+\)$", cause)
    if place:
        line += int(place[1])
        cause = cause[: place.start()]
    return f"line {line}: the front matter is not valid TOML: {' '.join(cause.split())}"


def _values(text: str, start: int, end: int) -> list[Value]:
    """The texts of the top fields and of lists in them."""
    values: list[Value] = []
    key: list[str] = []
    depth, in_value, table = 0, False, False
    for token in _TOKEN.finditer(text, start, end):
        mark = token[0]
        if mark[0] == "#":
            continue
        if mark[0] in "\r\n":
            if not depth:
                key, in_value = [], False
            continue
        if mark in ("[", "{"):
            if not in_value and not key:
                table = True  # what follows belongs to a table, not to the story
            depth += 1
        elif mark in ("]", "}"):
            depth -= 1
        elif mark == "=":
            in_value = True
        elif mark == ",":
            continue
        elif not in_value:
            key.append(mark)
        elif not table and mark[0] in "\"'" and len(key) == 1 and depth <= 1:
            parts = align(text, token.start(), token.end())
            if parts:
                values.append(Value(key[0].strip("\"'"), parts))
    return values


def align(text: str, start: int, end: int) -> list[Part]:
    """The content of a TOML string as parts; escapes map to the characters they stand for."""
    mark = text[start]
    marks = 3 if text.startswith(mark * 3, start) and end - start >= 6 else 1
    start, end = start + marks, end - marks
    if mark == "'":
        return [Part(text[start:end], start, end)] if start < end else []
    parts = []
    for run in _ESCAPE.finditer(text, start, end):
        shown = run[0]
        if shown[0] == "\\":
            shown = _unescape(shown)
        if shown:
            parts.append(Part(shown, run.start(), run.end()))
    return parts


def _unescape(escape: str) -> str:
    letter = escape[1]
    if letter in "uU":
        return chr(int(escape[2:], 16))
    return _SHORT.get(letter, "")
