"""What of a story is running text, for rules that look at what stands between it."""

from __future__ import annotations

from newslint.document import Block, Document

_WORDS = 12
_ENDS = (".", "!", "?", "…")


def is_prose(document: Document, block: Block) -> bool:
    """Whether a block is running text: a dozen words and more, and a stop."""
    if block.kind not in ("paragraph", "blockquote", "list_item"):
        return False
    text = document.slice(block)
    return text.count(" ") >= _WORDS and text.rstrip(" \t\u00a0”\"’')").endswith(_ENDS)


def is_plain(document: Document) -> bool:
    """Whether the story was read from plain text, which has no pictures, buttons or links."""
    return document.markup == "plain"
