"""FRG006 run-on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.fragment_shapes import main_verb, opening
from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence
from newslint.analyses.tagged import TaggedStory, Word
from newslint.checks.fragment._two_sentences import ASIDE, FEWEST, HANGS, SUBJECTS, goes_on, halves
from newslint.checks.fragment._unquoted import unquoted
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.patterns import lazy
from newslint.registry import rule
from newslint.text import Edit, words

_SECOND = lazy(
    r"(?<=[\w%’']) (?:it|he|she|they|we) (?:(?:also|now|later|then|soon|still|never|often|already) )?[a-z’']+(?: [^;:?]{6,240}?)?(?P<tail>, [^,;:?“”]{2,60} (?:said|says|told|show|shows|shown|added))?\.\Z"
)
_TAKES_CLAUSE = words("""
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
_TAKES = _SAID | HANGS | words("whenever wherever because if")


@rule("FRG006", "run-on", severity="warning", confidence=0.8)
def run_on(
    document: Document,
    sentences: list[Sentence],
    quotations: list[Quotation],
    tagged: TaggedStory,
    interview: bool,
) -> Iterator[Hit]:
    """Two sentences run into one another with nothing between them.

    A full stop was lost, or a conjunction. Only the plain case is marked: a whole sentence, then a
    pronoun that can only be the subject of another one. The finding stands at the pronoun and the word
    before it.

    Bad: The theatre lost its roof in the [[storm it]] was rebuilt by the town in two years.
    Bad: The ferry was taken out of service on [[Monday it]] has been in use since 1974.
    Bad: The keepers mended the old [[light it]] guides a hundred ships every night.
    Bad: The pilot was slightly [[injured he]] was carried to a farm near Northfield.
    Fixed: The pilot was slightly injured. He was carried to a farm near Northfield.
    Good: The theatre lost its roof in the storm. It was rebuilt by the town in two years.
    Near miss: The pier it closed in March was the last one in the county.
    Near miss: The council was sure it was the right plan for the old harbour.
    Near miss: The mayor said on Monday she was going to stay in office.
    Near miss: The trustees sold the hall because of the costs they had in the winter.
    Near miss: The town remembers the day it lost its roof to the storm.
    Near miss: The firm lowered the price it offered the town for the land.
    Near miss: The longer the strike goes on, the harder it is to end it.
    Near miss: The court ruled in March, and in May he was sent home to Northfield.
    Near miss: The player was given the award he was promised by the club.
    Near miss: “The storm took the roof it was rebuilt in May,” she said.
    Near miss: The road needs the signs they point the drivers to in other towns.
    """
    if interview:
        return
    text = document.text
    for number, sentence in unquoted(sentences, quotations):
        found = _SECOND.search(text, sentence.dateline_end, sentence.end)
        if found is None:
            continue
        before = text[sentence.dateline_end : found.start()]
        if _MARKS.search(before) is not None or not _free(before.rpartition(",")[2]):
            continue  # told from the words alone: most sentences need no tags
        first, second = halves(tagged[number].words, sentence, found)
        if (
            len(first) >= FEWEST
            and main_verb(first, opening(first))
            and goes_on(second)
            and _parted(first, second)
        ):
            start, end = first[-1].start, second[0].end
            apart = f"{first[-1].text}. {second[0].text.capitalize()}"
            yield Hit(
                start,
                end,
                "Two sentences run into one another here.",
                fixes=(Fix("make two sentences", (Edit(start, end, apart),)),),
            )


def _free(clause: str) -> bool:
    """Whether nothing in what stands before, back to the last comma, takes or opens another clause."""
    low = clause.lower().split()
    return _TAKES.isdisjoint(low) and SUBJECTS.isdisjoint(low[1:])


def _parted(first: list[Word], second: list[Word]) -> bool:
    """Whether no clause without a pronoun ("the pier it closed") can begin between the two.

    The words since the last comma must have a verb: else they may lead up to the pronoun.
    """
    last, low = first[-1], first[-1].text.lower()
    since = max((n for n, word in enumerate(first) if word.text == ","), default=-1)
    verbs = [n for n in range(since + 1, len(first)) if first[n].finite]
    if not verbs or verbs[0] == len(first) - 1 or low in _TAKES_CLAUSE:
        return False
    if low in _TIMES:  # "the spring they met", but "in spring they met"
        return first[-2].upos == "ADP" and _complete(second)
    if low in _DAYS or last.upos == "NUM" or (last.upos == "ADV" and low.endswith("ly")):
        return True
    if last.upos == "ADJ" or last.xpos == "VBN":
        return not low.endswith("est") and _complete(second)
    return (
        last.upos in ("NOUN", "PROPN")
        and second[0].text in ("it", "he", "she")
        and _complete(second)
    )


def _complete(clause: list[Word]) -> bool:
    """Whether a clause lacks nothing that the noun before it could be.

    It is a passive with where or when it happened, or it has an object; and it ends in no
    preposition.
    """
    if any(a.upos == "ADP" and b.upos in _NO_OBJECT for a, b in pairwise(clause)):
        return False
    if clause[-1].upos == "ADP":
        return False
    at = next(n for n, word in enumerate(clause) if word.finite)
    passive = False
    while at < len(clause) and (clause[at].upos in ("AUX", "ADV", "PART")):
        passive = clause[at].text.lower() in _BE
        at += 1
    after = clause[at:]
    if len(after) < 3:
        return False
    if passive and after[0].xpos == "VBN":
        fits = after[0].text.lower() not in _TAKES_CLAUSE and after[1].upos == "ADP"
        return fits and after[2].upos in ("DET", "PROPN", "NOUN", "NUM", "ADJ")
    if passive and after[0].upos != "VERB":
        return after[0].upos in ("DET", "ADJ") and after[1].upos in ("ADJ", "NOUN", "ADP")
    if after[0].upos != "VERB" or after[0].text.lower() in _TWO_OBJECTS:
        return False
    place = after[1]
    return (
        place.xpos in ("DT", "PRP$")
        or (place.upos in ("ADJ", "NUM") and after[2].upos == "NOUN")
        or place.xpos == "NNS"
    )
