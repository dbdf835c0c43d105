"""Finds the lists and patterns of `.patterns` files, and writes a file without one of them.

A list is emptied by giving it a word that no story has, so that the patterns it is in still stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.word_lists import WordList

_ENTRY = re.compile(r"(list|pattern)\s+(\S+)(.*)")
_NO_WORD = "\ue000"
_REMARK = re.compile(r"(?:^|\s+)#.*$")


def entries(path: str, text: str) -> list[WordList]:
    """The lists (with as many words as they have) and patterns (as one) of a file, in its order."""
    lines = text.split("\n")
    found = []
    for at, last, kind, name in _entries(lines):
        body = " ".join(_REMARK.sub("", line) for line in lines[at - 1 : last])
        size = len(body.partition("=")[2].split()) if kind == "list" else 1
        found.append(WordList(path, f"{kind} {name}", at, 0, size))
    return found


def without(text: str, gone: WordList) -> str:
    """The file with that list empty, or without that pattern. Raises LookupError where it has no such entry."""
    lines = text.split("\n")
    for at, last, kind, name in _entries(lines):
        if at == gone.line and f"{kind} {name}" == gone.name:
            # As many lines as before: messages and witnesses keep theirs.
            lines[at - 1 : last] = [f"list {name} = {_NO_WORD}" if kind == "list" else ""]
            lines[at:at] = [""] * (last - at)
            return "\n".join(lines)
    raise LookupError(str(gone))


def _entries(lines: list[str]) -> Iterator[tuple[int, int, str, str]]:
    """First line from 1, last line, `list` or `pattern`, name. An indented line goes on with an entry."""
    for at, line in enumerate(lines, 1):
        if entry := _ENTRY.match(line):
            last = at
            while last < len(lines) and (lines[last][:1].isspace() or not lines[last].strip()):
                last += 1
            while not lines[last - 1].strip():
                last -= 1
            yield at, last, entry[1], entry[2]
