"""What is said: where the content of a cue begins and ends in its sentence."""

from __future__ import annotations

from newslint.analyses.attribution.bare_clauses import (
    ENDS,
    NOMINATIVE,
    bare_clause,
    closing_comma,
    some_clause,
)
from newslint.analyses.attribution.lines import ADVERBS, Line
from newslint.analyses.attribution.subjects import noun_phrase_after, noun_phrase_before
from newslint.language.lexicon import DAYS, TIME_WORDS, Verb, particle_frames
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_QUESTIONS = words("whether if how why what when where who which whom whose")
_FILLERS = words(
    "in on at during after before from via through to of by with for about following while when as amid"
)


class Complement:
    """Where a content begins after its cue, where the cue ends, and what frame fitted."""

    __slots__ = ("begin", "cue_end", "frame", "open_end")

    def __init__(self, begin: int, cue_end: int, frame: str, open_end: bool = False) -> None:
        self.begin = begin  # -1: nothing follows
        self.cue_end = cue_end
        self.frame = frame
        self.open_end = (
            open_end  # the words after the cue are no content: "told reporters on Monday"
        )


def complement(line: Line, i: int, verb: Verb) -> Complement:
    """What follows the reporting verb at place i; nothing does where copy breaks off: "and told him about"."""
    found = _complement(line, i, verb)
    return found if found.begin < line.n else Complement(-1, found.cue_end, "", True)


class _Slot(NamedTuple):
    """What stands behind a reporting verb, past its particle and adverbs."""

    line: Line
    at: int  # the place of the verb
    begin: int  # the place of what follows
    end: int  # the place after the verb and its particle
    frames: str
    verb: Verb

    def takes(self, frames: str) -> bool:
        """Whether the verb has one of some frames."""
        return any(frame in self.frames for frame in frames)


def _slot(line: Line, i: int, verb: Verb) -> _Slot:
    """The slot of the verb at place i: "pointed out | that", "said again | that"."""
    low, xpos = line.low, line.xpos
    frames, j = verb.frames, i + 1
    if line.tag(j) in ("RP", "IN", "RB") and "+" + low[j] in verb.prepositions:
        frames, j = particle_frames(verb.lemma), j + 1
    end = j
    while j < line.n and xpos[j] in ADVERBS and not line.opens(j) and low[j] not in ("so", "n't"):
        j += 1
    return _Slot(line, i, j, end, frames, verb)


def _complement(line: Line, i: int, verb: Verb) -> Complement:
    slot = _slot(line, i, verb)
    if slot.begin >= line.n:
        return Complement(-1, slot.end, "", True)
    for read in _READERS:
        if (found := read(slot)) is not None:
            return found
    return Complement(-1, slot.end, "")


def _behind_mark(slot: _Slot) -> Complement | None:
    """What a mark leads to: "said: …", "said, “…”", "said, in an aside, that"; nothing behind other marks."""
    line, j, end = slot.line, slot.begin, slot.end
    if line.opens(j):
        return Complement(j, end, "Q")
    word = line.low[j]
    if word not in ENDS:
        return None
    if word == ":":
        return _behind_colon(line, j, end)
    if word == ",":
        if line.opens(j + 1):
            return Complement(j + 1, end, "Q")
        close = closing_comma(line, j) if line.tag(j + 1) != "VBG" else 0  # ", adding, “…”"
        that = line.at(close + 1) == "that" or line.opens(close + 1)
        if close and that and slot.takes("TQ"):
            return Complement(close + 1, end, "T")
    return Complement(-1, end, "", True)


def _behind_colon(line: Line, k: int, end: int) -> Complement:
    """What follows the colon at k, in this sentence or in the next."""
    last = k + 1 >= line.n
    return Complement(-1 if last else k + 1, end, ":", last)


def _behind_preposition(slot: _Slot) -> Complement | None:
    """What somebody spoke of: "complained about the noise"."""
    line, j = slot.line, slot.begin
    word = line.low[j]
    if word not in slot.verb.prepositions or line.xpos[j] not in ("IN", "TO", "RP"):
        return None
    if word == "to" and line.tag(j + 1) == "VB":
        return None
    if j + 1 < line.n and (line.opens(j + 1) or line.low[j + 1] not in ENDS):
        return Complement(j + 1, j + 1, "P")
    return None


def _that(slot: _Slot) -> Complement | None:
    """A clause with "that", or what stands for one: "said that the …", "said so", "said yes"."""
    line, j = slot.line, slot.begin
    word = line.low[j]
    if word == "that":
        clause = line.xpos[j] in ("IN", "WDT") or "O" not in slot.frames
        return Complement(j, slot.end, "T") if clause and slot.takes("TR") else None
    if word in ("so", "not", "yes", "no") and "T" in slot.frames:
        stands_alone = line.at(j + 1) in (".", ",", "of", "to", "")
        return Complement(j, slot.end, "T") if stands_alone else None
    return None


def _infinitive(slot: _Slot) -> Complement | None:
    """What somebody is to do: "promised to mend the roof"."""
    if not _to_do(slot.line, slot.begin):
        return None
    promised = "I" in slot.frames
    return Complement(slot.begin, slot.end, "I") if promised else Complement(-1, slot.end, "")


def _to_do(line: Line, k: int) -> bool:
    """Whether "to mend" or "not to" stands at k."""
    word = line.at(k)
    return (word == "to" and line.tag(k + 1) == "VB") or (word == "not" and line.at(k + 1) == "to")


def _which_opens(slot: _Slot) -> Complement | None:
    """The verb of "which": "the lane, which officials said will open"."""
    if "T" not in slot.frames or "Q" not in slot.frames or not slot.line.finite(slot.begin):
        return None
    if relative_before(slot.line, slot.at) < 0:
        return None
    return Complement(slot.begin, slot.end, "X")


def _question(slot: _Slot) -> Complement | None:
    """What somebody asked or knows: "asked whether the …", "said why"."""
    word = slot.line.low[slot.begin]
    if word not in _QUESTIONS:
        return None
    if "W" not in slot.frames:
        if word in ("when", "where", "if"):
            return None
        if "O" not in slot.frames and not ("T" in slot.frames and word in ("what", "how", "why")):
            return None
    return Complement(slot.begin, slot.end, "W")


def _clause(slot: _Slot) -> Complement | None:
    """A clause without "that": "said the roof fell in"."""
    line, j = slot.line, slot.begin
    plain = "T" in slot.frames and bare_clause(line, j)
    if plain or (slot.verb.lemma in _CLAUSE_ONLY and some_clause(line, j)):
        return Complement(j, slot.end, "T")
    return None


def _behind_fillers(slot: _Slot) -> Complement | None:
    """What follows time and place: "said on Monday that the …", "wrote in a letter: …"."""
    if not slot.takes("TQR"):
        return None
    line, j, end = slot.line, slot.begin, slot.end
    f = skip_fillers(line, j)
    if f == j:
        return None
    k = f + 1 if line.at(f) == "," else f
    if line.opens(k):
        return Complement(k, end, "Q", f + 1 >= line.n)
    if line.at(f) == ":":
        found = _behind_colon(line, f, end)
        found.frame = "Q"
        return found
    if line.at(k) == "that":
        return Complement(k, end, "T")
    if k == f and "T" in slot.frames and bare_clause(line, f):
        return Complement(f, end, "T")
    over = f >= line.n or line.low[f] in ENDS
    return Complement(-1, end, "", True) if over and not _is_thing(slot) else None


def _is_thing(slot: _Slot) -> bool:
    """Whether a thing is said, and no time or place: "told the story on Monday"."""
    line, j = slot.line, slot.begin
    if "O" not in slot.frames or line.xpos[j] == "IN" or line.low[j] in TIME_WORDS:
        return False
    return noun_phrase_after(line, j) > j


def _thing(slot: _Slot) -> Complement | None:
    """What is said as a thing: "announced the closure", "denied wrecking it"."""
    line, j = slot.line, slot.begin
    tag = line.xpos[j]
    if "O" not in slot.frames or tag == "IN" or line.low[j] in DAYS:
        return None
    if tag in ("VBG", "DT", "PRP$", "JJ") or noun_phrase_after(line, j) > j:
        return Complement(j, slot.end, "O")
    return None


def relative_before(line: Line, i: int) -> int:
    """The place of "which" in "which officials [said] will open": before the subject of i; or -1."""
    k = i - 1
    while (k > line.first and line.xpos[k] in (*ADVERBS, "MD")) or line.at(k) in (
        "has",
        "have",
        "had",
    ):
        k -= 1
    start = noun_phrase_before(line, k) if line.tag(k) != "PRP" else k
    before = start - 1
    if before >= line.first and line.low[before] in ("which", "who", "that", "what"):
        return before
    return -1


_CLAUSE_ONLY = words("say argue insist contend concede joke complain conclude estimate agree")


def skip_fillers(line: Line, j: int) -> int:
    """The place after time, place and occasion: "on Monday in a speech to the party"."""
    low, xpos, n = line.low, line.xpos, line.n
    while j < n and not line.opens(j):
        word, tag = low[j], xpos[j]
        if word in DAYS or (word in TIME_WORDS and tag in ("NN", "NNP", "RB", "JJ", "DT", "RBR")):
            j += 1
            while j < n and (low[j] in TIME_WORDS or xpos[j] == "CD"):
                j += 1
        elif tag in ADVERBS:
            j += 1
        elif word in _FILLERS and tag in ("IN", "TO", "WRB", "VBG", "RP"):
            e = noun_phrase_after(line, j + 1)
            if e == j + 1:
                if line.tag(j + 1) == "VBG":
                    e = noun_phrase_after(line, j + 2)
                    e = max(e, j + 2)
                else:
                    return j
            if word == "of" and line.finite(e):
                return j
            j = e
        else:
            break
    return j


def _after_recipient(slot: _Slot) -> Complement | None:
    """The complement after "told [the court]", "urged [ministers]"."""
    if not slot.takes("RV"):
        return None
    line, j, end = slot.line, slot.begin, slot.end
    if slot.verb.lemma == "ask" and line.low[j] == "for":
        return Complement(j + 1, j + 1, "P")
    r = _recipient(line, j)
    if r == j:
        return None
    f = skip_fillers(line, r)
    if "V" in slot.frames and (_to_do(line, r) or _to_do(line, f)):
        return Complement(j, end, "V")
    if "R" not in slot.frames or _is_subject(slot):
        return None
    found = _told(slot, r) or _told(slot, f, later=f > r)
    if found is None and (f >= line.n or line.low[f] in ENDS):
        return Complement(-1, end, "R", True)
    return found


def _recipient(line: Line, j: int) -> int:
    """The place after who is told, from j on: "the court in Leeds", "the Times's reporter"; j if nobody."""
    r = noun_phrase_after(line, j)
    if r == j:
        return j
    while line.tag(r) == "IN" and line.low[r] in ("in", "at", "from"):
        further = noun_phrase_after(line, r + 1)
        if further == r + 1:
            break
        r = further
    return noun_phrase_after(line, r + 1) if line.at(r) == "'s" else r


def _is_subject(slot: _Slot) -> bool:
    """Whether what follows is no recipient but the subject of what is said: "said the court was", "told he"."""
    line, j = slot.line, slot.begin
    if line.xpos[j] == "PRP" and line.low[j] in NOMINATIVE and line.low[j] != "there":
        return True
    either = "T" in slot.frames and slot.verb.lemma in ("say", "show", "promise", "ask")
    return either and bare_clause(line, j)


def _told(slot: _Slot, k: int, *, later: bool = False) -> Complement | None:
    """What somebody is told, from k on: "that the …", "of the plan", "to leave"; `later`: behind time or place."""
    line, end = slot.line, slot.end
    comma = line.at(k) == ","
    m = k + 1 if comma else k
    if line.opens(m):
        return Complement(m, end, "Q")
    word = line.at(m)
    if word == "that" and line.xpos[m] in ("IN", "WDT", "DT"):
        return Complement(m, end, "T")
    if comma or not word:
        return None
    if word == ":":
        return _behind_colon(line, k, end)
    if word in _QUESTIONS:
        return Complement(k, end, "W")
    if word in ("of", "about") and not later:
        return Complement(k + 1, end, "P")
    return Complement(k, end, "T") if "T" in slot.frames and bare_clause(line, k) else None


_READERS = (
    _behind_mark,
    _behind_preposition,
    _that,
    _infinitive,
    _which_opens,
    _question,
    _after_recipient,
    _clause,
    _behind_fillers,
    _thing,
)
"""The shapes of what is said, in the order in which they are looked for behind a verb."""
