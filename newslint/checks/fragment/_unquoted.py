"""The sentences that are the paper's own words throughout."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence


def unquoted(
    sentences: list[Sentence], quotations: list[Quotation]
) -> Iterator[tuple[int, Sentence]]:
    """The sentences of paragraphs that no quotation touches, each with its number."""
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(quotations) and quotations[at].end <= sentence.start:
            at += 1
        quoted = at < len(quotations) and quotations[at].start < sentence.end
        if sentence.block.kind == "paragraph" and not quoted:
            yield number, sentence
