"""Whether a main clause follows a subordinate one where no comma parts them, or one without a verb.

"Once the sun is up the bakers light the oven", "When the whistle blows the teams swap ends": the second
noun phrase is no object, for a word behind it can be its verb. "If he pays, so much the better" needs
no verb at all.
"""

from __future__ import annotations

from newslint.analyses.fragments.slots import base_behind_plural, plural, verb_in_slot
from newslint.analyses.fragments.verbs import NOUNS, PARTED
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_DETERMINERS = ("DT", "PRP$")
_VERBISH = ("NN", "NNS", "JJ", "VB", "VBD", "VBN", "VBP", "IN", "RP")
_AFTER_ORDER = frozenset(("ADP", "DET", "PRON", "ADV", "SCONJ"))
_CONDITIONS = listed("if unless when whenever whether")
_ANSWERS = listed("so all too no not what how better fine good great well why then best")
_OBJECTS = listed("me us him them")
_NEAR = -240  # in units of the tagger's weights


def main_clause_follows(
    words: list[Word], low: list[str], margins: list[int | None], relative: bool
) -> bool:
    """Whether what begins as a subordinate clause goes on, without a verb that was seen, to a main one."""
    verb = next((n for n, word in enumerate(words) if word.finite), 0)
    if not verb:
        return _answer(words, low, 0)
    if _answer(words, low, verb) or _order(words, verb, margins):
        return True
    if not relative and base_behind_plural(words, low, margins, verb + 2):
        return True
    comma = next((n for n in range(verb, len(words)) if words[n].text == ","), 0)
    if comma and not relative and _sentence_behind(words, low, margins, comma + 1):
        return True
    if any(_verb_before(words, k, margins) for k in range(3, verb)):
        return True
    for k in range(verb + 1, len(words) - 2):
        if words[k].text in PARTED:
            return False
        if words[k].xpos in _DETERMINERS and _subject(words, low, k, verb, margins):
            return True
    return False


def _subject(
    words: list[Word], low: list[str], k: int, verb: int, margins: list[int | None]
) -> bool:
    """Whether the noun phrase from `k` on is the subject of a verb behind it."""
    before = words[k - 1]
    parted = before.upos in ("ADJ", "ADV", "NUM", *NOUNS) or before.xpos == "VBN"
    if not parted and k != verb + 1:
        return False
    m = k + 1
    while m < len(words) and words[m].upos in ("ADJ", "NUM", *NOUNS):
        if m > k + 1 and _may_be_verb(words, low, m, parted, margins):
            return True
        m += 1
    return k + 1 < m < len(words) and _may_be_verb(words, low, m, parted, margins)


def _may_be_verb(
    words: list[Word], low: list[str], m: int, parted: bool, margins: list[int | None]
) -> bool:
    word, before = words[m], words[m - 1]
    if word.xpos not in _VERBISH or word.finite or before.upos not in NOUNS:
        return False
    near = margins[m]
    close = near is not None and near > _NEAR
    if not close and not Tagger.load().may_be_finite(low[m]):
        return False
    agrees = plural(before) != low[m].endswith("s")
    if word.upos in ("ADP", "SCONJ"):
        return low[m] in ("shut", "set", "put", "cut", "let", "cost") and m + 1 < len(words)
    if word.upos in NOUNS or word.upos == "ADJ":
        return agrees and (parted or plural(before) or close)
    return parted and word.xpos in ("VB", "VBP")


def _sentence_behind(
    words: list[Word], low: list[str], margins: list[int | None], since: int
) -> bool:
    """Whether the words behind a comma have a verb that was taken for a noun."""
    rest = words[since:]
    if len(rest) < 3 or rest[0].upos not in ("DET", "NOUN", "PROPN", "PRON", "NUM"):
        return False
    return verb_in_slot(rest, low[since:], margins[since:], verbless=True)


def _verb_before(words: list[Word], k: int, margins: list[int | None]) -> bool:
    """Whether the verb of the first clause was taken for a noun: "When the bell rings the pupils line up"."""
    near = margins[k - 1]
    noun = words[k - 1].upos in NOUNS and words[k].xpos in _DETERMINERS
    return noun and near is not None and near > _NEAR


def _answer(words: list[Word], low: list[str], since: int) -> bool:
    """Whether a short answer without a verb closes the sentence: "If he pays, so much the better"."""
    if low[0] not in _CONDITIONS:
        return False
    commas = [n for n in range(since, len(words)) if words[n].text == ","]
    if len(commas) != 1 or commas[0] + 1 >= len(words) or any(w.finite for w in words[commas[0] :]):
        return False
    first = words[commas[0] + 1]
    brief = len(words) - commas[0] <= (
        10 if first.text.lower() in ("so", "all", "no", "not") else 6
    )
    return brief and (first.text.lower() in _ANSWERS or first.upos in ("ADJ", "INTJ", "NOUN"))


def _order(words: list[Word], verb: int, margins: list[int | None]) -> bool:
    """Whether an order follows without a comma: "Once you have the form send copies to both"."""
    for n in range(verb + 2, len(words) - 1):
        if words[n - 1].upos not in NOUNS or words[n].finite:
            continue
        if words[n].xpos == "NN" and words[n + 1].text in _OBJECTS:
            return True  # "If you can't get in email us"
        if words[n].xpos != "VB":
            continue
        reach = words[max(0, n - 5) : n]
        near = margins[n]
        if any(word.xpos in ("TO", "MD", "VB") for word in reach) or near is None or near < _NEAR:
            continue
        if words[n + 1].upos in _AFTER_ORDER or words[n].text == "be":
            return True
    return False
