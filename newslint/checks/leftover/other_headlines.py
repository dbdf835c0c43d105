"""LFT012 other-headlines."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.story import TaggedStory, running
from newslint.checks.leftover._prose import is_plain, is_prose
from newslint.checks.leftover.furniture import is_desk, is_furniture
from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit

_EDGES = " \t\u00a0.,;:!?…*•·|-–—>»›→<«‹[](){}\"“”'‘’#_~="
_FEWEST, _MOST = 6, 22  # words of a headline; a crosshead has fewer
_LONGEST = 220  # characters of a line of furniture
_STOPS = (".", "!", "…", ":", ";", ",")
_NO_HEADLINE = ("A:", "Q:", "By ", "If ", "%", "$", "£", "€", "[")
_FEWEST_PROSE = 3
_TITLE = 0.75  # share of a headline's long words that have a capital, in title case


@rule("LFT012", "other-headlines", severity="warning", confidence=0.85)
def other_headlines(document: Document, tagged: TaggedStory) -> Iterator[Hit]:
    """The headline of another story, or this one's again, appears beside a page's furniture.

    A line that reads as a headline, after the story has begun, directly before or after a button,
    a time stamp or a link: copying took a box of the page along. Small headings are shorter, and
    the lines of lists have no furniture beside them.

    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        The work took a year and a half, and the ferry carried the traffic until Sunday.

        Lorries queued for hours at the ferry in March, and their drivers slept in the cabs.

        [[Mayor asks county to pay for second bridge]]

        Published May 3, 2026, 7:30 pm
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        The work took a year and a half, and the ferry carried the traffic until Sunday.

        What the bridge means for the lorries

        Lorries queued for hours at the ferry in March, and their drivers slept in the cabs.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        The work took a year and a half, and the ferry carried the traffic until Sunday.

        Lorries queued for hours at the ferry in March, and their drivers slept in the cabs.

        Ferry leaves Goole at seven and at nine

        Ferry leaves Hook at eight and at ten
    """
    if not is_plain(document) or running(document):
        return
    prose = [is_prose(document, block) for block in document.blocks]
    if sum(prose) < _FEWEST_PROSE:
        return
    for number in range(prose.index(True) + 1, len(prose)):
        if prose[number] or not _shaped(document, document.blocks[number]):
            continue
        beside = (*document.blocks[number - 1 : number], *document.blocks[number + 1 : number + 2])
        block = document.blocks[number]
        if (
            any(_furniture(document, each) for each in beside)
            and not _furniture(document, block)
            and _speaks(document, block, tagged)
        ):
            fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
            yield Hit(
                block.start,
                block.end,
                "The headline of another story, from the web page. Delete the line.",
                fixes=(fix,),
            )


def _shaped(document: Document, block: Block) -> bool:
    """Whether a line has the length and the ends of a headline."""
    if block.kind not in ("paragraph", "crosshead") or block.end - block.start > _LONGEST:
        return False
    text = document.slice(block)
    if not _FEWEST <= text.count(" ") + 1 <= _MOST or text.endswith(_STOPS):
        return False
    return (text[0].isupper() or text[0] in "‘'“\"") and not any(
        sign in text if len(sign) == 1 else text.startswith(sign) for sign in _NO_HEADLINE
    )


def _speaks(document: Document, block: Block, tagged: TaggedStory) -> bool:
    """Whether a line is in title case, or its first finite verb is in the present."""
    long = [w for w in document.slice(block).split() if len(w) > 3 and w[0].isalpha()]
    if sum(word[0].isupper() for word in long) >= _TITLE * len(long):
        return True
    item = tagged.at(block.start)
    verbs = [word for word in item.words if word.finite] if item is not None else []
    return bool(verbs) and verbs[0].xpos in ("VBZ", "VBP", "MD")


def _furniture(document: Document, block: Block) -> bool:
    """Whether a line is a page's."""
    if block.end - block.start > _LONGEST or block.kind == "headline":
        return False
    line = document.slice(block).strip(_EDGES).lower()
    return is_furniture(line) or is_desk(line)
