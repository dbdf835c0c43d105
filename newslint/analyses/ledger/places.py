"""Says in words where in a story something stands, for messages: "the second paragraph"."""

from __future__ import annotations

from newslint.document import BODY_KINDS, Document

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()


def where(document: Document, block: int, here: int) -> str:
    """ "the headline", "the second paragraph", "paragraph 12", "this paragraph" of block `here`."""
    if block == here:
        return "this paragraph"
    kind = document.blocks[block].kind
    if kind not in BODY_KINDS:
        return f"the {kind.replace('_', ' ')}"
    body = [n for n, each in enumerate(document.blocks) if each.kind in BODY_KINDS]
    number = body.index(block) + 1
    if number > len(_ORDINALS):
        return f"paragraph {number}"
    return f"the {_ORDINALS[number - 1]} paragraph"
