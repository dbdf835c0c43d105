"""The words, numbers and marks of every block: what figures and dates are read from."""

from __future__ import annotations

from newslint.document import Document
from newslint.language.tokens import Lexemes


def lexemes(document: Document) -> list[Lexemes]:
    """One list of lexemes a block, in the order of the blocks."""
    return [
        Lexemes(document.text, block.start, block.end, number)
        for number, block in enumerate(document.blocks)
    ]
