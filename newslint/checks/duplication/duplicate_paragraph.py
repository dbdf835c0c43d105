"""DUP002 duplicate-paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.analyses.story import Met, Wording, reworded, running, runs
from newslint.document import Block, Document
from newslint.finding import Hit, Related
from newslint.language.tokens import folded
from newslint.registry import Option, rule
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_PICTURE = lazy(r"\b(?:Image|Photo|Picture|File photo|Credit)s?:", re.IGNORECASE)
_VALUE = lazy(r":\s*[$£€]?\d[\d,.]*\s?%?\Z")
"""The end of a line of a table set as text: "Visits in May: 1,204"."""
_FEWEST_REWORDED = 14  # words
_REFRAIN = 25  # words; a shorter paragraph that stands three times or more is a refrain


class _Paragraph(NamedTuple):
    text: str
    block: Block
    words: list[str]

    @property
    def wording(self) -> Wording:
        return Wording(self.text, self.words)


@rule(
    "DUP002",
    "duplicate-paragraph",
    severity="error",
    confidence=0.95,
    quotes="check",
    options=(Option("words", 10, "shorter paragraphs may stand twice"),),
)
def duplicate_paragraph(document: Document, options: dict[str, int]) -> Iterator[Hit]:
    """A paragraph appears twice.

    Moving copy about leaves a paragraph in both places, sometimes the old version of it beside the
    new. A paragraph with a few words changed is marked too, unless what changed is a name or a
    figure: results, candidates and prices are written to one pattern. Captions, lists, tables,
    pull quotes, questions put to several people, short refrains and running logs may repeat.

    Bad:
        Ferry company fined over delays

        The harbour court fined the company 40,000 euros on Tuesday for sailing late all summer.

        Passengers had complained in July.

        [[The harbour court fined the company 40,000 euros on Tuesday for sailing late all summer.]]
    Bad:
        Ferry company fined over delays

        The harbour court fined the company heavily on Tuesday because its boats had sailed late all
        summer, and often without any word to those waiting on the quay.

        Passengers had complained in July.

        [[The harbour court fined the company on Tuesday because its boats had sailed late all
        summer, often without any word to those waiting on the quay.]]
    Near miss:
        How the wards voted

        In the north ward Ann Lee of the Farmers' League won with 2,104 votes to 1,870 for the mayor.

        In the south ward Bo Berg of the Farmers' League won with 1,733 votes to 1,214 for the mayor.
    Near miss:
        Ferries on time

        Number of sailings that left on time at the old pier in the month: 15

        The north line was better.

        Number of sailings that left on time at the old pier in the month: 15
    Near miss:
        The long march

        And still they walked.

        The road went down to the sea.

        And still they walked.
    Near miss (format=markdown):
        # Ferry company fined over delays

        - The harbour court fined the company 40,000 euros on Tuesday for sailing late all summer.
        - The harbour court fined the company 40,000 euros on Tuesday for sailing late all summer.
    """
    if running(document):
        return
    fewest = options["words"]
    paragraphs = [
        _Paragraph(text, block, found)
        for block in document.of_kind("paragraph")
        if not _by_design(text := document.slice(block)) and len(found := folded(text)) >= fewest
    ]
    times = Counter(" ".join(paragraph.words) for paragraph in paragraphs)
    seen: dict[str, Block] = {}
    met = Met()
    kept: list[_Paragraph] = []
    for paragraph in paragraphs:
        said = " ".join(paragraph.words)
        if said in seen:
            if times[said] < 3 or len(paragraph.words) >= _REFRAIN:
                yield _hit(
                    paragraph.block,
                    seen[said],
                    "The paragraph appears twice. Delete one of the two.",
                    None,
                )
            continue
        seen[said] = paragraph.block
        if len(paragraph.words) < _FEWEST_REWORDED:
            continue
        own = runs(paragraph.words)
        for number, count in met.closest(own):
            if reworded(kept[number].wording, paragraph.wording, count):
                message = (
                    "The paragraph appears twice, with a few words changed. Keep one of the two."
                )
                yield _hit(paragraph.block, kept[number].block, message, 0.9)
                break
        met.add(own, len(kept))
        kept.append(paragraph)


def _by_design(text: str) -> bool:
    """A question put to several people, a row of a table, a line with a picture's credit."""
    if text.endswith("?") or text.startswith("|"):
        return True
    return _PICTURE.search(text) is not None or _VALUE.search(text[-40:]) is not None


def _hit(block: Block, first: Block, message: str, confidence: float | None) -> Hit:
    place = Related(first.start, first.end, "the first time")
    return Hit(block.start, block.end, message, (place,), (), None, confidence)
