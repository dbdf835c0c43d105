"""Dependent clauses with an aside in them, and phrases that only an aside makes long.

"Because, by dusk, the ice had thawed": commas around an aside look like the one before a main
clause. Here the parts between commas say that none follows.
"""

from __future__ import annotations

from newslint.analyses.fragments.shapes import Shape
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_CLAUSE = listed("because although though unless whereas if when whenever whether while")
_MORE = listed("because although though unless whereas if when whenever whether while until once")
_PARTIAL = listed("only not rarely seldom hardly perhaps never")
_BEFORE_DOING = listed("before after since while when without despite upon")
_AMOUNTS = listed("enough more less fewer")
_COMPARED = listed("compared contrasted given meaning depending owing")
_COMPLETES = listed("to with for from by at in on of into that whether how the a an")
_INNER = listed(
    "that which who whom whose what how why where when while if because although though unless until till since after"
    " before as than whether once whenever wherever"
)
_PHRASAL = listed("as since after before until than like")
_RELATIVE = listed("who which whose whom that")
_ANSWERED = listed(
    "is was are were will would may might could can depends depended remains remained matters mattered"
)
_ADVERBS = frozenset(("ADV", "PART"))
_SUBJECT = frozenset(("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ"))
_PAST = frozenset(("VBD", "VBN", "VBZ", "VBP", "MD"))
_NO_OBJECT = listed(
    "used tried seen found reported described made built written sold shown proposed published developed introduced designed"
    " tested adopted recorded observed noticed floated drafted printed minted brewed grown planted hunted fished painted"
)
_FIRST = listed("first once long newly last originally previously rarely never seldom")
_STOPS = frozenset(";:—–(")
_FEWEST = 5
_LONG = 8
_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM"))
_NOUN = frozenset(("NOUN", "PROPN"))


def parted(words: list[Word], low: list[str]) -> Shape | None:
    """The shape of words that are a clause or phrase only, whatever their commas seem to say."""
    if len(words) < _FEWEST or any(word.text in _STOPS for word in words):
        return None
    parts = _parts(words)
    first = low[0]
    if first == "which":
        return "relative" if _which(words, low, parts) else None
    if first in _MORE or low[:2] == ["so", "that"]:
        return "subordinate" if _clause(words, low, parts) else None
    if low[:2] == ["not", "that"] and len(words) >= _LONG:
        return "subordinate" if words[2].upos in ("PRON", "DET", "PROPN") else None
    if words[0].upos == "DET":
        alone = _told_apart(words, low) or _reduced(words, low) or _phrase(words)
        return "verbless" if alone else None
    return _headed(words, low, parts)


def _headed(words: list[Word], low: list[str], parts: list[tuple[int, int]]) -> Shape | None:
    """The shape of words without a verb of their own: "Before walking the …", "Enough, …, to …"."""
    first = low[0]
    if first in _BEFORE_DOING and words[1].xpos == "VBG" and len(parts) == 1:
        return None if _top(words, low, 2, len(words)) else "participial"
    if len(parts) == 1 or parts[0] != (0, 1):
        return None
    done = first in _COMPARED or words[0].xpos in ("VBN", "VBG")
    if done and low[parts[-1][0]] in _COMPLETES:
        return None if _top(words, low, 1, len(words)) else "participial"
    led = first in _AMOUNTS and low[parts[-1][0]] in ("to", "than")
    return "verbless" if led and not _top(words, low, 1, parts[-1][0]) else None


def _parts(words: list[Word]) -> list[tuple[int, int]]:
    """The stretches between commas."""
    ends = [n for n, word in enumerate(words) if word.text == ","] + [len(words)]
    starts = [0, *(n + 1 for n in ends[:-1])]
    return list(zip(starts, ends, strict=True))


def _top(words: list[Word], low: list[str], since: int, until: int) -> list[int]:
    """The finite verbs of a stretch for which no word in it opened a clause."""
    found: list[int] = []
    opened = 0
    for n in range(since, until):
        if low[n] in _INNER and not _phrasal(words, low, n):
            opened += 1
        elif words[n].finite or words[n].xpos == "MD":
            if (n and words[n - 1].xpos == "MD") or (found and found[-1] == n - 1):
                continue
            if opened:
                opened -= 1
            else:
                found.append(n)
    return found


def _phrasal(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a word that may open a clause opens a phrase: "after the war", "that day"."""
    if low[n] == "that":
        return n + 1 < len(words) and words[n + 1].upos == "NOUN"
    return low[n] in _PHRASAL and words[n].upos == "ADP" and not _finite_within(words, n)


def _finite_within(words: list[Word], at: int) -> bool:
    """Whether a finite verb stands in the few words from a place on."""
    return any(word.finite for word in words[at + 1 : at + 8])


def _goes_on(words: list[Word], part: tuple[int, int]) -> bool:
    """Whether a stretch begins with a verb, or an adverb and one: its subject stands before the aside."""
    n = part[0]
    while n < part[1] - 1 and words[n].upos in _ADVERBS:
        n += 1
    word = words[n]
    if word.upos not in ("VERB", "AUX"):
        return False
    return word.xpos in _PAST


def _clause(words: list[Word], low: list[str], parts: list[tuple[int, int]]) -> bool:
    """Whether a conjunction's clause is all there is: its subject, an aside, its verb; or an aside, the clause."""
    at = 2 if low[:2] == ["so", "that"] else 1
    if low[at] in _PARTIAL and low[at + 1] == ",":
        return not any(_top(words, low, *part) for part in parts[1:])
    if len(parts) == 1:
        subject = words[at].upos in _SUBJECT
        return at == 2 and subject and len(_top(words, low, at, len(words))) == 1
    if len(parts) != 3:
        return False
    if low[at] == ",":
        verbs = _top(words, low, *parts[2])
        return (
            not _top(words, low, *parts[1])
            and len(verbs) == 1
            and words[parts[2][0]].upos in _SUBJECT
        )
    return (low[0] in _CLAUSE or at > 1) and _interrupted(words, low, parts, at)


def _interrupted(words: list[Word], low: list[str], parts: list[tuple[int, int]], at: int) -> bool:
    """Whether an aside stands between the subject of a conjunction's clause, at a place, and its verb."""
    begins = words[at].upos in ("DET", "PRON", "PROPN") or words[at].xpos == "NNS"
    if not begins or low[at] in ("of", "not"):
        return False
    if any(word.finite for word in words[at : parts[0][1]]):
        return False
    aside = words[parts[1][0]]
    subject = aside.upos == "PRON" and aside.xpos not in ("WDT", "WP")
    return _goes_on(words, parts[2]) and not (subject or _clausal(words, low, parts[1]))


def _clausal(words: list[Word], low: list[str], part: tuple[int, int]) -> bool:
    """Whether an aside may be a main clause: a subject and its verb, which no word in it opened."""
    tops = [n for n in _top(words, low, *part) if n > part[0]]
    return bool(tops)


def _which(words: list[Word], low: list[str], parts: list[tuple[int, int]]) -> bool:
    """Whether "which" takes up what was said before: no verb is left for what it would ask."""
    if len(parts) == 1 or low[-1] in _ANSWERED or low[1] == "of":
        return False
    if low[1] == ",":
        return True
    if low[parts[-1][0]] in _ANSWERED and any(word.finite for word in words[: parts[0][1]]):
        return False
    return len(_top(words, low, 1, len(words))) <= 1


def _told_apart(words: list[Word], low: list[str]) -> bool:
    """Whether all verbs are those of two descriptions: "A man who … and whose wife, …, was out"."""
    relatives = [n for n, word in enumerate(low) if word in _RELATIVE and n > 1]
    if len(relatives) < 2 or any(word.finite for word in words[: relatives[0]]):
        return False
    last = next((n for n in reversed(relatives) if low[n - 1] in ("and", "or", "but")), 0)
    if not last or low[last] == "that":
        return False
    if sum(word.text == "," for word in words[last:]) % 2:
        return False  # "and which it proposed in May, drew 300 letters"
    if any(_noun_verb(words, n) for n in range(last + 2, len(words))):
        return False
    within = _top(words, low, relatives[0] + 1, last - 1)
    behind = _top(words, low, last + 1, len(words))
    return len(within) == 1 == len(behind)


def _noun_verb(words: list[Word], n: int) -> bool:
    """Whether a verb was taken for something else behind what may be a noun: "whose rent took half her pay left"."""
    word, before = words[n], words[n - 1]
    if word.upos == "ADV" and before.xpos in ("NN", "NNS", "VB"):
        return Tagger.load().may_be_finite(word.text)
    return word.xpos in ("VBN", "VBD") and before.upos == "NOUN" and not word.finite


def _reduced(words: list[Word], low: list[str]) -> bool:
    """Whether a thing and what was done with it is all: "A route first used by pedlars"."""
    n = 1
    while n < len(words) - 2 and words[n].upos in ("ADJ", "NOUN", "NUM"):
        n += 1
    if n < 2 or words[n - 1].upos != "NOUN" or low[n] not in _FIRST:
        return False
    verb = n + 1
    if low[verb] not in _NO_OBJECT or verb + 1 >= len(words) or words[verb + 1].upos != "ADP":
        return False
    return not any(word.finite for word in words[verb + 1 :])


def _phrase(words: list[Word]) -> bool:
    """Whether a noun, phrases behind prepositions, and perhaps what was done with it, are all.

    No two nouns meet but in names: one of them may be a verb.
    """
    if words[0].text == "The" and words[1].upos == "ADJ" and words[1].xpos != "JJS":
        return False  # "The elderly struggle with the forms"
    if any(word.upos == "ADJ" and word.text.endswith("ed") for word in words):
        return False
    n = _noun(words, 0)
    while 0 < n < len(words) and words[n].upos == "ADP":
        n = _noun(words, n + 1)
    if n == len(words):
        return True
    done = 0 < n < len(words) - 3 and words[n].text == "," and words[n + 1].xpos == "VBN"
    if not done or words[n + 2].upos != "ADP":
        return False
    behind = words[n + 2 :]
    return not any(word.finite or word.text == "," or word.xpos == "MD" for word in behind)


def _noun(words: list[Word], at: int) -> int:
    """The place behind a noun or name with what stands before it; -1 if there is none."""
    n = at
    while n < len(words) and (words[n].upos in _BEFORE_NOUN or words[n].xpos == "PRP$"):
        n += 1
    if n == len(words) and n > at and words[n - 1].upos == "NUM":
        return n
    if n == len(words) or words[n].upos not in _NOUN:
        return -1
    if words[n].upos == "PROPN":
        while n + 1 < len(words) and words[n + 1].upos == "PROPN":
            n += 1
    return n + 1
