"""VOI004 slip-of-voice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, told, weight
from newslint.finding import Hit
from newslint.registry import Option, rule

_MESSAGE = (
    "This sounds like the writer rather than the report. Say it plainly, or quote who says so."
)
_FEWEST = 4  # lexemes


@rule(
    "VOI004",
    "slip-of-voice",
    severity="info",
    confidence=0.5,
    not_kinds=("own-voice", "running", "spoken", "service"),
    options=(
        Option("threshold", 11, "How much a sentence must sound so: 8 for less, 15 for more."),
    ),
    status="preview",
)
def slip_of_voice(
    sourcing: list[Sourced], own_account: bool, interview: bool, options: dict[str, int]
) -> Iterator[Hit]:
    """A sentence sounds like its writer: it praises, sneers, sighs or paints.

    No word of it need be loaded; the turn of the whole is what an editor hears. Sentences are weighed by
    their words and their build, as 1,025 pairs of such sentences and plain ones have taught. Where that stays
    quiet it finds one slip in ten; switch it on where a desk wants to see these too.

    Bad: The bridge was mended on Monday, the council said. [[It is a splendid, daft and rather wonderful
        thing.]] It had been shut for a year.
    Bad: The depot opens in May. [[It is a glorious, daft and rather lovely sight.]] It cost £4m.
    Good: The bridge was mended on Monday, the council said. It had been shut for a year.
    Near miss: The depot opens in May. It has 40 bays, and the old one had 12.
    """
    if own_account or interview:
        return
    for _, item in told(sourcing):
        if item.says or item.quotes or item.last - item.first < _FEWEST:
            continue
        if weight("voice", item) >= options["threshold"]:
            yield Hit(item.start, item.end, _MESSAGE)
