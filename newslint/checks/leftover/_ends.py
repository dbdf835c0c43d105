"""How the paragraphs of a story end: what an open end may mean, and where it means nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

NEVER_LAST = words("""
    the a an and or but nor of to for from with by into onto upon at as than who whose whom if when
    while because although though since until unless whether their his her its our my your are was
    were be been being had very every between among against during
    """)
"""Words after which an English sentence goes on; a few may end one, but not without a stop."""


_CLOSING = "\"”’'»)]*_ \u00a0"
_STOPS = ".!?…:;|>।"
# Items of a list set without marks, code, handles, cells: no running text.
_NO_PROSE = lazy(r" (?:[*•·|>-]|\d+\.) |[|`{}\\@#=~]|\(\(|https?:|www\.|\[\^?\d|--")
_LAST_WORD = lazy(r"(?<![A-Za-z])([A-Za-z]++)[ ,]*+\Z")
_FEW = 0.2  # share of long paragraphs without a stop from which that is the story's manner
_MOST = 0.5  # … beyond which nothing can be told, whatever the last word
_FEWEST_WORDS = 8
_PROSE = 12  # words of a paragraph that tells the story's manner


class OpenEnd(NamedTuple):
    """A paragraph of running text that ends without a stop."""

    block: Block
    text: str  # without closing marks and blanks at its end
    after: Block | None  # the next block
    last_word: str  # in lower case
    few: bool  # so few paragraphs of the story end so that it isn't its manner


def open_ends(document: Document) -> Iterator[OpenEnd]:
    """Paragraphs without a stop at the end, in a story where most have one."""
    found, closed = [], 0
    for number, block in enumerate(document.blocks):
        if block.kind != "paragraph" or block.field is not None:
            continue
        text = document.text[max(block.start, block.end - 400) : block.end].rstrip(_CLOSING)
        if not text or text[-1] in _STOPS:
            closed += block.end - block.start > 5 * _PROSE
            continue
        whole = document.slice(block)
        count = whole.count(" ") + 1
        if count < _FEWEST_WORDS or not (text[-1].isalnum() or text[-1] in ",-–—"):
            continue
        if not text[-1].isascii() and text[-1].isalpha() and ord(text[-1]) > 0x250:
            continue  # another script has other stops
        if not (whole[0].isupper() or whole[0] in "“\"‘'") or _NO_PROSE.search(whole):
            continue
        after = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        word = _LAST_WORD.search(text)
        text = document.text[block.start : block.end].rstrip(_CLOSING)
        found.append(OpenEnd(block, text, after, word[1].lower() if word else "", True))
    if closed < 2 or len(found) > max(1, _MOST * closed):
        return
    few = len(found) <= max(1, _FEW * closed)
    for end in found:
        yield end._replace(few=few)


def goes_on(document: Document, end: OpenEnd) -> bool:
    """Whether what follows may be the rest: a list, a quotation set apart, a line in lower case."""
    if end.after is None:
        return False
    if end.after.kind not in ("paragraph", "crosshead", "note", "caption", "credit"):
        return True
    first = document.text[end.after.start]
    return not (first.isupper() or first.isdigit())
