"""Sources carried over from sentence to sentence: a quotation that goes on, "He continued:"."""

from __future__ import annotations

from newslint.analyses.attribution.claims import trimmed
from newslint.analyses.attribution.items import Claim
from newslint.analyses.attribution.lines import CLOSING, OPENING, Line
from newslint.analyses.quotations import Quotation
from newslint.text import Span, Stretches


def carried(
    text: str, lines: list[Line], quotations: list[Quotation], found: list[Claim]
) -> list[Claim]:
    """The claims, those with a quotation prolonged by the quotations that follow without a cue."""
    by_line: dict[int, list[Claim]] = {}
    for claim in found:
        by_line.setdefault(claim.line, []).append(claim)
    covered = Stretches(c for claim in found for c in claim.contents)
    speaker: Claim | None = None  # of the last quotation
    waiting: Claim | None = None  # "He continued:"
    block = -1
    for line in lines:
        if line.block.start != block:
            block = line.block.start
            if speaker is not None and waiting is None and not _all_quoted(line):
                speaker = None
        own = by_line.get(line.number)
        if own:
            speaker, waiting = _speaking(text, line, own, speaker)
            continue
        if _all_quoted(line):
            start = max(line.start, quotations[line.quote[0]].start)
            taker = waiting or speaker
            if taker is not None and not covered.covers(start):
                taker.contents.append(trimmed(text, start, line.end))
                speaker = taker
        elif all(q < 0 for q in line.quote):
            speaker = None
        waiting = None
    for claim in found:
        claim.contents = _joined(claim.contents)
    return [claim for claim in found if claim.contents]


def _speaking(
    text: str, line: Line, own: list[Claim], speaker: Claim | None
) -> tuple[Claim | None, Claim | None]:
    """Who speaks behind a sentence, which has claims of its own, and who waits for words: "He continued:"."""
    waiting = None
    for claim in own:
        if not claim.contents:
            if line.low[-1] == ":":
                waiting = speaker = claim
            elif claim is own[-1]:
                speaker = claim
        elif any(text[c.start] in OPENING or text[c.end - 1] in CLOSING for c in claim.contents):
            speaker = claim
    return speaker, waiting


def _joined(spans: list[Span]) -> list[Span]:
    """Neighbouring contents as one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start - result[-1].end <= 2:
            result[-1] = Span(result[-1].start, max(span.end, result[-1].end))
        else:
            result.append(span)
    return result


def _mostly_quoted(line: Line) -> bool:
    outside = [i for i in range(line.n) if line.quote[i] < 0 and line.words[i].upos != "PUNCT"]
    return len(outside) <= 1


def _all_quoted(line: Line) -> bool:
    return bool(line.n) and line.quote[0] >= 0 and _mostly_quoted(line)
