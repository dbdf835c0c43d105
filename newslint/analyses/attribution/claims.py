"""From the cues of one sentence to claims: which words rest on which source."""

from __future__ import annotations

from newslint.analyses.attribution.contents import Complement, relative_before
from newslint.analyses.attribution.cues import Cue, cues
from newslint.analyses.attribution.items import Claim
from newslint.analyses.attribution.lines import Line
from newslint.analyses.quotations import Quotation
from newslint.text import Span, words

_EDGE = frozenset(" \t\n.,;:—–-…()[]")
_OWN_CONTENT = frozenset("TOIPVW")
"""Frames whose content follows, so that quoted words before the cue are another's."""
_CONJUNCTIONS = words("and but or yet so nor")


def claims(text: str, line: Line, quotations: list[Quotation]) -> list[Claim]:
    """The claims of one sentence, each with what it holds of this sentence."""
    found = cues(line)
    result: list[Claim] = []
    for number, cue in enumerate(found):
        later = found[number + 1 :]
        contents = _contents(line, cue, later, found[:number], quotations)
        if not contents and not _waits(line, cue):
            continue
        claim = Claim(
            line.number,
            cue.verb.lemma,
            _span(line, cue.source) if cue.source else None,
            Span(line.words[cue.begin].start, line.words[cue.end - 1].end),
            cue.place,
            cue.cut,
            cue.complement.frame if cue.complement else "A",
            cue.negated,
        )
        claim.contents = [t for t in (trimmed(text, *c) for c in contents) if t.start < t.end]
        if claim.contents or _waits(line, cue):
            result.append(claim)
    return list(result)


def waiting_claim(line: Line, colon: int, source: tuple[int, int], content: Span | None) -> Claim:
    """What a colon brings in: the quotation behind it, or (None) the one in the next paragraph."""
    word = line.words[colon]
    cue = Span(word.start, word.end)
    claim = Claim(line.number, ":", _span(line, source), cue, colon, colon, ":", False)
    claim.contents = [content] if content is not None else []
    return claim


def _waits(line: Line, cue: Cue) -> bool:
    """Whether the content may stand in another sentence: "He continued:"."""
    comp = cue.complement
    return (
        comp is not None
        and comp.begin < 0
        and comp.open_end
        and cue.source is not None
        and (line.low[-1] == ":" or "T" in cue.verb.frames or "Q" in cue.verb.frames)
    )


def _span(line: Line, place: tuple[int, int]) -> Span:
    a, b = place
    while b - 1 > a and line.low[b - 1] in (",", "—", "–"):
        b -= 1
    return Span(line.words[a].start, line.words[b - 1].end)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without punctuation at its edges; quotation marks stay."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


Stretch = tuple[int, int]


def _contents(
    line: Line, cue: Cue, later: list[Cue], earlier: list[Cue], quotations: list[Quotation]
) -> list[Stretch]:
    """The contents of a cue as character stretches."""
    if cue.order == "A":
        return _according(line, cue, later)
    if cue.order in ("BY", "NO"):
        return _passive(line, cue)
    comp, frames = cue.complement, cue.verb.frames
    assert comp is not None
    # quoted words right before "she said": what stands to the left is said too
    p = _left_edge(cue) - 1
    quoted = _closes_quotation(line, p)
    if quoted and "Q" in frames and _is_aside(comp, cue):
        return [_left(line, p, earlier, quotations)]
    if comp.frame == "X":
        word = line.words[relative_before(line, cue.place)]
        return [(word.start, word.end), _right(line, cue, comp.begin, later, quotations)]
    found: list[Stretch] = []
    if quoted and ("Q" in frames or "T" in frames) and comp.frame not in _OWN_CONTENT:
        found.append(_left(line, p, earlier, quotations))
    elif comp.begin < 0 and comp.open_end and "T" in frames and _is_set_off(line, p):
        return _inserted(line, cue, _left(line, p, earlier, quotations), later, quotations)
    if comp.begin >= 0:
        found.append(_right(line, cue, comp.begin, later, quotations))
    return found


def _left_edge(cue: Cue) -> int:
    """Where a cue begins with the source before it: "[she later said]"."""
    if cue.order == "VS":
        return cue.place
    source = cue.source
    return min(source[0], cue.first) if source and source[0] <= cue.place else cue.first


def _closes_quotation(line: Line, p: int) -> bool:
    """Whether a quotation ends at p, or before the comma there."""
    if p > line.first and line.low[p] == ",":
        return line.closes(p - 1)
    return p >= line.first and line.closes(p)


def _is_set_off(line: Line, p: int) -> bool:
    """Whether the comma or dash before a cue stands at p, behind what is said."""
    mark = line.low[p] if p >= line.first else ""
    return mark in ("—", "–", "--") or (mark == "," and p > line.first)


def _is_aside(comp: Complement, cue: Cue) -> bool:
    """Whether what follows the cue is not said: "said of the plan", "said in a film that showed it"."""
    return comp.frame == "P" or (comp.frame == "T" and comp.begin > cue.end)


def _inserted(
    line: Line, cue: Cue, left: Stretch, later: list[Cue], quotations: list[Quotation]
) -> list[Stretch]:
    """What stands before a cue, and goes on behind its second comma: "The road, police said, was shut"."""
    k = cue.source[1] if cue.source and cue.order != "SV" else cue.end
    if line.at(k) == "," and k + 1 < line.n and _goes_on(line, k + 1):
        return [left, _right(line, cue, k + 1, later, quotations)]
    return [left]


def _goes_on(line: Line, k: int) -> bool:
    return not (line.low[k] in _CONJUNCTIONS or line.xpos[k] in ("VBG", "WP", "WDT", "CC"))


def _left(line: Line, p: int, earlier: list[Cue], quotations: list[Quotation]) -> Stretch:
    """From the beginning of what is said to place p."""
    a = line.first
    for cue in earlier:
        if cue.source and cue.place < p:
            edge = max(cue.end, cue.source[1])
            silent = cue.complement and cue.complement.begin < 0 and cue.complement.open_end
            if silent and "Q" in cue.verb.frames and edge <= p:
                a = max(a, edge)
    while a < p and line.low[a] in (*_CONJUNCTIONS, ","):
        a += 1
    start = line.words[a].start
    if line.quote[a] >= 0:
        start = min(start, quotations[line.quote[a]].start)
    return start, line.words[p].end


def _right(
    line: Line, cue: Cue, begin: int, later: list[Cue], quotations: list[Quotation]
) -> Stretch:
    """From place `begin` to where the content ends."""
    end = line.n
    for other in later:
        if other.cut > begin and other.cut > cue.place and _cuts(line, other):
            end = min(end, other.cut)
            break
    asked = cue.complement is not None and cue.complement.frame == "X"
    relative = (
        asked
        or (cue.source is not None and line.xpos[cue.source[0]] in ("WP", "WDT"))
        or (
            cue.source is not None
            and line.low[cue.source[0]] == "that"
            and cue.source[1] - cue.source[0] == 1
        )
    )
    if relative or (
        cue.order == "SV"
        and cue.first == cue.place
        and line.xpos[cue.place] == "VBG"
        and cue.place < 3
    ):
        end = min(end, _insertion_end(line, begin))
    end = _before_but(line, begin, end)
    stop = line.words[end - 1].end
    if line.quote[end - 1] >= 0 and end == line.n:
        quotation = quotations[line.quote[end - 1]]
        if quotation.end > stop and quotation.block.start == line.block.start:
            stop = quotation.end
    return line.words[begin].start, stop


def _before_but(line: Line, begin: int, end: int) -> int:
    """Where the writer takes over: ", but the figures show …" is seldom the source's any more."""
    for k in range(begin + 2, end - 2):
        if line.low[k] == "," and line.low[k + 1] == "but" and line.quote[k] < 0:
            if line.finite(k + 2) or line.low[k + 2] == "that" or line.opens(k + 2):
                continue
            return k
    return end


def _cuts(line: Line, other: Cue) -> bool:
    """Whether a later cue ends the content before it, and does not stand inside it."""
    c = other.cut
    if other.order == "A":
        return True
    word = line.low[c]
    if word in (",", ";", "—", "–", "--"):
        nxt = line.at(c + 1)
        return nxt not in ("if", "when", "because", "since", "that", "which", "who")
    if word in ("and", "but"):
        return True
    return other.order == "VS"


def _insertion_end(line: Line, begin: int) -> int:
    for k in range(begin, line.n):
        if line.quote[k] >= 0:
            continue
        if line.low[k] == "," and k > begin + 1:
            nxt = k + 1
            while nxt < line.n and line.xpos[nxt] in ("RB",):
                nxt += 1
            if line.finite(nxt) or line.xpos[nxt if nxt < line.n else k] in ("VBD", "VBZ", "VBP"):
                return k
            if line.xpos[line.n - 1] and line.at(nxt) in ("and",) and line.finite(nxt + 1):
                return k
    return line.n


def _according(line: Line, cue: Cue, later: list[Cue]) -> list[Stretch]:
    assert cue.source is not None
    after = cue.source[1]
    if cue.place <= line.first + 1:
        if line.at(after) == ",":
            after += 1
        if after >= line.n:
            return []
        end = line.n
        for other in later:
            if other.cut > after and _cuts(line, other):
                end = min(end, other.cut)
                break
        return [(line.words[after].start, line.words[end - 1].end)]
    a = line.first
    while a < cue.place and line.low[a] in _CONJUNCTIONS:
        a += 1
    found = [(line.words[a].start, line.words[cue.place - 1].end)]
    if (
        line.at(after) == ","
        and after + 1 < line.n
        and line.at(cue.place - 1) == ","
        and _goes_on(line, after + 1)
    ):
        found.append((line.words[after + 1].start, line.words[line.n - 1].end))
    return found


def _passive(line: Line, cue: Cue) -> list[Stretch]:
    comp = cue.complement
    assert comp is not None
    if comp.begin >= 0:
        return [(line.words[comp.begin].start, line.words[line.n - 1].end)]
    if comp.begin == -2 and cue.cut < cue.first:
        head = (line.words[cue.cut].start, line.words[cue.first - 1].end)
        if cue.order == "NO":
            return [head, (line.words[cue.place + 1].start, line.words[line.n - 1].end)]
        return [head]
    return []
