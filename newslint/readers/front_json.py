"""JSON front matter: an object at the very top, as Hugo reads it."""

from __future__ import annotations

import json
import re

from newslint.readers.flow import Part
from newslint.readers.front_values import Parsed, Value
from newslint.source import SourceError
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

_TOKEN = lazy(r'"((?:[^"\\]|\\.)*)"|[{}\[\],:]|[^\s{}\[\],:"]+', re.S)
_ESCAPE = lazy(r"(?:\\u[0-9a-fA-F]{4}|\\.)+|[^\\]+", re.S)
_LIKELY = lazy(r'\{\s*"[\w -]*"\s*:|\{\s*\}')


def parse(text: str, start: int) -> Parsed | None:
    """The JSON front matter that begins at `start`; None where there is none.

    Raises SourceError.
    """
    if not _LIKELY.match(text, start):
        return None
    try:
        data, end = json.JSONDecoder(strict=False).raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise SourceError(
            f"line {error.lineno}: the front matter is not valid JSON: {error.msg}"
        ) from None
    except (RecursionError, ValueError):
        raise SourceError("line 1: the front matter is not valid JSON: nested too deep") from None
    if not isinstance(data, dict):
        return None
    return Parsed(data, _values(text, start, end), end)


def _values(text: str, start: int, end: int) -> list[Value]:
    """The texts of the object's own fields, of lists in them and of the names of people in them."""
    values: list[Value] = []
    stack: list[str] = []  # the open brackets
    field = inner = ""
    key: Any = None  # the string just read, which may be a key
    for token in _TOKEN.finditer(text, start, end):
        mark = token[0]
        if mark in ("{", "["):
            stack.append(mark)
            inner = ""
            key = None
        elif mark in ("}", "]"):
            _take(key, stack, field, inner, text, values)
            key = None
            stack.pop()
            inner = ""
        elif mark == ":":
            name = json.loads(key[0], strict=False) if key else ""
            if len(stack) == 1:
                field, inner = name, ""
            else:
                inner = name
            key = None
        elif mark == ",":
            _take(key, stack, field, inner, text, values)
            key = None
        else:
            key = token if token[1] is not None else None
    return values


def _take(
    key: Any, stack: list[str], field: str, inner: str, text: str, values: list[Value]
) -> None:
    """Note the string just read, if it is a field's text."""
    if key is None or not field:
        return
    shape = "".join(stack)
    if shape in ("{", "{[") or (shape in ("{{", "{[{") and inner == "name"):
        parts = align(text, key.start(1), key.end(1))
        if parts:
            values.append(Value(field, parts))


def align(text: str, start: int, end: int) -> list[Part]:
    """The content of a JSON string as parts; escapes map to the characters they stand for."""
    parts = []
    for run in _ESCAPE.finditer(text, start, end):
        shown = run[0] if run[0][0] != "\\" else json.loads(f'"{run[0]}"', strict=False)
        parts.append(Part(shown, run.start(), run.end()))
    return parts
