"""What is said: where the content of a cue begins and ends in its sentence."""

from __future__ import annotations

from newslint.analyses.attribution.lines import Line
from newslint.analyses.attribution.subjects import noun_phrase_after, noun_phrase_before
from newslint.language.lexicon import DAYS, TIME_WORDS, Verb, particle_frames
from newslint.text import words

_QUESTIONS = words("whether if how why what when where who which whom whose")
_FILLERS = words(
    "in on at during after before from via through to of by with for about following while when as amid"
)
_ENDS = words(". , ; : ? ! ) — – -- ... …")
_ADVERBS = frozenset(("RB", "RBR", "RBS"))
_NOMINATIVE = words("he she they we i there")


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


def _complement(line: Line, i: int, verb: Verb) -> Complement:  # noqa: C901
    low, xpos, n = line.low, line.xpos, line.n
    frames, end, j = verb.frames, i + 1, i + 1
    if "+" + line.at(j) in verb.prepositions and xpos[j] in ("RP", "IN", "RB"):
        frames, end = particle_frames(verb.lemma), j + 1
        j += 1
    while j < n and xpos[j] in _ADVERBS and not line.opens(j) and low[j] not in ("so", "n't"):
        j += 1
    if j >= n:
        return Complement(-1, end, "", True)
    if line.opens(j):
        return Complement(j, end, "Q")
    word, tag = low[j], xpos[j]
    if word == ":":
        return Complement(j + 1 if j + 1 < n else -1, end, ":", j + 1 >= n)
    if word == ",":
        if line.opens(j + 1):
            return Complement(j + 1, end, "Q")
        close = _closing_comma(line, j) if line.tag(j + 1) != "VBG" else 0  # ", adding, “…”"
        speech = close and ("T" in frames or "Q" in frames)
        if speech and (line.at(close + 1) == "that" or line.opens(close + 1)):
            return Complement(close + 1, end, "T")
        return Complement(-1, end, "", True)
    if word in _ENDS:
        return Complement(-1, end, "", True)
    if (
        word in verb.prepositions
        and tag in ("IN", "TO", "RP")
        and not (word == "to" and line.tag(j + 1) == "VB")
    ):
        begin = j + 1
        if line.opens(begin) or (begin < n and low[begin] not in _ENDS):
            return Complement(begin, j + 1, "P")
    if (
        word == "that"
        and ("T" in frames or "R" in frames)
        and (tag in ("IN", "WDT") or "O" not in frames)
    ):
        return Complement(j, end, "T")
    if (
        word in ("so", "not", "yes", "no")
        and "T" in frames
        and line.at(j + 1) in (".", ",", "of", "to", "")
    ):
        return Complement(j, end, "T")
    if (word == "to" and line.tag(j + 1) == "VB") or (word == "not" and line.at(j + 1) == "to"):
        if "I" in frames:
            return Complement(j, end, "I")
        return Complement(-1, end, "")
    if "T" in frames and "Q" in frames and line.finite(j) and relative_before(line, i) >= 0:
        return Complement(j, end, "X")
    asks = word in _QUESTIONS and (
        "W" in frames
        or "O" in frames
        or ("T" in frames and word in ("what", "how", "why", "if", "when"))
    )
    if asks and not (word in ("when", "where", "if") and "W" not in frames):
        return Complement(j, end, "W")
    if "R" in frames or "V" in frames:
        found = _after_recipient(line, j, end, frames, verb)
        if found:
            return found
    if "T" in frames and bare_clause(line, j):
        return Complement(j, end, "T")
    if verb.lemma in _CLAUSE_ONLY and _some_clause(line, j):
        return Complement(j, end, "T")
    if "T" in frames or "Q" in frames or "R" in frames:
        f = skip_fillers(line, j)
        if f > j:
            k = f + 1 if line.at(f) == "," else f
            if line.opens(k) or line.at(f) == ":":
                return Complement(
                    k if line.opens(k) else f + 1 if f + 1 < n else -1, end, "Q", f + 1 >= n
                )
            if line.at(k) == "that" and "Q" not in (frames if k > f else ""):
                return Complement(k, end, "T")
            if (f < n and low[f] == "that") or (k > f and line.at(k) == "that"):
                return Complement(k, end, "T")
            if f < n and "T" in frames and k == f and bare_clause(line, f):
                return Complement(f, end, "T")
            whole = (
                "O" in frames
                and noun_phrase_after(line, j) > j
                and xpos[j] != "IN"
                and low[j] not in TIME_WORDS
            )
            if (f >= n or low[f] in _ENDS) and not whole:
                return Complement(-1, end, "", True)
    if (
        "O" in frames
        and (noun_phrase_after(line, j) > j or tag in ("VBG", "DT", "PRP$", "JJ"))
        and low[j] not in DAYS
        and tag != "IN"
    ):
        return Complement(j, end, "O")
    return Complement(-1, end, "")


def relative_before(line: Line, i: int) -> int:
    """The place of "which" in "which officials [said] will open": before the subject of i; or -1."""
    k = i - 1
    while (k > line.first and line.xpos[k] in (*_ADVERBS, "MD")) or line.at(k) in (
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


def bare_clause(line: Line, j: int) -> bool:  # noqa: C901, PLR0915
    """Whether a clause without "that" begins at place j."""
    low, xpos, n = line.low, line.xpos, line.n
    if j >= n:
        return False
    if low[j] in _NOMINATIVE and line.quote[j] < 0:
        return True
    if low[j] in DAYS:
        return False
    if low[j] in (
        "if",
        "when",
        "while",
        "because",
        "although",
        "though",
        "since",
        "once",
        "unless",
        "after",
        "before",
        "despite",
        "under",
        "without",
        "by",
    ) and xpos[j] in ("IN", "WRB"):
        # "said if the plan fails, jobs will go"
        k = j + 1
        while k < n and k < j + 25:
            if low[k] == "," and bare_clause(line, k + 1):
                return low[j] not in ("after", "before", "by", "under", "when", "while") or True
            if low[k] in (",", ";", ":") or line.opens(k):
                return False
            k += 1
        return False
    e = noun_phrase_after(line, j)
    if e == j:
        if xpos[j] == "VBG":
            k = j + 1
            while k < n and k < j + 12:
                if line.finite(k):
                    return True
                if low[k] in _ENDS:
                    return False
                k += 1
        return False
    k, steps = e, 0
    while k < n and steps < 14:
        if line.finite(k):
            return True
        tag = xpos[k]
        if tag in _ADVERBS:
            k += 1
        elif tag in ("IN", "TO") and low[k] not in (
            "as",
            "that",
            "because",
            "if",
            "after",
            "before",
            "than",
            "while",
        ):
            f = noun_phrase_after(line, k + 1)
            if f == k + 1:
                return False
            k = f
        elif low[k] in ("who", "which", "that") or tag in ("WP", "WDT"):
            k += 1
            while k < n and not line.finite(k) and steps < 14:
                k += 1
                steps += 1
            k += 1
            seen = k
            while k < n and k < seen + 14 and not line.finite(k):
                if low[k] in (".", ";", ":"):
                    return False
                k += 1
            return k < n and line.finite(k)
        elif low[k] in ("and", "or", "&"):
            f = noun_phrase_after(line, k + 1)
            if f == k + 1:
                return False
            k = f
        elif low[k] == ",":
            # an appositive or list
            close = _closing_comma(line, k)
            if not close:
                return False
            k = close + 1
            return bool(
                line.finite(k) or (xpos[k if k < n else n - 1] in _ADVERBS and line.finite(k + 1))
            )
        elif tag in ("VBN", "VBG", "JJ") or line.closes(k):
            k += 1
        else:
            return False
        steps += 1
    return False


_CLAUSE_ONLY = words("say argue insist contend concede joke complain conclude estimate agree")
_BEFORE_NUMBER = words(
    "about nearly almost roughly around some more fewer less at over under only just up"
)
_SUBJECT_START = frozenset(
    (
        "DT",
        "PRP$",
        "PDT",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "EX",
        "$",
        "VBG",
        "VBN",
    )
)


def _some_clause(line: Line, j: int) -> bool:
    """Whether words that begin like a subject at place j have a finite verb behind them.

    For verbs such as "say", which take no thing said but a clause: however long its subject is.
    """
    k = j
    while k < line.n and line.low[k] in _BEFORE_NUMBER:
        k += 1
    if k > j and line.tag(k) not in ("CD", "DT", "PDT", "$", "NN", "JJ"):
        return False
    if line.tag(k) not in _SUBJECT_START or line.low[k] in DAYS or line.low[k] in TIME_WORDS:
        return False
    relative = False
    for i in range(k + 1, min(line.n, k + 45)):
        if line.low[i] in (";", ":", "."):
            return False
        if line.finite(i):
            if not relative:
                return True
            relative = False
        elif line.xpos[i] in ("WP", "WDT", "WP$", "WRB"):
            relative = True
    return False


def _closing_comma(line: Line, comma: int) -> int:
    """The comma that ends an insertion begun at `comma`; 0 if none is near."""
    for k in range(comma + 1, min(line.n, comma + 22)):
        if line.quote[k] >= 0:
            return 0
        if line.low[k] == ",":
            return k
        if line.low[k] in (";", ":", "."):
            return 0
    return 0


def skip_fillers(line: Line, j: int) -> int:
    """The place after time, place and occasion: "on Monday in a speech to the party"."""
    low, xpos, n = line.low, line.xpos, line.n
    while j < n and not line.opens(j):
        word, tag = low[j], xpos[j]
        if word in DAYS or (word in TIME_WORDS and tag in ("NN", "NNP", "RB", "JJ", "DT", "RBR")):
            j += 1
            while j < n and (low[j] in TIME_WORDS or xpos[j] == "CD"):
                j += 1
        elif tag in _ADVERBS:
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


def _after_recipient(line: Line, j: int, end: int, frames: str, verb: Verb) -> Complement | None:  # noqa: C901
    """The complement after "told [the court]", "urged [ministers]"."""
    low, xpos, n = line.low, line.xpos, line.n
    if verb.lemma == "ask" and low[j] == "for":
        return Complement(j + 1, j + 1, "P")
    r = noun_phrase_after(line, j)
    if r == j:
        return None
    while (
        r < n
        and low[r] in ("in", "at", "from")
        and xpos[r] == "IN"
        and noun_phrase_after(line, r + 1) > r + 1
    ):
        r = noun_phrase_after(line, r + 1)
    if r < n and low[r] == "'s":
        r = noun_phrase_after(line, r + 1)
    f = skip_fillers(line, r)
    if "V" in frames:
        for k in (r, f):
            if (line.at(k) == "to" and line.tag(k + 1) == "VB") or (
                line.at(k) == "not" and line.at(k + 1) == "to"
            ):
                return Complement(j, end, "V")
    if "R" not in frames:
        return None
    if "T" in frames and verb.lemma in ("say", "show", "promise", "ask") and bare_clause(line, j):
        return None
    if low[j] in _NOMINATIVE and low[j] != "there" and xpos[j] == "PRP":
        return None
    for k in (r, f):
        comma = line.at(k) == ","
        m = k + 1 if comma else k
        if line.opens(m):
            return Complement(m, end, "Q")
        if line.at(m) == "that" and xpos[m] in ("IN", "WDT", "DT"):
            return Complement(m, end, "T")
        if comma:
            continue
        if line.at(k) == ":":
            return Complement(k + 1 if k + 1 < n else -1, end, ":", k + 1 >= n)
        if line.at(k) in _QUESTIONS:
            return Complement(k, end, "W")
        if line.at(k) in ("of", "about") and k == r:
            return Complement(k + 1, end, "P")
        if "T" in frames and k < n and bare_clause(line, k):
            return Complement(k, end, "T")
    if f >= n or low[f] in _ENDS:
        return Complement(-1, end, "R", True)
    return None
