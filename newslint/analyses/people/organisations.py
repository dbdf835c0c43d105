"""The organisations of a story: bodies named in full, and the short forms that mean them later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.people.acronyms import Acronym
from newslint.analyses.story import Tagged, Word
from newslint.document import Document
from newslint.language.lexicon import ORGANISATION_ENDINGS, TIME_WORDS
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_HEADS = ORGANISATION_ENDINGS | words(
    """
    academy airline alliance armed assembly brigade broadcasting cabinet church clinic cooperative co-op constabulary
    directorate embassy exchange foundation guard institution laboratory ltd. ministry museum observatory office
    organisation organization orchestra parliament partnership police railway registry secretariat senate
    tribunal trust unit watch charity chamber
    """
)
"""What a body's name holds: "Leeds Fire Brigade", "Ministry of Health"."""
_LINKS = frozenset(("of", "for", "and", "&", "on", "the"))
_SHORT = lazy(r"[A-Z](?:[A-Z&]{1,5}|[a-z&]{1,2}[A-Z]{1,2})s?\Z")
_NO_BODY = words(
    "us uk eu un uae tv pc id dna gdp ceo cfo phd am pm covid aids hiv ok nfl gps dvd cd gmt bst faq"
)
"""Capitals that are places, things and titles; of the bodies among them context would have to tell."""

Kind = Literal["full", "acronym"]


class Organisation(NamedTuple):
    """Words that name a body, in code points of the plain text.

    entity: a number, the same for all mentions of one body; `name` is its fullest name in the
    story, which for an acronym that is never explained is the acronym.
    """

    start: int
    end: int
    entity: int
    mention: Kind
    name: str


def organisations(
    document: Document, tagged: Sequence[Tagged], acronyms: list[Acronym]
) -> list[Organisation]:
    """All mentions of bodies outside headlines, in order."""
    text = document.text
    stands_for = {each.short: document.slice(each.expansion) for each in acronyms}
    numbers: dict[str, int] = {}
    names: dict[str, str] = {}
    found = []
    for item in tagged:
        if item.sentence.block.kind in ("headline", "crosshead"):
            continue
        for start, end, kind in _named(item.words):
            said = text[start:end]
            name = stands_for.get(said.replace(".", ""), said) if kind == "acronym" else said
            key = _key(name)
            number = numbers.setdefault(key, len(numbers) + 1)
            found.append(Organisation(start, end, number, kind, names.setdefault(key, name)))
    return found


def _key(name: str) -> str:
    return re.sub(r"^the\s+", "", name.casefold()).replace("’", "'")


def _named(found: list[Word]) -> Iterator[tuple[int, int, Kind]]:
    """The bodies named in a sentence: (start, end, kind)."""
    at = 0
    while at < len(found):
        end = _run(found, at)
        if end == at:
            at += 1
            continue
        low = [word.text.lower() for word in found[at:end]]
        if end - at > 1 and any(word in _HEADS for word in low) and low[0] not in TIME_WORDS:
            yield found[at].start, found[end - 1].end, "full"
        elif end - at == 1 and _SHORT.match(found[at].text) and low[0] not in _NO_BODY:
            yield found[at].start, found[at].end, "acronym"
        at = end


def _run(found: list[Word], at: int) -> int:
    """The place after a run of capitalised words, through "of", "for the" and the like."""
    if not _capital(found, at):
        return at
    end = at + 1
    while end < len(found):
        if _capital(found, end):
            end += 1
            continue
        link = end
        while link < len(found) and found[link].text in _LINKS and link - end < 2:
            link += 1
        # "of" and the like go on with a name only behind a body's own word: "Ministry of Health".
        if link == end or not _capital(found, link) or found[end].text == "the":
            break
        if found[end - 1].text.lower() not in _HEADS:
            break
        end = link + 1
    return end


def _capital(found: list[Word], at: int) -> bool:
    if at >= len(found) or not found[at].text[:1].isupper():
        return False
    # A tagger takes the "Bank" of "the Bank of England" for a common noun.
    return found[at].xpos in ("NNP", "NNPS") or (at > 0 and found[at].text.lower() in _HEADS)


def shown(document: Document, item: Organisation) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What is shown of a mention beside its place."""
    return {"entity": item.entity, "mention": item.mention, "name": item.name}
