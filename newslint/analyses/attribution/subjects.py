"""Who says it: the noun phrase before, after or around a cue, found from tags and commas."""

from __future__ import annotations

from newslint.analyses.attribution.lines import ADVERBS, Line
from newslint.language.lexicon import DAYS
from newslint.text import words

Place = tuple[int, int]  # [first word, the one after the last)

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "CD"))
_INSIDE = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "$", "AFX", "FW", "NFP")
)
_DETERMINERS = frozenset(("DT", "PRP$", "PDT", "WP$"))
_LINKS = words(
    "of for in at from with to on against by behind near inside among between like within about into over under"
)
_LINKS_OF_SOURCES = _LINKS - words("on to with over about by under in")
_PREPOSITIONS = frozenset(("IN", "TO", "RP"))
_VERBS = frozenset(("VBN", "VBG", "VBD", "VBP", "VBZ"))
_NAMES = ("NNP", "NNPS")
_ARTICLES = ("DT", "PRP$", "PDT")
_MODIFIERS = frozenset(("JJ", "JJR", "JJS", "VBG", "VBN", "RB", "RBR", "RBS", "$", "AFX"))
_POINTING = words("this that those these all both some many each another any")
"""These stand for a thing themselves, where no noun follows."""
_BEGINNINGS = words(", ; : that but if when while because as though although whether")
_OPENS_INSERTION = frozenset(("DT", "PRP$", "WP", "WDT", "IN", "WP$", "VBN", "VBG", "CD"))
_RELATIVES = words("who which that whose where whom")
_STARTS_APPOSITIVE = frozenset(
    ("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "CD", "WP", "WDT", "WP$", "VBN", "VBG", "IN", "RB", "WRB", "VBD")
)  # fmt: skip
_ALONE = frozenset(("PRP", "WP", "WDT", "EX"))
_PERIODS = words("week weekend month year morning afternoon evening night quarter season")
_WHEN = words(
    "last this next late early week weekend month year morning afternoon evening night earlier later"
)
_FAR = 45  # words searched to the left
_LONGEST_ASIDE = 30  # words from one bracket to the other


def subject_before(line: Line, k: int) -> Place | None:
    """The subject whose last word, or the comma after its appositive, is at place k."""
    low, xpos = line.low, line.xpos
    if k < line.first:
        return None
    if low[k] in (",", ")", "—", "–", "--"):
        return _around_insertion(line, k)
    if line.quote[k] >= 0:
        return None
    if (when := _time_before(line, k)) < k:
        return subject_before(line, when)
    tag = xpos[k]
    if tag in _ALONE or (tag == "DT" and low[k] not in ("the", "a", "an")):
        return k, k + 1
    if tag == "IN" and low[k] == "that" and k > line.first and xpos[k - 1] in _NOUNS:
        return k, k + 1
    if tag in _NOUNS or tag in ("POS", "JJ", "JJS", "FW", "JJR"):
        start = noun_phrase_before(line, k)
        if start <= k:
            return start, k + 1
    return None


def _time_before(line: Line, k: int) -> int:
    """The place before "on Tuesday", "last month", "this week" that ends at k; k where none does."""
    low = line.low
    start = k
    while start > line.first and (low[start] in DAYS or low[start] in _WHEN):
        start -= 1
    if start == k or (low[k] not in DAYS and low[k] not in _PERIODS):
        return k
    if low[start] in ("on", "in", "late", "early"):
        start -= 1
    return start if start >= line.first else k


def noun_phrase_before(line: Line, k: int) -> int:
    """Where the noun phrase begins that ends with the word at place k."""
    low, xpos, first = line.low, line.xpos, line.first
    s = k
    closed = False  # a determiner has opened the phrase
    while s > first and k - s < _FAR:
        p = s - 1
        tag, word = xpos[p], low[p]
        if line.quote[p] >= 0 and line.quote[p] != line.quote[s]:
            break
        if not closed or tag == "PDT" or word in ("all", "both", "half"):
            if word in DAYS and tag in _NOUNS and xpos[s] != "POS":
                break  # "on Tuesday Smith said", but "a study published Monday found"
            if tag in _INSIDE or tag in _DETERMINERS or _describes(line, p):
                s, closed = p, closed or tag in _DETERMINERS
                continue
            if word in ("and", "or", "&") and p > first and xpos[p - 1] in _NOUNS:
                left = noun_phrase_before(line, p - 1)
                if _in_list(line, left, p):
                    return left
                break
        moved = _through_link(line, s)
        if moved == s:
            break
        s, closed = moved, xpos[moved] in _DETERMINERS
    return _first_of_phrase(line, s, k)


def _first_of_phrase(line: Line, s: int, k: int) -> int:
    """The first word from s to k that can begin a noun phrase: no "'s", hyphen, adverb or comma."""
    while s < k and (line.xpos[s] in ("POS", "HYPH", "RB") or line.low[s] in ("'", ",")):
        s += 1
    return s


def _describes(line: Line, p: int) -> bool:
    """Whether no noun, but part of the phrase behind it: "the newly elected mayor", "a cold, wet day"."""
    tag, after = line.xpos[p], line.xpos[p + 1]
    before = line.xpos[p - 1] if p > line.first else ""
    if tag in ("VBN", "VBG"):
        return after in _NOUNS and before in ("DT", "JJ", "PRP$", "CD")
    if tag in ADVERBS:
        return after in ("JJ", "CD", "VBN")
    return line.low[p] == "," and before in ("JJ", "VBN") and after == "JJ"


def _in_list(line: Line, left: int, p: int) -> bool:
    """Whether "and" at p joins what begins at `left` to the phrase behind: "Lee and Ray", "Hill & Son"."""
    if line.low[p] == "&" or _begins_clause(line, left):
        return True
    names = line.xpos[p - 1] in _NAMES and line.xpos[p + 1] in _NAMES
    return names and line.tag(left - 1) != "IN"


def _through_link(line: Line, s: int) -> int:
    """From the noun phrase at s back across "of", "published by" … to the noun before; s if none."""
    p = s - 1
    if p <= line.first:
        return s
    tag = line.xpos[p]
    if tag in _PREPOSITIONS and line.low[p] in _LINKS:
        found = _before_preposition(line, p)
    elif tag in _VERBS:
        found = _before_relative(line, p)
    else:
        return s
    return found if found >= 0 else s


def _before_preposition(line: Line, p: int) -> int:
    """The noun that a preposition at p hangs on, with its participle: "a paper published by"; -1 if none."""
    low, xpos, first = line.low, line.xpos, line.first
    before = p - 1
    tag = xpos[before]
    if tag in _NOUNS and low[before] not in DAYS:
        return before
    if low[p] == "of" and tag in ("DT", "JJ", "JJS", "RBS", "PRP"):
        return before if low[before] not in ("the", "a") else -1
    while before > first and xpos[before] in ("RB", "VBN", "VBG", "VBD"):
        before -= 1
    if before == p - 1 and tag not in ("RB", "VBN", "VBG", "VBD"):
        return -1
    if xpos[before] in _NOUNS and not line.finite(p - 1):
        return before
    if xpos[before] in ("WP", "WDT") or (low[before] == "that" and xpos[before] != "DT"):
        return before - 1 if before > first and xpos[before - 1] in _NOUNS else -1
    return -1


def _before_relative(line: Line, p: int) -> int:
    """The noun that a clause without commas describes, whose verb is at p: "the man who runs"; -1 if none."""
    low, xpos, first = line.low, line.xpos, line.first
    before = p - 1
    while before > first and (
        xpos[before] in ("RB", "MD", "VB", "VBN") or line.upos[before] == "AUX"
    ):
        before -= 1
    if low[before] in ("who", "that", "which") and before > first:
        tag = xpos[before - 1]
        if tag in _NOUNS or tag == "DT":
            return before - 1
    reduced = before == p - 1 and xpos[p] in ("VBN", "VBG")
    return before if reduced and xpos[before] in _NOUNS else -1


def _begins_clause(line: Line, s: int) -> bool:
    """Whether nothing but a beginning stands before place s: so a list there is the subject."""
    if s <= line.first or line.low[s - 1] in _BEGINNINGS or line.quote[s - 1] >= 0:
        return True
    return line.xpos[s - 1] in ("CC", "''", "``", "-LRB-", "WRB")


def _around_insertion(line: Line, k: int) -> Place | None:
    """The subject before "…, a lawyer from Reading," or "… (who was there)" that ends at place k."""
    bracket = line.low[k] == ")"
    opening = _opening_bracket(line, k) if bracket else _opening_mark(line, k)
    head = subject_before(line, opening - 1) if opening > line.first else None
    return (head[0], k + bracket) if head else None


def _opening_bracket(line: Line, k: int) -> int:
    """The bracket that the one at k closes; -1 if none is near."""
    p = k - 1
    while p > line.first and line.low[p] != "(" and k - p < _FAR:
        p -= 1
    return p if line.low[p] == "(" else -1


def _opening_mark(line: Line, k: int) -> int:
    """The comma or dash, alike to that at k, behind the noun that the insertion describes; -1 if none.

    The first back from k that opens more than a place: "Ann Lee, a farmer from Deal, Kent,".
    """
    xpos = line.xpos
    best = -1
    for p in range(k - 1, max(line.first, k - _FAR), -1):
        if line.quote[p] >= 0:
            continue
        if line.low[p] in (";", ":"):
            break
        if line.low[p] != line.low[k]:
            continue
        described = xpos[p - 1] in _NOUNS or xpos[p - 1] in ("PRP", "FW") or line.low[p - 1] == ")"
        if not described or not _insertion(line, p + 1, k):
            break
        best = p
        if xpos[p + 1] in _OPENS_INSERTION and not _short_place(line, p, k):
            break
    return best


def _short_place(line: Line, p: int, k: int) -> bool:
    """Whether only a name or a number stands between two marks: ", Kent,", ", 34,"."""
    return k - p <= 4 and all(
        tag in ("NNP", "CD", ",", "NNPS", "HYPH") for tag in line.xpos[p + 1 : k]
    )


def _insertion(line: Line, a: int, k: int) -> bool:
    """Whether words [a, k) can be an appositive or a relative clause."""
    if k - a < 1 or line.xpos[a] not in _STARTS_APPOSITIVE:
        return False
    if line.low[a] in _RELATIVES or line.xpos[a] in ("WP", "WDT", "WP$", "WRB"):
        return True
    if line.low[a] in ("and", "but"):
        return False
    i = a
    relative = False
    while i < k:
        if line.xpos[i] in ("WP", "WDT", "WRB", "WP$"):
            relative = True
        if line.finite(i) and not relative and line.quote[i] < 0:
            return False
        i += 1
    return True


def noun_phrase_after(line: Line, j: int, *, long: bool = True) -> int:
    """The place after the noun phrase that begins at j; j where none does."""
    xpos, n = line.xpos, line.n
    i = j
    head = False
    while i < n:
        tag = xpos[i]
        if head and line.opens(i):
            break
        if tag in _NOUNS or tag == "FW":
            head = True
            i += 1
        elif tag in _ALONE:
            return i + 1 if i == j else i
        elif tag in _ARTICLES:
            if head:
                break
            i += 1
            if tag == "DT" and line.low[i - 1] in _POINTING and line.tag(i) not in _INSIDE:
                return i
        elif tag in ("POS", "HYPH"):
            head = False
            i += 1
        else:
            e = _more_of_phrase(line, i, head, long)
            if e == i:
                break
            i = e
    return i if head or _headless(line, j, i) else j


def _more_of_phrase(line: Line, i: int, head: bool, long: bool) -> int:
    """The place after what goes on with a noun phrase at i: "of the mill", "and Ray", "old"; i if nothing does.

    `head`: its noun has come; `long`: "of" and "and" may go on with it.
    """
    tag, word = line.xpos[i], line.low[i]
    if tag in _MODIFIERS:
        goes_on = not head or (tag == "JJ" and line.tag(i + 1) in _NOUNS)
        return i + 1 if goes_on else i
    if head and long and word == "of":
        e = noun_phrase_after(line, i + 1, long=False)
        return e if e > i + 1 else i
    if head and long and word in ("and", "&") and line.tag(i + 1) in ("NNP", "NNPS", "NN", "NNS"):
        e = noun_phrase_after(line, i + 1, long=False)
        return i if line.finite(e) else e
    if tag in ("``", "''"):
        return i + 1
    row = tag == "," and not head and line.tag(i - 1) == line.tag(i + 1) == "JJ"
    return i + 1 if row else i


def _headless(line: Line, j: int, i: int) -> bool:
    """Whether words [j, i) without a noun are a phrase: "the poor", "many"."""
    if i == j or line.xpos[i - 1] not in ("JJ", "JJS", "CD", "PRP$", "DT", "VBG"):
        return False
    return line.low[i - 1] not in ("the", "a", "an")


def subject_after(line: Line, j: int) -> Place | None:
    """The subject that begins at j, with its appositive: "said Ann Lee, a farmer from Kent, who …"."""
    end = noun_phrase_after(line, j)
    if end == j:
        return None
    while end < line.n:
        if line.low[end] == "," and _insertion_ahead(line, end + 1):
            end = _insertion_end(line, end + 1)
            if line.at(end) != "," or line.opens(end):
                break
        else:
            e = _with_link(line, end)
            if e == end:
                break
            end = e
    return j, end


def _with_link(line: Line, end: int) -> int:
    """The place after what a subject has behind it: "from Kent", "in Deal", "(58)"; `end` if nothing."""
    low = line.low
    if low[end] in _LINKS_OF_SOURCES and line.xpos[end] == "IN":
        e = noun_phrase_after(line, end + 1)
        return end if e == end + 1 or low[end + 1] in DAYS else e
    if low[end] == "in" and line.tag(end + 1) == "NNP" and low[end + 1] not in DAYS:
        return noun_phrase_after(line, end + 1)
    if low[end] == "(" and ")" in low[end : end + _LONGEST_ASIDE]:
        return low.index(")", end) + 1
    return end


def _insertion_end(line: Line, a: int) -> int:
    """The mark, or the quotation, that ends an insertion begun at a."""
    while a < line.n and not line.opens(a) and line.low[a] not in (",", ".", ";", ":"):
        a += 1
    return a


def _insertion_ahead(line: Line, a: int) -> bool:
    """Whether words from a on describe what stands before the comma: "who …", "a farmer", "34,"."""
    if a >= line.n or line.opens(a):
        return False
    if line.low[a] in ("who", "whose", "which") or line.xpos[a] in ("DT", "PRP$"):
        return True
    if line.xpos[a] == "CD":
        return line.at(a + 1) == ","  # an age
    return line.xpos[a] in ("NN", "NNP", "JJ", "NNS") and line.low[a] not in DAYS
