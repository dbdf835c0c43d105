"""A pack's sequences at work: patterns of the phrase language, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.analyses import analyse
from newslint.document import Document
from newslint.language.tokens import Lexemes
from newslint.matching import Index
from newslint.matching.guards import known_guards
from newslint.startup.fast_typing import Any, NamedTuple

_FILE = "pack"


class _Stretch(NamedTuple):
    """A sentence as the phrase language sees it."""

    lexemes: Lexemes
    first: int
    last: int


def index_of(sequences: Mapping[str, list[dict[str, Any]]]) -> Index:
    """The sequences of all rules of a pack in one index; each row is named for its rule."""
    return Index({_FILE: [row for rows in sequences.values() for row in rows]})


def find(document: Document, index: Index) -> Iterator[tuple[str, int, int]]:
    """Code of the rule, and the start and end of what is marked in the document's text."""
    lexemes: list[Lexemes] = analyse(document, "lexemes")
    numbers = {block.start: number for number, block in enumerate(document.blocks)}
    tagged = analyse(document, "tagged")  # which tags a sentence when it is asked for one
    guards = known_guards()
    for sentence in analyse(document, "sentences"):
        own = lexemes[numbers[sentence.block.start]]
        if not index.walk(own):
            continue
        item = _Stretch(own, own.index(sentence.dateline_end), own.index(sentence.end))
        for match in index.find(_FILE, item, tagged, guards):
            yield match.pattern, match.start, match.end
