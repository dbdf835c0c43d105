"""Who says it: the noun phrase before, after or around a cue, found from tags and commas."""

from __future__ import annotations

from newslint.analyses.attribution.lines import Line
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
        if low[k] in ("that", "which", "who") and tag in ("WDT", "WP", "DT", "IN"):
            return k, k + 1
        return k, k + 1
    if tag in ("IN",) and low[k] == "that" and k > line.first and xpos[k - 1] in _NOUNS:
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
        if closed and not (tag == "PDT" or word in ("all", "both", "half")):
            moved = _through_link(line, s)
            if moved == s:
                break
            s, closed = moved, xpos[moved] in _DETERMINERS
            continue
        if word in DAYS and tag in _NOUNS and xpos[s] not in ("POS",):
            # "on Tuesday Smith said", but "a study published Monday found"
            break
        if tag in _INSIDE:
            s = p
        elif tag in _DETERMINERS:
            s, closed = p, True
        elif (
            tag in ("VBN", "VBG")
            and xpos[s] in _NOUNS
            and p > first
            and xpos[p - 1] in ("DT", "JJ", "PRP$", "CD")
        ) or (tag in ("RB", "RBR", "RBS") and xpos[s] in ("JJ", "CD", "VBN")):
            s = p
        elif word in ("and", "or", "&") and p > first and xpos[p - 1] in _NOUNS:
            left = noun_phrase_before(line, p - 1)
            if word == "&" or _begins_clause(line, left):
                return left
            if (
                xpos[p - 1] in ("NNP", "NNPS")
                and xpos[s] in ("NNP", "NNPS")
                and line.tag(left - 1) != "IN"
            ):
                return left
            break
        elif word == "," and p > first and xpos[p - 1] in ("JJ", "VBN") and xpos[s] == "JJ":
            s = p
        else:
            moved = _through_link(line, s)
            if moved == s:
                break
            s, closed = moved, xpos[moved] in _DETERMINERS
    while s < k and (xpos[s] in ("POS", "HYPH", "RB") or low[s] in ("'", ",")):
        s += 1
    return s


def _through_link(line: Line, s: int) -> int:
    """From the noun phrase at s back across "of", "published by" … to the noun before; s if none."""
    low, xpos, first = line.low, line.xpos, line.first
    p = s - 1
    if p <= first:
        return s
    if low[p] in _LINKS and xpos[p] in ("IN", "TO", "RP"):
        before = p - 1
        if before < first:
            return s
        if xpos[before] in _NOUNS and low[before] not in DAYS:
            return before
        if (
            xpos[before] in ("DT", "JJ", "JJS", "RBS", "PRP")
            and low[p] == "of"
            and low[before] not in ("the", "a")
        ):
            return before
        if xpos[before] in ("VBN", "VBG", "VBD", "RB"):
            while before > first and xpos[before] in ("RB", "VBN", "VBG", "VBD"):
                before -= 1
            if xpos[before] in _NOUNS and not line.finite(p - 1):
                return before
            if xpos[before] in ("WP", "WDT") or (low[before] == "that" and xpos[before] != "DT"):
                return before - 1 if before > first and xpos[before - 1] in _NOUNS else s
        return s
    if xpos[p] in ("VBN", "VBG", "VBD", "VBP", "VBZ"):
        # a reduced relative or a relative clause without commas
        before = p - 1
        while before > first and (
            xpos[before] in ("RB", "MD", "VB", "VBN") or line.upos[before] == "AUX"
        ):
            before -= 1
        if (
            low[before] in ("who", "that", "which")
            and before > first
            and xpos[before - 1] in _NOUNS | {"DT"}
        ):
            return before - 1
        if xpos[p] in ("VBN", "VBG") and xpos[before] in _NOUNS and before == p - 1:
            return before
    return s


def _begins_clause(line: Line, s: int) -> bool:
    """Whether nothing but a beginning stands before place s: so a list there is the subject."""
    if s <= line.first:
        return True
    word, tag = line.low[s - 1], line.xpos[s - 1]
    return (
        word
        in (
            ",",
            ";",
            ":",
            "that",
            "but",
            "if",
            "when",
            "while",
            "because",
            "as",
            "though",
            "although",
            "whether",
        )
        or line.quote[s - 1] >= 0
        or tag in ("CC", "''", "``", "-LRB-", "WRB")
    )


def _around_insertion(line: Line, k: int) -> Place | None:
    """The subject before "…, a lawyer from Reading," or "… (who was there)" that ends at place k."""
    low, xpos, first = line.low, line.xpos, line.first
    if low[k] == ")":
        p = k - 1
        while p > first and low[p] != "(" and k - p < _FAR:
            p -= 1
        if low[p] != "(" or p <= first:
            return None
        head = subject_before(line, p - 1)
        return (head[0], k + 1) if head else None
    mark = low[k]
    best = None
    p = k - 1
    while p > first and k - p < _FAR:
        if line.quote[p] >= 0:
            p -= 1
            continue
        word = low[p]
        if word in (";", ":"):
            break
        if word == mark:
            if not _insertion(line, p + 1, k):
                break
            before = p - 1
            if xpos[before] in _NOUNS or xpos[before] in ("PRP", "FW") or low[before] == ")":
                best = p
                short_place = k - p <= 4 and all(
                    t in ("NNP", "CD", ",", "NNPS", "HYPH") for t in xpos[p + 1 : k]
                )
                if not short_place and xpos[p + 1] in (
                    "DT",
                    "PRP$",
                    "WP",
                    "WDT",
                    "IN",
                    "WP$",
                    "VBN",
                    "VBG",
                    "CD",
                ):
                    break
            else:
                break
        p -= 1
    if best is None:
        return None
    head = subject_before(line, best - 1)
    return (head[0], k) if head else None


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


def noun_phrase_after(line: Line, j: int, *, long: bool = True) -> int:  # noqa: C901
    """The place after the noun phrase that begins at j; j where none does."""
    low, xpos, n = line.low, line.xpos, line.n
    i = j
    head = False
    while i < n:
        tag, word = xpos[i], low[i]
        if line.opens(i) and head:
            break
        if tag in ("PRP", "EX", "WP", "WDT"):
            return i + 1 if i == j else i
        if tag in _NOUNS or tag == "FW":
            head = True
            i += 1
        elif tag in ("DT", "PRP$", "PDT"):
            if head:
                break
            i += 1
            if tag == "DT" and word in (
                "this",
                "that",
                "those",
                "these",
                "all",
                "both",
                "some",
                "many",
                "each",
                "another",
                "any",
            ):
                head_alone = i
                if i >= n or xpos[i] not in _INSIDE:
                    return head_alone
        elif tag in ("JJ", "JJR", "JJS", "VBG", "VBN", "RB", "RBR", "RBS", "$", "AFX"):
            if head and tag not in ("JJ",):
                break
            if head and not (i + 1 < n and xpos[i + 1] in _NOUNS):
                break
            i += 1
        elif tag in ("POS", "HYPH"):
            head = tag == "POS" and False
            i += 1
        elif word in ("of",) and head and long:
            e = noun_phrase_after(line, i + 1, long=False)
            if e == i + 1:
                break
            i = e
        elif (
            word in ("and", "&")
            and head
            and i + 1 < n
            and xpos[i + 1] in ("NNP", "NNPS", "NN", "NNS")
            and long
        ):
            e = noun_phrase_after(line, i + 1, long=False)
            if line.finite(e):
                break
            i = e
        elif tag in ("``", "''") or (
            tag == "," and i + 1 < n and xpos[i + 1] == "JJ" and xpos[i - 1] == "JJ" and not head
        ):
            i += 1
        else:
            break
    if not head:
        # "the poor", "many"
        return (
            i
            if i > j
            and xpos[i - 1] in ("JJ", "JJS", "CD", "PRP$", "DT", "VBG")
            and low[i - 1] not in ("the", "a", "an")
            else j
        )
    return i


def subject_after(line: Line, j: int) -> Place | None:
    """The subject that begins at j, with its appositive: "said Ann Lee, a farmer from Kent, who …"."""
    end = noun_phrase_after(line, j)
    if end == j:
        return None
    low, xpos, n = line.low, line.xpos, line.n
    while end < n:
        if (
            low[end] in _LINKS
            and xpos[end] in ("IN",)
            and low[end] not in ("on", "to", "with", "over", "about", "by", "under", "in")
        ):
            e = noun_phrase_after(line, end + 1)
            if e == end + 1 or low[end + 1] in DAYS:
                break
            end = e
        elif (
            low[end] == "in" and end + 1 < n and xpos[end + 1] == "NNP" and low[end + 1] not in DAYS
        ):
            end = noun_phrase_after(line, end + 1)
        elif low[end] == "(":
            e = end
            while e < n and low[e] != ")":
                e += 1
            if e >= n:
                break
            end = e + 1
        elif low[end] == "," and end + 1 < n and _insertion_ahead(line, end + 1):
            e = end + 1
            while e < n and not line.opens(e) and low[e] not in (",", ".", ";", ":"):
                e += 1
            end = min(e, n)
            if end == n or low[end] in (".", ";", ":"):
                break
            if line.opens(end):
                break
            if low[end] == "," and not (end + 1 < n and _insertion_ahead(line, end + 1)):
                break
        else:
            break
    return j, end


def _insertion_ahead(line: Line, a: int) -> bool:
    if line.opens(a):
        return False
    if line.low[a] in ("who", "whose", "which") or line.xpos[a] in ("DT", "PRP$"):
        return True
    if line.xpos[a] == "CD":
        return line.at(a + 1) == ","  # an age
    return line.xpos[a] in ("NN", "NNP", "JJ", "NNS") and line.low[a] not in DAYS
