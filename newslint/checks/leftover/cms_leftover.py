"""LFT001 cms-leftover."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.duplication._likeness import running
from newslint.checks.leftover.furniture import is_furniture
from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.patterns import lazy
from newslint.registry import rule
from newslint.text import Edit

_KINDS = frozenset(("paragraph", "crosshead", "list_item", "note", "credit"))
_LONGEST = 220  # characters of a line of furniture
_PROSE = 12  # words
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
_NUMBER = lazy(r"\d{1,3}(?:[ ,.]?\d{3})*")
_EDGES = " \t\u00a0.,;:!?…*•·|-–—>»›→<«‹[](){}\"“”'‘’#_~="


@rule("LFT001", "cms-leftover", severity="warning", confidence=0.9, quotes="check")
def cms_leftover(document: Document) -> Iterator[Hit]:
    """A line of the website's furniture stands in the story.

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

        The council met on Monday.

        [[Tags: bridges, council]]

        [[Updated 3 hours ago]]

        [[Follow @harbour_gazette for the latest]]

        [[© 2026 Harbour Gazette. All rights reserved.]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Related stories

        Ferry to stay until the end of June

        Mayor asks for a second bridge

        Divers find a bell under the old pier]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[By Ann Lee | May 4, 2026, 7:30 pm]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Most popular]]

        The bus is the most popular way to work in the town, and nine in ten take it every day.
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[1,204]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        — Ann Lee (@annlee) May 4, 2026

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss:
        Five ways over the Ouse

        1

        The bridge opens in May, the mayor said, and the ferry is to stay until the end of June.

        2

        The bus takes an hour by the motorway bridge, and nobody in the town has ever liked it.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Town hall, Monday, May 4, 2026, 7:30 pm

        The next meeting is about the ferry, which carried the traffic until Sunday of last week.
    Near miss: Share prices fell on Monday.
    Near miss: The council asked readers to sign up for alerts.
    Near miss: Subscribers to the newsletter were told on Monday.
    Near miss: Comments on the plan are open until May.
    Near miss: Print sales fell by a tenth last year.
    Near miss: More than 40 homes were flooded.
    Near miss: Next of kin were told on Monday.
    Near miss: Related charges were dropped in May.
    Near miss:
        Council mends bridge

        March 3, 2026

        The council met on Monday.

        What happens next

        The bridge will open in May.
    Near miss (format=markdown):
        # Council mends bridge

        The council met on Monday.

        ## Comments from residents

        Some want it open by April.
    """
    body = next((b.start for b in document.blocks if b.kind == "paragraph"), None)
    if body is None:
        return
    live = running(document)
    last_prose = max((b.start for b in document.blocks if _prose(document, b)), default=-1)
    until = -1  # blocks before it are spoken of already
    for number, block in enumerate(document.blocks):
        if block.start < until or block.kind not in _KINDS or block.end - block.start > _LONGEST:
            continue
        if _belongs(document, block, body, live) or (
            block.start > body and _counter(document, block)
        ):
            end = block.end
            line = document.slice(block)
            begins = line.lstrip(_EDGES)[:3].lower() in _LIST_STARTS
            if begins and _LISTS.fullmatch(line) is not None:
                end = _list_end(document, number, block.start > last_prose)
            until = end
            said = document.slice(block)
            shown = said if len(said) <= 40 else f"{said[:37].rstrip()}…"
            more = " and what follows it belong" if end > block.end else " belongs"
            title = "delete the lines" if end > block.end else "delete the line"
            yield Hit(
                block.start,
                end,
                f"“{shown}”{more} to a web page, not to the story.",
                fixes=(Fix(title, (Edit(block.start, end, ""),), "display"),),
            )


def _counter(document: Document, block: Block) -> bool:
    """Whether a block is a page's number that counts nothing in the story.

    Numbers that stand over the parts of a story are two or more.
    """
    text = document.slice(block)
    if not text[0].isdigit() or _NUMBER.fullmatch(text) is None:
        return False
    short = [each for each in document.blocks if each.end - each.start <= 12]
    return sum(_NUMBER.fullmatch(document.slice(each)) is not None for each in short) == 1


def _prose(document: Document, block: Block) -> bool:
    """Whether a block is running text: a dozen words and more, and a stop."""
    text = document.slice(block)
    return (
        block.kind in ("paragraph", "blockquote", "list_item")
        and text.count(" ") >= _PROSE
        and text.rstrip(_EDGES[:2] + "”\"’')")[-1:] in _STOPS
    )


def _list_end(document: Document, number: int, at_end: bool) -> int:
    """The end of the lines that stand under the heading of a list: the headlines of other stories.

    In the middle of a story the last line before the running text may be its crosshead: it is
    left out, and a single line is no list.
    """
    lines = []
    for block in document.blocks[number + 1 :]:
        text = document.slice(block)
        if block.end - block.start > _LONGEST or _prose(document, block) or text[-1] in _STOPS:
            break
        lines.append(block)
    if not at_end:
        lines = lines[:-1] if len(lines) > 2 else []
    return lines[-1].end if lines else document.blocks[number].end


def _belongs(document: Document, block: Block, body: int, live: bool) -> bool:
    """Whether a block as a whole is furniture. Times are a running log's own, dates above the body a story's."""
    line = document.slice(block).strip(_EDGES).lower()
    if not is_furniture(line):
        return False
    dated = line[-1].isdigit() or line.endswith(("ago", "am", "pm", "read"))
    return not (dated and (live or block.start <= body))
