"""LFT017 stray-line."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.leftover._odd_lines import FEWEST, MOST, is_odd, unstopped
from newslint.checks.leftover._prose import is_plain, is_prose
from newslint.checks.leftover._strays import ENOUGH, evidence, lone_address, speaks_to_readers
from newslint.document import Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit

_BEYOND = (
    2  # more evidence is wanted above the body, where lines have their own forms, and in markup
)
_OF_CREDIT = 8
_LONGEST_ADDRESS = 170
_LONGEST_LINE = 220
_ROUND = "([{<>*"


@rule(
    "LFT017",
    "stray-line",
    severity="warning",
    confidence=0.9,
    quotes="check",
    when="stray_lines",
)
def stray_line(document: Document, stray_lines: list[Block]) -> Iterator[Hit]:
    """A line between the paragraphs is a note, a label, an order or a button, not the story's.

    Nobody can list what desks and pages write. What they write has a form of its own: brackets or
    braces round a whole line, a question to a colleague, a label in capitals, a file's name, a bar of
    short items, an order to whoever looks at the page. Two or three such signs together are enough.

    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[(Gwen – was it 12 or 21 lorries? minutes have both)]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[MAP HERE 3-COL, river and both bridges – Tim]]

        The work took a year and a half, and the ferry carried the traffic until Sunday.

        [[Share   Save   Print   Comment (7)]]
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        NATO troops to help

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        (Nobody had asked the captain of the ferry what he thought of it.)

        The work took a year and a half, and the ferry carried the traffic until Sunday.
    """
    begun = next((b.start for b in document.blocks if is_prose(document, b)), None)
    if begun is None:
        return
    plain = is_plain(document)
    telling = plain and _tells_what_is_odd(document)
    for block in stray_lines:
        line = document.slice(block)
        if not (telling and block.start > begun and _is_odd(block, line)) and not _is_stray(
            document, block, line, begun
        ):
            continue
        fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "display")
        yield Hit(
            block.start,
            block.end,
            "This line is no part of the story: a note, a label or a button. Delete it.",
            fixes=(fix,),
            whole=plain,
        )


def _is_odd(block: Block, line: str) -> bool:
    """Whether a line without a stop is none of a story that hardly has such lines."""
    credit = block.kind == "credit" and not line.partition(": ")[2][:1].islower()
    return not credit and (unstopped(line) or line[-1] == "?") and is_odd(line)


def _is_stray(document: Document, block: Block, line: str, begun: int) -> bool:
    """Whether the evidence of a line itself is enough, in whatever story."""
    wanted = ENOUGH + _BEYOND * (block.start < begun or not is_plain(document))
    if block.kind == "credit" and line[0] not in _ROUND:
        wanted = max(wanted, _OF_CREDIT)
    if evidence(line) < wanted:
        asks = block.start > begun and block.end - block.start <= _LONGEST_ADDRESS
        others = document.text[: block.start] + document.text[block.end :]
        return asks and is_plain(document) and lone_address(others, line)
    if evidence(line, to_readers=False) >= wanted:
        return True
    return not speaks_to_readers(document.text[: block.start] + document.text[block.end :])


def _tells_what_is_odd(document: Document) -> bool:
    """Whether a story is one of paragraphs, with hardly a line that ends without a stop."""
    prose = sum(is_prose(document, block) for block in document.blocks)
    lines = sum(
        block.end - block.start <= _LONGEST_LINE and unstopped(document.slice(block))
        for block in document.blocks[1:]
    )
    return prose >= FEWEST and lines <= MOST
