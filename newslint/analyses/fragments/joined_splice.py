"""Where a comma alone joins two sentences."""

from __future__ import annotations

from newslint.analyses.fragments.joined_clauses import (
    ASIDE,
    Place,
    goes_on,
    halves,
    may_be_whole,
    says_or_thinks,
    whole,
)
from newslint.analyses.story import Sentence, TaggedStory, Word
from newslint.startup.patterns import lazy
from newslint.text import words

_SECOND = lazy(
    r", (?:(?:it|he|she|they|we|this|these|there)(?:['’](?:s|re|ve|ll|d))?(?= )|nobody|everybody|everyone|nothing|neither"
    r"|(?:his|her|its|their|the|no|all|both|most|some|each) [a-z]+(?: [a-z]+)? (?=(?:is|are|was|were|will|would|has|had|have) ))"
    r" ?[^,;:?]{4,240}?(?P<tail>, (?:[\w.’' ]{2,60}? )?(?:said|says|told|added|wrote)(?: [\w’' ]{2,40})?)?\.\Z"
)
"""A comma, a subject, a clause up to the full stop, and perhaps who said it."""
_PAIRED = words("other others rest former latter first second third fourth next last")
_PRONOUNS = words("it he she they we this these there nobody everybody everyone nothing neither")
_ANYBODY = words("it he she they we nobody everybody everyone")
_MOVES = words("turned turns follow follows")
"""Asides only where "it" is their subject: "…, it turned out"."""
_HAVE = words("has have had 's ’s 've ’ve 'd ’d")
_ANSWERED = words("spoke answered replied complained objected protested asked called wrote")
"""What nobody does is no remark: "…, nobody spoke", but "…, nobody doubted"."""
_BE = words("is was are were 's ’s 're ’re")
_SHORTEST = 2  # words of a second clause: "nobody answered"
_ENOUGH = 5  # words of the first, where the second is so short
_REMARKS = words("""
    clear true plain obvious evident likely unlikely possible probable certain apparent unclear wrong right sure sorry afraid
    convinced confident adamant aware positive honest fair enough needless over
    """)
"""What one says of a statement, not of a thing: "…, it was clear"."""
_REMARKED = words("""
    seems seemed appears appeared emerged emerges transpired transpires turns turned happens happened follows followed goes went
    smiled laughed smiles laughs grinned shrugged sighed nodded joked quipped mused swore knew knows felt feels hoped hopes agreed
    agrees disagreed rumoured rumored whispered meant means wished reckons reckoned say says heard
    """)


def splice(text: str, sentence: Sentence, tagged: TaggedStory, number: int) -> Place | None:
    """The comma and the subject behind it, where both sides are sentences; None otherwise."""
    found = _SECOND.search(text, sentence.dateline_end, sentence.end)
    if found is None or not may_be_whole(text[sentence.dateline_end : found.start()]):
        return None  # told from the words alone: most sentences need no tags
    first, second = halves(tagged[number].words, sentence, found)
    if not second or not whole(first) or _in_step(first, second) or _put_right(first, second):
        return None
    if not (goes_on(second) and _apart(first, second)) and not _short(first, second):
        return None
    return Place(found.start(), second[0].end, f". {second[0].text.capitalize()}")


def _in_step(first: list[Word], second: list[Word]) -> bool:
    """Whether both begin alike, as a figure of speech does: "It was late, it was cold"."""
    low, again = [[word.text.lower() for word in half[:2]] for half in (first, second)]
    return low == again or (low[0] == again[0] and first[0].upos == "PRON")


def _put_right(first: list[Word], second: list[Word]) -> bool:
    """Whether what was denied is put right: "It has not shut for good, it has moved"."""
    denied = any(word.text.lower() == "not" for word in first)
    return denied and any(word.text.lower() in _HAVE for word in second[1:3])


def _short(first: list[Word], second: list[Word]) -> bool:
    """Whether a few words are a clause, and no remark on the first: "…, it was foggy"."""
    clause = [word for word in second if word.upos != "PUNCT"]
    low = [word.text.lower() for word in clause]
    if not _SHORTEST <= len(clause) <= _ENOUGH or low[0] not in _ANYBODY:
        return False
    if len(first) < _ENOUGH or any(w.text.lower() in ASIDE - _MOVES for w in first):
        return False
    at = 1
    while at < len(clause) - 1 and clause[at].upos == "ADV":
        at += 1
    if not clause[at].finite or clause[-1].upos in ("ADP", "DET", "AUX"):
        return False
    if low[at] in _BE:
        return _short_state(clause, low, at)
    return clause[at].upos == "VERB" and len(clause) < _ENOUGH and not _tells(low, at)


def _short_state(clause: list[Word], low: list[str], at: int) -> bool:
    """Whether what stands behind "was" says how a thing is: "it was foggy", not "it was clear"."""
    rest = low[at + 1 :]
    if not rest or rest[0] == "not" or not (_REMARKS | _REMARKED).isdisjoint(rest):
        return False
    last = clause[-1]
    state = last.upos in ("ADJ", "NUM") or last.xpos == "VBN" or clause[at + 1].xpos == "VBN"
    return state and not any(says_or_thinks(word) for word in rest)


def _tells(low: list[str], at: int) -> bool:
    """Whether a short clause says who thinks so: "he hoped"; "nobody spoke" does not."""
    if low[0] == "nobody" and low[at] in _ANSWERED:
        return False
    return low[at] in _REMARKED or low[at] in ASIDE or says_or_thinks(low[at])


def _apart(first: list[Word], second: list[Word]) -> bool:
    """Whether a second clause that begins with a noun is no part of a list, and nothing somebody said."""
    if second[0].text.lower() in _PRONOUNS:
        return True
    if len(second) > 1 and second[1].text.lower() in _PAIRED:
        return False  # "One is based in Hull, the other is moored": a pair
    listed = any(word.text in ("and", "or", "but") for word in second)
    return not listed and not any(word.text.lower() in ASIDE for word in first)
