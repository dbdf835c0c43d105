"""What stands between quotation marks."""

from __future__ import annotations

from newslint.analyses import analyse
from newslint.document import Block, Document
from newslint.startup.fast_typing import Literal, NamedTuple

QuotationKind = Literal["direct", "partial", "scare", "block"]


class Quotation(NamedTuple):
    """A quoted stretch of one block, in code points of the plain text.

    `start` and `end` take in the marks, `inner_start` and `inner_end` leave them out. A mark that
    is missing is "". A quotation over several paragraphs is one item a paragraph: `continues` is
    true where the next paragraph takes it up with a mark of its own (then it is rightly not
    closed), `continued` where it takes up the paragraph before.

    kind: direct (somebody's sentence, or five words and more), partial (a phrase woven into the
    writer's sentence), scare (one or two words), block (a block quotation, with or without marks).
    level: 0 for the outermost, 1 for one inside it, and so on. `single`: its mark is a single one.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    open_mark: str
    close_mark: str
    kind: QuotationKind
    closed: bool
    continues: bool
    continued: bool
    level: int
    block: Block
    single: bool


def quotations(document: Document) -> list[Quotation]:
    """All quotations by their place, the nested ones after what holds them.

    A mark that is never closed quotes up to the end of its paragraph, or to the next opening mark
    of its kind, and no further.
    """
    found: list[Quotation] = analyse(document, "quotation_pairs").quotations
    return found
