"""Flat assertions: what a paper says in its own voice although a source stands right beside it."""

from __future__ import annotations

from newslint.analyses.attribution.hearsay import unowned
from newslint.analyses.attribution.sourcing import BE, Sourced
from newslint.analyses.attribution.statements import (
    FIRST_PERSON,
    LONGEST_SENTENCE,
    only_aside,
    told,
)
from newslint.language.lexicon import PAPERS, THINKING
from newslint.text import words

_RESUMING = words("he she they it his her their its this that these those such there both")
"""What may open a sentence in which whoever spoke before still speaks."""
_ANSWERING = words("that this these those such both")
_SHIFTED = words("would had")
"""Tenses of reported speech: "The road was shut, she said. Crews had worked all night.\""""
_SUBORDINATE = words("that which who whom whose when where because , ;")
_YOU = words("you your yours")
_OPEN = words("if whether reportedly allegedly apparently perhaps maybe possibly probably")
_MAYBE = words("may might could")
_EARLY = 8
"""The sentence itself says that it isn't sure."""
_NO_VIEW = words(
    "like find finds finding sure certain expect plan planned plans shown heard view views record records"
)
_DEGREES = words("most more least less best")
"""Before them it is a description: "the most feared"."""
_FROM = words("in from by under on per of court judge jury to for with")
_ENDS = words("result results returns source")
_NEAR = 4
_QUOTE = '“‘"'


def flat_statements(sourcing: list[Sourced], own_account: bool) -> list[tuple[int, Sourced]]:
    """The statements with their numbers on whose claim no source has a hold.

    A source holds for its own sentence. It holds for the next one too where something carries it on:
    a pronoun that takes up the speaker or the matter, a tense of reported speech. A sentence that
    starts on a subject of its own, in plain tenses, has left the source behind: "The firm said it
    was too early to say. A worn cable started the fire." What leads in to a quotation rests on it,
    and the first sentence of a story on the second.
    """
    if own_account:
        return []
    return [
        (number, item)
        for number, item in told(sourcing)
        if item.last - item.first <= LONGEST_SENTENCE
        and not (_own(item) or _lent(sourcing, number))
    ]


def only_thought(sourcing: list[Sourced], number: int) -> bool:
    """Whether nothing but a verb of the mind keeps a statement from being flat: "All farmers hate the rule"."""
    item = sourcing[number]
    return item.thinks is not None and not (_stands(item) or _lent(sourcing, number))


def _own(item: Sourced) -> bool:
    """Whether the sentence itself says on whom it rests, or that it is unsure, or is the writer's own."""
    return _stands(item) or bool(item.thinks and any(_holds(item, i) for i in item.outside))


def _stands(item: Sourced) -> bool:
    """Whether somebody or something but a verb of the mind stands behind a sentence, or the writer is in it."""
    low = item.lexemes.low
    if (item.says and not only_aside(item)) or item.quotes or (item.paper and _cited(item)):
        return True
    its = {low[i] for i in item.outside}
    early = range(item.first, min(item.first + _EARLY, item.last))
    if any(low[i] in _MAYBE and not (low[i] == "may" and item.lexemes.capital(i)) for i in early):
        return True  # but "May" is a month
    if its & FIRST_PERSON or its & _YOU or its & _OPEN:
        return True
    return bool(unowned(item))


def _cited(item: Sourced) -> bool:
    """Whether a paper bears the sentence out, and isn't what it is about: "under the order", "the count shows"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in PAPERS or low[i] in _ENDS:
            continue
        drawn_on = not _FROM.isdisjoint(low[max(item.first, i - _NEAR) : i])
        if drawn_on or lex.at(i + 1) in THINKING:
            return True
    return False


def _holds(item: Sourced, i: int) -> bool:
    """Whether somebody thinks, and it isn't "the oldest to be found"."""
    low = item.lexemes.low
    before = item.lexemes.at(i - 1)
    return low[i] in THINKING and low[i] not in _NO_VIEW and before not in BE | _DEGREES


def _lent(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence before or after has a hold on the sentence."""
    item = sourcing[number]
    before = sourcing[number - 1] if number else None
    after = sourcing[number + 1] if number + 1 < len(sourcing) else None
    if item.carried:
        if before is None or before.block != item.block:
            return True  # "The report says:"
        if before.quotes and not before.says:
            return True
        if _resumes(item) or _shifted(item):
            return True
    if after is None:
        return False
    if after.says and (before is None or not number):
        return True
    if after.lexemes.word(after.first)[:1] in _QUOTE:
        return True
    return item.answered and after.lexemes.low[after.first] in _ANSWERING


def _resumes(item: Sourced) -> bool:
    """Whether a pronoun takes up what was said; not in "It is the …", the paper's own present tense."""
    lex, first = item.lexemes, item.first
    if lex.low[first] in ("it", "this", "that") and lex.at(first + 1) == "is":
        return lex.at(first + 2) != "the"
    return lex.low[first] in _RESUMING


def _shifted(item: Sourced) -> bool:
    """Whether the main verb stands in a tense of reported speech."""
    low = item.lexemes.low
    for i in item.outside:
        if low[i] in _SUBORDINATE:
            return False
        if low[i] in _SHIFTED:
            return True
    return False
