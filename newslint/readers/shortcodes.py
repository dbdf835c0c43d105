"""Template code in Markdown (Hugo, Jekyll, Eleventy): blanked out before the Markdown is parsed."""

from __future__ import annotations

import re

from newslint.document import BlockKind
from newslint.readers.flow import BLANK
from newslint.startup.patterns import lazy
from newslint.text import words

_OPEN = lazy(r"\{\{<|\{\{%|\{\{|\{%|\{#(?=[\s-])|\{::?(?=[ .#\w/])|^[ \t]*(?=\$\$|:::)", re.M)
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}", "{:": "}", "{::": "}"}
_NAME = lazy(r"[\s</%>-]*([\w-]*)")
_BLANK_LINE = lazy(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_LINE = lazy(r"[^\r\n]*")
_ALONE_AFTER = lazy(r"[ \t]*(?:\Z|[\r\n])")
_CODE = lazy(r"[^\r\n]")

_LONGEST_INDENT = 200  # characters before code that stands alone on its line

_NOT_PROSE = words(
    "highlight raw verbatim comment code codeblock mermaid math katex latex chart script style css"
    " javascript schema svg set capture macro"
    " tweet twitter xpost instagram facebook tiktok bluesky bsky mastodon toot reddit threads"
)
"""Paired ones whose content is code, is used elsewhere, or is somebody's post."""
_KINDS: dict[str, BlockKind] = {
    "pullquote": "pullquote",
    "pull-quote": "pullquote",
    "pull_quote": "pullquote",
    "quote": "blockquote",
    "blockquote": "blockquote",
}


Kinds = list[tuple[int, int, BlockKind]]
"""Stretches [start, end) of text to which a pair of shortcodes gives a kind, in order."""


def blank(text: str) -> tuple[str, Kinds]:
    """`text` with template code blanked out, and the kinds it gives. What stays is where it was.

    Code alone on its lines becomes an empty line, so that it parts paragraphs; within a line
    each of its characters becomes `BLANK`.
    """
    zones = list(_zones(text))
    if not zones:
        return text, []
    zones, kinds = _pair(text, zones)
    parts, at = [], 0
    for start, end in zones:
        parts.append(text[at:start])
        parts.append(_blanked(text, start, end))
        at = end
    parts.append(text[at:])
    return "".join(parts), kinds


def _blanked(text: str, start: int, end: int) -> str:
    code = text[start:end]
    near = max(0, start - _LONGEST_INDENT)
    line = max(text.rfind("\n", near, start), text.rfind("\r", near, start)) + 1
    before = text[line:start] if line or not near else "x"
    if not before.strip(" \t>") and _ALONE_AFTER.match(text, end):
        return _CODE.sub(" ", code)
    return BLANK * len(code)


def _zones(text: str) -> list[tuple[int, int]]:
    """Where template code stands, in order. Code that isn't closed before a blank line is text."""
    zones: list[tuple[int, int]] = []
    closers: dict[str, int] = {}  # the next place of each closer; every text is searched once
    blank_line = -1
    at = 0
    while found := _OPEN.search(text, at):
        opener = found[0].strip()
        start = found.start() + len(found[0]) - len(opener)
        if not opener:
            start = found.end()
            if text.startswith(":::", start):
                line = _LINE.match(text, start)
                assert line is not None
                zones.append((start, line.end()))
                at = line.end()
                continue
            opener, close = "$$", "$$"
        else:
            close = _CLOSE[opener]
        inside = start + len(opener)
        if closers.get(close, -1) < inside:
            place = text.find(close, inside)
            closers[close] = len(text) + 1 if place < 0 else place
        end = closers[close]
        if end <= len(text):
            if blank_line < inside:
                gap = _BLANK_LINE.search(text, inside)
                blank_line = gap.start() if gap else len(text)
            if end < blank_line or opener == "$$":
                end += len(close)
                zones.append((start, end))
                at = end
                continue
        at = inside
    return zones


def _pair(text: str, zones: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], Kinds]:
    """Zones with the content of code-bearing pairs taken in; the kinds that quoting pairs give."""
    kinds: Kinds = []
    merged: list[tuple[int, int]] = []
    names = [_name(text, start, end) for start, end in zones]
    ends: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        if name.startswith("/"):
            ends.setdefault(name[1:], []).append(i)
    for places in ends.values():
        places.reverse()
    i = 0
    while i < len(zones):
        start, end = zones[i]
        name = names[i]
        if name in _NOT_PROSE or name in _KINDS:
            closing = ends.get(name, [])
            while closing and closing[-1] <= i:
                closing.pop()
            if closing and name in _KINDS:
                kinds.append((end, zones[closing[-1]][0], _KINDS[name]))
            elif closing:
                i = closing[-1]
                end = zones[i][1]
        merged.append((start, end))
        i += 1
    return merged, kinds


def _name(text: str, start: int, end: int) -> str:
    """The name of a shortcode or tag, "/name" where it closes one."""
    if text[start] != "{" or end - start > 5000:
        return ""
    found = _NAME.match(text, start + 2, end)
    name = found[1].lower() if found else ""
    if found and "/" in found[0]:
        return "/" + name
    if name.startswith("end") and len(name) > 3:
        return "/" + name[3:]
    return name
