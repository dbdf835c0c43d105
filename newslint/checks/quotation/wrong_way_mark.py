"""QUO005 wrong-way-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotation_pairs import Fault
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit

_TURNED = {"“": "”", "”": "“", "‟": "”"}


@rule("QUO005", "wrong-way-mark", severity="warning", confidence=0.95, quotes="check")
def wrong_way_mark(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A curly quotation mark faces away from the words it should hold.

    Typing software turns a mark the wrong way after a dash, a bracket or a pasted word.

    Good: The “ghost train” left at dawn—“on time,” the driver said.
    Near miss: The driver read out „Achtung“ from the German sign.
    Near miss: The page has the line src=”https://mill.example/clock.js“ at its end.
    Near miss: The dwarf was 3’6” tall.
    Bad: The “ghost train[[“]] left at dawn.
    Bad: [[”]]It was on time,” the driver said.
    """
    for fault in quotation_faults:
        if fault.kind == "wrong_way":
            edit = Edit(fault.start, fault.end, _TURNED.get(fault.mark, fault.mark))
            fixes = (Fix("Turn the mark round", (edit,)),)
            yield Hit(
                fault.start,
                fault.end,
                "This quotation mark faces the wrong way: turn it round.",
                (),
                fixes,
            )
