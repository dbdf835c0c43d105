"""RDB002 long-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.quotations import Quotation
from newslint.analyses.readability import Readability
from newslint.checks.readability._prose import Prose
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import Option, rule


@rule(
    "RDB002",
    "long-sentence",
    severity="info",
    confidence=0.8,
    options=(Option("words", 60, "the most words a sentence may have"),),
    quotes="check",
)
def long_sentence(
    document: Document,
    readability: Readability,
    quotations: list[Quotation],
    options: dict[str, int],
) -> Iterator[Hit]:
    """A sentence is so long that readers lose its beginning.

    Half the sentences of published news have fewer than 20 words, one in a hundred more than 55. Words inside quotation
    marks are the speaker's and do not count, nor do the items of a list of short names, places or
    results. Two sentences, or the fact that matters and a full stop, serve the reader better.

    Bad (words=20): [[The bridge, which was built in 1911 and has been closed to lorries since the
        flood of last spring, will be mended this year by the county.]]
    Near miss (words=20): The bridge will be mended this year. It was built in 1911 and has been
        closed to lorries since the flood of last spring.
    Near miss (words=20): “The bridge was built in 1911 and it has been closed to lorries since the
        flood of last spring, which is far too long,” Ms Lee said on Monday.
    Near miss (words=20): Lorries may not pass in Upper Marl, Lower Marl, Ellery, Dale, Wick, North
        Wick, Port Ellery, Saint Anne, Hope Cove, Old Town and Quay Street.
    Near miss (words=20): U.S. Sen. J. T. Lee of Mass. met Gov. Ann Dow at 9 a.m. on Jan. 5. They
        spoke about the bridge for two hours.
    Near miss (words=20, format=markdown):
        # Bridge to be mended

        See [the county's page](https://example.org/a/very/long/address/of/many/words/that/are/none)
        for the roads that are closed.
    """
    most = options["words"]
    prose = Prose(document, quotations)
    for measured in readability.longer(most):
        length = prose.length(measured)
        if length > most:
            sentence = measured.sentence
            yield Hit(
                sentence.dateline_end,
                sentence.end,
                f"The sentence has {measured.counts.words} words; the desk's limit is {most}. Split it.",
            )
