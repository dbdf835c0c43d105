"""QUO006 misnested-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotation_pairs import Fault
from newslint.finding import Hit
from newslint.registry import rule


@rule("QUO006", "misnested-marks", severity="warning", confidence=0.9, quotes="check")
def misnested_marks(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """Closing marks stand in the wrong order, or one mark stands twice.

    The quotation that opened last closes first: “ ‘ ’ ”.

    Good: “I told him, ‘Go home,’ and he went,” the guard said.
    Near miss: “I told him, ‘Go home.’”
    Near miss: ‘I read “The Long Road”’, the guard said.
    Bad: “I told him, ‘Go home.[[”’]] Then he went.
    Bad: "[["]]Go home," the guard said.
    """
    for fault in quotation_faults:
        if fault.kind == "nesting":
            yield Hit(fault.start, fault.end, "These marks close in the wrong order.")
        elif fault.kind == "doubled":
            yield Hit(fault.start, fault.end, "This quotation mark stands twice.")
