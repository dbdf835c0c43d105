"""QUO002 orphan-closing-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.finding import Hit
from newslint.registry import rule


@rule("QUO002", "orphan-closing-mark", severity="error", confidence=0.93, quotes="check")
def orphan_closing_mark(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A closing quotation mark has no opening one.

    Either the opening mark is missing, and readers take somebody's words for the writer's, or the
    mark is left from a cut.

    Good: “The ferry sails at noon,” the harbour master said.
    Near miss: The girls’ boat and James’ oar were 6’2” and 30" long.
    Near miss: Goin’ home was all he thought o’ that day in the ’60s.
    Near miss: Marlow Bros.’ ferry, the U.K.’ oldest, sails; the crew (the ‘Swans’)’ pay rose.
    Near miss: [ferry name="The Swan" note="old-style oars, a crew's choice"] It sails at noon.
    Near miss: 'The ferry sails,' he said. 'Be on it.'
    Near miss:
        Ferry sails again

        “The ferry sails at noon,” the harbour master said. “Be on it.

        “There will be no other today.”
    Bad: The ferry sails at noon,[[”]] the harbour master said. “Be on it.”
    Bad: "Be on it," the harbour master said. There will be no other today.[["]]
    """
    for fault in quotation_faults:
        if fault.kind == "orphan" and (fault.outer or not fault.single):
            yield Hit(
                fault.start,
                fault.end,
                "No mark opens this quotation: add the opening mark, or delete this one.",
            )
