"""What a block is, told from its words and place: byline, dateline, crosshead, credit, list item."""

from __future__ import annotations

import re

from newslint.document import BlockKind

_NAME = r"[A-Z][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?i:by|words by|story by|text by|reporting by|from)\s+{_NAME}(?:[\s,&|]+(?:and|in|for|at|of|the|de|la|von|van|{_NAME}))*"
)
_CREDIT = re.compile(
    r"(?i:photos?|pictures?|image|images|photograph|photography|illustration|graphic|video|credit|source)"
    r"(?:\s+(?:credit|by|courtesy(?:\s+of)?))?\s*[:/©].{0,120}|©.{0,120}|\(?(?:AP|Reuters|AFP|Getty)\s+[Pp]hoto.{0,100}"
)
_CAPTION = re.compile(r"(?i:caption|photo caption|pictured|above|below|file photo)\s*:.*", re.S)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’.-]+(?:[ ,]+[A-Z][A-Za-z'’.-]+){0,4},?\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?)"
    r"(?:,?\s+\d{4})?(?:\s*[,|–—-]\s*\d{1,2}[:.]\d\d.{0,20})?"
    r"(?:\s*\([A-Z][\w ]+\))?(?:\s*[–—-]+)?"
)
_LIST_ITEM = re.compile(r"(?:[-*•‣]|\d{1,2}[.)])\s+\S")
_LONGEST_CROSSHEAD = 80  # characters
_ENDS = ".!?…:;,”’\"')"


def block_kind(content: str, before_body: bool) -> tuple[BlockKind, bool]:
    """The kind of a plain block, and whether the body is still to come after it.

    `before_body` is true until the first paragraph: bylines and datelines stand there.
    """
    if len(content) <= 160:
        if before_body and _BYLINE.fullmatch(content):
            return "byline", True
        if before_body and _DATELINE.fullmatch(content):
            return "dateline", True
        if _CREDIT.fullmatch(content):
            return "credit", before_body
    if _CAPTION.match(content) and len(content) <= 400:
        return "caption", before_body
    if _LIST_ITEM.match(content):
        return "list_item", False
    if (
        len(content) <= _LONGEST_CROSSHEAD
        and content[-1] not in _ENDS
        and content[0] not in "“‘\"'("
    ):
        return "crosshead", before_body
    return "paragraph", False
