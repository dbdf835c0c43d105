"""QUO006 misnested-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault, Quotation
from newslint.finding import Hit, Related
from newslint.registry import rule

_CURLY = frozenset("“‘„«")


@rule("QUO006", "misnested-marks", severity="warning", confidence=0.9, quotes="check")
def misnested_marks(quotation_faults: list[Fault], quotations: list[Quotation]) -> Iterator[Hit]:
    """Marks close in the wrong order, one stands twice, or a quotation has marks of two kinds.

    The quotation that opened last closes first, and it has single marks inside double ones, or the
    other way round: “ ‘ ’ ”.

    Bad: “I told him, ‘Go home.[[”’]] Then he went.
    Bad: “Then he told me [[“go home”]], and I went,” the guard said.
    Bad: "[["]]Go home," the guard said.
    Good: “I told him, ‘Go home,’ and he went,” the guard said.
    Near miss: “I told him, ‘Go home.’”
    Near miss: ‘I read “The Long Road”’, the guard said.
    """
    around: list[Quotation] = []
    told = -1  # the outer quotation last spoken of: once is enough
    for quotation in quotations:
        while around and around[-1].end <= quotation.start:
            around.pop()
        if around and quotation.kind != "block" and quotation.close_mark:
            same = quotation.open_mark in _CURLY and around[-1].open_mark == quotation.open_mark
            if same and around[-1].closed and around[-1].start != told:
                told = around[-1].start
                other = Related(around[-1].start, around[-1].inner_start, "inside this quotation")
                message = "A quotation inside a quotation has the same marks: use the other kind for the inner one."
                yield Hit(quotation.start, quotation.end, message, (other,))
        around.append(quotation)
    for fault in quotation_faults:
        if fault.kind == "nesting":
            yield Hit(
                fault.start,
                fault.end,
                "These marks are in the wrong order: close the inner quotation first.",
            )
        elif fault.kind == "mixed" and fault.other is not None:
            other = Related(*fault.other, "it opens with a single mark")
            message = "A single mark opens this quotation and a double one closes it: use one kind."
            yield Hit(fault.start, fault.end, message, (other,))
        elif fault.kind == "doubled":
            yield Hit(fault.start, fault.end, "This quotation mark appears twice: delete one.")
