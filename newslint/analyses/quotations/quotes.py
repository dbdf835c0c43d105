"""Quotations with who speaks: what `newslint show --analysis quotes` prints."""

from __future__ import annotations

from newslint.analyses import analyse
from newslint.analyses.attribution import Attribution
from newslint.analyses.quotations.quotations import Quotation
from newslint.document import Document
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.text import Span


class Quote(NamedTuple):
    """A quotation and its speaker.

    `start` and `end` take in the marks. speaker, cue: as in the text, None where it gives none; a
    pronoun may be the speaker: whom it stands for, `people` knows. `attribution` is the item the
    quotation rests on.
    """

    start: int
    end: int
    quotation: Quotation
    speaker: Span | None
    cue: Span | None
    attribution: Attribution | None


def quotes(quotations: list[Quotation], attribution: list[Attribution]) -> list[Quote]:
    """All quotations by their place, the nested ones too."""
    found = []
    reach: list[Attribution] = []
    at = 0
    for quotation in quotations:
        while at < len(attribution) and attribution[at].start < quotation.end:
            reach.append(attribution[at])
            at += 1
        reach = [item for item in reach if item.end > quotation.start]
        best = None
        for item in reach:
            # the innermost content that holds the words
            holds = item.start <= quotation.inner_start and item.end >= quotation.inner_end - 1
            if not holds or item.source is None:
                continue
            if best is None or item.end - item.start < best.end - best.start:
                best = item
        if best is None:
            overlapping = [
                (min(item.end, quotation.end) - max(item.start, quotation.start), item)
                for item in reach
                if item.source is not None
            ]
            if overlapping:
                most, item = max(overlapping, key=lambda pair: pair[0])
                if 2 * most >= quotation.end - quotation.start:
                    best = item
        found.append(
            Quote(
                quotation.start,
                quotation.end,
                quotation,
                best.source if best else None,
                best.cue if best else None,
                best,
            )
        )
    return found


def _resolved(document: Document, speaker: Span | None) -> str | None:
    """The name of the person a pronoun stands for, where the story makes it plain."""
    if speaker is None:
        return None
    for mention in analyse(document, "people"):
        if mention.start == speaker.start and mention.mention == "pronoun":
            name: str = mention.name
            return name
    return None


def shown(document: Document, item: Quote) -> dict[str, Any]:
    """What `newslint show` prints of a quotation beside its place."""
    return {
        "kind": item.quotation.kind,
        "closed": item.quotation.closed,
        "continues": item.quotation.continues,
        "speaker": item.speaker,
        "cue": item.cue,
        "resolved": _resolved(document, item.speaker),
    }
