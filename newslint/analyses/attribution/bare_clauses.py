"""Where a clause without "that" begins: "said [the roof fell in]"."""

from __future__ import annotations

from newslint.analyses.attribution.lines import ADVERBS, Line
from newslint.analyses.attribution.subjects import noun_phrase_after
from newslint.language.lexicon import DAYS, TIME_WORDS
from newslint.text import words

ENDS = words(". , ; : ? ! ) — – -- ... …")
_CONDITIONS = words(
    "if when while because although though since once unless after before despite under without by"
)
_JOINS_CLAUSES = words("as that because if after before than while")
_LONGEST_SUBJECT = 14  # phrases of a subject before its verb
NOMINATIVE = words("he she they we i there")
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


def bare_clause(line: Line, j: int) -> bool:
    """Whether a clause without "that" begins at place j."""
    if j >= line.n:
        return False
    word = line.low[j]
    if word in NOMINATIVE and line.quote[j] < 0:
        return True
    if word in DAYS:
        return False
    if word in _CONDITIONS and line.xpos[j] in ("IN", "WRB"):
        return _clause_behind_comma(line, j)
    end = noun_phrase_after(line, j)
    if end == j:
        return line.xpos[j] == "VBG" and _gerunds_verb(line, j)
    return _verb_behind(line, end)


def _clause_behind_comma(line: Line, j: int) -> bool:
    """Whether a clause follows a condition that begins at j: "said if the plan fails, jobs will go"."""
    for k in range(j + 1, min(line.n, j + 25)):
        if line.low[k] == "," and bare_clause(line, k + 1):
            return True
        if line.low[k] in (",", ";", ":") or line.opens(k):
            return False
    return False


def _gerunds_verb(line: Line, j: int) -> bool:
    """Whether a verb follows the gerund at j: "said closing the pier would cost jobs"."""
    for k in range(j + 1, min(line.n, j + 12)):
        if line.finite(k):
            return True
        if line.low[k] in ENDS:
            return False
    return False


def _verb_behind(line: Line, k: int) -> bool:
    """Whether a verb follows a subject that ends before k, past what goes on with the subject."""
    for step in range(_LONGEST_SUBJECT):
        if k >= line.n:
            return False
        if line.finite(k):
            return True
        if _relative(line, k):
            return _verb_behind_relative(line, k + 1, _LONGEST_SUBJECT - step)
        if line.low[k] == "," and line.xpos[k] not in ADVERBS:
            return _verb_behind_insertion(line, k)
        further = _subject_goes_on(line, k)
        if further == k:
            return False
        k = further
    return False


def _relative(line: Line, k: int) -> bool:
    """Whether "who", "which" or "that" begins a description at k."""
    tag = line.xpos[k]
    if tag in ("WP", "WDT"):
        return True
    return line.low[k] in ("who", "which", "that") and tag not in ADVERBS


def _verb_behind_relative(line: Line, k: int, most: int) -> bool:
    """Whether a second verb follows that of a relative clause, `most` words on: "the man who rowed it said"."""
    first = k
    while k < line.n and k - first < most and not line.finite(k):
        k += 1
    k += 1
    for verb in range(k, min(line.n, k + 14)):
        if line.finite(verb):
            return True
        if line.low[verb] in (".", ";", ":"):
            return False
    return line.finite(k + 14)


def _verb_behind_insertion(line: Line, comma: int) -> bool:
    """Whether a verb follows an appositive: "the owner, a farmer, now wants"."""
    close = closing_comma(line, comma)
    if not close:
        return False
    return line.finite(close + 1) or (
        line.xpos[min(close + 1, line.n - 1)] in ADVERBS and line.finite(close + 2)
    )


def _subject_goes_on(line: Line, k: int) -> int:
    """The place after what goes on with a subject at k: "of Kent", "and Ray", "moored"; k if nothing does."""
    word, tag = line.low[k], line.xpos[k]
    if tag in ADVERBS:
        return k + 1
    if word in ("and", "or", "&") or (tag in ("IN", "TO") and word not in _JOINS_CLAUSES):
        further = noun_phrase_after(line, k + 1)
        return further if further > k + 1 else k
    return k + 1 if tag in ("VBN", "VBG", "JJ") or line.closes(k) else k


def some_clause(line: Line, j: int) -> bool:
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


def closing_comma(line: Line, comma: int) -> int:
    """The comma that ends an insertion begun at `comma`; 0 if none is near."""
    for k in range(comma + 1, min(line.n, comma + 22)):
        if line.quote[k] >= 0:
            return 0
        if line.low[k] == ",":
            return k
        if line.low[k] in (";", ":", "."):
            return 0
    return 0
