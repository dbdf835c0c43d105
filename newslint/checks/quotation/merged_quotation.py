"""QUO012 merged-quotation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.finding import Hit, Related
from newslint.registry import rule


@rule(
    "QUO012",
    "merged-quotation",
    severity="warning",
    confidence=0.8,
    quotes="check",
    when="quotation_faults",
)
def merged_quotation(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """The speaker stands inside the quotation marks, or two quotations have run together.

    Readers take "he said" between marks for words that were spoken. Close the quotation before the
    speaker and open it again after; between two quotations say who speaks.

    Bad: “The pump is new, [[he added]], but nobody can start it.” Nobody laughed.
    Bad: ‘We lost the barn, [[said Ann Lee]], a farmer from the next valley’. The cows were safe.
    Bad: "The boots were too big[[" "]]We wore two pairs of socks," the mate told the museum.
    Good: “The pump is new,” he added, “but nobody can start it.”
    Near miss: “It will be cold, she told me, and I took a coat,” the mate said.
    Near miss: “Will it float?” “It will.” So they talked all night.
    """
    for fault in quotation_faults:
        if fault.kind == "speaker_inside":
            message = "The speaker stands inside the quotation marks: close the quotation before, and open it again after."
            yield Hit(fault.start, fault.end, message)
        elif fault.kind == "side_by_side" and fault.other is not None:
            other = Related(*fault.other, "the first quotation")
            message = (
                "Two quotations stand side by side: join them, or say between them who speaks."
            )
            yield Hit(fault.start, fault.end, message, (other,))
