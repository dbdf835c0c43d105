"""The cues of one sentence with their sources: verbs, "according to", nouns of saying, colons."""

from __future__ import annotations

from newslint.analyses.attribution.contents import Complement, complement
from newslint.analyses.attribution.lines import ADVERBS, Line
from newslint.analyses.attribution.nouns import CUES, Found, colon_cue, noun_or_poll_cue
from newslint.analyses.attribution.subjects import (
    Place,
    noun_phrase_after,
    noun_phrase_before,
    subject_after,
    subject_before,
)
from newslint.language.lexicon import DAYS, REPORTING, Verb
from newslint.text import words

_OTHER_CUES = CUES | {"according"}
_SURE = words("said says saying told tells tweeted wrote")  # verbs whatever the tagger says
_NEGATIONS = words("not n't never no neither nor")
_BE = words("is are was were be been being 's 're 'm ’s ’re ’m am get got gets")
_HAVE = words("has have had having 've 'd ’ve ’d")
_CONJUNCTIONS = words(
    "and but or yet nor while though although whereas as when if because since after before until"
)
_VERB_TAGS = frozenset(("VBD", "VBZ", "VBP", "VBN", "VB", "NN", "NNS", "NNP"))
_HEADS_PHRASE = words("while when after before without by in")
_LEADS_PARTICIPLE = _HEADS_PHRASE | words(", — – -- and or but for of from then")
_MOST_GOVERNING = 4  # verbs and nouns over one of saying: "is likely to want to say"
_TURNED = words(
    "say add write report note warn explain argue recall declare announce observe tweet"
)
_SOURCELESS = words("say report believe think expect know understand allege rumour estimate")


class Cue:
    """A cue and its source in a line."""

    __slots__ = (
        "begin",
        "complement",
        "cut",
        "end",
        "first",
        "negated",
        "order",
        "passive",
        "place",
        "source",
        "verb",
    )

    def __init__(self, place: int, verb: Verb) -> None:
        self.place = place
        self.verb = verb
        self.begin = place  # words of the cue itself
        self.end = place + 1
        self.first = place  # with its auxiliaries
        self.source: Place | None = None
        self.complement: Complement | None = None
        self.order = "SV"
        self.cut = place
        self.negated = False
        self.passive = False


ACCORDING = Verb("according to", "A", frozenset())


def cues(line: Line) -> list[Cue]:
    """The cues outside quotations, in order."""
    found: list[Cue] = []
    if (colon := colon_cue(line)) is not None:
        found.append(_made(colon))
    for i in range(line.first, line.n):
        word = line.low[i]
        verb = REPORTING.get(word)
        if (verb is not None or word in _OTHER_CUES) and line.quote[i] < 0:
            cue = _cue_at(line, i, verb, found)
            if cue is not None:
                found.append(cue)
    return found


def _cue_at(line: Line, i: int, verb: Verb | None, found: list[Cue]) -> Cue | None:
    """The cue at place i, where a form of `verb` stands or another word that may be one."""
    word = line.low[i]
    if word == "according" and line.at(i + 1) == "to":
        return _according(line, i)
    if word in CUES and (noun := noun_or_poll_cue(line, i)) is not None:
        return _made(noun)
    if verb is None or (line.upos[i] != "VERB" and word not in _SURE):
        return None
    return _verb_cue(line, i, verb, found)


def _made(found: Found) -> Cue:
    begin, end, source, cut, complement, verb = found
    cue = Cue(begin, verb)
    cue.end, cue.source, cue.cut, cue.complement = end, source, cut, complement
    cue.first = min(begin, source[0]) if source else begin
    cue.order = "A" if complement.frame == "A" else "SV"
    return cue


def _according(line: Line, i: int) -> Cue | None:
    source = subject_after(line, i + 2)
    if source is None:
        return None
    if i <= line.first + 1 and line.at(source[1]) != ",":
        # "According to the fire service, the roof fell in": no appositive, the sentence itself
        short = noun_phrase_after(line, i + 2)
        if line.at(short) == ",":
            source = (i + 2, short)
    cue = Cue(i, ACCORDING)
    cue.end = i + 2
    cue.source = source
    cue.order = "A"
    cue.cut = i - 1 if line.at(i - 1) == "," else i
    return cue


def _group_start(line: Line, i: int, cue: Cue) -> int:
    """The first word of the verb group of the verb at i: auxiliaries, adverbs, negation."""
    low, xpos, upos = line.low, line.xpos, line.upos
    k = i - 1
    while k >= line.first and line.quote[k] < 0:
        if low[k] in _NEGATIONS:
            cue.negated = True
        elif (
            upos[k] == "AUX"
            or xpos[k] in ADVERBS
            or xpos[k] == "MD"
            or (low[k] in ("all", "both") and xpos[k - 1] in ("PRP", "NNS"))
        ):
            pass
        else:
            break
        k -= 1
    return k + 1


def _verb_cue(line: Line, i: int, verb: Verb, found: list[Cue]) -> Cue | None:
    cue = Cue(i, verb)
    first = _group_start(line, i, cue)
    tag = line.xpos[i]
    if tag == "VBN" and not _BE.isdisjoint(line.low[first:i]) and line.low[i - 1] not in _HAVE:
        return _passive(line, cue, first)
    cue.first = _governing(line, first, cue)
    cue.complement = complement(line, i, verb)
    cue.end = max(cue.end, cue.complement.cue_end)
    if tag in _VERB_TAGS and cue.first == i and _inverted(line, i, verb):
        source = subject_after(line, i + 1)
        if source:
            cue.source, cue.order, cue.cut = source, "VS", i
            cue.complement = complement_after(line, source[1])
            return cue
    if tag == "VBG" and cue.first == i:
        return _participle(line, cue, found)
    return _with_subject(line, cue, found)


def _governing(line: Line, first: int, cue: Cue) -> int:
    """The first word of what governs a verb: its subject says it, "wants to say", "is likely to say"."""
    low, xpos = line.low, line.xpos
    for _ in range(_MOST_GOVERNING):
        g = first - 2
        if g < line.first or low[g + 1] != "to":
            break
        if xpos[g].startswith("VB") or xpos[g] in ("JJ", "JJR"):
            first = _group_start(line, g, cue)
        elif xpos[g] in ("NN", "NNS") and low[g] not in ("time", "way"):
            # "a chance to say": whoever has it
            first = _group_start(line, noun_phrase_before(line, g), cue)
            if first > line.first and xpos[first - 1].startswith("VB"):
                first = _group_start(line, first - 1, cue)
        else:
            break
    return first


def _with_subject(line: Line, cue: Cue, found: list[Cue]) -> Cue | None:
    """A cue with the subject before it, or with that of a verb before: "said … and added"."""
    low, k = line.low, cue.first - 1
    source = None if _that_joins(line, k) else subject_before(line, k)
    if source is not None:
        cue.source, cue.cut = source, _cut(line, source[0])
        return cue
    cue.source = _shared(line, k, found)
    if cue.source is None:
        return None
    cue.cut = k if k >= line.first and (low[k] in _CONJUNCTIONS or low[k] == ",") else cue.first
    if cue.cut > line.first and low[cue.cut - 1] == ",":
        cue.cut -= 1
    return cue


def _that_joins(line: Line, k: int) -> bool:
    """Whether "that" at k joins a clause and is no subject: "hoped that", not "a report that said"."""
    if line.at(k) != "that":
        return False
    described = k > line.first and line.xpos[k - 1] in ("NN", "NNS", "NNP", "NNPS", "DT")
    return not described


def _cut(line: Line, start: int) -> int:
    """Where the clause with a subject at `start` begins: with its conjunction and comma."""
    c = start
    while c - 1 >= line.first and (line.low[c - 1] in _CONJUNCTIONS or line.xpos[c - 1] in ADVERBS):
        c -= 1
    if c - 1 >= line.first and line.low[c - 1] in (",", ";", "—", "–", "--"):
        c -= 1
    return c


def _inverted(line: Line, i: int, verb: Verb) -> bool:
    """Whether the subject follows the verb at i: "…,” said Smith", "Said Smith: …"."""
    if not ("T" in verb.frames or "Q" in verb.frames) or i + 1 >= line.n:
        return False
    before = i - 1
    comma = line.at(before) == ","
    after_quote = line.closes(before) or (comma and line.closes(before - 1))
    start = line.xpos[i + 1] in (
        "NNP",
        "NNPS",
        "PRP",
        "DT",
        "NN",
        "NNS",
        "JJ",
        "CD",
        "PRP$",
        "VBN",
        "VBG",
        "JJS",
    )
    if not start or line.opens(i + 1):
        return False
    if line.low[i + 1] in ("him", "her", "them", "me", "us"):
        return False
    if line.low[i + 1] in ("that", "this") or line.low[i + 1] in DAYS:
        return False  # "…, his adviser, said Sunday"
    if after_quote:
        return True
    if (before < line.first or comma) and verb.lemma in _TURNED:
        e = noun_phrase_after(line, i + 1)
        if e == i + 1:
            return False
        if line.finite(e):
            return False
        return line.at(e) in (",", ".", ":", "", "of", "who", "in", ";", "(") and (
            comma or line.at(e) in (":", ",", "of", "in")
        )
    return False


def complement_after(line: Line, j: int) -> Complement:
    """What follows a subject that stands after its verb: the quotation going on, or nothing."""
    while j < line.n and not line.opens(j):
        if line.low[j] == ":" and j + 1 < line.n:
            return Complement(j + 1, 0, ":")
        if line.low[j] == "," and line.opens(j + 1):
            return Complement(j + 1, 0, "Q")
        j += 1
    return Complement(j if j < line.n else -1, 0, "Q", j >= line.n)


def _shared(line: Line, k: int, found: list[Cue]) -> Place | None:
    """The subject of a verb that has none of its own: "said … and added"."""
    if k < line.first:
        return None
    low, xpos = line.low, line.xpos
    if low[k] in ("and", "but", "or", "then", ",", "yet", "nor", ";") or xpos[k] in ("RB", "CC"):
        if found and found[-1].source is not None and found[-1].order != "A":
            return found[-1].source
        return main_subject(line, k)
    return None


def main_subject(line: Line, limit: int) -> Place | None:
    """The subject of the first finite verb before `limit` that has one."""
    for v in range(line.first + 1, limit):
        if line.finite(v) and line.quote[v] < 0:
            s = v - 1
            while s > line.first and (line.xpos[s] in ADVERBS or line.upos[s] == "AUX"):
                s -= 1
            found = subject_before(line, s)
            if found:
                return found
    return None


def _participle(line: Line, cue: Cue, found: list[Cue]) -> Cue | None:
    """ "…, adding that", "people saying", "by saying", "Calling it a mess, she …"."""
    i, low, xpos = cue.place, line.low, line.xpos
    k = i - 1
    while k >= line.first and xpos[k] in ADVERBS:
        k -= 1
    cue.first = k + 1
    if k < line.first or (k == line.first and low[k] in _HEADS_PHRASE):
        cue.cut = max(k, line.first)
        cue.source = _main_subject_behind(line, i)
    elif low[k] in _LEADS_PARTICIPLE or line.closes(k):
        shared = found[-1].source if found else None
        cue.source = shared or main_subject(line, k + 1)
        if line.closes(k):
            cue.cut = k + 1
        else:
            cue.cut = k - 1 if k > line.first and low[k - 1] == "," else k
    else:
        return _described_as_saying(line, cue, k, found)
    return cue if cue.source else None


def _main_subject_behind(line: Line, i: int) -> Place | None:
    """The subject behind the phrase of the participle at i: "Calling it a mess, [she] left"."""
    j = i
    while j < line.n and not (line.low[j] == "," and not line.opens(j + 1)):
        j += 1
    for verb in range(j + 1, min(line.n, j + 30)):
        if line.finite(verb):
            return subject_before(line, verb - 1)
    return None


def _described_as_saying(line: Line, cue: Cue, k: int, found: list[Cue]) -> Cue | None:
    """Who is described by the participle behind k, or goes on to it: "[people] saying", "[she] kept saying"."""
    source = subject_before(line, k)
    if source and line.xpos[k] in ("NN", "NNS", "NNP", "NNPS", "CD", "PRP", "WP", "WDT"):
        cue.source, cue.cut = source, cue.place
        return cue if line.low[cue.place] != "being" else None
    if not line.xpos[k].startswith("VB"):
        return None
    cue.cut = _group_start(line, k, cue)
    cue.source = subject_before(line, cue.cut - 1) or _shared(line, cue.cut - 1, found)
    return cue if cue.source else None


def _passive(line: Line, cue: Cue, first: int) -> Cue | None:
    """ "was told by police that", "is said to be": the source behind "by", or none."""
    i, low = cue.place, line.low
    cue.passive = True
    cue.first = first
    verb = cue.verb
    subject = subject_before(line, first - 1)
    for j in range(i + 1, min(line.n, i + 12)):
        if line.quote[j] >= 0 or low[j] in (",", ".", ";"):
            break
        if low[j] == "by":
            source = subject_after(line, j + 1)
            if (source and low[j + 1] not in ("the",)) or source:
                cue.source = source
                cue.order = "BY"
                cue.cut = subject[0] if subject else first
                cue.complement = _passive_complement(line, cue, source[1])
                return cue
            break
    if verb.lemma in _SOURCELESS and (line.at(i + 1) == "to" or line.at(i + 1) == "that"):
        cue.order = "NO"
        cue.cut = subject[0] if subject else first
        cue.complement = Complement(i + 1, i + 1, "N")
        cue.source = None
        if subject and low[subject[0]] != "it":
            cue.complement.begin = -2
        return cue if verb.lemma != "expect" else None
    return None


def _passive_complement(line: Line, cue: Cue, after: int) -> Complement:
    if line.at(after) in ("that", "to"):
        return Complement(after, cue.place + 1, "T")
    if line.at(cue.place + 1) in ("as", "to"):
        return Complement(cue.place + 1, cue.place + 1, "O")
    return Complement(-2, cue.place + 1, "O")
