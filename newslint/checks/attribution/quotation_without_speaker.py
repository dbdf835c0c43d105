"""ATT003 quotation-without-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import QuotationSource
from newslint.finding import Hit
from newslint.registry import rule

_NOBODY = "This quotation has no speaker. Say who is speaking."
_ONLY = {
    "before": ("Only the sentence before says who may be speaking. Name the speaker here.", 0.5),
    "after": ("The speaker is named only in the next sentence. Name the speaker here.", 0.5),
    "woven": ("The sentence does not say whose words these are. Name the speaker.", 0.6),
}
"""Standing → what is pointed out, and how surely it is a fault."""


@rule(
    "ATT003",
    "quotation-without-speaker",
    severity="warning",
    confidence=0.85,
    quotes="check",
    not_kinds=("blog",),
    when="quotation_sources",
)
def quotation_without_speaker(quotation_sources: list[QuotationSource]) -> Iterator[Hit]:
    """Words stand in quotation marks and nobody says them.

    A quotation needs its speaker in the sentence, in the sentence beside it, or in the paragraph
    before that leads in to it. A sentence that weaves in quoted words and tells of nobody whose they
    may be is only pointed out, and so is one whose speaker comes in only before or after it.

    Bad: Shopkeepers swept up the glass. [[“We wore that crest on our caps.”]]
    Good: “We wore that crest on our caps,” said Ann Lee, who runs the bakery.
    Near miss: Ann Lee said she had been married in the hall. “I watched it burn to the ground.”
    Near miss: “We were asleep,” the skipper said. “You could hear the hull go.”
    Near miss:
        Quarry wall comes down

        Ann Lee, who lives below the quarry, said she woke at four.

        “It went with a noise like a zip.”
    Near miss: The band closed with “I Will Never Walk That Road Again” and left the stage.
    """
    for each in quotation_sources:
        if each.standing == "nobody":
            yield Hit(each.start, each.end, _NOBODY)
        elif each.standing in _ONLY:
            message, confidence = _ONLY[each.standing]
            yield Hit(each.start, each.end, message, severity="info", confidence=confidence)
