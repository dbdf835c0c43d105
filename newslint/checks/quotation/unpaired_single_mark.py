"""QUO004 unpaired-single-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Fault
from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "QUO004",
    "unpaired-single-mark",
    severity="warning",
    confidence=0.8,
    quotes="check",
    when="quotation_faults",
)
def unpaired_single_mark(quotation_faults: list[Fault]) -> Iterator[Hit]:
    """A single quotation mark inside double ones has no partner.

    A quotation inside a quotation opens and closes with single marks. What looks like an apostrophe
    is left alone.

    Bad: “She said [[‘]]never and went,” the clerk said.
    Bad: “She said never,[[’]] the clerk recalled. “Then she went.”
    Good: “She said ‘never’ and went,” the clerk said.
    Near miss: “The girls’ team were goin’ home,” the coach said. “It was the ’90s.”
    Near miss: “He’s 6' tall, ’tis true, and he’ll tell 'em,” she said.
    Near miss: “‘Never’ is what the Jones’ dog would say, too.”
    """
    for fault in quotation_faults:
        if fault.single and not fault.outer and fault.kind in ("unclosed", "orphan"):
            missing = "closing" if fault.kind == "unclosed" else "opening"
            end = fault.mark_start + len(fault.mark)
            message = (
                f"This single quotation mark has no {missing} one: add it, or delete this one."
            )
            yield Hit(fault.mark_start, end, message)
