"""Scraps that a writer may mean, and an edit may leave: "Up from 31 last year", "Because of the frost".

A construction at the head says that no main clause is to come, where no word behind it can be a verb. In a
feature such lines are a manner, so they are only pointed out, and not where the story is written so.
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.analyses.fragments.certain import own_finite
from newslint.analyses.fragments.shapes import main_verb
from newslint.analyses.fragments.verbs import NOUNS
from newslint.analyses.story import Word
from newslint.text import words as listed

_HEADS = {
    "because": ("of",),
    "thanks": ("to",),
    "due": ("to",),
    "owing": ("to",),
    "according": ("to",),
    "rather": ("than",),
    "instead": ("of",),
    "apart": ("from",),
    "aside": ("from",),
    "except": ("for",),
    "along": ("with",),
    "together": ("with",),
    "starting": ("with", "from", "at", "on", "in"),
    "beginning": ("with", "from", "at", "on", "in"),
    "compared": ("with", "to"),
    "up": ("from", "by"),
    "down": ("from", "by"),
    "regardless": ("of",),
}
"""Words of which two begin a phrase, and no sentence by themselves."""
_ANY = listed(
    "anything anyone anybody everything everyone everybody nothing nobody something someone somebody those"
)
_PARTS = listed(
    "all both most many some none half neither each several few one two three four five"
)
_THEM = listed("them it these those whom which us")
_LED = listed("so and but just now then still")
_AFTERMATH = frozenset(("ADP", "ADV", "PART", "CCONJ", "SCONJ"))
_MULTIPLES = listed("double half twice triple")
_NOT = listed("only just even least merely simply")
_REPEATING = listed("after by upon on in to")
_JOINS = ("And", "But", "Then")
_TURNED = listed("came went stood lay sat began followed was were did had")
"""Stand before their subjects: "Then came the rain"."""
_PARTING = frozenset(",;:—–(-")
_FEW = 5  # words behind a comma that may be a scrap's second half
_FAR = -250  # in units of the tagger's weights: a word that is no verb
_HAIR = -100  # the same where each part has its state

_NO_VERBS = ("NUM", "DET", "PRON")

Margins = Callable[[], list[int | None]]


def scrap(words: list[Word], margins: Margins) -> bool:
    """Whether words without outer punctuation are a scrap; `margins` tells how near each came to a verb."""
    low = [word.text.lower() for word in words]
    if len(words) < 3 or main_verb(words, 0) or any(word.xpos == "MD" for word in words):
        return False
    if _row_of_none(low):
        return not _near(words, margins(), 1)
    if _states(words):
        return not _near(words, margins(), 1, _HAIR)
    head = _head(words, low)
    return head > 0 and _ends_so(words, head) and not _near(words, margins(), head)


def subjectless(words: list[Word]) -> bool:
    """Whether a past tense stands where its subject should: "And left the owners with nothing", "Told the court so"."""
    joined = words[0].text in _JOINS
    at = 1 if joined else 0
    if len(words) < at + 3 or words[at].xpos != "VBD" or not words[at].finite:
        return False
    low = [word.text.lower() for word in words]
    after = words[at + 1]
    if low[at] in _TURNED or after.upos == "PROPN" or (after.upos == "AUX"):
        return False  # "And came the rain"
    if joined:
        return after.upos in ("DET", "ADP", "PRON", "NUM", "PART") and not own_finite(
            words, low, at + 1
        )
    plain = after.xpos in ("DT", "PRP$") and not any(word.text in _PARTING for word in words)
    return plain and not own_finite(words, low, at + 1)


def _head(words: list[Word], low: list[str]) -> int:
    """How many words at the head say that a phrase begins; 0 where none do."""
    first, second = low[0], low[1]
    if second in _HEADS.get(first, ()):
        return 2
    if first == "including":
        return 1
    if first == "then":
        return 1 if words[1].upos == "ADP" else 0
    if first == "not" and second in _NOT:
        return 2
    if first == "as" and low[1:3] == ["well", "as"]:
        return 3
    if first in ("more", "less", "fewer") and second == "than" and low[2] in _MULTIPLES:
        return 3
    if first in _ANY:
        return 1 if words[1].upos == "ADP" else 0
    if second in _REPEATING and low[2] == first and words[0].upos == "NOUN":
        return 3
    return _part_of_them(words, low)


def _part_of_them(words: list[Word], low: list[str]) -> int:
    """Whether "both of them" and what they are begin the words: "Both of them members of the club"."""
    at = 1 if words[0].upos == "ADV" and len(words) > 5 else 0
    if low[at] not in _PARTS or low[at + 1] != "of" or at + 3 >= len(words):
        return 0
    if low[at + 2] not in _THEM:
        return 0
    described = words[at + 3].upos in ("ADP", "ADJ", "NUM", "DET") or words[at + 3].xpos == "NNS"
    return at + 3 if described else 0


def _row_of_none(low: list[str]) -> bool:
    """Whether each part says what there is none of: "No letter, no call", "So no flats and no trees either"."""
    at = 1 if low[0] in _LED else 0
    if low[at] != "no":
        return False
    starts = [n + 1 for n in range(at, len(low) - 1) if low[n] in (",", "and", "or")]
    starts = [n + (low[n] in ("and", "or")) for n in starts if low[n - 1] != "," or low[n] != "and"]
    rest = [n for n in starts if n < len(low)]
    return bool(rest) and all(low[n] == "no" for n in rest)


def _states(words: list[Word]) -> bool:
    """Whether three parts and more each say how something is: "Roofs gone, fences flat, a van in the sea"."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text == ",":
            parts.append([])
        elif word.upos == "PUNCT":
            return False
        else:
            parts[-1].append(word)
    return len(parts) > 2 and all(map(_state, parts))


def _state(part: list[Word]) -> bool:
    """Whether a short part is a thing and its state: a participle, an adjective, a place."""
    if not 1 < len(part) <= _FEW + 1:
        return False
    at = next((n for n, word in enumerate(part) if word.upos in NOUNS), -1)
    if at < 0 or at + 1 >= len(part):
        return False
    after = part[at + 1]
    return after.upos in ("ADJ", "ADP", "ADV") or after.xpos in ("VBN", "VBG")


def _ends_so(words: list[Word], head: int) -> bool:
    """Whether behind the head no comma parts off what may be the main clause."""
    last = 0
    for n in range(head, len(words)):
        if words[n].text in ";:—–(":
            return False
        if words[n].text == ",":
            last = n
            if n + 1 < len(words) and not _goes_on(words, n + 1):
                return False
    return not last or len(words) - last <= 2 * _FEW


def _goes_on(words: list[Word], n: int) -> bool:
    """Whether what follows a comma belongs to the phrase: another preposition, a participle, a short state."""
    if words[n].upos in _AFTERMATH or words[n].xpos in ("VBG", "VBN", "WDT", "WP"):
        return True
    if len(words) - n >= _FEW or words[n].upos not in (*NOUNS, "ADJ", "NUM"):
        return False
    order = n + 1 < len(words) and words[n + 1].upos in ("ADP", "DET", "PRON")  # "plan for it"
    return not order and words[-1].upos in ("ADJ", "ADV", *NOUNS)


def _near(words: list[Word], margins: list[int | None], since: int, least: int = _FAR) -> bool:
    """Whether a word behind the head may be a verb after all."""
    tail = max((n + 1 for n, word in enumerate(words) if word.text == ","), default=len(words))
    if len(words) - tail >= _FEW:
        tail = len(words)
    for n in range(since, len(words)):
        margin = margins[n]
        if words[n].finite or margin is None or margin == 0 or words[n].upos in _NO_VERBS:
            continue
        close = _HAIR if n >= tail else least
        if margin > close and not (_participle(words, n) or words[n - 1].text == "than"):
            return True
    return False


def _participle(words: list[Word], n: int) -> bool:
    """Whether a participle describes the noun before it: what follows is no object."""
    if words[n].xpos not in ("VBN", "VBG"):
        return False
    return n + 1 == len(words) or words[n + 1].upos in ("ADP", "ADV", "PUNCT", "CCONJ")
