"""A sentence with one expression in brackets, and what an analysis reads there."""

from __future__ import annotations

from typing import Protocol, TypeVar

from newslint.document import Document
from newslint.readers import read
from newslint.source import Source


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Placed)


def read_marked(name: str, before: str, sentence: str) -> tuple[Document, int, int]:
    """The story `before` + the sentence without its brackets, and what they enclosed in its text."""
    start, end = sentence.index("["), sentence.index("]") - 1
    plain = sentence.replace("[", "", 1).replace("]", "", 1)
    document = read(Source(name, f"{before}{plain}\n"))
    base = document.text.index(plain)
    return document, base + start, base + end


def covering(found: list[T], start: int, end: int) -> T | None:
    """What covers the marked words, or most of them."""
    best = max(found, key=lambda item: min(item.end, end) - max(item.start, start), default=None)
    return best if best and min(best.end, end) > max(best.start, start) else None
