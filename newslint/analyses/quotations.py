"""Stretches between quotation marks. (First cut; the pairing over paragraphs comes next.)"""

from __future__ import annotations

import re

from newslint.document import Document
from newslint.text import Span

_PAIR = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def quotations(document: Document) -> list[Span]:
    """Quoted stretches with their marks, in order."""
    return [
        Span(block.start + m.start(), block.start + m.end())
        for block in document.blocks
        for m in _PAIR.finditer(document.slice(block))
    ]
