"""QUO005 wrong-way-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit, Span, Stretches

_ACCENT = lazy(r"[äöåæøÄÖÅÆØ]")
_TURNED = {"“": "”", "”": "“", "‟": "”"}


@rule(
    "QUO005",
    "wrong-way-mark",
    severity="warning",
    confidence=0.95,
    quotes="check",
    when="quotation_faults",
)
def wrong_way_mark(
    document: Document, quotation_faults: list[Fault], foreign: list[Span]
) -> Iterator[Hit]:
    """A curly quotation mark faces away from the words it should hold.

    Typing software turns a mark the wrong way after a dash, a bracket or a pasted word.

    Bad: The “ghost train[[“]] left at dawn.
    Bad: [[”]]It was on time,” the driver said.
    Good: The “ghost train” left at dawn—“on time,” the driver said.
    Near miss: The driver read out „Achtung“ from the German sign.
    Near miss: The Swedish sign said ”Vi är inte här”, and the Finnish one ”Älä koske”.
    Near miss: The dwarf was 3’6” tall.
    """
    others = Stretches(foreign)
    for fault in quotation_faults:
        if fault.kind == "wrong_way":
            # ”Swedish” and Finnish open with the mark that closes here.
            words = document.text[fault.end : fault.block.end].partition("”")[0]
            if fault.mark == "”" and (others.covers(fault.end) or _ACCENT.search(words)):
                continue
            edit = Edit(fault.start, fault.end, _TURNED.get(fault.mark, fault.mark))
            fixes = (Fix("Turn the mark round", (edit,), "safe"),)
            yield Hit(
                fault.start,
                fault.end,
                "This quotation mark faces the wrong way: turn it round.",
                (),
                fixes,
            )
