"""What a pack's rule writes in the place of what it found: the words, their case, and the edit."""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import Fix, Safety
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Edit, Span

DELETE = "\x1e"
"""Stands as the replacement of a phrase that is to go."""


class Place(NamedTuple):
    """What decides the case of a replacement: the words found, and where."""

    found: str
    written: str  # as the pack has them
    exact: bool  # the pack demands them so: `case: true`
    opens: bool  # a sentence begins here
    headline: bool
    shouted: bool  # all of the block is in capitals


def fitted(instead: str, place: Place) -> str:
    """A replacement with the case of what it replaces.

    Where the pack's own entry has a capital, its capitals say what is meant: USSR → Soviet Union.
    """
    found, written = place.found, place.written
    if _only_case(instead, written):
        return instead
    loud = len(found) > 1 and found.isupper() and not written.isupper() and not place.exact
    if loud or place.shouted:
        return instead.upper()
    own = place.exact or written[:1].isupper()
    return _capital(instead) if found[:1].isupper() and (place.opens or not own) else instead


def is_right(instead: str, place: Place) -> bool:
    """Whether the words found are what the pack asks for, or only have a capital that they need."""
    found = " ".join(place.found.split())
    if fitted(instead, place) == found:
        return True
    if not _only_case(instead, place.written):
        return False
    if place.shouted:
        return True
    if place.headline:
        pairs = zip(instead.split(), found.split(), strict=False)
        return all(ours == theirs or _capital(ours) == theirs for ours, theirs in pairs)
    return place.opens and found[1:] == instead[1:] and found[:1] == instead[:1].upper()


def _only_case(instead: str, written: str) -> bool:
    return instead.lower() == written.lower()


def _capital(words: str) -> str:
    """The words with a capital at the start, but for a name that has its own: iPhone."""
    first = words.partition(" ")[0]
    if first[:1].islower() and first != first.lower():
        return words
    return words[:1].upper() + words[1:]


def fix(document: Document, span: Span, choice: str, safety: Safety) -> Fix:
    """The fix that writes a choice, which has its case already, over a span; or deletes the span."""
    if choice != DELETE:
        return Fix(f"Write “{choice}”", (Edit(span.start, span.end, choice),), safety)
    # What is deleted takes its commas and one space along, and leaves its capital behind.
    text, (start, end) = document.text, span
    found = text[start:end]
    title = f"Delete “{' '.join(found.split())}”"
    comma = text[end : end + 1] == ","
    if text[start - 2 : start] == ", " and (comma or text[end : end + 1] in ".;:!?…"):
        return Fix(title, (Edit(start - 2, end + comma, ""),), safety)
    end += comma
    while text[end : end + 1] == " ":
        end += 1
    if found[:1].isupper() and text[end : end + 1].islower():
        return Fix(title, (Edit(start, end + 1, text[end].upper()),), safety)
    if text[end : end + 1] in ".;:!?…" and text[start - 1 : start] == " ":
        start -= 1
    return Fix(title, (Edit(start, end, ""),), safety)
