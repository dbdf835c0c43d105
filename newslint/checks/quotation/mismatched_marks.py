"""QUO007 mismatched-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault, Quotation
from newslint.finding import Hit, Related
from newslint.registry import rule

_ALIKE = 2
"""Quotations with two marks of one kind that a story needs for each mixed one: else mixing is its habit."""


@rule(
    "QUO007",
    "mismatched-marks",
    severity="info",
    confidence=0.9,
    quotes="check",
    when="quotation_faults",
)
def mismatched_marks(quotation_faults: list[Fault], quotations: list[Quotation]) -> Iterator[Hit]:
    """A quotation opens with a curly mark and closes with a straight one, or the other way round.

    It happens where pasted text was edited. Only a story that sets its other quotations with two
    marks of one kind is told: where marks are mixed throughout, a system turns them on publication.

    Bad: “The mill is sold,[["]] the owner said. “It was time.” He called it “his child.”
    Bad: “The mill is sold,” she said. [["It was time,"]] she said. “It leaks.” He called it “his child.”
    Good: “The mill is sold,” the owner said. “It was time.” He called it “his child.”
    Near miss: "The mill," the owner said, "is sold." He called it “his child.”
    Near miss: „Die Mühle“ stood over the door.
    Near miss: “The mill is sold," the owner said. “It was time." He called it “his child."
    """
    for fault in quotation_faults:
        if fault.kind == "odd_kind":
            kinds = "straight" if fault.mark == '"' else "curly"
            message = f"This quotation has {kinds} marks, and all others have not: use one kind."
            yield Hit(fault.start, fault.end, message)
    faults = [fault for fault in quotation_faults if fault.kind == "mismatch" and fault.other]
    alike = sum(q.closed and not q.single and q.level == 0 for q in quotations) - len(faults)
    if alike < _ALIKE * len(faults):
        return
    for fault in faults:
        assert fault.other is not None
        other = Related(*fault.other, "it opens here with the other kind")
        yield Hit(
            fault.start,
            fault.end,
            "This quotation mixes curly and straight marks: use one kind.",
            (other,),
        )
