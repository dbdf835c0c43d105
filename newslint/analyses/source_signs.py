"""Signs that a sentence rests on somebody, where no content can be marked off."""

from __future__ import annotations

from newslint.analyses.tagged import Word
from newslint.language.reporting_verbs import REPORTING
from newslint.language.source_words import NOUNS_OF_SAYING
from newslint.language.stance_words import (
    SOURCELESS,
    SOURCELESS_PARTICIPLES,
    STANCE,
    STANCE_ADJECTIVES,
    STIRS,
)

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("has", "have", "had", "having", "’ve", "'ve"))
_OF_WHOM = frozenset(("by", "from", "among", "of"))
_SAYS = frozenset(
    "TRWIVO"
)  # frames: not verbs that only quote ("open", "begin") or need a particle
_CERTAIN = 3  # signs that outweigh a word that names nobody


def rests_on_somebody(words: list[Word]) -> bool:
    """Whether active verbs of saying or wanting, or a noun with its owner, tell somebody's stand.

    One that is put forward as nobody's ("is expected to", "reportedly") needs more of them.
    """
    low = [word.text.lower() for word in words]
    signs: set[str] = set()
    nobody = False
    for n, word in enumerate(words):
        this = low[n]
        if word.upos == "VERB" and _active(words, low, n):
            verb = REPORTING.get(this)
            if (verb is not None and not _SAYS.isdisjoint(verb.frames)) or this in STANCE:
                signs.add(this)
        elif (this in NOUNS_OF_SAYING and _owned(words, low, n)) or this in STANCE_ADJECTIVES:
            signs.add(this)
        nobody = nobody or (_nobodys(words, low, n) and not (signs and words[n].upos == "NOUN"))
    return bool(signs) and (not nobody or len(signs - STANCE_ADJECTIVES) >= _CERTAIN)


def _active(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a verb is no passive without "by", nor governed by one ("is expected to say")."""
    before = set(low[max(0, n - 3) : n])
    if words[n].xpos == "VBN":
        perfect = bool(before & _HAVE) and not before & {"been", "being"}
        return perfect or "by" in low[n + 1 : n + 5]
    if words[n].xpos == "VB" and n and low[n - 1] == "to":
        return not any(word.xpos == "VBN" for word in words[max(0, n - 3) : n])
    return True


def _owned(words: list[Word], low: list[str], n: int) -> bool:
    """Whether the text says whose claim, fear or call it is."""
    return any(word.xpos in ("PRP$", "POS") for word in words[max(0, n - 4) : n]) or not (
        _OF_WHOM.isdisjoint(low[n + 1 : n + 3])
    )


def _nobodys(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word puts something forward and nobody stands behind it."""
    this, tag = low[n], words[n].xpos
    if this in SOURCELESS:
        return tag in ("VBN", "RB", "JJ", "VBZ", "VBP", "VBD")
    if tag == "VBN" and "by" not in low[n + 1 : n + 5]:
        if this in SOURCELESS_PARTICIPLES:
            return True
        if this in REPORTING and _BE & set(low[max(0, n - 3) : n]):
            return True
    nouns = this in NOUNS_OF_SAYING or this in STIRS
    return nouns and tag in ("NN", "NNS") and not _owned(words, low, n)
