"""Fragments that are certain by construction, though a word in them could be a verb.

"With the quay shut for a second winter": behind "with", what looks like a past tense is a participle.
"Never one to waste words": nothing but its subject and "was" can be missing.
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.analyses.fragments.leads import CLAUSAL, EITHER
from newslint.analyses.fragments.verbs import NOUNS
from newslint.analyses.story import Word
from newslint.language.tagging import PARTICIPLE
from newslint.text import words as listed

_OFTEN = listed("never not always ever hardly rarely seldom scarcely still")
_KINDS = listed("one man woman boy girl person type sort kind player leader man's")
_AFRAID = listed(
    "afraid ready keen quick slow willing happy content eager prone likely able shy reluctant known"
)
_VERDICTS = listed(
    "headache blow setback boost worry embarrassment humiliation disappointment triumph relief"
)
"""What a turn of events is for somebody; none is a post that one could hold "as the" so-and-so."""
_PARTING = frozenset(",;:—–(-")
_WITH = listed("with without")
_OPENS = CLAUSAL | EITHER | listed("that which who whom whose what how why where whether")
_AFTER_STATE = frozenset(("ADP", "ADV", "CCONJ", "PART", "SCONJ"))
_NOBODY = listed("nobody nothing everybody everyone everything one none")
_PHRASE = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN", "PART"))
_NEW_PHRASE = frozenset(("DET", "PRON"))
_NEAR = -320  # in units of the tagger's weights


def certain(words: list[Word], score: Callable[[], list[int | None]]) -> bool:
    """Whether words without outer punctuation are surely no sentence.

    `score` tells their margins (see `Tagger.finite_margins`), which few fragments are asked for.
    """
    if len(words) < 4:
        return False
    low = [word.text.lower() for word in words]
    return _never_one(words, low) or _with_state(words, low, score) or _verdict(words, low)


def _never_one(words: list[Word], low: list[str]) -> bool:
    """Whether it says what somebody was or wasn't, without the subject: "Never a man to waste words"."""
    if low[0] not in _OFTEN:
        return False
    at = 1
    while at < len(words) - 2 and words[at].xpos in ("DT", "JJ") and low[at] not in _AFRAID:
        at += 1
    if at + 2 >= len(words):
        return False
    one = low[at] in _KINDS
    if not one and low[at] not in _AFRAID:
        return False
    if one and at == 1 and low[at] != "one":
        return False
    # "one to back away": its verb may have been taken for an adverb
    does = words[at + 2].xpos == "VB" or low[at] == "one"
    return low[at + 1] == "to" and does and not own_finite(words, low, at + 3)


def own_finite(words: list[Word], low: list[str], since: int) -> bool:
    """Whether a finite verb stands behind a word with nothing that opened its clause."""
    opened = False
    for n in range(since, len(words)):
        if low[n] in _OPENS:
            opened = True
        elif words[n].finite and not opened:
            return True
    return False


def _verdict(words: list[Word], low: list[str]) -> bool:
    """Whether a verdict and what happened meanwhile is all: "Another blow for Lee as the strike goes on"."""
    at = 1 if low[0] == "yet" else 0
    if low[at] not in ("a", "an", "another"):
        return False
    at += 1
    while at < len(words) - 4 and words[at].upos == "ADJ" and low[at] not in _VERDICTS:
        at += 1
    if low[at] not in _VERDICTS or low[at + 1] not in ("for", "to") or "as" not in low[at + 3 :]:
        return False
    meanwhile = low.index("as", at + 3)
    if meanwhile + 3 >= len(words) or words[meanwhile + 1].upos not in ("DET", "PRON", "PROPN"):
        return False
    if any(word.finite or word.text in _PARTING for word in words[:meanwhile]):
        return False
    verb = next((n for n in range(meanwhile + 2, len(words)) if words[n].finite), 0)
    return verb > 0 and not any(word.finite or word.text in _PARTING for word in words[verb + 1 :])


def _with_state(words: list[Word], low: list[str], score: Callable[[], list[int | None]]) -> bool:
    """Whether "with", what it is about and the state of that is all: "With its roof gone"."""
    if low[0] not in _WITH or any(word.text in ",;:—–(-" for word in words):
        return False
    state = _state(words, low, 1)
    if not state:
        return False
    margins = score()
    n = state + 1
    while n < len(words):
        if words[n].text.lower() in ("and", "but"):
            again = _state(words, low, n + 1)
            if again:
                n = again + 1
                continue
            if (
                n + 1 < len(words)
                and words[n + 1].upos in _NEW_PHRASE
                and _verbs(words, margins, n + 1)
            ):
                return False
        if words[n].finite or _fresh(words, n) or _verb_near(words, margins, n):
            return False
        n += 1
    return True


def _state(words: list[Word], low: list[str], since: int) -> int:
    """The participle that says how the noun phrase from `since` on is; 0 if it has none."""
    n = since
    while n < len(words) and _in_phrase(words, low, since, n):
        if _nobody_hurt(words, low, n) or _doors_locked(words, low, n):
            return n
        if n > since and words[n].upos in _NEW_PHRASE and words[n - 1].upos in (*NOUNS, "NUM"):
            return 0  # "With these boats his trade grew": a subject of its own
        n += 1
    while since < n < len(words) and words[n].upos == "ADV":
        n += 1
    return n if n > since and _roof_gone(words, low, n) else 0


def _in_phrase(words: list[Word], low: list[str], since: int, n: int) -> bool:
    """Whether a noun phrase that begins at `since` takes in a word: "of" too, and "only"."""
    return words[n].upos in _PHRASE or (n > since and low[n] == "of") or low[n] == "only"


def _nobody_hurt(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a participle taken for a noun follows a pronoun: "with nobody hurt"."""
    return words[n].upos in NOUNS and low[n] in PARTICIPLE and low[n - 1] in _NOBODY


def _doors_locked(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a participle taken for an adjective follows its noun: "with its doors locked"."""
    locked = words[n].upos == "ADJ" and low[n].endswith("ed") and words[n - 1].upos in NOUNS
    return locked and _state_ends(words, n)


def _roof_gone(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a participle stands right behind the phrase: "with its roof gone"."""
    if n >= len(words) or words[n].upos != "VERB" or words[n - 1].upos == "DET":
        return False
    return (low[n].endswith("ed") or low[n] in PARTICIPLE) and _state_ends(words, n)


def _state_ends(words: list[Word], n: int) -> bool:
    """Whether nothing behind a participle makes it a past tense with an object."""
    return n + 1 == len(words) or words[n + 1].upos in _AFTER_STATE


def _fresh(words: list[Word], n: int) -> bool:
    """Whether a noun phrase begins right behind another: the subject of a main clause."""
    before = words[n - 1]
    if before.upos not in (*NOUNS, "NUM", "ADV") or words[n].upos not in (*_NEW_PHRASE, "PROPN"):
        return False
    return not (words[n].upos == "PROPN" and before.upos == "PROPN")


def _verb_near(words: list[Word], margins: list[int | None], n: int) -> bool:
    """Whether a word behind a noun was nearly taken for its verb."""
    near = margins[n]
    behind = words[n - 1].upos in NOUNS and words[n].upos in ("NOUN", "VERB", "ADJ")
    return behind and near is not None and near > _NEAR and n + 1 < len(words)


def _verbs(words: list[Word], margins: list[int | None], since: int) -> bool:
    return any(
        words[n].finite or _verb_near(words, margins, n) for n in range(since + 1, len(words))
    )
