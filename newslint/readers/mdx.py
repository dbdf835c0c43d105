"""MDX: Markdown whose imports, exports, expressions and components are code."""

from __future__ import annotations

from newslint.document import Document
from newslint.readers import markdown
from newslint.readers.flow import BLANK
from newslint.source import Source
from newslint.startup.patterns import lazy

_BLOCK = lazy(r"(?:import|export)\b|[ \t]*(?:</?(?:[A-Z][\w.]*|>)|\{)")
_FENCE = lazy(r" {0,3}(`{3,}|~{3,})")
_SIGN = lazy(r"[^\r\n]")
_TAG_START = lazy(r"`[^`\n]*`|\{|</?[A-Z][\w.]*|</?>")
_LONGEST = 2_000  # characters of an expression or tag within a line


def read(source: Source) -> Document:
    """The document of an MDX source.

    Raises SourceError for front matter that is not closed or can't be parsed.
    """
    return markdown.read(source, _blanked)


def _blanked(text: str) -> str:
    """`text` without code, everything else where it was.

    A chunk between blank lines that begins with an import, an export, a component or an expression
    is code as a whole. Within a line the tags of components and expressions are.
    """
    parts: list[str] = []
    fence = ""
    code = inside = False  # in a chunk of code; in a chunk
    for line in text.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if fence:
            parts.append(line)
            if mark is not None and mark[1].startswith(fence):
                fence = ""
            continue
        if not line.strip():
            inside = code = False
            parts.append(line)
            continue
        if mark is not None and not code:
            fence = mark[1]
            parts.append(line)
            continue
        if not inside:
            inside, code = True, _BLOCK.match(line) is not None
        parts.append(_SIGN.sub(" ", line) if code else _without_tags(line))
    return "".join(parts)


def _without_tags(line: str) -> str:
    """A line of prose, each character of a component's tag or an expression as `BLANK`."""
    parts, at = [], 0
    while found := _TAG_START.search(line, at):
        parts.append(line[at : found.start()])
        end = found.end() if found[0][0] == "`" else _end(line, found.start())
        if found[0][0] == "`" or end < 0:
            parts.append(found[0])
            at = found.end()
            continue
        parts.append(BLANK * (end - found.start()))
        at = end
    parts.append(line[at:])
    return "".join(parts)


def _end(line: str, start: int) -> int:
    """Where the expression or tag that begins at `start` ends; -1 where it does not in this line."""
    depth, tag = 0, line[start] == "<"
    for at in range(start, min(len(line), start + _LONGEST)):
        sign = line[at]
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and sign == (">" if tag else "}"):
            return at + 1
    return -1
