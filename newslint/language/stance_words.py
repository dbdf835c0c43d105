"""Words that tell somebody's stand without words of theirs, and words that tell nobody's.

Own lists, from general knowledge of news English. "Ministers oppose the plan" rests on the ministers
as much as "ministers say no"; "the plan is widely seen as dead" rests on nobody.
"""

from __future__ import annotations

from newslint.language.reporting_verbs import forms_of
from newslint.text import words

STANCE: frozenset[str] = frozenset(
    form
    for lemma in words(
        """
        support oppose endorse back challenge welcome favour favor prefer want like love hate dislike admire respect
        champion consider regard view see accept appreciate trust distrust enjoy value celebrate address review assess
        maintain know believe understand demonstrate imagine threaten contest publish make raise issue release share
        push present plan choose intend decide vote need try feel mean hold prove learn hear look hope call agree seek
        aim offer campaign promote attempt name focus work embrace refuse deny show
        reveal stop fight lean
        """
    )
    for form in forms_of(lemma)
)
"""Forms of verbs of wanting, backing, judging and setting out."""
STANCE_ADJECTIVES = words(
    """
    worried concerned afraid confident sure certain convinced aware eager willing reluctant unhappy angry happy pleased
    proud disappointed optimistic pessimistic sceptical skeptical critical supportive adamant keen hopeful fearful
    frustrated furious glad surprised committed opposed likely
    """
)
SOURCELESS = words(
    """
    reportedly allegedly supposedly apparently seemingly purportedly presumably ostensibly arguably so-called alleged
    unclear seems seem seemed appears appear appeared widely rumored rumoured
    """
)
"""What is put forward without anybody who says so."""
SOURCELESS_PARTICIPLES = words(
    "expected considered viewed seen deemed perceived believed regarded known thought said"
)
"""After a form of "be", and without "by"."""
STIRS = words(
    "controversy debate backlash outrage expectation expectations rhetoric momentum scrutiny"
)
"""Talk in general: nouns like those of saying."""
