"""Where the paper steps out of its report: it says "we" or "you", asks, or exclaims."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import FIRST_PERSON
from newslint.document import Document
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import words

TurnKind = Literal["writer", "reader", "question", "exclamation"]

_WRITER = FIRST_PERSON | words("ourselves myself")
_READER = words("you your yours yourself yourselves")
_PERSONS = _WRITER | _READER
_NUMBERED = words("""
    war world type class part chapter volume title phase act elizabeth charles george james mark division group grade
    schedule annex
    """)
"""What may stand before the Roman number I, in whatever case."""
_NOBODY = words("who what we i")
_ASKED = words("""
    ask asks asked asking wonder wonders wondered question questions whether poll survey voters ballot answer answers
    """)


_FEWEST_SOURCED = 2
"""So many sentences of a report, at least, say who speaks; a notice speaks to its reader."""
_NEAR = 3  # words from "you" to what you know
_OPENING = 8  # words
_MOST = 2
_MOST_SHARE = 12
"""More of them, one in so many sentences, and the story is told so throughout."""


_MANKIND = words("""
    solar planet galaxy sun moon species ancestors atmosphere climate bodies brains genes world oceans universe nearest
    """)
"""What is ours as it is everybody's."""


class OwnTurn(NamedTuple):
    """Words in which the paper speaks for itself, in code points of the plain text, and how it does."""

    start: int
    end: int
    kind: TurnKind


def own_turns(document: Document, sourcing: list[Sourced], interview: bool) -> list[OwnTurn]:
    """One for each sentence of running text that has any, in text order; none in an account of the writer's own.

    Left out: sentences that hold a quotation or rest on somebody's words, questions of a vote or a poll,
    and questions that make a paragraph, where there are several (they head what follows).
    """
    if interview or sum(item.says is not None for item in sourcing) < _FEWEST_SOURCED:
        return []
    found = [
        turn
        for number, item in enumerate(sourcing)
        if item.outside and item.sentence.block.kind == "paragraph"
        for turn in _turn(sourcing, number, item)
    ]
    alone = [turn for turn in found if turn.kind == "question" and _stands_alone(document, turn)]
    if len(alone) > 1:  # they head what follows
        found = [turn for turn in found if turn not in alone]
    return found if len(found) <= max(_MOST, len(sourcing) // _MOST_SHARE) else []


def _turn(sourcing: list[Sourced], number: int, item: Sourced) -> Iterator[OwnTurn]:
    lex, last = item.lexemes, item.last - 1
    ends = lex.low[last] if item.outside[-1] == last and not item.quotes else ""
    if ends == "?":
        if not (_is_reported(item) or _is_put(sourcing, number)):
            yield OwnTurn(item.start, item.end, "question")
    elif ends == "!":
        if not (_is_reported(item) or lex.capital(last - 1)):
            yield OwnTurn(lex.starts[last - 1], item.end, "exclamation")
    elif lex.low[last] != "?":
        found = next((i for i in item.outside if _is_person(item, i)), -1)
        if found >= 0 and not _is_told(item, found):
            kind: TurnKind = "writer" if lex.low[found] in _WRITER else "reader"
            yield OwnTurn(lex.starts[found], lex.ends[found], kind)


def _is_reported(item: Sourced) -> bool:
    """Whether somebody says it: not "who says the small never win?", and not "we say"."""
    return item.says is not None and (
        item.lexemes.at(item.lexemes.index(item.says.start) - 1) not in _NOBODY
    )


def _is_told(item: Sourced, found: int) -> bool:
    """Whether the sentence is somebody's words or thoughts, and not those of the "we" or "you" at `found`."""
    lex = item.lexemes
    heads = (each for each in (item.says, item.thinks) if each)
    return any(not found < lex.index(each.start) <= found + _NEAR for each in heads)


def _stands_alone(document: Document, turn: OwnTurn) -> bool:
    """Whether it makes a paragraph."""
    return any((block.start, block.end) == turn[:2] for block in document.blocks)


def _is_put(sourcing: list[Sourced], number: int) -> bool:
    """Whether somebody is said to ask the question, in it or where the next sentence begins."""
    item = sourcing[number]
    if not _ASKED.isdisjoint(item.lexemes.low[item.first : item.last]):
        return True
    return any(
        not _ASKED.isdisjoint(each.lexemes.low[each.first : each.first + _OPENING])
        for each in sourcing[number + 1 : number + 2]
    )


def _is_person(item: Sourced, i: int) -> bool:
    """Whether the word is a pronoun, and no part of a name: "US", "Our Lady", "World War I"."""
    lex = item.lexemes
    word = lex.low[i]
    if word not in _PERSONS:
        return False
    if word == "i":
        return lex.words[i] == "I" and lex.at(i - 1) not in _NUMBERED and lex.at(i + 1) != "."
    if word == "our" and not _MANKIND.isdisjoint(lex.low[i + 1 : i + 3]):
        return False
    opens = i == item.first and lex.words[i].istitle() and not lex.capital(i + 1)
    return opens or lex.words[i].islower()
