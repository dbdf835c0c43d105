"""CST001 spelling-variant."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule(
    "CST001",
    "spelling-variant",
    severity="warning",
    confidence=0.9,
    quotes="check",
    when="odd_spellings",
)
def spelling_variant(odd_spellings: list[Hit]) -> list[Hit]:
    """A word is spelled in two ways, or in the spelling of the other side of the Atlantic.

    Marked is the form that is used less; where both are used as often, the one that doesn't go with
    the spelling of the rest of the story. Names keep their own spelling. What somebody said has
    none: a spoken quotation that differs from the text is told as info. “Check” and “cheque”, “tire” and
    “tyre” are left alone: both are words on both sides.

    Bad: The club will organise the race, and it organised the last one. It may [[organize]] a third.
    Fixed: The club will organise the race, and it organised the last one. It may organise a third.
    Bad: The color of the harbor was gray at dawn. The road runs [[towards]] the church and toward the sea.
    Good: The club will organise the race, and it organised the last one in the theatre.
    Near miss: The centre is for all. The World Trade Center is in New York, and the Labour Party is not.
    Near miss: He checked the cheque, told a story on the third storey and was tired of the tyre.
    Near miss: The city got a computer program for its exchange programme.
    """
    return odd_spellings
