"""Whether a story is a conversation written down: people talk as they talk."""

from __future__ import annotations

from newslint.document import Document
from newslint.startup.patterns import lazy

_SPEAKER = lazy(r"\(\(|\[?[A-Z][\w.’' -]{0,40}\]?:\s|[QA][.:]\s")
_TURNS = 3
"""This many paragraphs that begin with a speaker's name are turns of talk."""


def interview(document: Document) -> bool:
    """Whether paragraphs begin with the names of speakers ("Q:", "Ann Lee:")."""
    turns = sum(
        _SPEAKER.match(document.text, block.start, block.end) is not None
        for block in document.of_kind("paragraph")
    )
    return turns >= _TURNS
