"""How the paragraphs of a story end: what an open end may mean, and where it means nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.fast_typing import NamedTuple
from newslint.patterns import lazy

_CLOSING = "\"”’'»)]*_ \u00a0"
_STOPS = ".!?…:;|>।"
# Items of a list set without marks, code, handles, cells: no running text.
_NO_PROSE = lazy(r" (?:[*•·|>-]|\d+\.) |[|`{}\\@#=~]|\(\(|https?:|www\.|\[\^?\d|--")
_LAST_WORD = lazy(r"([A-Za-z]+)[ ,]*\Z")
_MOST_OPEN = 0.2  # share of long paragraphs without a stop from which that is the story's manner
_FEWEST_WORDS = 8
_PROSE = 12  # words of a paragraph that tells the story's manner


class OpenEnd(NamedTuple):
    """A paragraph of running text that ends without a stop."""

    block: Block
    text: str  # without closing marks and blanks at its end
    after: Block | None  # the next block
    last_word: str  # in lower case


def open_ends(document: Document, most: float = _MOST_OPEN) -> Iterator[OpenEnd]:
    """Paragraphs without a stop at the end, in a story where all but a few have one.

    `most` is the share of those that may have none.
    """
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
        found.append(OpenEnd(block, text, after, word[1].lower() if word else ""))
    if closed >= 2 and len(found) <= max(1, most * closed):
        yield from found


def goes_on(document: Document, end: OpenEnd) -> bool:
    """Whether what follows may be the rest: a list, a quotation set apart, a line in lower case."""
    if end.after is None:
        return False
    if end.after.kind not in ("paragraph", "crosshead", "note", "caption", "credit"):
        return True
    first = document.text[end.after.start]
    return not (first.isupper() or first.isdigit())
