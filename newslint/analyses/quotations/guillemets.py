"""Guillemets and single low marks: other languages' quotations, paired by the way they face.

«French», »German«, »Swedish», ‹single› and ‚low’ ones stand in English copy as part of what it
quotes. A pair is a quotation; what does not pair is an ornament ("« Back", "Home » News") and no fault.
"""

from __future__ import annotations

from newslint.analyses.quotations.marks import GUILLEMETS, Mark
from newslint.analyses.quotations.stack import Stretch
from newslint.document import Block

_LOW = "‚"


def set_apart(found: list[Mark], block: Block) -> tuple[list[Stretch], list[Mark]]:
    """The quotations that such marks make in a block, and the marks of all other kinds."""
    if not any(mark.text in GUILLEMETS or mark.text == _LOW for mark in found):
        return [], found
    stretches: list[Stretch] = []
    rest: list[Mark] = []
    opened: list[Mark] = []
    for mark in found:
        if mark.text in GUILLEMETS:
            if _closes(mark, opened):
                stretches.append(_stretch(opened.pop(), mark, block))
            elif mark.side == "open" or mark.text in "«‹":
                opened.append(mark)
        elif mark.text == _LOW:
            opened.append(mark)
        elif mark.single and mark.side == "close" and opened and opened[-1].text == _LOW:
            stretches.append(_stretch(opened.pop(), mark, block))
        else:
            rest.append(mark)
    return stretches, rest


def _closes(mark: Mark, opened: list[Mark]) -> bool:
    """Whether a guillemet closes the one that opened last."""
    if not opened or opened[-1].single != mark.single or mark.side == "open":
        return False
    # With a space on either side, as in French, only the other one closes: "Home » News » Local".
    return mark.side == "close" or mark.text != opened[-1].text


def _stretch(first: Mark, last: Mark, block: Block) -> Stretch:
    return Stretch(first.start, last.end, first.text, last.text, first.single, block)
