"""RDB003 long-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.readability import Readability
from newslint.checks.readability._prose import Prose
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import Option, rule


@rule(
    "RDB003",
    "long-paragraph",
    severity="info",
    confidence=0.8,
    options=(Option("words", 150, "the most words a paragraph may have"),),
    quotes="check",
)
def long_paragraph(
    document: Document,
    readability: Readability,
    quotations: list[Quotation],
    interview: bool,
    options: dict[str, int],
) -> Iterator[Hit]:
    """A paragraph is so long that a screen shows nothing else.

    News is set in short paragraphs, of one to four sentences. Words inside quotation marks are
    the speaker's and do not count; block quotations and items of a list are left alone. So is a paragraph of one sentence, of which long-sentence speaks.

    Bad (words=30): [[The bridge will be mended this year. It was built in 1911 and has been closed
        to lorries since the flood of last spring. The county will pay for the work, which is to
        begin in May. The town has waited for it.]]
    Near miss (words=30):
        Bridge to be mended

        The bridge will be mended this year. It was built in 1911 and has been closed to lorries
        since the flood.

        The county will pay for the work, which is to begin in May. The town has waited for it.
    Near miss (words=20): The bridge, which was built in 1911 and has been closed to lorries since the
        flood of last spring, will be mended this year by the county.
    Near miss (words=20): “The bridge was closed in spring. We were told it would take a month. It has
        now been a year, and not one stone has been moved by anybody,” Ms Lee said.
    Near miss (words=20, format=markdown):
        # Bridge to be mended

        > The bridge was closed in spring. We were told it would take a month. It has now been a
        > year, and not one stone has been moved by anybody.
    """
    if interview:
        return  # an answer is as long as it was
    most = options["words"]
    blanks = (document.text.count(" ", b.start, b.end) for b in document.of_kind("paragraph"))
    if max(blanks, default=0) < most:
        return  # before anything is counted in earnest
    prose = Prose(document, quotations)
    for paragraph in readability.paragraphs:
        words = paragraph.counts.words
        if words <= most or paragraph.block.kind != "paragraph" or len(paragraph.sentences) < 2:
            continue
        if sum(map(prose.own_words, paragraph.sentences)) <= most:
            continue
        yield Hit(
            paragraph.sentences[0].sentence.dateline_end,
            paragraph.sentences[-1].sentence.end,
            f"The paragraph has {words} words; the desk's limit is {most}. Break it up.",
        )
