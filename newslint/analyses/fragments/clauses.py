"""Whether all verbs of a sentence are spoken for: each has a conjunction or pronoun that opened its clause.

"Though the owners say they are waiting." has two finite verbs and no main clause: the first is
that of "though", the second is what the owners say. Where one verb is left over, or a comma may part
a main clause off, the words are a sentence.
"""

from __future__ import annotations

from newslint.analyses.fragments.doubts import PREPOSITIONS, gerund_subject, order_follows
from newslint.analyses.fragments.leads import (
    BEFORE_THAT,
    CLAUSAL,
    EITHER,
    opening,
    own_finite,
    phrase_first,
    shortened,
)
from newslint.analyses.fragments.shapes import (
    SAYING,
    SUBJECTS,
    Shape,
    begins_infinitive,
    begins_relative,
    turns_to,
)
from newslint.analyses.story import Word
from newslint.language.tagging import Tagger
from newslint.text import words as listed

_PRONOUNS = listed("which who whom whose where when why how what whether whoever whatever")
_RELATIVE = listed("which who whom whose where")
_SAID = SAYING | listed(
    "saying thinking believing hoping suggesting claiming arguing admitting insisting estimating"
    " guessing supposing fearing asserting assert asserted asserts adding added adds noting noted"
    " notes warning warned warns concluding concluded concludes realise realize add note warn"
    " conclude indicating indicated indicates indicate announced announcing announces"
)
"""Take a clause without "that"; participles and base forms too."""
_SENSED = listed(
    "see saw sees hear heard feel feels felt find finds found show shows showed know knows knew mean means meant"
)
"""Take a thing as often as a clause: only a pronoun right after them tells."""
_FAR = 6  # words from a verb of saying to the verb of what was said
_JOIN = listed("and or but nor")
_LONGEST = 40  # words from one verb to the next
_BREAKS = frozenset(";:—–(")
_TRAILS = listed("including especially particularly notably such as rather like even")
"""After a comma these go on with the clause."""


def leaning(words: list[Word]) -> Shape | None:
    """The shape of a sentence that is nothing but a dependent clause or phrase; None where in doubt."""
    at = opening(words)
    if at + 2 >= len(words) or phrase_first(words, at):
        return None
    kind = _kind(words, at)
    if kind is None:
        return None
    low = [word.text.lower() for word in words]
    if "then" in low[at + 1 : -1] or "please" in low[at + 1 : -1]:
        return None
    if kind in ("participial", "infinitive") and (
        low[at] in PREPOSITIONS or gerund_subject(words[at:], low[at:])
    ):
        return None
    if kind != "relative" and order_follows(words, low):
        return None
    if low[at] == "whether" and _goes_on_to_verb(words, low, at):
        return None
    return kind if _all_spoken_for(words, low, at) else None


def _goes_on_to_verb(words: list[Word], low: list[str], at: int) -> bool:
    """Whether a clause with "whether" may be the subject: "Whether he or she wins hardly matters"."""
    verb = next((n for n in range(at, len(words)) if words[n].finite), len(words))
    if own_finite(words, low, verb + 1):
        return True
    possible = Tagger.load().may_be_finite
    return any(
        words[n].text.endswith("s") and words[n].xpos == "NNS" and possible(words[n].text)
        for n in range(verb + 1, len(words))
    )


def _kind(words: list[Word], at: int) -> Shape | None:
    """What the word at a place, with the one behind it, says that it opens: "Though the …", "To row …"."""
    low, following = words[at].text.lower(), words[at + 1].text.lower()
    if turns_to(words, at):
        return None
    if begins_relative(words, at):
        return "relative"
    if low in CLAUSAL or low == "whether":
        phrase = (low == "because" and following == "of") or shortened(words, at)
        return None if phrase else "subordinate"
    if low in EITHER and following in SUBJECTS:
        return "subordinate"
    if begins_infinitive(words, at):
        return "infinitive"
    return "participial" if words[at].xpos == "VBG" else None


def _all_spoken_for(words: list[Word], low: list[str], at: int) -> bool:
    """Whether each finite verb from a place on has a word that opened its clause, or goes on with one."""
    clauses = _Clauses(words, low, at)
    for n in range(at, len(words)):
        word = words[n]
        if word.text in _BREAKS or (word.text == "-" and word.start > words[n - 1].end):
            return False
        if word.text == ",":
            if not clauses.comma(n):
                return False
        elif _opens(words, low, n) or (n == at and low[n] in EITHER):
            clauses.sure += 1
        elif low[n] in EITHER:
            role = low[n] == "as" and low[n + 1 : n + 2] in (["a"], ["an"])  # "as a poet"
            clauses.maybe += not clauses.phrase and not role
        elif (word.finite or word.xpos == "MD") and not clauses.verb(n):
            return False
    return clauses.last >= 0 and not clauses.sure


class _Clauses:
    """The clauses of a sentence that is read word by word, and which of them have their verb."""

    __slots__ = ("at", "closing", "last", "low", "maybe", "phrase", "sure", "trailing", "words")

    def __init__(self, words: list[Word], low: list[str], at: int) -> None:
        self.words, self.low, self.at = words, low, at
        self.phrase = words[at].xpos == "VBG"  # "Leaving …": no clause of its own
        self.sure = self.maybe = 0  # clauses opened whose verb is to come
        self.closing = -1  # the comma that ends a description
        self.trailing = False  # behind a comma and a participle: any verb needs a clause of its own
        self.last = -1  # the verb before

    def comma(self, n: int) -> bool:
        """Take in a comma; False where a main clause may begin behind it."""
        if n == self.closing:
            return True
        self.closing = -1 if self.phrase else _description(self.words, n)
        if self.closing >= 0:
            return True
        if self.sure or not _trails(self.words, self.low, n):
            return False
        self.trailing, self.maybe = True, 0
        return True

    def verb(self, n: int) -> bool:
        """Take in a finite verb; False where it is left over, or may be."""
        if not self._inside(n):
            if self.sure:
                if _two_subjects(self.words, self.low, max(self.last, self.at), n):
                    return False
                self.sure -= 1
            elif self.maybe:
                self.maybe -= 1
            elif self.trailing or not self._carries_on(n):
                return False
        self.last = n
        return True

    def _inside(self, n: int) -> bool:
        """Whether a verb needs no opener: "has not been", "the project he heads"."""
        last = self.last
        if last >= 0 and self.words[last].upos == "AUX" and _adverbs(self.words[last + 1 : n]):
            return True
        return bool(self.sure or self.phrase) and _contact(self.words, self.low, self.at, n)

    def _carries_on(self, n: int) -> bool:
        """Whether a verb shares the clause before it, or is what somebody said: "and left", "says it is"."""
        words, low, last = self.words, self.low, self.last
        if last >= 0 and not self.phrase and _joined(words, low, last, n):
            return True
        return _said(words, low, max(last, self.at), n, self.phrase)


def _adverbs(words: list[Word]) -> bool:
    return all(word.upos in ("ADV", "AUX", "PART") for word in words)


def _opens(words: list[Word], low: list[str], n: int) -> bool:
    """Whether a clause with a verb of its own begins at a word that does nothing else."""
    following = words[n + 1] if n + 1 < len(words) else None
    if (
        following is None
        or following.xpos in ("VBN", "TO", "IN", "CC")
        or following.text.lower() in ("not", "so", "any")
    ):
        return False
    if low[n] == "that":
        clause = words[n].upos == "SCONJ" or words[n].xpos == "WDT"
        clause = clause and low[n - 1] not in BEFORE_THAT
        return clause and following.text.lower() != "means"
    if low[n] in CLAUSAL:
        # "if possible they", "when needed": no verb
        after = words[n + 2] if n + 2 < len(words) else None
        bare = following.upos in ("ADJ", "ADV") and after is not None
        return not (
            bare and after is not None and (after.upos in ("PRON", "DET") or after.text == ",")
        )
    return low[n] in _PRONOUNS


def _contact(words: list[Word], low: list[str], at: int, n: int) -> bool:
    """Whether a verb is that of a relative clause without a pronoun: "the tools it made"."""
    subject = n - 1
    while subject > at and words[subject].upos == "ADV":
        subject -= 1
    return (
        subject > at + 1
        and low[subject] in ("he", "she", "it", "they")
        and words[n].upos == "VERB"
        and words[subject - 1].upos == "NOUN"
    )


def _joined(words: list[Word], low: list[str], last: int, n: int) -> bool:
    """Whether a verb goes on after "and" or "or": with the subject before, or one of its own."""
    joins = [k for k in range(last + 1, n) if low[k] in _JOIN]
    return bool(joins) and not any(
        _phrase_after_phrase(words, low, k) for k in range(joins[-1] + 2, n)
    )


def _said(words: list[Word], low: list[str], since: int, n: int, phrase: bool) -> bool:
    """Whether a verb is that of a clause without "that", behind a verb of saying or thinking."""
    for k in range(n - 1, max(since, n - _FAR) - 1, -1):
        if low[k] in _SAID and words[k].upos == "VERB":
            if phrase and low[k + 1] not in SUBJECTS and words[k + 1].upos != "PROPN":
                return False
            if low[k] in _SENSED and low[k + 1] not in SUBJECTS:
                return False
            return not any(_phrase_after_phrase(words, low, j) for j in range(k + 2, n))
    return False


def _phrase_after_phrase(words: list[Word], low: list[str], k: int) -> bool:
    """Whether a noun phrase begins right after another: the subject of the main clause."""
    begins = words[k].upos in ("DET", "PRON") or low[k] in SUBJECTS
    return (
        begins
        and words[k - 1].upos in ("NOUN", "PROPN", "NUM", "ADJ", "ADV", "PRON", "ADP")
        and not (words[k - 1].upos == "ADP" and low[k] not in SUBJECTS)
    )


def _two_subjects(words: list[Word], low: list[str], since: int, n: int) -> bool:
    """Whether one noun phrase follows another before the verb: "though a critic she voted"."""
    if n - since > _LONGEST:
        return True
    return any(
        _phrase_after_phrase(words, low, k) and not _contact_subject(words, low, k, n)
        for k in range(since + 3, n)
    )


def _contact_subject(words: list[Word], low: list[str], k: int, n: int) -> bool:
    """Whether a pronoun has a finite verb before the one at `n`."""
    return low[k] in SUBJECTS and any(words[j].finite for j in range(k + 1, n))


def _description(words: list[Word], n: int) -> int:
    """The comma that closes a description opened by the one at `n`, right before a verb; -1 if none."""
    for m in range(n + 1, len(words) - 1):
        if words[m].finite:
            return -1
        if words[m].text == ",":
            return m if words[m + 1].finite or words[m + 1].xpos == "MD" else -1
    return -1


def _trails(words: list[Word], low: list[str], n: int) -> bool:
    """Whether what follows a comma goes on with the clause before it, and can begin no other."""
    if n + 2 >= len(words):
        return False
    following = words[n + 1]
    if low[n + 1] in _JOIN:
        return low[n + 2] in CLAUSAL or low[n + 2] in ("that", "which", "who", "to")
    participle = following.xpos == "VBG" and low[n + 1] not in PREPOSITIONS
    return participle or low[n + 1] in _RELATIVE or low[n + 1] in _TRAILS
