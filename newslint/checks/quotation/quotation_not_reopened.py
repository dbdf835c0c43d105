"""QUO003 quotation-not-reopened."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.document import Document
from newslint.finding import Fix, Hit, Related
from newslint.registry import rule
from newslint.text import Edit


@rule(
    "QUO003",
    "quotation-not-reopened",
    severity="warning",
    confidence=0.9,
    quotes="check",
    when="quotation_faults",
)
def quotation_not_reopened(document: Document, quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A quotation goes on in a new paragraph that has no opening mark.

    Every paragraph of a long quotation opens with a mark, so that readers who come to it know that
    they still read the speaker's words.

    Near miss:
        Choir wins prize

        “We sang as never before,” the conductor said. “Nobody had slept.

        “Then the bus broke down.

        “We sang there, too.”
    Near miss:
        Choir wins prize

        “We sang as never before,” the conductor said. “Nobody had slept.”

        The bus broke down on the way home. They sang there, too.
    Bad:
        Choir wins prize

        “We sang as never before,” the conductor said. “Nobody had slept.

        [[Then]] the bus broke down, and we sang there, too.”
    """
    for fault in quotation_faults:
        if fault.kind != "not_reopened" or fault.other is None:
            continue
        mark = document.text[fault.other.start : fault.other.end]
        fix = Fix(
            "Open the paragraph with a mark", (Edit(fault.start, fault.start, mark),), "display"
        )
        yield Hit(
            fault.start,
            fault.end,
            "The quotation goes on in this paragraph: open it with a quotation mark too.",
            (Related(*fault.other, "the quotation begins here"),),
            (fix,),
        )
