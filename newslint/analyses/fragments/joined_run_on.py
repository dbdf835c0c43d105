"""Where one sentence runs into the next with nothing between them."""

from __future__ import annotations

from itertools import pairwise

from newslint.analyses.fragments.joined_clauses import (
    ASIDE,
    FEWEST,
    HANGS,
    SUBJECTS,
    Place,
    goes_on,
    halves,
    leads_up,
    says_or_thinks,
)
from newslint.analyses.fragments.leads import opening
from newslint.analyses.fragments.shapes import main_verb
from newslint.analyses.story import Sentence, TaggedStory, Word
from newslint.language.lexicon import SAYING
from newslint.startup.patterns import lazy
from newslint.text import words

_SECOND = lazy(
    r"(?<=[\w%’']) (?:it|he|she|they|we) (?:(?:also|now|later|then|soon|still|never|often|already) )?[a-z’']+(?: [^;:?]{6,240}?)?(?P<tail>, [^,;:?“”]{2,60} (?:said|says|told|show|shows|shown|added))?\.\Z"
)
TAKES_CLAUSE = words("""
    sure certain glad happy sorry afraid confident aware pleased proud lucky convinced hopeful worried
    concerned determined likely told informed assured reminded shown believed expected thought said
    important essential vital critical crucial imperative possible probable thrilled delighted relieved grateful thankful surprised disappointed unsure uncertain satisfied
    adamant clear doubtful keen ready given promised owed granted awarded offered asked taught denied
    pay earn need want use do get hate love like best most more less much little all everything
    anything something nothing everyone anyone someone one ones way time first last only even just
    whenever wherever anywhere everywhere anytime now than what how where here there so such as
    """)
"""Words after which "he said", "it was" hangs on: what one is sure of, was told or offered, all "they" want."""
_SAID = ASIDE | words("announce announces announced hear hears heard learn learns learned fear fears feel feels felt found"
                      " wish wishes wished report reports reported decide decides decided ensure ensures ensured")  # fmt: skip
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april"
              " june july august september october november december")  # fmt: skip
_NO_OBJECT = frozenset(("PUNCT", "SCONJ", "CCONJ", "ADP", "PART", "AUX"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_MARKS = lazy(r"[;:—–()\[\]]")
_TIMES = words("""
    time times day days way ways moment year years month months week weeks night morning afternoon evening minute hour
    reason reasons place places speed point extent degree season summer winter spring autumn second instant date
    """)
"""After these a clause that lacks nothing may hang on: "the day it lost its roof"."""
_TWO_OBJECTS = words("""
    call calls called offer offers offered give gives gave show shows showed tell tells told teach taught send sends
    sent expect expects expected want wants wanted allow allows allowed ask asks asked consider considers considered
    name names named pay pays paid bring brings brought make makes made owe owes owed lend lends lent
    """)
"""With one object these may still lack another: "the price it offered the town"."""
_TAKES = _SAID | HANGS | SAYING | words("whenever wherever because if")


def run_on(text: str, sentence: Sentence, tagged: TaggedStory, number: int) -> Place | None:
    """The last word of one sentence and the pronoun that begins the next; None where there is one."""
    found = _SECOND.search(text, sentence.dateline_end, sentence.end)
    if found is None:
        return None
    before = text[sentence.dateline_end : found.start()]
    if _MARKS.search(before) is not None or not _free(before.rpartition(",")[2]):
        return None  # told from the words alone: most sentences need no tags
    first, second = halves(tagged[number].words, sentence, found)
    if (
        len(first) >= FEWEST
        and main_verb(first, opening(first))
        and not leads_up(first)
        and goes_on(second)
        and _parted(first, second)
    ):
        apart = f"{first[-1].text}. {second[0].text.capitalize()}"
        return Place(first[-1].start, second[0].end, apart)
    return None


def _free(clause: str) -> bool:
    """Whether nothing in what stands before, back to the last comma, takes or opens another clause."""
    low = clause.lower().split()
    if not (_TAKES.isdisjoint(low) and SUBJECTS.isdisjoint(low[1:])):
        return False
    return not any(says_or_thinks(word) for word in low)


def _parted(first: list[Word], second: list[Word]) -> bool:
    """Whether no clause without a pronoun ("the pier it closed") can begin between the two.

    The words since the last comma must have a verb: else they may lead up to the pronoun.
    """
    last, low = first[-1], first[-1].text.lower()
    since = max((n for n, word in enumerate(first) if word.text == ","), default=-1)
    verbs = [n for n in range(since + 1, len(first)) if first[n].finite]
    if not verbs or verbs[0] == len(first) - 1 or low in TAKES_CLAUSE:
        return False
    if low in _TIMES:  # "the spring they met", but "in spring they met"
        return first[-2].upos == "ADP" and complete(second)
    if low in _DAYS or (last.upos == "ADV" and low.endswith("ly")):
        return True
    if last.upos == "NUM":
        return len(low) == 4 or complete(second)  # a year; "the $64 million it pledged"
    if last.upos == "ADJ" or last.xpos == "VBN":
        return not low.endswith("est") and complete(second)
    return (
        last.upos in ("NOUN", "PROPN")
        and second[0].text in ("it", "he", "she")
        and complete(second)
    )


def complete(clause: list[Word]) -> bool:
    """Whether a clause lacks nothing that the noun before it could be.

    It is a passive with where or when it happened, or it has an object; and it ends in no
    preposition.
    """
    if clause[-1].upos == "ADP" or any(
        a.upos == "ADP" and b.upos in _NO_OBJECT for a, b in pairwise(clause)
    ):
        return False
    at = next(n for n, word in enumerate(clause) if word.finite)
    if clause[at].text.lower() == "had" and clause[at].upos == "AUX":
        # what had been done was done to the thing before: "the mill it had put trust in"
        return False
    passive = False
    while at < len(clause) and clause[at].upos in ("AUX", "ADV", "PART"):
        passive = clause[at].text.lower() in _BE
        at += 1
    after = clause[at:]
    if len(after) < 3:
        return False
    return _state_or_passive(after) if passive else _with_object(after)


def _state_or_passive(after: list[Word]) -> bool:
    """Whether what stands behind "was" is complete: "held in the hall", "a fine day"; as a verb it has an object."""
    first, second = after[0], after[1]
    if first.xpos == "VBN":
        fits = first.text.lower() not in TAKES_CLAUSE and second.upos == "ADP"
        return fits and after[2].upos in ("DET", "PROPN", "NOUN", "NUM", "ADJ")
    if first.upos != "VERB":
        return first.upos in ("DET", "ADJ") and second.upos in ("ADJ", "NOUN", "ADP")
    return _with_object(after)


def _with_object(after: list[Word]) -> bool:
    """Whether a verb that takes one object has it right behind: "closed the pier", "sold boats"."""
    if after[0].upos != "VERB" or after[0].text.lower() in _TWO_OBJECTS:
        return False
    if after[1].xpos in ("DT", "PRP$", "NNS"):
        return True
    return after[1].upos in ("ADJ", "NUM") and after[2].upos == "NOUN"
