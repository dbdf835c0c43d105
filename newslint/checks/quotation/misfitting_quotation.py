"""QUO013 misfitting-quotation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy

_ONE, _MANY = "one", "many"
_BEFORE = lazy(r"(?<![\w’'])(?:(?P<one>[Hh]e|[Ss]he)|(?P<many>[Tt]hey|[Ww]e)) ?\Z")
"""The subject right before the mark. "It" and "you" may be objects: he told it “are you there”."""
_FIRST = {
    _ONE: lazy(r"(?i:am|are|have|do|don['’]t|haven['’]t|aren['’]t)(?= [a-z])|['’](?:m|ve|re)\b"),
    _MANY: lazy(
        r"(?i:am|is|has|does|was|isn['’]t|hasn['’]t|doesn['’]t|wasn['’]t)(?= [a-z])|['’]m\b"
    ),
}
_ASKED = lazy(
    r"\b(?:if|whether|that|did|does|do|was|were|is|are|has|have|had|will|would|should|let|make|makes|made|help|helps|helped"
    r"|see|saw|hear|heard|suggest(?:ed|s)?|recommend(?:ed|s)?|demand(?:ed|s)?|insist(?:ed|s)?|wish(?:ed|es)?|lest) (?:that )?\S+ ?\Z"
)
_LOOK = 40  # characters before the mark


@rule("QUO013", "misfitting-quotation", severity="warning", confidence=0.85, quotes="check")
def misfitting_quotation(document: Document, quotations: list[Quotation]) -> Iterator[Hit]:
    """The quoted words don't fit the sentence they stand in: he “am not going”.

    Words that somebody said of themselves were put behind "he" or "she" as they were. Begin the
    quotation after the verb, or quote the whole sentence.

    Bad: He “[[am]] not going to wait for a ferry”, he told the council.
    Bad: She said she “[[have]] never seen the like”.
    Bad: Lee said they “[[was]] told nothing at all” about the ferry.
    Good: He was “not going to wait for a ferry”, he told the council.
    Near miss: She said he “has never seen the like”.
    Near miss: He asked: “Am I to wait for a ferry?” They “were not amused”.
    """
    text = document.text
    for quotation in quotations:
        if quotation.level:
            continue
        begin = max(quotation.block.start, quotation.start - _LOOK)
        subject = _BEFORE.search(text, begin, quotation.start)
        if subject is None or _ASKED.search(text, begin, quotation.start) is not None:
            continue
        number = _ONE if subject["one"] else _MANY
        verb = _FIRST[number].match(text, quotation.inner_start, quotation.inner_end)
        if verb is not None:
            yield Hit(
                *verb.span(),
                f"The quoted words don’t fit after “{subject[0].strip()}”: begin the quotation after the verb, or quote the whole sentence.",
            )
