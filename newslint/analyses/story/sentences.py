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
_LINE_KINDS = frozenset(("paragraph", "crosshead", "note", "caption", "credit"))
_LONGEST_LINE = 220  # characters of a line that may be none of the story's
_STRAY = lazy(
    r"[\[({<>*/#=~+–—-]|[A-Z][A-Z’'/&-]{2,}[ :]|[^:.\n]{2,24}:\s"
    r"|(?i:swipe|scroll|tap|click|press|watch|listen|read|see|view|turn|share|print|e-?mail|save|copy|text|comments?|continue[sd]?|follow|like|subscribe|sign|log|join|get|add|enter|vote|have|tell|send|support|become"
    r"|register|try|continue|explore|discover|play|open|gift|love|enjoy|want|need|got|do you|did you|are you|looking|interested|never|stay|be the|new here|know|what do|story|article|this|more|missed|who|should|drag|zoom|slide|hover|pinch|download|take|skip|jump|show|hide|close|expand|bookmark|tweet|post|start|from|set|publish|hold|kill|keep|pick|choose|delete|remove|replace|update|check|confirm|verify|ask|query|send|make|leave|you|your|help|buy|call|visit|meet|write|have|are|above|below|left|right|top|bottom|insert|embed|attach|place|put|use|drop|swap|run|move|crop|link|trim|cut|lose|needs?|awaiting|please|already|was|to|also|elsewhere|next|draft|version|edition|proof|filed|advertisement|nb)\b|[A-Z][a-z]{1,9} [–—-] "
    r"|(?![^\n]{0,220}[.!?”\"]\Z)(?:[a-z]|[^\n]{0,200}?[^\w\s’',“”\"‘;-]|[^\n]{0,200}?\d)"
    r"|[^\n]{0,200}?(?:[{}|_▸►→▶↓⬇⤵↗⇩➜➡»›·•]|\s{3}|\.[a-z]{3}\b| (?:[–—]|--?) [A-Z][a-z]{1,10}\Z|\)\Z)"
)
"""What a line has that may be none of the story's: a quick look, before the evidence is weighed."""


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


def stray_lines(document: Document) -> list[Block]:
    """Short lines of their own with a sign that they may be none of the story's."""
    return [
        block
        for block in document.blocks
        if block.kind in _LINE_KINDS
        and block.end - block.start <= _LONGEST_LINE
        and block.field is None
        and _STRAY.match(document.text, block.start, block.end) is not None
    ]


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
