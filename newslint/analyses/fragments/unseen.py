"""A verb that was tagged as something else, told by the word itself or by the tags about it.

"This results in delays", "The websites impact citizenship", "The British shed their coats".
"""

from __future__ import annotations

from newslint.analyses.fragments.verbs import (
    COPULAS,
    NOUNS,
    PLURALS,
    nominal,
    text_at,
    upos_at,
    xpos_at,
)
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_OBJECT = frozenset(("DT", "PRP$", "CD", "PDT", "NNP", "NNPS", "PRP", "$"))
_AFTER_THIRD = frozenset(("ADP", "ADV", "SCONJ", "ADJ", "PART"))
_NAMES = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_TIMES = listed(
    "yesterday today tomorrow tonight morning afternoon evening night monday tuesday wednesday thursday"
    " friday saturday sunday week month year"
)
_SUBJECTS = listed("some many few several others these those most all both none each")


def unseen_verb(words: list[Word], low: list[str], since: int, verbless: bool) -> bool:
    """Whether a word that was tagged as no verb stands where a verb would."""
    if since == 1 and _pronoun_subject(words, low):
        return True
    return any(
        _verb_by_word(words, low, n)
        or _taken_for_thing(words, low, n)
        or (verbless and noun_as_verb(words, low, n))
        or _verb_by_tag(words, low, since, n)
        for n in range(max(since, 1), len(words))
        if not words[n].finite
    )


def _pronoun_subject(words: list[Word], low: list[str]) -> bool:
    """Whether "some", "many", "these" is the subject, and what follows at once may be its verb."""
    if low[0] not in _SUBJECTS or len(words) < 3:
        return False
    second, third = words[1], words[2]
    if second.xpos == "VBN" or (second.xpos == "NN" and low[0] not in ("some", "all", "most")):
        follows = third.upos in ("ADP", "DET", "PRON", "ADV", "SCONJ", "ADJ")
        return follows and Tagger.load().may_be_finite(low[1])
    return False


def _verb_by_word(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word itself tells: "which means that", "walls that date to", "it did last", "his was"."""
    word, following = words[n], text_at(words, n + 1)
    if low[n] == "means":
        return following == "that"
    if low[n] == "date":
        return following in ("to", "back", "from")
    if low[n] == "last":
        return words[n - 1].upos == "ADV"
    return low[n] in COPULAS and word.upos not in ("AUX", "VERB")


def _taken_for_thing(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a form that is often finite was taken for what cannot stand there."""
    word, before = words[n], words[n - 1]
    if word.upos in ("ADP", "SCONJ", "ADV", "INTJ"):
        doubtful = low[n].endswith("s")
    elif word.xpos == "NN":  # "our studies usually tail off"
        usually = before.upos == "ADV" and low[n - 1].endswith("ly")
        doubtful = usually and words[max(0, n - 2)].upos in ("NOUN", "PRON")
    elif word.xpos == "NNS":  # "The Act of 1972 lists hares"
        named = before.upos in ("PROPN", "NUM")
        doubtful = named and xpos_at(words, n + 1) in ("NNS", "NNPS", "NNP")
    else:
        return False
    return doubtful and Tagger.load().may_be_finite(low[n])


def _verb_by_tag(words: list[Word], low: list[str], since: int, n: int) -> bool:
    """Whether a participle, a bare form or a form in -s stands where the tags about it leave a verb."""
    word = words[n]
    if word.xpos in ("VBN", "VBD") or (word.upos == "ADJ" and low[n].endswith("ed")):
        return _past_of_sentence(words, low, since, n)
    if word.xpos in ("NN", "VB", "JJ"):
        return _bare_behind_plural(words, n)
    return word.xpos == "NNS" and _third_behind_name(words, n)


def _past_of_sentence(words: list[Word], low: list[str], since: int, n: int) -> bool:
    """Whether what was taken for a participle is a past tense: "The British shed their coats"."""
    before = words[n - 1]
    if _by_many(words, low, n) or _behind_phrase(words, since, n):
        return True
    if _after_auxiliary(words, low, n):
        return False
    if xpos_at(words, n + 1) in _OBJECT and words[n].xpos != "JJ":
        return True  # a participle takes no object
    if low[n - 1] in _TIMES:
        return True
    if before.upos in _NAMES and before.xpos in ("PRP", "NNP", "NNPS"):
        return True
    # "The British relinquished control"
    return before.upos == "ADJ" and n == 2 and low[0] == "the" and before.text[0].isupper()


def _by_many(words: list[Word], low: list[str], n: int) -> bool:
    """Whether "by" names no agent: "the motions carried by majorities of …"."""
    if words[n - 1].xpos not in PLURALS or not low[n].endswith("ed"):
        return False
    return text_at(words, n + 1) == "by" and xpos_at(words, n + 2) == "NNS"


def _behind_phrase(words: list[Word], since: int, n: int) -> bool:
    """Whether a subject of its own stands before it: "After crossing the line, the cars collided with …"."""
    if not 1 < since < len(words) or words[since].upos not in ("DET", "PROPN", "PRON"):
        return False
    if words[n - 1].upos not in NOUNS or n + 1 == len(words):
        return False
    return words[n + 1].upos == "ADP" and words[n + 1].text != "by"


def _after_auxiliary(words: list[Word], low: list[str], n: int) -> bool:
    """Whether "has", "was", "been" and perhaps an adverb stand before a participle."""
    at = n - 1
    while at > 0 and words[at].upos in ("ADV", "PART"):
        at -= 1
    return words[at].upos == "AUX" or low[at] in ("been", "being", "be")


def _bare_behind_plural(words: list[Word], n: int) -> bool:
    """Whether a bare form stands right behind a plural: "The websites impact citizenship"."""
    word, before = words[n], words[n - 1]
    if before.xpos not in PLURALS or word.text == "such":
        return False
    close = before.start + len(before.text) + 1 == word.start
    return close and Tagger.load().may_be_finite(word.text)


def _third_behind_name(words: list[Word], n: int) -> bool:
    """Whether a form in -s stands behind its subject: "Federalist automates tasks", "The dispute involves Lee"."""
    before = words[n - 1]
    if n + 1 == len(words) or before.xpos not in ("NN", "NNP"):
        return False
    if n == 1 and before.xpos == "NNP":
        return True
    after = words[n + 1]
    follows = after.xpos in _OBJECT or after.upos in _AFTER_THIRD
    plain = after.xpos in ("NNP", "DT", "PRP$", "PRP")
    return follows and (plain or Tagger.load().may_be_finite(words[n].text))


_PHRASE = ("DT", "PRP$", "PRP", "CD", "JJ", "NNS")
_GOES_ON = ("DET", "PRON", "NOUN", "ADJ", "NUM", "ADV", "SCONJ", "PART", "ADP", "PROPN", "VERB")
_SINGULAR = listed("this that a an each every another")


def noun_as_verb(words: list[Word], low: list[str], n: int) -> bool:
    """Whether what is tagged as a noun can only be the verb where it stands.

    Hardly any compound has a plural before its last part ("Agencies post tasks"), no noun phrase
    another one behind it without a preposition ("Federalist automates common tasks"), no "this" a
    plural ("This results in delays").
    """
    word = words[n]
    if not word.text.islower() or word.start != words[n - 1].end + 1:
        return False
    if word.xpos == "NN" and low[n].endswith("ed") and words[n - 1].upos in NOUNS:
        return True  # "the baby sneezed": a past tense the treebank has not seen
    if n + 1 == len(words):
        return False
    if word.xpos == "JJ" and words[n + 1].upos == "ADP" and n + 2 < len(words):
        if words[n - 1].upos in NOUNS and words[n + 2].upos == "NUM":
            return True  # "the doors at the mill open at nine"
        if low[n] == "such" or not Tagger.load().may_be_finite(low[n]):
            return False  # "seats available at the door"
    at = n - 1
    while at > 0 and words[at].upos == "ADV":
        at -= 1
    if word.xpos == "NNS":
        return _this_results(words, low, n) or _automates(words, low, at, n)
    if word.xpos not in ("NN", "JJ", "VB") or nominal(low[n]):
        return False
    return _agencies_post(words, low, at, n)


def _this_results(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a form in -s follows "this" or "each" at the head of a clause: "This results in delays"."""
    return low[n - 1] in _SINGULAR and (n == 1 or words[n - 2].upos == "ADV")


def _automates(words: list[Word], low: list[str], at: int, n: int) -> bool:
    """Whether a form in -s has one thing before it, at `at`, and an object behind: "Federalist automates tasks"."""
    single = words[at].upos in NOUNS and words[at].xpos not in PLURALS
    return single and words[n + 1].xpos in _PHRASE and not nominal(low[n])


def _agencies_post(words: list[Word], low: list[str], at: int, n: int) -> bool:
    """Whether a bare form follows its plural or its pair, at `at`: "Agencies post tasks", "Lee and Ray post"."""
    before, after = words[at], words[n + 1]
    if before.xpos in PLURALS or (at > 1 and low[at - 1] == "and" and before.text[0].isupper()):
        return after.upos in _GOES_ON
    if words[n].xpos != "NN" or before.upos != "NOUN":
        return False
    return after.xpos in ("JJ", "DT", "PRP$") and upos_at(words, n + 2) == "NOUN"
