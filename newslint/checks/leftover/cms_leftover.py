"""LFT001 cms-leftover."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.duplication._likeness import running
from newslint.checks.leftover._furniture import is_furniture
from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit

_KINDS = frozenset(("paragraph", "crosshead", "list_item", "note", "credit"))
_LONGEST = 220  # characters of a line of furniture
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

        [[© 2026 Harbour Gazette. All rights reserved.]]
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
    for block in document.blocks:
        if block.kind not in _KINDS or block.end - block.start > _LONGEST:
            continue
        if _belongs(document, block, body, live):
            said = document.slice(block)
            shown = said if len(said) <= 40 else f"{said[:37].rstrip()}…"
            yield Hit(
                block.start,
                block.end,
                f"“{shown}” belongs to a web page, not to the story.",
                fixes=(Fix("delete the line", (Edit(block.start, block.end, ""),), "display"),),
            )


def _belongs(document: Document, block: Block, body: int, live: bool) -> bool:
    """Whether a block as a whole is furniture. Times are a running log's own, dates above the body a story's."""
    line = document.slice(block).strip(_EDGES).lower()
    if not is_furniture(line):
        return False
    dated = line[-1].isdigit() or line.endswith(("ago", "am", "pm", "read"))
    return not (dated and (live or block.start <= body))
