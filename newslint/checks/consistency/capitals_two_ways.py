"""CST020 capitals-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST020", "capitals-two-ways", severity="info", confidence=0.7, when="odd_capitals")
def capitals_two_ways(odd_capitals: list[Hit]) -> list[Hit]:
    """A term of two words has capitals here and none elsewhere, or the other way round.

    Marked is the one place that differs from four others at least. Headlines, names of three words and
    more, and terms that a short form follows in brackets are left alone.

    Bad: The harbour fund pays. The harbour fund is rich. The clerk of the harbour fund said so. A harbour fund is rich. They asked
        the [[Harbour Fund]] for more.
    Bad: They like the Harbour Fund, and the Harbour Fund likes them. She runs the Harbour Fund. Ask the Harbour Fund, or the [[harbour fund]] in Hull.
    Good: The harbour fund pays. They asked the harbour fund for more. A harbour fund is rich.
    Near miss: The harbour fund pays. The harbour fund is rich. A harbour fund ended. A harbour fund won. The clerk of the Friends of
        Harbour Fund came with the Harbour Fund (HF).
    Near miss: The harbour fund pays. The harbour fund is rich. A harbour fund ended. A harbour fund won. She wrote Six Ways to Use a
        Harbour Fund for fun.
    Near miss: The town hall is new. The Town Hall burned. A town hall costs much.
    """
    return odd_capitals
