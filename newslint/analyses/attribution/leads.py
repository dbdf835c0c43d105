"""Who speaks after a colon: "From the mayor, Ada Penn:", "Bo Lund, lock keeper:", "Her answer, by email:"."""

from __future__ import annotations

from newslint.analyses.attribution.claims import waiting_claim
from newslint.analyses.attribution.cues import main_subject
from newslint.analyses.attribution.items import Claim
from newslint.analyses.attribution.lines import Line
from newslint.analyses.attribution.subjects import Place, noun_phrase_before, subject_after
from newslint.language.lexicon import DAYS
from newslint.text import Span, words

_NAMES = ("NNP", "NNPS")
_OWNED = frozenset(("his", "her", "their"))
_POINTING = words("it this that these those there here what")
_BRINGS = words("from by")
_WORDS_OF = words("words view verdict answer response reply statement message account version take")


def lead_ins(lines: list[Line], found: list[Claim]) -> list[Claim]:
    """A claim for each colon before a quotation that no cue of its sentence has taken up.

    The quotation stands behind the colon or opens the next paragraph. Whoever the words before the
    colon name speaks: the one behind "from", the owner, the subject, or the name that opens them.
    """
    taken = {claim.line for claim in found if _takes(claim, lines[claim.line])}
    made = []
    for line in lines:
        if line.number in taken:
            continue
        colon = _colon(lines, line)
        if colon <= line.first:
            continue
        source = _source(line, colon)
        if source is None:
            continue
        made.append(waiting_claim(line, colon, source, _quoted_from(line, colon)))
    return made


def _takes(claim: Claim, line: Line) -> bool:
    """Whether a claim has a quotation of its line, or waits for the one after its colon."""
    if not claim.contents:
        return claim.source is not None and line.low[-1:] == [":"]
    return any(
        line.quote[i] >= 0
        for span in claim.contents
        for i, word in enumerate(line.words)
        if span.start <= word.start < span.end
    )


def _colon(lines: list[Line], line: Line) -> int:
    """The place of the colon that a quotation follows, -1 for none."""
    if not line.n:
        return -1
    if line.low[-1] == ":" and line.quote[-1] < 0:
        after = lines[line.number + 1] if line.number + 1 < len(lines) else None
        quoted = after is not None and after.n > 0 and after.quote[0] >= 0
        return line.n - 1 if quoted else -1
    for i in range(line.first + 1, line.n - 1):
        if line.low[i] == ":" and line.quote[i] < 0 and line.opens(i + 1):
            return i
        if line.quote[i] >= 0:
            return -1
    return -1


def _quoted_from(line: Line, colon: int) -> Span | None:
    """The quotation behind a colon in the same sentence."""
    if colon + 1 >= line.n:
        return None
    end = colon + 1
    while end + 1 < line.n and line.quote[end + 1] == line.quote[colon + 1]:
        end += 1
    return Span(line.words[colon + 1].start, line.words[end].end)


def _source(line: Line, colon: int) -> Place | None:
    """The words before a colon that name who speaks after it."""
    low, xpos, first = line.low, line.xpos, line.first
    if low[first] in _OWNED and xpos[first] == "PRP$":
        return first, first + 1
    brought = _brought(line, colon)
    if brought is not None:
        return brought
    owner = _owner(line, colon)
    if owner is not None:
        return owner
    if xpos[first] in _NAMES:
        end = first + 1
        while end < colon and xpos[end] in _NAMES:
            end += 1
        if low[end] in (",", ":", "again", "on", "("):
            return first, end
    main = main_subject(line, colon)
    if main is not None:
        return None if low[main[0]] in _POINTING and main[1] - main[0] == 1 else main
    return _after_comma(line, colon)


def _owner(line: Line, colon: int) -> Place | None:
    """Whose answer it is, where no verb stands before the colon: "Penn's response", "The vicar's view"."""
    if any(line.finite(k) for k in range(line.first, colon)):
        return None
    for i in range(line.first + 1, colon - 1):
        if line.xpos[i] == "POS":
            opens = noun_phrase_before(line, i - 1) == line.first
            return (line.first, i) if opens else None
    return None


def _brought(line: Line, colon: int) -> Place | None:
    """Whoever stands behind "from", "by" or "in the words of"."""
    low, first = line.low, line.first
    for k in range(first, colon - 1):
        opens = k <= first + 1 and low[k] == "from"
        after = low[k] in _BRINGS and any(
            low[n] in _POINTING or low[n] in _WORDS_OF for n in range(max(first, k - 3), k)
        )
        of = low[k] == "of" and low[k - 1] in _WORDS_OF
        if not (opens or after or of) or low[k + 1] in DAYS or line.xpos[k + 1] == "CD":
            continue
        source = subject_after(line, k + 1)
        if source is not None:
            return source[0], min(source[1], colon)
    return None


def _after_comma(line: Line, colon: int) -> Place | None:
    """The subject that opens a line without a verb, or stands behind its first comma: "Reached by phone, Otto Lind"."""
    start = line.first
    if line.xpos[start] in ("VBN", "VBG", "IN", "RB"):
        start = next((k + 1 for k in range(start, colon) if line.low[k] == ","), colon)
    if start >= colon:
        return None
    source = subject_after(line, start)
    return (source[0], min(source[1], colon)) if source is not None else None
