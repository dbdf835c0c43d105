"""QUO007 mismatched-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotation_pairs import Fault
from newslint.finding import Hit, Related
from newslint.registry import rule


@rule(
    "QUO007",
    "mismatched-marks",
    severity="info",
    confidence=0.9,
    quotes="check",
    status="preview",
)
def mismatched_marks(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A quotation opens with a curly mark and closes with a straight one, or the other way round.

    It happens where pasted text was edited. Systems that turn marks on publication hide it.

    Good: “The mill is sold,” the owner said.
    Near miss: "The mill," the owner said, "is sold." He called it “his child.”
    Near miss: „Die Mühle“ stood over the door.
    Bad: “The mill is sold,[["]] the owner said.
    """
    for fault in quotation_faults:
        if fault.kind == "mismatch" and fault.other is not None:
            other = Related(*fault.other, "it opens with another kind of mark")
            yield Hit(fault.start, fault.end, "This mark is not of the kind that opens.", (other,))
