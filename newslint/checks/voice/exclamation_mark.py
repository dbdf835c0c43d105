"""VOI003 exclamation-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import OwnTurn
from newslint.finding import Hit
from newslint.registry import rule

_MESSAGE = (
    "The paper exclaims. End the sentence with a full stop, and let the fact surprise readers."
)


@rule(
    "VOI003",
    "exclamation-mark",
    severity="info",
    confidence=0.8,
    not_kinds=("own-voice", "running", "spoken", "service"),
    when="own_turns",
)
def exclamation_mark(own_turns: list[OwnTurn]) -> Iterator[Hit]:
    """The paper ends a sentence of its own with an exclamation mark.

    Quotations may shout; news doesn't. Names that have the mark (Yahoo!, Oklahoma!) are left alone.

    Bad: The pump is dry, the council said. Ann Lee said it was old. It has been mended at [[last!]]
    Good: The pump has been mended, the council said.
    Near miss: The pump is dry, the council said. “Mend it!” said Ann Lee. Bo Berg said he would.
    Near miss: The hall is dry, the council said. The band will play the overture of Oklahoma! Ann Lee said she
        would come.
    """
    for turn in own_turns:
        if turn.kind == "exclamation":
            yield Hit(turn.start, turn.end, _MESSAGE)
