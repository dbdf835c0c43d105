"""Sentence by sentence: does it rest on a source, and on which?"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analyses.attribution_items import Attribution, SourceKind
from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence
from newslint.analyses.source_signs import rests_on_somebody
from newslint.analyses.tagged import Tagged
from newslint.fast_typing import NamedTuple
from newslint.text import Span


class Sourced(NamedTuple):
    """What a sentence rests on. One item for each of `sentences`, at the same index.

    sourced: it rests on somebody: something in it is attributed, here or through a sentence before, or quoted, or it
    tells what somebody wants, thinks or does about a thing. source, source_kind:
    of the attribution that covers most of it. carried: only through a sentence before. share:
    characters of the sentence that are attributed content, 0 to 1. attributions: indexes into the
    analysis `attribution` of all contents that reach into it, in text order.
    """

    start: int
    end: int
    sourced: bool
    source: Span | None
    source_kind: SourceKind | None
    carried: bool
    share: float
    attributions: tuple[int, ...]


def sentence_sources(
    sentences: list[Sentence],
    tagged: Sequence[Tagged],
    quotations: list[Quotation],
    attribution: list[Attribution],
) -> list[Sourced]:
    """Every sentence with the source it rests on."""
    found = []
    quoted = 0
    at = 0
    reach: list[int] = []  # attributions that may still cover what follows
    for number, sentence in enumerate(sentences):
        while quoted < len(quotations) and quotations[quoted].end <= sentence.start:
            quoted += 1
        spoken = quoted < len(quotations) and quotations[quoted].start < sentence.end
        while at < len(attribution) and attribution[at].start < sentence.end:
            reach.append(at)
            at += 1
        reach = [i for i in reach if attribution[i].end > sentence.start]
        inside = tuple(i for i in reach if attribution[i].source is not None)
        covered, last, most, best = 0, sentence.start, 0, None
        for i in inside:
            item = attribution[i]
            a, b = max(item.start, sentence.start), min(item.end, sentence.end)
            if b - a > most:
                most, best = b - a, item
            covered += max(0, b - max(a, last))
            last = max(last, b)
        found.append(
            Sourced(
                sentence.start,
                sentence.end,
                best is not None or spoken or rests_on_somebody(tagged[number].words),
                best.source if best else None,
                best.source_kind if best else None,
                best is not None and all(_before(attribution[i], sentence) for i in inside),
                covered / max(1, sentence.end - sentence.start),
                tuple(reach),
            )
        )
    return found


def _before(item: Attribution, sentence: Sentence) -> bool:
    return item.source is not None and item.source.end <= sentence.start
