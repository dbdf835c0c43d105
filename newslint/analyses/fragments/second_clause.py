"""A main clause behind a subordinate clause that has its verb, with no comma between the two.

"If the lock sticks the keeper is called", "If you have a spare key bring it": a second subject with
a verb of its own, or an order, can be nothing but the sentence proper.
"""

from __future__ import annotations

from newslint.analyses.fragments.joined_clauses import ASIDE, says_or_thinks
from newslint.analyses.fragments.joined_run_on import TAKES_CLAUSE, complete
from newslint.analyses.fragments.leads import CLAUSAL, EITHER, opening, own_finite
from newslint.analyses.fragments.shapes import SAYING
from newslint.analyses.story import Word
from newslint.text import words as listed

_STOPS = CLAUSAL | EITHER | SAYING | ASIDE | listed("which who whom whose what how why whether")
"""Behind these a verb more belongs to a clause of its own."""
_SPELLS = listed(
    "day night morning afternoon evening week month year summer winter spring autumn moment time way minute"
)
"""Behind these a clause may hang on with nothing between: "the day the mill burned"."""
_DAYS = listed("today yesterday tomorrow tonight")
_STILL = frozenset(("ADV", "PART"))
_PRONOUNS = listed("i he she we they it there")
_ARTICLES = listed("the a an this these my your his her its our their")
_ENDS = frozenset(("NOUN", "PROPN", "NUM", "ADV", "ADJ"))
_ORDERS = listed(
    "email call visit contact see share write click phone text check send join use keep take feel ask"
    " read think sign head apply bring work go tell try let"
)
_AFTER_ORDER = frozenset(("DET", "PRON", "ADP", "ADV", "ADJ", "NOUN", "PROPN", "PART"))
_GOVERNS = listed("to and or help helps let lets make makes see hear not")


def second_clause(words: list[Word], low: list[str]) -> bool:
    """Whether a main clause or an order may follow the clause that opens a fragment."""
    at = opening(words)
    if low[at] not in CLAUSAL and low[at] not in EITHER:
        return False
    verb = next((n for n in range(at + 1, len(words)) if words[n].finite), 0)
    addressed = low[at + 1] == "you" or words[at + 1].xpos == "VBG"
    since = (verb or at + 1) + 1
    if addressed and any(_order(words, low, n) for n in range(since, len(words) - 1)):
        return True
    return verb > 0 and _clause_from(words, low, verb + 1)


def _clause_from(words: list[Word], low: list[str], since: int) -> bool:
    """Whether a subject and its verb begin behind the first clause, before a comma or another opener."""
    for n in range(since, len(words) - 1):
        if low[n] == "that" and words[n - 1].upos in ("ADJ", "VERB", "ADV"):
            return bool(words[n + 1].finite) and low[n - 1] not in TAKES_CLAUSE
        if words[n].upos == "PUNCT" or low[n] in _STOPS or low[n] == "that":
            return False
        if _subject(words, low, n):
            return low[since - 1] not in _STOPS and not says_or_thinks(low[n - 1])
    return False


def _subject(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word begins the subject of a clause that no noun before it can own."""
    before = words[n - 1]
    if low[n - 1] in TAKES_CLAUSE or low[n - 1] in _SPELLS:
        return False
    verb = n + 1
    while verb < len(words) - 1 and words[verb].upos in _STILL:
        verb += 1
    if low[n] in _PRONOUNS and (words[verb].finite or words[verb].xpos in ("VBN", "VBD")):
        if before.upos == "NOUN" and low[n - 1] not in _DAYS:
            return complete(words[n:])
        return before.upos in _ENDS or before.xpos in ("VBN", "VBD", "VBZ", "VBP")
    if low[n] in _ARTICLES and before.upos in _ENDS:
        return own_finite(words, low, n + 1)
    return False


def _order(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word behind the end of a phrase is an order, with what an order takes behind it."""
    before = words[n - 1]
    if before.upos not in (*_ENDS, "VERB", "PRON") or low[n - 1] in _GOVERNS:
        return False
    if words[n].xpos not in ("VB", "VBP") and low[n] not in _ORDERS:
        return False
    if before.upos == "PRON" and words[n].finite:
        return False  # "If you know what they take with them"
    return words[n + 1].upos in _AFTER_ORDER and words[n].text.islower()
