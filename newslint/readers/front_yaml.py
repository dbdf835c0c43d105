"""YAML front matter, between lines of three hyphens."""

from __future__ import annotations

import re

from newslint.readers.flow import Part
from newslint.readers.front_values import Parsed, Value
from newslint.source import SourceError
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy
from newslint.text import words

_OPEN = lazy(r"---[ \t]*(?:\r\n?|\n)")
_CLOSE_CR = lazy(r"(?:(?<=\r)|(?<=\n))(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)")
_KEY = lazy(r"""["']?([A-Za-z_][\w-]*)["']?[ \t]*:(?=[ \t\r\n]|\Z)""")
_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_KNOWN = words(
    "title headline date author authors layout description summary slug tags categories category"
    " draft published permalink image kind type section lang language standfirst byline deck"
)
_MOST_LINES = 500


def parse(text: str, start: int) -> Parsed | None:
    """The YAML front matter that begins at `start`; None where "---" is but a rule.

    Raises SourceError.
    """
    opening = _OPEN.match(text, start)
    if opening is None:
        return None
    begin = opening.end()
    likely, certain = _looks(text, begin)
    closing = _CLOSE_CR.search(text, begin)
    first_line = _line(text, start)
    if closing is None:
        if certain:
            raise SourceError(
                f"line {first_line}: the front matter is never closed (no --- line follows)"
            )
        return None
    if not likely:
        return None
    end = closing.end()
    found = _read(text, begin, closing.start(), certain)
    if found is None:
        return None
    data, values = found
    return Parsed(data, values, end)


def _line(text: str, at: int) -> int:
    return 1 + len(re.findall(r"\r\n|\r|\n", text[:at]))


def _looks(text: str, begin: int) -> tuple[bool, bool]:
    """Whether what follows may be front matter, and whether it can be nothing else."""
    keys, known, at = 0, False, begin
    for _ in range(_MOST_LINES):
        line = _LINE.match(text, at)
        assert line is not None
        content = line[0].strip()
        key = _KEY.match(line[0])
        if key:
            keys += 1
            known = known or (key[1].lower() == key[1] and key[1] in _KNOWN)
        elif content.startswith(("---", "...")):
            return True, keys > 0
        elif not keys and content and not content.startswith("#"):
            return False, False
        elif not content and keys:
            break
        at = line.end()
        if line.end() == line.start() or at >= len(text) or known or keys > 1:
            break
    return keys > 0, known or keys > 1


def _read(
    text: str, begin: int, end: int, certain: bool
) -> tuple[dict[str, Any], list[Value]] | None:
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    body = text[begin:end]
    try:
        loader = base(body)
        try:
            node = loader.get_single_node()
            if node is None:
                return {}, []
            if not isinstance(node, yaml.MappingNode):
                return None
            _dates_as_written(node, yaml)
            data = loader.construct_document(node)
        finally:
            loader.dispose()
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        if not certain:
            return None
        raise SourceError(_cause(text, begin, error)) from None
    if not isinstance(data, dict):
        return None
    values: list[Value] = []
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            _values(key.value, value, body, begin, values, yaml)
    return data, values


def _cause(text: str, begin: int, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    cause = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    if isinstance(error, RecursionError):
        cause = "nested too deep"
    line = _line(text, begin) + (mark.line if mark is not None else 0)
    cause = " ".join(str(cause).split())
    return f"line {line}: the front matter is not valid YAML: {cause}"


def _dates_as_written(node: Any, yaml: Any) -> None:
    """A date stays the text it is: "as written" is what a story's date rules want."""
    seen: set[int] = set()
    todo = [node]
    while todo:
        one = todo.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, yaml.ScalarNode):
            if one.tag == "tag:yaml.org,2002:timestamp":
                one.tag = "tag:yaml.org,2002:str"
        elif isinstance(one, yaml.SequenceNode):
            todo += one.value
        else:
            for pair in one.value:
                todo += pair


def _values(field: str, node: Any, body: str, shift: int, values: list[Value], yaml: Any) -> None:
    """Note the texts of a field: its own, its items', or the name of a person it describes."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:null":
            return
        start, end = node.start_mark.index, node.end_mark.index
        parts = align(node.value, body, start, end, node.style or "")
        if parts:
            values.append(
                Value(field, [Part(p.text, p.start + shift, p.end + shift) for p in parts])
            )
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, (yaml.ScalarNode, yaml.MappingNode)):
                _values(field, item, body, shift, values, yaml)
    else:
        for key, value in node.value:
            if isinstance(value, yaml.ScalarNode) and key.value == "name":
                _values(field, value, body, shift, values, yaml)


_ESCAPE = lazy(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[\s\S])[ \t]*")
_SPACES = lazy(r"\s+")
_RUN = lazy(r"[^\s\\']+")


def align(value: str, raw: str, start: int, end: int, style: str) -> list[Part]:  # noqa: C901, PLR0915
    """`value` as parts over raw[start:end], the scalar as it is written in `style`.

    White space maps to the run of white space it was made from, an escape to the characters it
    stands for. What can't be told apart maps whole.
    """
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in ("|", ">"):
        header = _LINE.match(raw, start)
        assert header is not None
        start = header.end()
    parts: list[Part] = []
    i, at = 0, start
    while i < len(value):
        if value[i].isspace():
            n = i
            while n < len(value) and value[n].isspace():
                n += 1
            spaces = _SPACES.match(raw, at, end)
            if spaces is None and not (style == '"' and raw[at : at + 1] == "\\"):
                if n == len(value):
                    break  # the break that ends a block scalar
                return _rest(parts, value, i, at, end)
            if spaces is not None:
                if raw[at : spaces.end()] == value[i:n]:
                    parts.append(Part(value[i:n], at, spaces.end()))
                else:
                    parts.append(Part(" ", at, spaces.end()))
                i, at = n, spaces.end()
                continue
        if style in ("|", ">", "") or style == '"':
            # Indentation of a line, or a folded break after an escape, shows no space.
            spaces = _SPACES.match(raw, at, end)
            if spaces is not None:
                at = spaces.end()
                continue
        if style == '"' and raw[at : at + 1] == "\\":
            escape = _ESCAPE.match(raw, at, end)
            shown = _unescape(escape[0]) if escape else None
            if escape is None or shown is None or not value.startswith(shown, i):
                return _rest(parts, value, i, at, end)
            stop = escape.end() if shown == "" else at + len(escape[0].rstrip(" \t") or "\\ ")
            if shown in (" ", "\t"):
                stop = at + 2
            if shown:
                parts.append(Part(shown, at, stop))
            i, at = i + len(shown), stop
            continue
        if style == "'" and raw.startswith("''", at):
            if value[i] != "'":
                return _rest(parts, value, i, at, end)
            parts.append(Part("'", at, at + 2))
            i, at = i + 1, at + 2
            continue
        run = _RUN.match(raw, at, end)
        length = len(run[0]) if run else 1
        if at + length > end or raw[at : at + length] != value[i : i + length]:
            return _rest(parts, value, i, at, end)
        parts.append(Part(raw[at : at + length], at, at + length))
        i, at = i + length, at + length
    return parts


def _rest(parts: list[Part], value: str, i: int, at: int, end: int) -> list[Part]:
    """What could not be aligned, as one part."""
    return [*parts, Part(value[i:], at, max(at, end))]


_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029", "\t": "\t",
}  # fmt: skip


def _unescape(escape: str) -> str | None:
    """What an escape in a double-quoted scalar stands for; None for one that YAML doesn't know."""
    letter = escape[1]
    if letter in "\r\n":
        return ""
    if letter in "xuU":
        try:
            return chr(int(escape[2:].strip(), 16))
        except ValueError:
            return None
    return _SHORT.get(letter)
