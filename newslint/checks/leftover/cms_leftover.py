"""LFT001 cms-leftover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint.analyses.story import running
from newslint.checks.leftover._prose import is_plain, is_prose
from newslint.checks.leftover.furniture import is_contact, is_date, is_desk, is_furniture
from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_KINDS = frozenset(("paragraph", "crosshead", "note", "credit"))
_DOTS = ("•", "·")
"""What a page sets between the parts of a line; a list that was typed has hyphens or stars."""
_LONGEST = 220  # characters of a line of furniture
_LONGEST_QUESTION = 90  # characters of a headline that asks
_HEADLINE = 6  # words from which a line is a headline, not a crosshead
_MOST_ADDRESSES = 2
_STOPS = (".", "!", "?", "…")
_LISTS = lazy(
    r"\W*(?:related|recommended|suggested|similar|popular|trending|latest|recent|top|more|most|read (?:more|also|next)"
    r"|see also|you (?:may|might)|editors?|don|in case you|around|from (?:our|around)|we recommend|promoted|sponsored|up next|next up)\b[^:.?!]{0,40}:?\W*",
    re.IGNORECASE,
)
"""Headings of lists of other stories."""
_LIST_STARTS = frozenset(
    ("rel", "rec", "sug", "sim", "pop", "tre", "lat", "top", "mor", "mos", "rea", "see", "you", "edi",
     "don", "in ", "aro", "fro", "we ", "pro", "spo", "up ", "nex")
)  # fmt: skip
"""How they begin: a quick look, before the pattern is compiled."""
_CREDITS = frozenset(("byline", "dateline", "credit"))
_LONGEST_DATE = 60
_BELOW = frozenset(("paragraph", "list_item", "blockquote", "table_cell"))
_FEWEST_BELOW = 4  # spaces in a sentence that stands below a heading
_MAY_HEAD = lazy(
    r"(?:what[’']?s )?next(?: up)?|up next|search|home|register|contact us|(?:learn|find out|see|read) (?:more|also)|more (?:on|about|from|in) .*"
    r"|(?:recommended|further|suggested|related) reading|comments?|votes?|views|reactions?|ratings?|listen|watch|transcript|gallery"
    r"|key (?:points|takeaways)|quick links|(?:send|tell|join) us\b.*|newsletters?"
    r"|facebook|twitter|instagram|youtube|linkedin|tiktok|reddit|whatsapp",
    re.IGNORECASE,
)
"""Lines of furniture that may as well be a heading of the story's own."""
_NUMBER = lazy(r"\d{1,3}(?:[ ,.]?\d{3})*")
_EDGES = " \t\u00a0.,;:!?…*•·|-–—>»›→<«‹[](){}\"“”'‘’#_~="


@rule("LFT001", "cms-leftover", severity="warning", confidence=0.9, quotes="check")
def cms_leftover(document: Document) -> Iterator[Hit]:
    """A line of the website's furniture is in the story.

    Buttons, links to other stories, newsletter forms, advertising labels, time stamps and the small
    print come along when a story is copied from a page. Only whole lines are looked at: a sentence
    that speaks of sharing or subscribing is the story's.

    Bad:
        Council mends bridge

        The council met on Monday.

        [[Share this article]]

        The bridge will open in May.
    Bad:
        Council mends bridge

        The council met on Monday.

        [[Advertisement]]

        The bridge will open in May.

        [[Read more: Ferry to stay until June]]

        [[Sign up for our newsletter]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Most popular]]

        The bus is the most popular way to work in the town, and nine in ten take it every day.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        World

        The ferry of the Rhine stopped on Sunday, and its captain said that he would not go back.
    Near miss: Share prices fell on Monday.
    Near miss:
        Council mends bridge

        March 3, 2026

        The council met on Monday.

        What happens next

        The bridge will open in May.
    """
    body = next((b.start for b in document.blocks if b.kind == "paragraph"), None)
    if body is None:
        return
    live, page = running(document), _Page(document)
    last_prose = max((b.start for b in document.blocks if is_prose(document, b)), default=-1)
    until = -1  # blocks before it are spoken of already
    for number, block in enumerate(document.blocks):
        if block.start < until or block.end - block.start > _LONGEST:
            continue
        if not _looked_at(document, number) or _heads(document, number):
            continue
        belongs = _belongs(page, block, body, live)
        if not belongs and not (block.start > body and _labels(page, number)):
            continue
        end = block.end
        said = document.slice(block)
        if said.lstrip(_EDGES)[:3].lower() in _LIST_STARTS and _LISTS.fullmatch(said) is not None:
            end = _list_end(document, number, block.start > last_prose)
        until = end
        shown = said if len(said) <= 40 else f"{said[:37].rstrip()}…"
        more = " and the lines below it belong" if end > block.end else " belongs"
        title = "Delete the lines" if end > block.end else "Delete the line"
        yield Hit(
            block.start,
            end,
            f"“{shown}”{more} to a web page, not to the story. {title}.",
            fixes=(Fix(title, (Edit(block.start, end, ""),), "display"),),
            whole=is_plain(document),
        )


class _Page:
    """How often a story has what a page has once, each counted when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def line(self, block: Block) -> str:
        return self.document.slice(block).strip(_EDGES).lower()

    @cached_property
    def numbers(self) -> int:
        short = (each for each in self.document.blocks if each.end - each.start <= 12)
        return sum(_NUMBER.fullmatch(self.document.slice(each)) is not None for each in short)

    @cached_property
    def contacts(self) -> int:
        return sum(is_contact(self.line(each)) for each in self.document.blocks)

    @cached_property
    def dates(self) -> int:
        return sum(is_date(self.line(each)) for each in self.document.blocks if _is_short(each))


def _is_short(block: Block) -> bool:
    return block.end - block.start < _LONGEST_DATE


def _looked_at(document: Document, number: int) -> bool:
    """Whether a block may be furniture: an item of the story's own list is none."""
    block = document.blocks[number]
    if block.kind != "list_item":
        return block.kind in _KINDS and not document.text.startswith("<!--", block.start)
    around = document.blocks[max(0, number - 1) : number + 2]
    alone = sum(each.kind == "list_item" for each in around) == 1
    return alone and is_plain(document) and document.text[block.start] in _DOTS


def _heads(document: Document, number: int) -> bool:
    """Whether a line is the heading of what stands below it: running text or a list.

    Markdown and HTML say what a heading is; in plain text only some lines can be one.
    """
    block = document.blocks[number]
    below = document.blocks[number + 1 : number + 2]
    if block.kind != "crosshead" or not below:
        return False
    if block.level:
        return below[0].kind == "list_item" or not _furnished(document, below[0])
    above = document.blocks[number - 1]
    if _MAY_HEAD.fullmatch(document.slice(block)) is None or _furnished(document, above):
        return False
    return below[0].kind == "list_item" or _tells(document, below[0])


def _tells(document: Document, block: Block) -> bool:
    """Whether a block is a sentence, however short."""
    said = document.slice(block)
    return (
        block.kind == "paragraph"
        and said.count(" ") >= _FEWEST_BELOW
        and said.endswith((*_STOPS, ":"))
        and not is_furniture(said.strip(_EDGES).lower())
    )


def _furnished(document: Document, block: Block) -> bool:
    """Whether a block is furniture, or the story has not begun yet."""
    return block.kind not in _BELOW or is_furniture(document.slice(block).strip(_EDGES).lower())


def _labels(page: _Page, number: int) -> bool:
    """Whether a block is a page's number, an address, or a desk that heads no part of the story."""
    document = page.document
    block = document.blocks[number]
    if _counter(page, block) or _address(page, block):
        return True
    if not is_desk(page.line(block)):
        return False
    after = document.blocks[number + 1 : number + 2]
    return not after or (after[0].kind != "list_item" and not is_prose(document, after[0]))


def _counter(page: _Page, block: Block) -> bool:
    """Whether a block is a page's number that counts nothing in the story.

    Numbers that stand over the parts of a story are two or more.
    """
    text = page.document.slice(block)
    if not text[0].isdigit() or _NUMBER.fullmatch(text) is None:
        return False
    return page.numbers == 1


def _address(page: _Page, block: Block) -> bool:
    """Whether a block is an e-mail address or an account. Many of them sign what readers say."""
    return is_contact(page.line(block)) and page.contacts <= _MOST_ADDRESSES


def _list_end(document: Document, number: int, at_end: bool) -> int:
    """The end of the lines that stand under the heading of a list: the headlines of other stories.

    In the middle of a story a short line before the running text may be its crosshead: it is
    left out, and a single line is no list.
    """
    lines = []
    for at in range(number + 1, len(document.blocks)):
        block = document.blocks[at]
        text = document.slice(block)
        asks = text[-1] == "?" and block.end - block.start <= _LONGEST_QUESTION
        if block.end - block.start > _LONGEST or is_prose(document, block):
            break
        if (text[-1] in _STOPS and not asks) or " " not in text:
            break
        lines.append(block)
    if not at_end:
        if lines and document.slice(lines[-1]).count(" ") < _HEADLINE - 1:
            lines.pop()
        lines = lines if len(lines) > 1 else []
    return lines[-1].end if lines else document.blocks[number].end


def _stamped(page: _Page, block: Block) -> bool:
    """Whether a date alone is the page's, not of an event: those are several, or have their weekday."""
    document = page.document
    if page.dates > 1:
        return False
    if "day" not in page.line(block):
        return True
    number = document.blocks.index(block)
    if number == len(document.blocks) - 1:
        return True
    around = document.blocks[max(0, number - 1) : number + 2]
    return any(
        each != block
        and (each.kind in _CREDITS or (_is_short(each) and is_furniture(page.line(each))))
        for each in around
    )


def _belongs(page: _Page, block: Block, body: int, live: bool) -> bool:
    """Whether a block as a whole is furniture. Times are a running log's own, dates above the body a story's."""
    line = page.line(block)
    if not is_furniture(line):
        return False
    if is_date(line) and not _stamped(page, block):
        return False
    dated = line[-1].isdigit() or line.endswith(("ago", "am", "pm", "read"))
    return not (dated and (live or block.start <= body))
