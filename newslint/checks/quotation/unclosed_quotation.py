"""QUO001 unclosed-quotation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault, spoken
from newslint.document import Document
from newslint.finding import Fix, Hit, Related
from newslint.registry import rule
from newslint.text import Edit

CLOSING = {"“": "”", "‘": "’", "„": "“", ",,": "“", "``": "''", "‘‘": "’’"}
"""Opening mark → the mark that closes it; others close with themselves."""
_OPENING = frozenset("“‘\"'„")


@rule(
    "QUO001",
    "unclosed-quotation",
    severity="error",
    confidence=0.93,
    quotes="check",
    when="quotation_faults",
)
def unclosed_quotation(document: Document, quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A quotation is opened and never closed.

    Readers can't tell where the speaker's words end and the writer's begin. A quotation that goes
    on over several paragraphs opens each of them with a mark and closes only the last; one that
    the next paragraph does not take up has to be closed in its own.

    Bad: [[“We are closing the pool, the manager said.]] “It leaks.”
    Bad:
        Lifeguards lose their pool

        “We are closing the pool,” the manager said. [["It leaks.]]

        The council will meet on Tuesday to find the money for a new one.
    Bad: [[‘We lost, said the captain.]] ‘The girls’ nerves were gone.’ Then: ‘Never mind.’
    Good: “We are closing the pool,” the manager said. “It leaks.”
    Near miss:
        Lifeguards lose their pool

        “We are closing the pool,” the manager said. “It leaks.

        “We have no money for a new one, and nobody gave us any.

        “That is all there is to say.”
    Near miss: The plank was 6" wide and the keeper 5'11" tall; both fell 30".
    """
    for fault in quotation_faults:
        if fault.kind != "unclosed" or (fault.single and not fault.outer):
            continue
        related: tuple[Related, ...] = ()
        message = "This quotation is not closed: put a closing mark where the quoted words end."
        if fault.other is not None:
            speaks = document.text[fault.other.start : fault.other.start + 1] in _OPENING
            here = "another speaker begins here" if speaks else "the quotation does not go on here"
            related = (Related(*fault.other, here),)
        mark = CLOSING.get(fault.mark, fault.mark)
        said = spoken(document.text, fault.start, fault.end)
        end = fault.end if said is None else said.words_end
        fix = Fix("Close the quotation", (Edit(end, end, mark),), "display")
        yield Hit(fault.start, fault.end, message, related, (fix,))
