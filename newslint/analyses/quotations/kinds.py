"""What a quoted stretch is by its shape: speech, a woven phrase, a word held with tongs."""

from __future__ import annotations

from newslint.analyses.quotations.quotations import Quotation, QuotationKind
from newslint.analyses.quotations.stack import Stretch
from newslint.document import Block

_LEADS_IN = ",:—–-"
_ENDS_SENTENCE = ".!?…”\"’')"
_FEW = 2  # words of a scare quotation at most
_MANY = 5  # words that are somebody's words, however they are woven in


def finished(text: str, blocks: list[Block], stretches: list[Stretch]) -> list[Quotation]:
    """The stretches with kind and level, in order; block quotations added."""
    ordered = sorted(stretches, key=lambda s: (s.start, -s.end))
    result: list[Quotation] = []
    around: list[int] = []  # ends of the quotations that hold this one
    for stretch, whole in _with_blocks(blocks, ordered):
        while around and around[-1] <= stretch.start:
            around.pop()
        inner_start = stretch.start + len(stretch.open_mark)
        inner_end = max(inner_start, stretch.end - len(stretch.close_mark))
        kind: QuotationKind = "block" if whole else _kind(text, stretch, inner_start, inner_end)
        result.append(
            Quotation(
                stretch.start,
                stretch.end,
                inner_start,
                inner_end,
                stretch.open_mark,
                stretch.close_mark,
                kind,
                stretch.closed,
                stretch.continues,
                stretch.continued,
                len(around),
                stretch.block,
                stretch.single,
            )
        )
        around.append(stretch.end)
    return result


def _with_blocks(blocks: list[Block], ordered: list[Stretch]) -> list[tuple[Stretch, bool]]:
    """Adds a stretch for every block quotation, unless its own marks already hold all of it."""
    quoted = [n for n, block in enumerate(blocks) if block.kind == "blockquote"]
    if not quoted:
        return [(stretch, False) for stretch in ordered]
    whole: dict[tuple[int, int], Stretch] = {}
    for n in quoted:
        block = blocks[n]
        before = n > 0 and blocks[n - 1].kind == "blockquote"
        after = n + 1 < len(blocks) and blocks[n + 1].kind == "blockquote"
        whole[block.start, block.end] = Stretch(
            block.start, block.end, "", "", False, block, not after, after, before
        )
    result: list[tuple[Stretch, bool]] = []
    for stretch in ordered:
        own = whole.get((stretch.start, stretch.end))
        if own is not None:
            del whole[stretch.start, stretch.end]
            stretch = stretch._replace(
                closed=own.closed or stretch.closed,
                continues=own.continues,
                continued=own.continued,
            )
        result.append((stretch, own is not None))
    result += [(stretch, True) for stretch in whole.values()]
    result.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    return result


def _kind(text: str, stretch: Stretch, start: int, end: int) -> QuotationKind:
    if stretch.continues or stretch.continued:
        return "direct"
    words = len(text[start : min(end, start + 200)].split())
    if words >= _MANY:
        return "direct"
    last = text[end - 1 : end] if end > start else ""
    if last and last in "?!" and words > _FEW:
        return "direct"
    # "a mess," may be woven in: a stop or comma inside the mark tells of speech only where the
    # words are led in, or begin the sentence with a capital.
    if last and last in ".,?!—–…" and _begins(text, stretch, start):
        return "direct"
    return "scare" if words <= _FEW else "partial"


def _begins(text: str, stretch: Stretch, start: int) -> bool:
    """Whether the quoted words begin a sentence or are led in by a comma or colon."""
    if not text[start : start + 1].isupper():
        return False
    at = stretch.start
    low = stretch.block.start
    while at > low and text[at - 1] in " “\"‘'(":
        at -= 1
    return at == low or text[at - 1] in _LEADS_IN or text[at - 1] in _ENDS_SENTENCE
