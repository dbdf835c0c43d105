"""QUO001 unclosed-quotation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotation_pairs import Fault
from newslint.finding import Fix, Hit, Related
from newslint.registry import rule
from newslint.text import Edit

CLOSING = {"“": "”", "‘": "’", "„": "“", ",,": "“", "``": "''", "‘‘": "’’"}
"""Opening mark → the mark that closes it; others close with themselves."""


@rule("QUO001", "unclosed-quotation", severity="error", confidence=0.93, quotes="check")
def unclosed_quotation(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A quotation is opened and never closed.

    Readers can't tell where the speaker's words end and the writer's begin. A quotation that goes
    on over several paragraphs opens each of them with a mark and closes only the last; one that
    the next paragraph does not take up has to be closed in its own.

    Good: “We are closing the pool,” the manager said. “It leaks.”
    Near miss:
        Lifeguards lose their pool

        “We are closing the pool,” the manager said. “It leaks.

        “We have no money for a new one, and nobody gave us any.

        “That is all there is to say.”
    Near miss: The plank was 6" wide and the keeper 5'11" tall; both fell 30".
    Near miss: ‘We lost,’ said the captain. ‘The girls’ nerves were gone, and “team” was a word.’
    Near miss: Rock ’n’ roll of the ’90s and '80s told 'em so.
    Near miss: “She told me, ‘Go home,’ and I went. ‘Now,’ she said, ‘or never.’”
    Bad: [[“We are closing the pool, the manager said.]] “It leaks.”
    Bad:
        Lifeguards lose their pool

        “We are closing the pool,” the manager said. [["It leaks.]]

        The council will meet on Tuesday to find the money for a new one.
    Bad: [[‘We lost, said the captain.]] ‘The girls’ nerves were gone.’ Then: ‘Never mind.’
    """
    for fault in quotation_faults:
        if fault.kind != "unclosed" or (fault.single and not fault.outer):
            continue
        related: tuple[Related, ...] = ()
        message = "The quotation is not closed."
        if fault.other is not None:
            message = "The quotation is not closed, and the next paragraph does not take it up."
            related = (Related(*fault.other, "no mark takes the quotation up here"),)
        mark = CLOSING.get(fault.mark, fault.mark)
        fix = Fix("Close the quotation", (Edit(fault.end, fault.end, mark),), "display")
        yield Hit(fault.start, fault.end, message, related, (fix,))
