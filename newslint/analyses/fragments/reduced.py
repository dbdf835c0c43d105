"""A main clause right behind the clause that leads up to it, with no comma between them.

"When in doubt ask the clerk": nothing is left of the first clause but its conjunction and a phrase,
so that the verb is an order. "If the rain stops we sail": the first verb was taken for a noun, and
the pronoun behind it begins the sentence proper.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import CLAUSAL, EITHER, opening, own_finite
from newslint.analyses.fragments.slots import plural
from newslint.analyses.fragments.verbs import NOUNS
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_REDUCED = listed("when if where while once until till unless whenever wherever though")
"""May lose subject and verb: "when ready", "if lost", "where possible"."""
_STATES = frozenset(("ADJ", "VERB", "ADV"))
_ORDERS = frozenset(("VB", "VBP", "NN", "JJ", "VBD", "VBN", "NNP"))
"""The tags a tagger gives to an order in mid-sentence."""
_AFTER_ORDER = frozenset(
    ("DET", "PRON", "ADP", "ADV", "NOUN", "ADJ", "NUM", "PART", "PROPN", "SCONJ")
)
_ENDS = frozenset(("NOUN", "PROPN", "NUM", "ADV"))
_PRONOUNS = listed(
    "i he she we they it you there nobody everybody everyone somebody someone nothing"
)
_JOINS = listed("and or but")
_STILL = frozenset(("ADV", "PART"))


def main_clause_unparted(words: list[Word], low: list[str]) -> bool:
    """Whether a main clause may follow the clause that opens a fragment, without a comma."""
    at = opening(words)
    if low[at] not in CLAUSAL and low[at] not in EITHER:
        return False
    return _order_behind_phrase(words, low, at) or _pronoun_behind_noun(words, low, at)


def _order_behind_phrase(words: list[Word], low: list[str], at: int) -> bool:
    """Whether an order follows a clause without subject and verb: "If lost return the card"."""
    if low[at] not in _REDUCED or at + 3 >= len(words):
        return False
    phrase = words[at + 1]
    if phrase.upos != "ADP" and (phrase.upos not in _STATES or phrase.xpos == "MD"):
        return False
    for n in range(at + 2, len(words) - 1):
        if words[n - 1].text == ",":
            return False
        if _may_order(words, low, n) and _phrase_ends(words, low, at, n):
            return not own_finite(words, low, n + 1)
        if words[n].finite:
            return False
    return False


def _may_order(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word could be an order, and what stands behind it what follows one."""
    if not words[n].text.islower() or words[n + 1].upos not in _AFTER_ORDER:
        return False
    if words[n].xpos == "VB" or (words[n].xpos == "NN" and words[n - 1].upos in _STATES):
        return True
    if words[n].finite:
        return words[n].xpos == "VBP"
    return words[n].xpos in _ORDERS and Tagger.load().may_be_finite(low[n])


def _phrase_ends(words: list[Word], low: list[str], at: int, n: int) -> bool:
    """Whether the phrase that began behind the conjunction can end before a word."""
    first = words[at + 1]
    if n == at + 2:
        return first.upos in _STATES
    # "When old habits die in a town" has its subject; "when in town", "when asked by a guest" have none.
    reaches = first.upos == "ADP" or first.xpos in ("VBN", "VBG")
    return reaches and (words[n - 1].upos in _ENDS or low[n - 1] == "possible")


def _pronoun_behind_noun(words: list[Word], low: list[str], at: int) -> bool:
    """Whether a pronoun with the last verb follows what may be the verb of the first clause.

    That verb stands behind the noun that is its subject, and agrees with it: "the rain stops we",
    but not "the boat he bought sank".
    """
    for n in range(at + 3, len(words) - 1):
        if words[n].text == ",":
            return False
        if low[n] not in _PRONOUNS or not _has_verb(words, low, n):
            continue
        if _may_be_verb(words, low, at, n - 1) or _unmarked_verb(words, at + 2, n - 1):
            return True
    return False


def _unmarked_verb(words: list[Word], since: int, until: int) -> bool:
    """Whether a base form right behind a plural is its verb: "When owners sell land they"."""
    ends = words[until].upos in _ENDS or words[until].upos == "ADJ"
    return ends and any(words[n].xpos == "VB" and plural(words[n - 1]) for n in range(since, until))


def _may_be_verb(words: list[Word], low: list[str], at: int, n: int) -> bool:
    """Whether a word that was tagged as no verb may be that of the noun right before it."""
    verb, subject = words[n], words[n - 1]
    if verb.finite or not verb.text.islower():
        return False
    if n == at + 2 and low[n - 1] in ("that", "this"):
        return verb.xpos == "NNS"  # "If that changes we"
    if subject.upos not in NOUNS and not (subject.upos == "ADJ" and n == at + 2):
        return False
    if plural(subject) == low[n].endswith("s") and not low[n].endswith("ed"):
        return False
    if verb.upos in ("NOUN", "ADJ"):
        return True
    return verb.upos in ("ADV", "ADP", "VERB") and Tagger.load().may_be_finite(low[n])


def _has_verb(words: list[Word], low: list[str], n: int) -> bool:
    """Whether the subject at a place has its verb, and any other behind it goes on or has its own opener."""
    at = n + 1
    while at < len(words) and words[at].upos in _STILL:
        at += 1
    if at >= len(words) or not (words[at].finite or words[at].xpos == "MD"):
        return False
    return not _JOINS.isdisjoint(low[at:]) or not own_finite(words, low, at + 1)
