"""Second look at a fragment: what makes it a sentence after all, or one that was meant.

A tagger takes a verb for a noun now and then, and a clause's end is not marked. So a verb far from
the word that opened its clause, or a word that stands where a verb stands, clears the sentence:
silence on good copy comes before finding every fragment.
"""

from __future__ import annotations

from newslint.analyses.tagged import Word
from newslint.language.tagger import Tagger
from newslint.text import words as listed

_OPENERS = listed(
    "that which who whom whose what how why where when whenever wherever whether if because although"
    " though unless while whereas lest albeit until till since after before as once than like whatever whoever"
)
_PHRASAL = listed("as since after before until till like than once for")
"""Openers that are prepositions too: "as a group they agreed"."""
_NEAR = 7  # words from what opens a clause to its verb
_FAR = 14  # words from a verb to the one that goes on after "and"
_MOST_COMMAS = 5
_ASKING = listed("what why how where whether whatever whichever whoever whomever")
PREPOSITIONS = listed(
    "following according including regarding concerning depending based given owing considering"
    " excluding barring pending notwithstanding starting beginning assuming provided compared due"
    " thanks speaking judging granted taken supposing coming"
)
"""Participles in form only."""
_MEANT = listed(
    "and but so or nor yet also plus maybe perhaps like not nothing no none never more much less yes yeah definitely"
    " probably thanks thank welcome hello congratulations available originally sorry okay ok well hmm"
)
"""A verbless sentence that begins so is a manner of speaking."""
_OBJECT = frozenset(("DT", "PRP$", "CD", "PDT", "NNP", "NNPS", "PRP", "$"))
_ORDERS = listed(
    "please let email call visit contact see share write click phone text check send become join"
)
_TIMES = listed(
    "yesterday today tomorrow tonight morning afternoon evening night monday tuesday wednesday thursday"
    " friday saturday sunday week month year"
)
_COPULAS = listed(
    "is are was were has have had does did will would can could should must may might"
)


def cleared(words: list[Word], kind: str) -> bool:
    """Whether a fragment of a kind (see `shape`) may be a sentence, or was meant as it stands."""
    low = [word.text.lower() for word in words]
    first = low[0]
    if first in _ASKING or first in PREPOSITIONS or (first == "that" and kind != "verbless"):
        return True
    if kind == "verbless" and (first in _MEANT or _listing(words)):
        return True
    if kind in ("subordinate", "infinitive", "participial") and _order_follows(words, low):
        return True
    if _own_verb(words, low, kind == "verbless"):
        return True
    since = 1
    if kind in ("subordinate", "relative"):
        # Within the clause a verb more or less makes no difference.
        since = next((n + 1 for n, word in enumerate(words) if word.text in (",", "—", "–")), 0)
    return since > 0 and _unseen_verb(words, low, since)


def _listing(words: list[Word]) -> bool:
    """Whether the words are a title or an enumeration: nothing in lower case, or many commas."""
    content = [w for w in words if w.upos in ("NOUN", "PROPN", "ADJ", "VERB")]
    if all(word.text[0].isupper() for word in content):
        return True
    return sum(word.text in (",", "(", "/", "|") for word in words) > _MOST_COMMAS


def _order_follows(words: list[Word], low: list[str]) -> bool:
    """Whether an order follows the clause: "If you know more, call the desk"."""
    for n in range(1, len(words) - 1):
        if words[n - 1].text == "," and (words[n].xpos == "VB" or low[n] in _ORDERS):
            return True
    return False


def _own_verb(words: list[Word], low: list[str], verbless: bool) -> bool:
    """Whether a finite verb stands too far from any opener, or behind a comma, to be its clause's."""
    opener = last = -1
    for n, word in enumerate(words):
        if verbless and low[n] in _PHRASAL:
            continue  # a preposition rather: "those at the scene after the shooting fled"
        if low[n] in _OPENERS and not (n and low[n - 1] in ("the", "a", "this", "each")):
            following = low[n + 1] if n + 1 < len(low) else ""
            if following == "to" or (n + 1 < len(words) and words[n + 1].xpos in ("VBG", "VBN")):
                continue  # "how to apply", "when building"
            opener, last = n, -1
        elif word.finite or word.xpos == "MD":
            if opener < 0:
                return True
            if last >= 0:
                joined = any(
                    low[k] in ("and", "or", "but", "nor") for k in range(max(last + 1, n - 4), n)
                )
                if n - last == 1 and words[last].upos == "VERB":
                    return True  # "the challenge that followed called on …"
                if n - last > 1 and (not joined or n - last > _FAR) and not _chain(words, last, n):
                    return True
                if joined and _new_subject(words, last, n):
                    return True
            elif (
                n - opener > _NEAR
                or _comma_between(words, opener, n)
                or (low[opener] in _PHRASAL and _two_phrases(words, opener, n))
            ):
                return True
            last = n
    return False


def _chain(words: list[Word], last: int, n: int) -> bool:
    """Whether only adverbs and auxiliaries stand between two verbs: "has not been"."""
    return all(word.upos in ("ADV", "AUX", "PART") for word in words[last + 1 : n])


def _new_subject(words: list[Word], last: int, n: int) -> bool:
    """Whether a comma and a new subject lead up to the verb: ", and the mayor left"."""
    between = words[last + 1 : n]
    commas = [k for k, word in enumerate(between) if word.text in (",", ";", "—", "–")]
    return bool(commas) and any(
        w.upos in ("DET", "PRON", "PROPN", "NOUN") for w in between[commas[-1] :]
    )


def _comma_between(words: list[Word], opener: int, n: int) -> bool:
    return any(word.text in (",", ";", ":", "—", "–") for word in words[opener + 2 : n])


def _two_phrases(words: list[Word], opener: int, n: int) -> bool:
    """Whether "as a group they" or "after the war the town" stands before the verb."""
    for k in range(opener + 2, n):
        word, before = words[k], words[k - 1]
        fresh = word.upos == "DET" or word.xpos == "PRP"
        if fresh and before.upos in ("NOUN", "PROPN", "NUM", "ADJ", "ADV"):
            return True
    return False


def _unseen_verb(words: list[Word], low: list[str], since: int) -> bool:
    """Whether a word that was tagged as no verb stands where a verb would."""
    possible = Tagger.load().may_be_finite
    for n in range(max(since, 1), len(words)):
        word, before = words[n], words[n - 1]
        after = words[n + 1] if n + 1 < len(words) else None
        if word.finite:
            continue
        if low[n] == "means" and after is not None and after.text.lower() == "that":
            return True
        if (
            word.upos in ("ADP", "SCONJ", "ADV", "INTJ")
            and low[n].endswith("s")
            and possible(low[n])
        ):
            return True
        if low[n] in _COPULAS and word.upos not in ("AUX", "VERB"):
            return True
        if word.xpos in ("VBN", "VBD") or (word.upos == "ADJ" and low[n].endswith("ed")):
            if before.upos == "AUX" or low[n - 1] in ("been", "being", "be"):
                continue
            if after is not None and after.xpos in _OBJECT and word.xpos != "JJ":
                return True  # a participle takes no object: "The British shed their coats"
            nominal = before.upos in ("NOUN", "PROPN", "PRON", "NUM") or low[n - 1] in _TIMES
            if nominal and (low[n - 1] in _TIMES or before.xpos in ("PRP", "NNP", "NNPS")):
                return True
            if before.upos == "ADJ" and n == 2 and low[0] == "the" and before.text[0].isupper():
                return True  # "The British relinquished control"
        elif word.xpos in ("NN", "VB", "JJ") and before.xpos in ("NNS", "NNPS"):
            if before.start + len(before.text) + 1 == word.start and possible(word.text):
                return True  # "The websites impact citizenship"
        elif n == 1 and word.xpos == "NNS" and before.xpos == "NNP" and after is not None:
            return True  # "Federalist automates common tasks"
        elif (
            word.xpos == "NNS"
            and before.xpos in ("NN", "NNP")
            and after is not None
            and (after.xpos in ("NNP", "DT", "PRP$", "PRP") or possible(word.text))
            and (after.xpos in _OBJECT or after.upos in ("ADP", "ADV", "SCONJ", "ADJ", "PART"))
        ):
            return True  # "The dispute involves Darkhorse"
    return False
