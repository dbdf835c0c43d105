"""Third look at a fragment: whether the tagger was close to seeing the verb that is missing.

A verb taken for a noun has, as a rule, its right tag as the second choice, not far behind: the
sentences of newspapers that were taken for fragments had such a word two times in three, real
fragments hardly ever.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import CLAUSAL, EITHER, opening
from newslint.analyses.fragments.shapes import begins_relative
from newslint.analyses.fragments.verbs import lacks_object
from newslint.analyses.story import Word
from newslint.text import words as listed

_CLOSE = -220  # in units of the tagger's weights
_HAIR = -60
_CLOSE_IN_CLAUSE = -150  # behind the comma after a clause that has its verb
_CLOSE_AFTER_DASH = -320  # where "The crew - all of them - left" goes on
_CLOSE_TO_A_NAME = -320  # where a word in lower case was taken for a name
_BEFORE_NOUNS = frozenset(("DT", "PRP$", "POS", "TO", "MD", "PDT"))
_SUBJECTS = listed("all both some many each neither either any others these those this that")
_DASHES = frozenset(("—", "–", "--", "-"))
_REACH = 4  # words from "to" to its verb
_ROW = 9  # words from "to" to the last of several verbs
_NEAR_ARTICLE = 5


def nearly_finite(
    words: list[Word], shorn: list[Word], margins: list[int | None], verbless: bool
) -> bool:
    """Whether a word of a sentence might be the verb that the fragment lacks.

    `shorn` are the words without outer punctuation. Where a clause or participle opens the
    fragment, only what follows its first comma or dash counts.
    """
    at = next(n for n, word in enumerate(words) if word.start == shorn[0].start)
    last = at + len(shorn)
    head = opening(shorn)
    first = shorn[head].text.lower()
    if verbless and not (first in CLAUSAL or first in EITHER or begins_relative(shorn, head)):
        least, since = _CLOSE, at + 1
    else:
        least = _CLOSE_IN_CLAUSE
        since = next((n + 1 for n in range(at, last) if words[n].text in (",", "—", "–")), last)
    for n in range(since, last):
        margin = margins[n]
        if margin is None or margin == 0:
            continue
        if _closed_before(words, at, n):
            close = _CLOSE_AFTER_DASH
        else:
            close = _CLOSE_TO_A_NAME if words[n].upos == "PROPN" else least
        if margin > close and (_in_place(words, at, n) or _all_but_seen(words, n, margin)):
            return True
    return False


def _all_but_seen(words: list[Word], n: int, margin: int) -> bool:
    """Whether a verb missed by a hair stands behind a noun: "A fox snuck out of the barn"."""
    after = words[n + 1] if n + 1 < len(words) else None
    behind = words[n - 1].upos == "NOUN" and after is not None and after.text != "by"
    tagged = words[n].xpos in ("VBN", "JJ") and words[n].text.islower()
    return margin > _HAIR and tagged and behind and after is not None and after.upos == "ADP"


def _closed_before(words: list[Word], at: int, n: int) -> bool:
    """Whether an insertion between dashes ends right before a word, or its adverb."""
    before = n - 1 - (words[n - 1].upos in ("ADV", "DET"))
    return (
        before > at
        and words[before].text in _DASHES
        and sum(word.text in _DASHES for word in words[at : before + 1]) > 1
    )


def _in_place(words: list[Word], at: int, n: int) -> bool:
    """Whether a verb could stand there: not after an article, nor after "to" or "will"."""
    word, before = words[n], words[n - 1]
    if not word.text[0].islower() or word.upos == "PRON" or n + 1 == len(words):
        return False
    if "-" in (words[n + 1].text, before.text) and before.end == word.start:
        return False
    if before.xpos in _BEFORE_NOUNS and before.text.lower() not in _SUBJECTS:
        return False
    after = words[n + 1]
    if word.upos == "NOUN":
        object_follows = after.upos in ("DET", "NUM", "PRON")
        return object_follows or before.xpos not in ("JJ", "IN", "VBG", "VBN")
    if word.upos == "ADJ":
        return after.upos in ("NOUN", "PROPN", "DET", "PRON", "NUM")
    if word.xpos == "VBN":
        return not (lacks_object(words, n) or _described(words, at, n))
    return word.xpos != "VB" or not _behind_to(words, n)


def _described(words: list[Word], at: int, n: int) -> bool:
    """Whether a participle describes what is before it: "a boat moored", "painted by", "washed and dried"."""
    few = n - at < _NEAR_ARTICLE and words[at].text.lower() in ("a", "an")
    return few or words[n + 1].text == "by" or words[n - 1].upos == "CCONJ"


def _behind_to(words: list[Word], n: int) -> bool:
    """Whether "to" or "will" stands before a base form, or before the row that it ends: "to wash, dry and fold"."""
    reach = _ROW if words[n - 1].text in (",", "and", "or") else _REACH
    return any(each.xpos in ("TO", "MD") for each in words[max(0, n - reach) : n])
