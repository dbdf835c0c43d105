"""What a sentence's words lack to be a sentence: a verb, or a clause that doesn't lean on another.

Read from tags alone. A tagger takes a past tense for a participle, or a verb for a noun, now and
then, so a word that could be the finite verb where it stands clears the sentence.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import (
    BEFORE_THAT,
    CLAUSAL,
    EITHER,
    RELATIVE,
    SPELLS,
    opening,
    phrase_first,
    shortened,
    turned,
)
from newslint.analyses.fragments.verbs import NOUNS, PARTED, imperative, may_be_finite, text_at
from newslint.analyses.story import Word
from newslint.startup.fast_typing import Literal
from newslint.text import words as listed

Shape = Literal[
    "verbless",
    "subordinate",
    "relative",
    "participial",
    "infinitive",
    "afterthought",
    "subjectless",
]

_LIKE = listed("like than as")
_ASKING = listed("what why how whether whatever whichever whoever")
SAYING = listed(
    "say says said think thinks thought believe believes believed know knows knew hope hopes hoped"
    " feel feels felt show shows showed suggest suggests suggested mean means meant find finds found"
    " claim claims claimed argue argues argued admit admits admitted insist insists insisted"
    " estimate estimates estimated guess suppose expect expects expected realise realize realised"
    " realized fear fears feared see saw sees hear heard told tells tell"
)
"""Take a clause without "that": "if he thinks it is late" has no main clause either."""


_COUNTS = listed("two three four five six seven eight nine ten eleven twelve")
"""A tagger takes them for verbs behind "which": "a poll in which nine in ten took part"."""


def bare(words: list[Word]) -> list[Word]:
    """The words without the punctuation at either end, and no number taken for a verb."""
    low, high = 0, len(words)
    while low < high and words[low].upos == "PUNCT":
        low += 1
    while high > low and words[high - 1].upos == "PUNCT":
        high -= 1
    return [
        word._replace(upos="NUM", xpos="CD", finite=None)
        if word.finite and word.text in _COUNTS
        else word
        for word in words[low:high]
    ]


def shape(words: list[Word]) -> Shape | None:
    """What the words of a sentence, without its outer punctuation, are; None for a sentence.

    verbless: no finite verb, or one in a relative clause only; subordinate: one clause that
    begins "because", "when" …; relative: that begins "which", "who" …; participial and infinitive:
    a phrase that begins "leaving …", "dressed in …", "to …".
    """
    at = opening(words)
    if at >= len(words) or main_verb(words, at) or turns_to(words, at):
        return None
    low = words[at].text.lower()
    inner = next((n for n in range(at + 1, len(words)) if words[n].finite), 0)
    if begins_relative(words, at):
        return "relative" if inner or may_be_finite(words, at, at + 1) else None
    if low in CLAUSAL or low in EITHER:
        if _no_clause(words, at, inner):
            return None
        verb = _clause_verb(words, at, inner)
        if verb:
            return None if _verb_behind_comma(words, at, verb) else "subordinate"
    elif begins_infinitive(words, at):
        return None if _verb_behind_comma(words, at, at) else "infinitive"
    elif _participle(words, at):
        return "participial" if _hangs(words, at) else None
    return "verbless" if _verbless(words, at) else None


def begins_infinitive(words: list[Word], at: int) -> bool:
    """Whether "to" and a verb, or its adverb, begin the sentence: "To mend the roof"."""
    if words[at].text.lower() != "to" or at + 1 >= len(words):
        return False
    return words[at + 1].upos in ("VERB", "AUX", "ADV")


def turns_to(words: list[Word], at: int) -> bool:
    """Whether the sentence turns to a new point: "Which brings us to the bridge"."""
    turning = ("brings", "leads", "leaves", "brought")
    return words[at].text.lower() == "which" and text_at(words, at + 1) in turning


def _no_clause(words: list[Word], at: int, inner: int) -> bool:
    """Whether a conjunction opens a phrase, or a clause that is answered: "If possible", "If …, then …".

    `inner` is the first finite verb behind it, 0 if there is none.
    """
    low = words[at].text.lower()
    if inner and (shortened(words, at) or (low == "because" and text_at(words, at + 1) == "of")):
        return True
    if low == "if" and any(word.text.lower() == "then" for word in words):
        return True
    return phrase_first(words, at) or turned(words, at) or (low == "as" and _so_has(words, at))


def _clause_verb(words: list[Word], at: int, inner: int) -> int:
    """The verb, or what may be it, of a clause that the conjunction at a place opens; 0 if it opens none."""
    low = words[at].text.lower()
    if low in CLAUSAL:
        clause = True
    elif inner:
        clause = _verb_of_its_own(words, at)
    else:
        clause = words[at].upos == "SCONJ" and low not in _LIKE
    return (inner or may_be_finite(words, at, at + 2)) if clause else 0


def _verb_behind_comma(words: list[Word], at: int, since: int) -> bool:
    """Whether a verb may follow the first comma or dash from a place on: that of a main clause."""
    comma = _comma(words, since, len(words))
    return comma is not None and may_be_finite(words, at, comma + 1) > 0


def _hangs(words: list[Word], at: int) -> bool:
    """Whether no main clause may follow the phrase of a participle: "Leaving the keys behind"."""
    if words[min(at + 1, len(words) - 1)].upos in NOUNS:
        return not may_be_finite(words, at, at + 1)  # "Rowing clubs …": no participle, perhaps
    return not _verb_behind_comma(words, at, at)


def _verbless(words: list[Word], at: int) -> bool:
    """Whether nothing in words without a finite verb may be one that was not seen."""
    first, low = words[at], words[at].text.lower()
    if low in _TIMES or may_be_finite(words, at, at + 1) or imperative(words, at):
        return False
    # "In May, shares …": a phrase, a comma and a noun lead up to a verb that was not seen.
    leads_up = first.upos in ("ADP", "SCONJ", "ADV")
    leads_up = leads_up or (low in ("every", "each") and text_at(words, at + 1) in SPELLS)
    return not (leads_up and _comma(words, at, len(words)))


def _so_has(words: list[Word], at: int) -> bool:
    """Whether ", so has" and the like answers "As …"."""
    return any(
        word.text.lower() == "so" and words[n - 1].text == "," and words[n + 1].upos == "AUX"
        for n, word in enumerate(words[:-1])
        if n > at
    )


_TIMES = listed(
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last"
    " this next earlier later here there"
)


def _comma(words: list[Word], low: int, high: int) -> int | None:
    """The first comma or dash between two words."""
    return next(
        (n for n in range(low, high) if words[n].text in PARTED and words[n].text != "-"), None
    )


def begins_relative(words: list[Word], at: int) -> bool:
    """Whether a relative pronoun begins the clause: "which", "most of whom", "in which"."""
    for place in range(at, min(at + 4, len(words))):
        low = words[place].text.lower()
        if low in RELATIVE:
            return place == at or words[place - 1].upos == "ADP"
        if words[place].upos not in ("ADP", "DET", "NUM", "PRON", "ADJ", "ADV"):
            return False
    return False


def _participle(words: list[Word], at: int) -> bool:
    while at < len(words) - 1 and words[at].upos == "ADV":
        at += 1
    first = words[at]
    if first.xpos == "VBG":
        return True
    # No sentence in print begins with a past tense.
    if first.xpos not in ("VBN", "VBD") or first.upos != "VERB" or not first.text.endswith("ed"):
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    return after is None or after.upos in ("ADP", "ADV", "PART", "CCONJ", "SCONJ", "PUNCT", "NUM")


def main_verb(words: list[Word], at: int) -> bool:
    """Whether one finite verb belongs to no clause that a conjunction or pronoun opened."""
    waiting = 0  # opened clauses that have no verb yet
    last = -1  # the finite verb before, one of a subordinate clause
    outside: tuple[int, int] | None = None  # the same two before an insertion between dashes
    for place in range(at, len(words)):
        word = words[place]
        if _is_dash(words, place):
            if outside is None:
                outside = waiting, last
            else:
                (waiting, last), outside = outside, None
        elif word.finite:
            if place == at and word.xpos == "VBD" and word.text.lower().endswith("ed"):
                continue
            if last >= 0 and _pronoun_after_comma(words, place):
                return True  # "…, he said": the sentence's own clause, whatever was left open
            if waiting:
                waiting -= 1
            elif last >= 0 and _goes_on(words, last, place):
                pass
            elif not _contact(words, at, place):
                return True
            last = place
        elif _opens(words, at, place):
            waiting += 1
        elif waiting and word.xpos == "VBN" and _after_relative(words, place):
            waiting -= 1
            last = place
    return False


def _is_dash(words: list[Word], place: int) -> bool:
    """Whether a dash, or a hyphen with spaces about it, stands there."""
    word = words[place]
    spaced = word.text == "-" and place > 0 and words[place - 1].end < word.start
    return word.text in ("—", "–", "--") or spaced


def _pronoun_after_comma(words: list[Word], place: int) -> bool:
    """Whether the verb's subject is a pronoun that follows a comma."""
    n = place - 1
    while n > 0 and words[n].upos in ("ADV", "AUX"):
        n -= 1
    return n > 0 and words[n].text.lower() in SUBJECTS and words[n - 1].text == ","


def _after_relative(words: list[Word], place: int) -> bool:
    """Whether a participle must be the verb of a relative pronoun right before it."""
    n = place - 1
    while n > 0 and words[n].upos == "ADV":
        n -= 1
    return words[n].text.lower() in RELATIVE or words[n].xpos == "WDT"


def _opens(words: list[Word], at: int, place: int) -> bool:
    """Whether a clause of its own begins at a word."""
    word = words[place]
    low = word.text.lower()
    if low in RELATIVE or word.xpos in ("WDT", "WP$"):
        return low != "that" or not _points(words, at, place)
    if word.xpos in ("WP", "WRB") or low in _ASKING:
        return _asks(words, place)
    if low in CLAUSAL:
        return _conjoins(words, place)
    if low in EITHER:
        if _reduced(words, place) or (low == "once" and text_at(words, place - 1) == "at"):
            return False
        return _verb_of_its_own(words, place) if place == at else word.upos == "SCONJ"
    return low == "that" and word.upos == "SCONJ" and not _points(words, at, place)


def _asks(words: list[Word], place: int) -> bool:
    """Whether a word that asks has a clause: not "how to", "how many", "how and why, …"."""
    if place + 1 >= len(words):
        return False
    following = words[place + 1]
    if following.upos == "PUNCT" or following.text.lower() in ("to", "many", "much"):
        return False
    whether = words[place].text.lower() == "whether"
    return not (whether and following.upos in ("ADV", "ADJ", "ADP"))


def _conjoins(words: list[Word], place: int) -> bool:
    """Whether "because", "while" and the like open a clause: not "because of", "in a little while"."""
    low = words[place].text.lower()
    if low == "because" and text_at(words, place + 1) == "of":
        return False
    if low == "while" and text_at(words, place - 1) in _SHORT:
        return False
    return not _reduced(words, place) and _clause_follows(words, place)


def _points(words: list[Word], at: int, place: int) -> bool:
    """Whether "that" points: "That won't happen", "— that would cost a fortune", "that night"."""
    if text_at(words, place + 1) in SPELLS:
        return True  # "the officer that evening told them"
    if text_at(words, place - 1) in BEFORE_THAT:
        return True  # "Some of that has been sold", "After that he left"
    if place == at:
        return True  # "Soon that lane will be shut"
    if place + 2 < len(words) and words[place + 1].upos == "ADJ" and words[place + 2].finite:
        return True  # "A list that long is hard to keep"
    after = words[place - 1].text in ("—", "–", "--", ",")
    n = place + 1
    while n < len(words) - 1 and words[n].upos == "ADV":
        n += 1
    return after and n < len(words) and bool(words[n].finite)


def _reduced(words: list[Word], place: int) -> bool:
    """Whether a participle or a preposition follows the conjunction: "when asked", "while at"."""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.xpos in ("VBN", "VBG"):
        return True
    if following.upos == "ADV" and place + 2 < len(words) and words[place + 2].xpos == "VBN":
        return True  # "if well built"
    return following.upos == "ADP" and following.text.lower() not in ("in", "at", "on", "for")


def _clause_follows(words: list[Word], place: int) -> bool:
    """Whether words up to the next comma hold a finite verb: "if possible," doesn't."""
    for word in words[place + 1 :]:
        if word.finite:
            return True
        if word.text in ",;:":
            return _appositive(words, place)
    return False


def _appositive(words: list[Word], place: int) -> bool:
    """Whether the comma after a conjunction's subject parts off a description, closed by another."""
    commas = [n for n in range(place + 1, len(words)) if words[n].text == ","]
    verbs = [n for n in range(place + 1, len(words)) if words[n].finite]
    return len(commas) > 1 and bool(verbs) and verbs[0] == commas[1] + 1 and commas[0] > place + 1


def _verb_of_its_own(words: list[Word], place: int) -> bool:
    """Whether "until", "after", "as" at the beginning is followed by one subject and its verb.

    "After the war the town grew" has two noun phrases: the phrase, then the sentence.
    """
    seen_noun = False
    for n in range(place + 1, len(words)):
        word = words[n]
        if word.finite:
            return n > place + 1
        if word.text in ",;:—–(":
            return words[place].upos == "SCONJ" and _appositive(words, place)
        if _new_phrase(words, n) and seen_noun:
            return False
        seen_noun = seen_noun or word.upos in (*NOUNS, "NUM") or word.xpos == "VBG"
    return False


def _new_phrase(words: list[Word], n: int) -> bool:
    """Whether a noun phrase begins right after another has ended."""
    word, before = words[n], words[n - 1]
    if word.text.lower() in _NOMINATIVES and before.upos in ("ADV", "ADJ", "VERB", "NUM"):
        return True  # "As he walked up and down he hummed"
    if word.text == "there" and n + 1 < len(words) and words[n + 1].finite:
        return True  # "As keepers of the light there is"
    ended = before.upos in ("NOUN", "PROPN", "NUM") or before.xpos == "VBG"
    if not ended and before.text.lower() not in ("it", "them"):
        return False
    if word.upos == "PROPN":
        return before.upos == "NOUN"  # "After her speech Lee left the hall"
    return word.upos in ("DET", "PRON") or (word.upos == "NUM" and before.upos != "NUM")


def _goes_on(words: list[Word], before: int, place: int) -> bool:
    """Whether a finite verb is coordinate with that of a subordinate clause, or reported in it."""
    between = words[before + 1 : place]
    if any(word.text in ";:" for word in between):
        return False
    commas = [word for word in between if word.text in ",—–"]
    joined = [n for n in range(before + 1, place) if words[n].text.lower() in _JOIN]
    if joined and any(_new_phrase(words, n) for n in range(joined[-1] + 2, place)):
        return False
    if joined and not commas:
        return True
    if commas and joined and all(word.upos == "ADV" for word in words[joined[-1] + 1 : place]):
        return True  # ", and ushered in": no subject of its own
    reported = words[before].text.lower() in SAYING
    subject = any(word.upos in ("PRON", *NOUNS) for word in between)
    return reported and not commas and subject


_JOIN = listed("and or but nor &")


def _contact(words: list[Word], at: int, place: int) -> bool:
    """Whether the verb is that of a relative clause without a pronoun: "the tools it made"."""
    subject = place - 1
    while subject > at and words[subject].upos in ("ADV", "AUX"):
        subject -= 1
    if subject <= at + 1 or words[subject].text.lower() not in SUBJECTS:
        return False
    if words[subject - 1].upos not in ("NOUN", "PRON") or words[subject - 1].text[0].isupper():
        return False
    opening = words[at]
    return opening.xpos in ("VBG", "TO") or (
        (opening.upos == "DET" and opening.xpos == "DT" and subject < at + 8)
        and all(word.text not in ",—–" for word in words[at:subject])
    )


_SHORT = listed("a little long short some the")
_NOMINATIVES = listed("i he she we they")
SUBJECTS = listed("i he she it we they you")
