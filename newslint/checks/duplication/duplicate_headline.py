"""DUP001 duplicate-headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.registry import rule

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """The words alone: case, punctuation and spacing are what pasting changes."""
    return " ".join(_WORD.findall(text.casefold()))


@rule("DUP001", "duplicate-headline", severity="error", confidence=0.99)
def duplicate_headline(document: Document) -> Iterator[Hit]:
    """The headline stands again as a line of the body.

    Copying a story between systems pastes the headline into the text, where readers see it twice.

    Bad:
        Council votes to repair bridge

        [[Council Votes to Repair Bridge.]]

        The county council voted on Monday to repair the bridge.
    Near miss:
        Council votes to repair bridge

        The council votes to repair the bridge every year.
    Near miss:
        Letters

        The bridge

        Letters about the bridge reached us all week.
    """
    headlines = [block for block in document.of_kind("headline") if block.field is None]
    headlines += [block for block in document.of_kind("headline") if block.field is not None]
    for headline in headlines:
        words = folded(document.slice(headline))
        if len(words.split()) < 2:
            continue
        for block in document.blocks:
            if block.kind not in ("headline", "caption") and folded(document.slice(block)) == words:
                place = Related(headline.start, headline.end, "the headline")
                yield Hit(
                    block.start, block.end, "The headline stands again in the body.", (place,)
                )
