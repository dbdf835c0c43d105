"""QUO010 mark-spacing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import BODY_KINDS, Block, Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_GLUED = lazy(r"(?<=[^\W\d_])“(?=[^\W\d_]{2})|(?<=[^\W\d_][.,!?])”(?=[^\W\d_]{2})")
_STRAIGHT = lazy(r"(?<=[^\W\d_][.,!?])\"(?=[^\W\d_]{2})|(?<=[^\W_]) ,(?=\")")
_LOOSE = lazy(r"(?<![^\s(—–-]“)(?<=“)[ \u00a0](?=[^\W_])|(?<=[^\W_][.,!?])[ \u00a0](?=”(?:\s|$))")


@rule("QUO010", "mark-spacing", severity="warning", confidence=0.9, quotes="check")
def mark_spacing(document: Document) -> Iterator[Hit]:
    """A quotation mark has a space on the wrong side, or none where one belongs.

    It is left over from an edit, and it turns marks the wrong way in systems that curl them.

    Bad: She said[[“]]The ferry is sold.”
    Bad: “[[ ]]The ferry is sold,” the owner said.
    Bad: “The ferry is sold,[[”]]the owner said.
    Good: She said, “The ferry is sold.”
    Near miss: The “ghost”-like ferry and the pre-“ghost” days (“early”) are over—“all of them”—now.
    Near miss: “‘Sold’ is what he told us,” the owner said.
    """
    for block in document.blocks:
        if block.kind not in BODY_KINDS:
            continue
        text = document.text[block.start : block.end]
        if '"' in text:
            yield from _straight(document, block)
        if "“" not in text:
            continue
        for found in _GLUED.finditer(document.text, block.start, block.end):
            at = found.start() if found[0] == "“" else found.end()
            fix = Fix("Add a space", (Edit(at, at, " "),), "safe")
            message = f"Add a space {'before' if found[0] == '“' else 'after'} this quotation mark."
            yield Hit(found.start(), found.end(), message, (), (fix,))
        for found in _LOOSE.finditer(document.text, block.start, block.end):
            fix = Fix("Delete the space", (Edit(found.start(), found.end(), ""),), "safe")
            message = "There is a space inside the quotation mark: delete it."
            yield Hit(found.start(), found.end(), message, (), (fix,))


def _straight(document: Document, block: Block) -> Iterator[Hit]:
    """The same where marks are straight, and which of the two kinds one is only its place tells."""
    for found in _STRAIGHT.finditer(document.text, block.start, block.end):
        if found[0] == '"':
            fix = Fix("Add a space", (Edit(found.end(), found.end(), " "),), "safe")
            message = "Add a space after this quotation mark."
        else:
            fix = Fix("Delete the space", (Edit(found.start(), found.start() + 1, ""),), "safe")
            message = "There is a space before the comma: delete it."
        yield Hit(found.start(), found.end(), message, (), (fix,))
