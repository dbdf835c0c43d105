"""What a sentence's words lack to be a sentence: a verb, or a clause that doesn't lean on another.

Read from tags alone. A tagger takes a past tense for a participle, or a verb for a noun, now and
then, so a word that could be the finite verb where it stands clears the sentence.
"""

from __future__ import annotations

from newslint.analyses.fragments.leads import BEFORE_THAT, SPELLS, phrase_first, shortened, turned
from newslint.analyses.fragments.verbs import NOUNS, PARTED, imperative, may_be_finite, text_at
from newslint.analyses.story import Word
from newslint.startup.fast_typing import Literal
from newslint.text import words as listed

Shape = Literal["verbless", "subordinate", "relative", "participial", "infinitive", "afterthought"]

_OPENERS = listed("and but or so yet then plus")
_FOCUS = listed(
    "even especially particularly mainly mostly largely partly simply just only perhaps not"
    " probably possibly presumably apparently primarily chiefly often usually notably also maybe"
    " exactly precisely right long shortly soon immediately well ever that"
)
CLAUSAL = listed(
    "because although though if unless whereas whenever wherever while when lest albeit whilst"
)
"""Only ever begin a clause, whatever the tagger says."""
EITHER = listed("until till since after before as once than where like")
"""Begin a clause or a phrase; the words that follow tell."""
_LIKE = listed("like than as")
_RELATIVE = listed("which who whom whose")
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


def shape(words: list[Word]) -> Shape | None:  # noqa: C901
    """What the words of a sentence, without its outer punctuation, are; None for a sentence.

    verbless: no finite verb, or one in a relative clause only; subordinate: one clause that
    begins "because", "when" …; relative: that begins "which", "who" …; participial and infinitive:
    a phrase that begins "leaving …", "dressed in …", "to …".
    """
    at = opening(words)
    if at >= len(words) or main_verb(words, at):
        return None
    first = words[at]
    low = first.text.lower()
    inner = next((n for n in range(at + 1, len(words)) if words[n].finite), 0)
    if low == "which" and text_at(words, at + 1) in ("brings", "leads", "leaves", "brought"):
        return None  # "Which brings us to the bridge" turns to a new point
    if begins_relative(words, at):
        return "relative" if inner or may_be_finite(words, at, at + 1) else None
    if low == "because" and text_at(words, at + 1) == "of" and inner:
        return None  # a phrase, and somewhere a verb
    if low in CLAUSAL or low in EITHER:
        clause = low in CLAUSAL or (
            _verb_of_its_own(words, at) if inner else first.upos == "SCONJ" and low not in _LIKE
        )
        if low == "if" and any(word.text.lower() == "then" for word in words):
            return None
        if (inner and shortened(words, at)) or phrase_first(words, at):
            return None
        if turned(words, at):
            return None
        if low == "as" and _so_has(words, at):
            return None
        own = inner or (clause and may_be_finite(words, at, at + 2))
        if clause and own:
            after = _comma(words, own, len(words))
            return None if after and may_be_finite(words, at, after + 1) else "subordinate"
    elif low == "to" and at + 1 < len(words) and words[at + 1].upos in ("VERB", "AUX", "ADV"):
        after = _comma(words, at, len(words))
        return None if after and may_be_finite(words, at, after + 1) else "infinitive"
    elif _participle(words, at):
        free = words[min(at + 1, len(words) - 1)].upos not in NOUNS
        after = _comma(words, at, len(words)) if free else at
        if after is None or not may_be_finite(words, at, after + 1):
            return "participial"
        return None
    if may_be_finite(words, at, at + 1) or imperative(words, at):
        return None
    # "In May, shares …": a phrase, a comma and a noun lead up to a verb that was not seen.
    leads_up = first.upos in ("ADP", "SCONJ", "ADV") or low in _TIMES
    leads_up = leads_up or (low in ("every", "each") and text_at(words, at + 1) in SPELLS)
    if leads_up and (low in _TIMES or _comma(words, at, len(words))):
        return None
    return "verbless"


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


def opening(words: list[Word]) -> int:
    """Past "And", "Or perhaps", "Especially": the word that says what the sentence is."""
    at = 0
    while at < len(words) - 1 and at < 4:
        low = words[at].text.lower()
        if (
            low in _OPENERS
            or words[at].text == ","
            or (low in _FOCUS and words[at].upos != "DET" and _leans(words, at + 1))
        ):
            at += 1
        else:
            break
    return at


def _leans(words: list[Word], at: int) -> bool:
    low = words[at].text.lower()
    return (
        low in CLAUSAL
        or low in EITHER
        or low in _FOCUS
        or low in _RELATIVE
        or low == "to"
        or words[at].xpos in ("VBG", "VBN")
    )


def begins_relative(words: list[Word], at: int) -> bool:
    """Whether a relative pronoun begins the clause: "which", "most of whom", "in which"."""
    for place in range(at, min(at + 4, len(words))):
        low = words[place].text.lower()
        if low in _RELATIVE:
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
    return words[n].text.lower() in _RELATIVE or words[n].xpos == "WDT"


def _opens(words: list[Word], at: int, place: int) -> bool:
    """Whether a clause of its own begins at a word."""
    word = words[place]
    low = word.text.lower()
    if low in _RELATIVE or word.xpos in ("WDT", "WP$"):
        return low != "that" or not _points(words, at, place)
    if word.xpos in ("WP", "WRB") or low in _ASKING:
        following = words[place + 1] if place + 1 < len(words) else None
        if following is not None and following.upos == "PUNCT":
            return False  # "how many die and why, …"
        if low == "whether" and following is not None and following.upos in ("ADV", "ADJ", "ADP"):
            return False
        return following is not None and following.text.lower() not in ("to", "many", "much")
    if low in CLAUSAL:
        if low == "because" and text_at(words, place + 1) == "of":
            return False
        if low == "while" and text_at(words, place - 1) in _SHORT:
            return False  # "in a little while"
        return not _reduced(words, place) and _clause_follows(words, place)
    if low in EITHER:
        if _reduced(words, place) or (low == "once" and text_at(words, place - 1) == "at"):
            return False
        if place == at:
            return _verb_of_its_own(words, place)
        return word.upos == "SCONJ"
    return low == "that" and word.upos == "SCONJ" and not _points(words, at, place)


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
