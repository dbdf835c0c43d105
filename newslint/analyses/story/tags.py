"""The tagged words of a story in one row, for `newslint show`."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analyses.story.tagged import Tagged, Word
from newslint.document import Document
from newslint.language.tagging import lemma
from newslint.startup.fast_typing import Any


def tags(tagged: Sequence[Tagged]) -> list[Word]:
    """All words of all blocks, in order."""
    return [word for sentence in tagged for word in sentence.words]


def shown(document: Document, item: Word) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What `newslint show` prints of a word beside its place."""
    return {
        "upos": item.upos,
        "xpos": item.xpos,
        "lemma": lemma(item.text, item.upos, item.xpos),
        "finite": item.finite,
    }
