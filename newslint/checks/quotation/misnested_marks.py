"""QUO006 misnested-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotation_pairs import Fault
from newslint.analyses.quotations import Quotation
from newslint.finding import Hit, Related
from newslint.registry import rule

_CURLY = frozenset("“‘„«")


@rule("QUO006", "misnested-marks", severity="warning", confidence=0.9, quotes="check")
def misnested_marks(quotation_faults: list[Fault], quotations: list[Quotation]) -> Iterator[Hit]:
    """Marks close in the wrong order, one stands twice, or a quotation inside one has the same marks.

    The quotation that opened last closes first, and it has single marks inside double ones, or the
    other way round: “ ‘ ’ ”.

    Good: “I told him, ‘Go home,’ and he went,” the guard said.
    Near miss: “I told him, ‘Go home.’”
    Near miss: ‘I read “The Long Road”’, the guard said.
    Bad: “I told him, ‘Go home.[[”’]] Then he went.
    Bad: “Then he told me [[“go home”]], and I went,” the guard said.
    Near miss: “Go home,” he said, “and stay.” They call it “the long road”.
    Bad: "[["]]Go home," the guard said.
    """
    around: list[Quotation] = []
    for quotation in quotations:
        while around and around[-1].end <= quotation.start:
            around.pop()
        if around and quotation.kind != "block" and quotation.close_mark:
            same = quotation.open_mark in _CURLY and around[-1].open_mark == quotation.open_mark
            if same and around[-1].closed:
                other = Related(around[-1].start, around[-1].inner_start, "inside this quotation")
                message = "A quotation inside a quotation with the same marks: use the other kind."
                yield Hit(quotation.start, quotation.end, message, (other,))
        around.append(quotation)
    for fault in quotation_faults:
        if fault.kind == "nesting":
            yield Hit(fault.start, fault.end, "These marks close in the wrong order.")
        elif fault.kind == "doubled":
            yield Hit(fault.start, fault.end, "This quotation mark stands twice.")
