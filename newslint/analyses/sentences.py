"""Sentences of every block. (First cut.)"""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.document import Block, Document

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")


class Sentence(NamedTuple):
    """A sentence of a block, without the blanks around it."""

    start: int
    end: int
    block: Block


def sentences(document: Document) -> list[Sentence]:
    """The sentences of all blocks in order; a headline or caption may be none, and still is one."""
    found = []
    for block in document.blocks:
        text, at = document.slice(block), 0
        for m in _END.finditer(text):
            found.append(Sentence(block.start + at, block.start + m.end(), block))
            at = m.end()
            while at < len(text) and text[at].isspace():
                at += 1
        if at < len(text):
            found.append(Sentence(block.start + at, block.end, block))
    return found
