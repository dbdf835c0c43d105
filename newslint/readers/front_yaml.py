"""YAML front matter, between lines of three hyphens."""

from __future__ import annotations

import re

from newslint.readers.flow import Part
from newslint.readers.front_values import Parsed, Value
from newslint.source import SourceError
from newslint.startup.fast_typing import Any, NamedTuple
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


def align(value: str, raw: str, start: int, end: int, style: str) -> list[Part]:
    """`value` as parts over raw[start:end], the scalar as it is written in `style`.

    White space maps to the run of white space it was made from, an escape to the characters it
    stands for. What can't be told apart maps whole.
    """
    at, end = _content(raw, start, end, style)
    parts: list[Part] = []
    i = 0
    while i < len(value):
        step = _step(value, i, raw, at, end, style)
        if step is None:
            if value[i:].isspace() and not _is_escape(raw, at, style):
                return parts  # the break that ends a block scalar
            return [*parts, Part(value[i:], at, max(at, end))]
        if step.shown:
            parts.append(Part(step.shown, at, step.at))
        i, at = i + step.length, step.at
    return parts


class _Step(NamedTuple):
    """What the next characters of a scalar show: so many characters of its value, up to `at` in the source."""

    shown: str
    length: int
    at: int


def _content(raw: str, start: int, end: int, style: str) -> tuple[int, int]:
    """A scalar without its quotation marks, or without the line of "|" or ">" before its text."""
    if style in ("'", '"'):
        return start + 1, end - 1
    if style in ("|", ">"):
        header = _LINE.match(raw, start)
        assert header is not None
        return header.end(), end
    return start, end


def _is_escape(raw: str, at: int, style: str) -> bool:
    return style == '"' and raw[at : at + 1] == "\\"


def _step(value: str, i: int, raw: str, at: int, end: int, style: str) -> _Step | None:
    """What the source shows at `at` for the value from `i` on; None where the two can't be aligned."""
    spaces, blank = _SPACES.match(raw, at, end), value[i].isspace()
    if spaces is not None and blank:
        return _blanks(value, i, spaces)
    if spaces is not None and style != "'":
        # Indentation of a line, or a folded break after an escape, shows no space.
        return _Step("", 0, spaces.end())
    if _is_escape(raw, at, style):
        return _escaped(value, i, raw, at, end)
    if blank:
        return None
    if style == "'" and raw.startswith("''", at):
        return _Step("'", 1, at + 2) if value[i] == "'" else None
    return _plain(value, i, raw, at, end)


def _blanks(value: str, i: int, spaces: re.Match[str]) -> _Step:
    """A run of white space: itself, or the one space that a folded line shows."""
    n = i
    while n < len(value) and value[n].isspace():
        n += 1
    shown = value[i:n] if spaces[0] == value[i:n] else " "
    return _Step(shown, n - i, spaces.end())


def _escaped(value: str, i: int, raw: str, at: int, end: int) -> _Step | None:
    r"""An escape in double quotes: "\n", "\u2019", and "\" at the end of a line, which shows nothing."""
    escape = _ESCAPE.match(raw, at, end)
    shown = _unescape(escape[0]) if escape else None
    if escape is None or shown is None or not value.startswith(shown, i):
        return None
    if shown in (" ", "\t"):
        stop = at + 2
    elif shown:
        stop = at + len(escape[0].rstrip(" \t"))
    else:
        stop = escape.end()
    return _Step(shown, len(shown), stop)


def _plain(value: str, i: int, raw: str, at: int, end: int) -> _Step | None:
    """Characters that show themselves."""
    run = _RUN.match(raw, at, end)
    length = len(run[0]) if run else 1
    shown = raw[at : at + length]
    if at + length > end or shown != value[i : i + length]:
        return None
    return _Step(shown, length, at + length)


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
