"""Sentences of every block."""

from __future__ import annotations

from newslint.document import Block, Document
from newslint.language.tokens import split
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy

_CLOSING = "\"”’'»)]} "
_STOPS = ".!?…"
# PARIS — | SACRAMENTO, Calif. (AP) — | NEW YORK/LONDON, May 3 (Reuters) - | Berlin (dpa) -
_DATELINE = lazy(
    r"(?=[A-Z])(?:[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]*)*|(?=[^(]{1,60}\()[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3})"
    r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]+)?)?(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)(?:, \d{4})?)?"
    r"(?: \([A-Z][\w ,.&/-]{1,30}\)| \((?:dpa|ots|epa)\))?(?: ?[—–] ?| --? )(?=[A-Z0-9“\"‘'$£€])"
)
_LONGEST_DATELINE = 120


class Sentence(NamedTuple):
    """A sentence of a block, without the blanks around it.

    `terminal`: it ends in a stop. `dateline_end` is where its words begin after "PARIS — "; in a
    sentence without a dateline that is `start`.
    """

    start: int
    end: int
    block: Block
    terminal: bool
    dateline_end: int


def sentences(document: Document) -> list[Sentence]:
    """The sentences of all blocks in order; a headline or caption may be none, and still is one."""
    found = []
    for block in document.blocks:
        text, base = document.slice(block), block.start
        for start, end in split(text):
            words = base + start
            if not start and block.kind == "paragraph":
                words += _dateline(text)
            last = end - 1
            while last > start and text[last] in _CLOSING:
                last -= 1
            found.append(Sentence(base + start, base + end, block, text[last] in _STOPS, words))
    return found


def shown(document: Document, item: Sentence) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What `newslint show` prints of a sentence beside its place."""
    return {"block": item.block.kind}


def _dateline(text: str) -> int:
    head = text[:_LONGEST_DATELINE]
    place = head[1:2].isupper() or head[1:2] in (".", "'", "’") or "(" in head
    if not place or not any(dash in head for dash in ("—", "–", " - ", " -- ")):
        return 0
    found = _DATELINE.match(head)
    return found.end() if found else 0
