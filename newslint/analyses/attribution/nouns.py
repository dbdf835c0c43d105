"""Cues that are no verbs: "Lee's claim that …", "in the survey", "Lee: bridge is safe"."""

from __future__ import annotations

from newslint.analyses.attribution.contents import Complement
from newslint.analyses.attribution.lines import Line
from newslint.analyses.attribution.subjects import (
    Place,
    noun_phrase_after,
    noun_phrase_before,
    subject_after,
    subject_before,
)
from newslint.language.lexicon import NOUNS_OF_SAYING, Verb
from newslint.text import words

IN = Verb("in", "A", frozenset())
COLON = Verb(":", "C", frozenset())
_LIGHT = words(
    """
    make makes made making issue issues issued issuing give gives gave giving express expresses expressed expressing
    raise raises raised raising voice voices voiced voicing release released releasing repeat repeats repeated repeating
    offer offers offered offering have has had deny denies denied denying
    """
)
_POLLS = words("poll polls survey surveys polling")
CUES = NOUNS_OF_SAYING | {"in"}
"""Words that may be a cue of `noun_cue` or `poll_cue`."""
_FAR = 6  # words a headline's source has at most


Found = tuple[int, int, Place | None, int, Complement, Verb]


def noun_or_poll_cue(line: Line, i: int) -> Found | None:
    """The cue at place i, where one of `CUES` stands; None where it is none."""
    return _poll_cue(line, i) if line.low[i] == "in" else _noun_cue(line, i)


def _noun_cue(line: Line, i: int) -> Found | None:
    """The cue of a noun of saying at place i: (begin, end, source, cut, complement, verb)."""
    low, xpos = line.low, line.xpos
    if xpos[i] not in ("NN", "NNS"):
        return None
    j = i + 1
    source: Place | None = None
    if line.at(j) in ("by", "from", "among"):
        source = subject_after(line, j + 1)
        if source is None:
            return None
        j = source[1]
    if j < line.n and low[j] == "that" and xpos[j] in ("IN", "WDT"):
        begin, frame = j, "T"
    elif j < line.n and low[j] == ":" and j + 1 < line.n:
        begin, frame = j + 1, ":"
    else:
        return None
    cut = noun_phrase_before(line, i)
    if source is None:
        source, cut = _owner(line, i, cut)
    if source is None:
        return None
    verb = Verb(low[i], "TQ", frozenset())
    return i, i + 1, source, cut, Complement(begin, i + 1, frame), verb


def _owner(line: Line, i: int, start: int) -> tuple[Place | None, int]:
    """Whose word the noun at i is: "his claim", "the mayor's claim", "the mayor made the claim"."""
    low, xpos = line.low, line.xpos
    k = i - 1
    while k > line.first and xpos[k] in ("JJ", "RB", "JJR", "JJS", "VBN", "NN", "CC", ","):
        k -= 1
    if xpos[k] == "PRP$" and low[k] not in ("its", "my", "our", "your"):
        return (k, k + 1), k
    if xpos[k] == "POS" and k > line.first:
        begin = noun_phrase_before(line, k - 1)
        return (begin, k), begin
    verb = start - 1
    while (
        verb > line.first and xpos[verb] in ("RB", "IN") and low[verb] in ("with", "also", "again")
    ):
        verb -= 1
    if verb > line.first and low[verb] in _LIGHT and line.quote[verb] < 0:
        before = verb - 1
        while before > line.first and (line.upos[before] == "AUX" or xpos[before] in ("RB", "MD")):
            before -= 1
        source = subject_before(line, before)
        if source is not None:
            return source, source[0]
    return None, start


def _poll_cue(line: Line, i: int) -> Found | None:
    """The cue "in [a poll]" at place i, where a survey's figure stands."""
    low, xpos = line.low, line.xpos
    if xpos[i] != "IN":
        return None
    end = noun_phrase_after(line, i + 1)
    if end == i + 1 or not any(low[k] in _POLLS for k in range(i + 1, end)):
        return None
    if not any(xpos[k] == "CD" for k in range(line.first, line.n) if not i <= k < end):
        return None
    cut = i - 1 if line.at(i - 1) == "," else i
    return i, i + 1, (i + 1, end), cut, Complement(-1, i + 1, "A"), IN


def colon_cue(line: Line) -> Found | None:
    """The cue of "Minister: bridge is safe" in a headline."""
    low, xpos = line.low, line.xpos
    for i in range(line.first + 1, min(line.n - 1, line.first + _FAR)):
        if line.quote[i - 1] >= 0:
            return None
        if low[i] != ":":
            continue
        if line.opens(i + 1) or line.block.kind == "headline":
            named = all(
                xpos[k] in ("NNP", "NNPS", "NN", "NNS", "JJ", "POS") for k in range(line.first, i)
            )
            if named and any(line.finite(k) for k in range(i + 1, line.n)):
                if low[i - 1] in NOUNS_OF_SAYING and xpos[i - 2] == "POS":
                    return (
                        i,
                        i + 1,
                        (line.first, i - 2),
                        line.first,
                        Complement(i + 1, i + 1, ":"),
                        COLON,
                    )
                return i, i + 1, (line.first, i), line.first, Complement(i + 1, i + 1, ":"), COLON
        return None
    return None
