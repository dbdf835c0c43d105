"""Who says so: the contents of a story that rest on a source, with source and cue."""

from __future__ import annotations

from newslint.analyses.attribution.carried import carried
from newslint.analyses.attribution.claims import claims
from newslint.analyses.attribution.items import Attribution, Claim, SourceKind
from newslint.analyses.attribution.leads import lead_ins
from newslint.analyses.attribution.lines import Line
from newslint.analyses.attribution.source_kinds import source_kind
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Tagged
from newslint.document import Document
from newslint.startup.fast_typing import Any

_LONGEST = 400  # words; beyond that it is no sentence, and clauses are searched end to end

__all__ = ["Attribution", "SourceKind", "attribution", "shown"]


def attribution(
    document: Document, tagged: list[Tagged], quotations: list[Quotation]
) -> list[Attribution]:
    """The attributions of all blocks by the place of their content."""
    outer = [q for q in quotations if q.level == 0 and q.kind != "scare"]
    starts = [q.start for q in outer]
    lines = [Line(number, item, outer, starts) for number, item in enumerate(tagged)]
    found: list[Claim] = []
    for line in lines:
        if line.n > _LONGEST:
            continue
        found += claims(document.text, line, outer)
    found += lead_ins(lines, found)
    found = carried(document.text, lines, outer, found)
    items = []
    for group, claim in enumerate(found):
        line = lines[claim.line]
        kind = source_kind(document.text, claim.source, line) if claim.source else None
        for place in claim.contents:
            number = _sentence_at(lines, place.start, claim.line)
            items.append(
                Attribution(
                    place.start,
                    place.end,
                    claim.source,
                    claim.cue,
                    kind,
                    claim.source is not None and number > claim.line,
                    group,
                    claim.lemma,
                    number,
                    claim.negated,
                )
            )
    items.sort(key=lambda item: (item.start, -item.end))
    return items


def shown(document: Document, item: Attribution) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What `newslint show` prints of an attribution beside its place."""
    return {
        "source": item.source,
        "cue": item.cue,
        "source_kind": item.source_kind,
        "carried": item.carried,
        "group": item.group,
    }


def _sentence_at(lines: list[Line], offset: int, guess: int) -> int:
    """The number of the sentence that holds an offset, searched from a guess."""
    n = guess
    while n > 0 and lines[n].start > offset:
        n -= 1
    while n + 1 < len(lines) and lines[n].end <= offset:
        n += 1
    return n
