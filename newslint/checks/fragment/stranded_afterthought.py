"""FRG004 stranded-afterthought."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence
from newslint.checks.fragment._unquoted import unquoted
from newslint.document import Document
from newslint.finding import Hit
from newslint.patterns import lazy
from newslint.registry import rule

_AFTERTHOUGHT = lazy(
    r"Or(?: at least| rather| at any rate| so it (?:seems|seemed)| more (?:exactly|precisely|accurately)),? [^?!]+\."
    r"|(?:Let alone|Much less|Still less|To say nothing of|Not to mention) [^?!,]+\."
    r"|(?:Though|Although|Albeit|But|And|If) (?:not|never) (?:[a-z’]+ ){1,9}?[\w’]+\.",
)
_VERB = lazy(
    r"\b(?:is|was|are|were|has|had|have|does|did|do|will|would|can|could|may|might|\w+ed|said|went|came|told|knew|made|took)\b"
)
_OPENERS = (
    "Or ",
    "Let ",
    "Muc",
    "Sti",
    "To ",
    "Not",
    "Tho",
    "Alt",
    "Alb",
    "But n",
    "And n",
    "If n",
)
_NEGATED = ("Tho", "Al", "But", "And", "If")


@rule(
    "FRG004",
    "stranded-afterthought",
    severity="info",
    confidence=0.8,
    not_kinds=("own-voice", "running"),
)
def stranded_afterthought(
    document: Document, sentences: list[Sentence], quotations: list[Quotation]
) -> Iterator[Hit]:
    """A sentence takes back or adds to the one before it, and can't stand without it.

    "Or at least, …", "Or rather, …", "Let alone …" hang on what was just said. In speech that is
    natural; in a report the sentence before should have said it rightly the first time.

    Bad: Nobody was hurt in the fire. [[Or at least, nobody has come forward.]]
    Bad: The council will sell the pier. [[Or rather, it will lease it for 99 years.]]
    Bad: The town can't pay for the bridge. [[Let alone a new ferry.]]
    Bad: The firm said it had asked around. [[Though not with anybody on the island.]]
    Bad: She taught in the village for two terms. [[And never again after the war.]]
    Good: Nobody has come forward to say that they were hurt in the fire.
    Near miss: Or, as the mayor put it, the pier is dead.
    Near miss: Let alone, the hedge grows a yard in a year.
    Near miss: At least nine people were hurt.
    Near miss: Will they sell the pier? Or at least lease it?
    Near miss: “Or at least, nobody has come forward,” she said.
    Near miss: Nine boats sank. But not one of the men was hurt.
    Near miss: The pier closed. If not for the storm, it would be open.
    Near miss: Not to mention the pier would have been a mistake, she wrote.
    """
    text = document.text
    for _, sentence in unquoted(sentences, quotations):
        if not text.startswith(_OPENERS, sentence.start):
            continue
        if sentence.start == sentence.block.start:
            continue  # nothing before it in the paragraph to hang on
        said = text[sentence.start : sentence.end]
        if said.startswith(_NEGATED) and _VERB.search(said) is not None:
            continue  # "But not one of them was hurt": a sentence
        if _AFTERTHOUGHT.fullmatch(said) is not None:
            yield Hit(
                sentence.start, sentence.end, "This is an afterthought to the sentence before."
            )
