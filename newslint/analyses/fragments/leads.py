"""What leads up to a sentence: "And perhaps"; "After that", "Once", which open no clause though they may."""

from __future__ import annotations

from newslint.analyses.story import Word
from newslint.language.dates import MONTHS
from newslint.text import words as listed

BEFORE_THAT = listed("of after before since until with by for from at on to like than")
"""Behind these "that" points: "After that he left"."""
SPELLS = listed(
    "day night morning afternoon evening week weekend month year summer autumn winter spring season"
)
_BACK = listed("after before since until till by from once")
_POINTING = listed("that this these those then now all")
_STANDS = listed(
    "stood stands sat sits lay lies hung hangs came comes come rose rises went goes sits loomed stretched"
)

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
RELATIVE = listed("which who whom whose")
_OPENS = CLAUSAL | EITHER | listed("that which who whom whose what how why where whether")


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
        or low in RELATIVE
        or low == "to"
        or words[at].xpos in ("VBG", "VBN")
    )


def phrase_first(words: list[Word], at: int) -> bool:
    """Whether "after that", "before then" begins the sentence: a phrase, and the subject follows."""
    if at + 2 >= len(words) or words[at].text.lower() not in _BACK:
        return False
    low = words[at].text.lower()
    if low == "once":
        return _once_upon_a_time(words, at)
    if low == "before" and words[at + 1].text == "long":
        return True
    if _date_first(words, at):
        return True
    pointing = words[at + 1].text.lower() in _POINTING
    return pointing and words[at + 2].upos in ("PRON", "DET", "PROPN", "ADV", "NUM", "PUNCT")


def _date_first(words: list[Word], at: int) -> bool:
    """Whether a date and a subject follow: "Since 9 June Ferry Two has been idle"."""
    n = at + 1
    while n < len(words) and (words[n].xpos == "CD" or words[n].text.lower() in MONTHS):
        n += 1
    dated = any(
        word.text.lower() in MONTHS or (word.text.isdigit() and len(word.text) == 4)
        for word in words[at + 1 : n]
    )
    return dated and n < len(words) and words[n].upos in ("PROPN", "PRON", "DET", "NOUN", "ADJ")


def _once_upon_a_time(words: list[Word], at: int) -> bool:
    """Whether "once" says when or how often: "Once he fell", "Once a week", "Once in a while"."""
    if words[at + 1].upos == "ADP" or words[at + 2].text in SPELLS:
        return True
    verb = next((word for word in words[at:] if word.finite), None)
    return verb is not None and verb.xpos == "VBD"


def turned(words: list[Word], at: int) -> bool:
    """Whether a verb of place and its subject follow a phrase: "Before the fire stood two men"."""
    if words[at].text.lower() not in _BACK:
        return False
    verb = next((n for n in range(at, len(words) - 1) if words[n].finite), 0)
    if verb and words[verb].upos == "AUX":
        verb += 1
    after = words[verb + 1] if verb + 1 < len(words) else None
    stands = words[verb].text.lower() in _STANDS
    return stands and after is not None and (after.upos in ("DET", "PROPN", "NUM", "ADJ"))


def shortened(words: list[Word], at: int) -> bool:
    """Whether a clause has no verb of its own, so that the one there is the sentence's: "If convicted they face"."""
    if at + 2 >= len(words):
        return False
    second, third = words[at + 1], words[at + 2]
    participle = second.xpos == "VBN" or (second.upos == "ADJ" and second.text.endswith("ed"))
    if second.upos == "ADJ" and third.upos in ("PRON", "DET"):
        return True  # "When young the men rowed"
    return participle and third.upos in ("PRON", "DET", "PROPN", "NUM")


def own_finite(words: list[Word], low: list[str], since: int) -> bool:
    """Whether a finite verb stands behind a word with nothing that opened its clause."""
    opened = False
    for n in range(since, len(words)):
        if low[n] in _OPENS:
            opened = True
        elif words[n].finite and not opened:
            return True
    return False
