"""RDB004 long-lead."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.readability import Readability
from newslint.checks.readability._prose import Prose
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import Option, rule


@rule(
    "RDB004",
    "long-lead",
    severity="info",
    confidence=0.7,
    options=(Option("words", 50, "the most words the lead's first sentence may have"),),
    quotes="check",
    kinds=("news",),
)
def long_lead(
    document: Document,
    readability: Readability,
    quotations: list[Quotation],
    options: dict[str, int],
) -> Iterator[Hit]:
    """The lead's first sentence is too long to be taken in at once.

    The lead is the story's first paragraph. Agencies keep its first sentence to some 25 to 35 words;
    who did what comes first, the rest can follow. Quoted words, lists of names and the dateline do
    not count.

    Bad (words=20):
        Bridge to be mended

        [[The county will mend the bridge, which was built in 1911 and has been closed to lorries
        since the flood of last spring, this year.]] Work begins in May.

        Lorries will be let through by night.
    Near miss (words=20):
        Bridge to be mended

        The county will mend the bridge this year. It was built in 1911 and has been closed to
        lorries since the flood.

        Lorries, which have gone by way of the old town since the flood of last spring, will be let
        through by night.
    Near miss (words=20):
        Bridge to be mended

        MARLTON, Ohio (AP) — “We have waited a year for the county to mend this bridge and now the
        work will at last begin,” Mayor Ann Lee said.
    """
    lead, most = next(document.of_kind("paragraph"), None), options["words"]
    if lead is None:
        return
    for measured in readability.longer(most):
        if measured.sentence.start != lead.start:
            continue
        length = Prose(document, quotations).length(measured)
        if length > most:
            yield Hit(
                measured.sentence.dateline_end,
                measured.sentence.end,
                f"The lead's first sentence has {measured.counts.words} words; "
                f"the desk's limit is {most}. Shorten it.",
            )
        return
