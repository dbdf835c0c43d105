"""QUO002 orphan-closing-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "QUO002",
    "orphan-closing-mark",
    severity="error",
    confidence=0.93,
    quotes="check",
    when="quotation_faults",
)
def orphan_closing_mark(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A closing quotation mark has no opening one.

    Either the opening mark is missing, and readers take somebody's words for the writer's, or the
    mark is left from a cut.

    Bad: The ferry sails at noon,[[”]] the harbour master said. “Be on it.”
    Bad: "Be on it," the harbour master said. There will be no other today.[["]]
    Good: “The ferry sails at noon,” the harbour master said.
    Near miss: The girls’ boat and James’ oar were 6’2” and 30" long.
    Near miss:
        Ferry sails again

        “The ferry sails at noon,” the harbour master said. “Be on it.

        “There will be no other today.”
    Near miss: 'The ferry sails,' he said. 'Be on it.'
    """
    for fault in quotation_faults:
        if fault.kind == "orphan" and (fault.outer or not fault.single):
            yield Hit(
                fault.start,
                fault.end,
                "No mark opens this quotation: add the opening mark, or delete this one.",
            )
