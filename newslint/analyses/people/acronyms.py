"""Short forms that the story spells out: "the European Medicines Agency (EMA)"."""

from __future__ import annotations

from newslint.document import Document
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, words

_IN_BRACKETS = lazy(
    r"\((?:the )?((?:[A-Z][A-Za-z&-]{0,30}[A-Z][A-Za-z]{0,30}|[A-Z](?:\.[A-Z])+\.?))s?\)"
)
_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*|&")
_SMALL = words("of the and for in on to a an & de la du des et")
_FAR = 120  # characters of the name before the bracket


class Acronym(NamedTuple):
    """Where a story explains a short form, in code points of the plain text.

    `short` is as written, without stops; `expansion` the words it stands for.
    """

    start: int
    end: int
    short: str
    expansion: Span


def acronyms(document: Document) -> list[Acronym]:
    """The short forms explained in brackets behind the words whose initials they are."""
    found = []
    for bracket in _IN_BRACKETS.finditer(document.text):
        short = bracket[1].replace(".", "")
        block = document.block_at(bracket.start())
        begin = max(block.start if block else 0, bracket.start() - _FAR)
        before = list(_WORD.finditer(document.text, begin, bracket.start()))
        first = _first(short, [word[0] for word in before])
        if first is not None:
            span = Span(before[first].start(), before[-1].end())
            found.append(Acronym(bracket.start(1), bracket.end(1), short, span))
    return found


def _first(short: str, before: list[str]) -> int | None:
    """The first word of the name whose initials, read backwards, spell the short form.

    Small words may have no letter in it.
    """
    letters = [letter for letter in short if letter.isupper()]
    at = len(before)
    while letters:
        at -= 1
        if at < 0:
            return None
        if before[at][0].upper() == letters[-1] and before[at].lower() not in ("the", "a"):
            letters.pop()
        elif before[at].lower() not in _SMALL:
            return None
    return at


def shown(document: Document, item: Acronym) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What is shown of an acronym beside its place."""
    return {"short": item.short, "expansion": item.expansion}
