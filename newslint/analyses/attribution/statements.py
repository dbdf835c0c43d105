"""Statements of running text: whether anybody stands behind one, in it or beside it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.lexicon import NOUN_OR_VERB, QUOTING, SAYING
from newslint.text import words

FIRST_PERSON = words("we our ours us i my me")
LONGEST_SENTENCE = 200  # lexemes; beyond that it is a table or a list run together
_SHORTEST = 3  # lexemes, its stop among them
_NEAR_OPENER = 6  # lexemes
_LONGEST_FORMULA = 10  # lexemes of "With best wishes," and the name below it
_OPENERS = words("""
    who which what whose whom when where while before after although though because since if until whoever
    """)
_BULLETS = ("*", "-", "•", "|", "#", ">", "–")
_QUESTION = "?"
_ACTS = words("""
    spoke speaks speaking talked talks talking discussed discusses interviewed contacted criticized criticised
    praised condemned thanked apologized apologised quoted accused asked asks called posted charged pleaded suspected
    """)


def told(sourcing: list[Sourced]) -> Iterator[tuple[int, Sourced]]:
    """The statements of running text with their numbers: no questions, list items, "No.", "Best wishes,"."""
    for number, item in enumerate(sourcing):
        if item.last - item.first < _SHORTEST:
            continue
        low = item.lexemes.low
        if not item.outside or item.sentence.block.kind != "paragraph":
            continue
        if low[item.first] in _BULLETS:
            continue  # a list that was run together
        if _is_formula(item):
            continue
        if low[item.outside[-1]] != _QUESTION and low[item.last - 1] != _QUESTION:
            yield number, item


def _is_formula(item: Sourced) -> bool:
    """Whether a paragraph only greets or signs off: "Best wishes,", with or without a name behind it."""
    lex, block = item.lexemes, item.sentence.block
    if item.last - item.first > _LONGEST_FORMULA or item.last != len(lex):
        return False
    if item.sentence.start != block.start or "," not in lex.low[item.first : item.last]:
        return False
    comma = lex.low.index(",", item.first)
    return comma > item.first and all(
        word[0].isupper() for word in lex.words[comma + 1 : item.last]
    )


def rests(item: Sourced) -> bool:
    """Whether somebody is said to say it: in the sentence, before it, or right after."""
    return bool(item.says or item.carried or item.answered)


def voiced(item: Sourced) -> bool:
    """Whether somebody says it, rather than a record that shows it."""
    if item.says is None:
        return False
    word = item.lexemes.low[item.lexemes.index(item.says.start)]
    return word in SAYING or word in QUOTING or word in _VOICED


_VOICED = words("put puts :")


def told_before(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence right before it in the paragraph says who speaks, and may still hold.

    "…, according to the county" closes what it covers; "the two spoke on Monday" opens nothing.
    """
    item, before = sourcing[number], sourcing[number - 1] if number else None
    if before is None:
        return False
    if before.block != item.block:
        return item.carried  # lent by a line that leads in: "The report says:"
    if before.says is None:
        return False
    return item.carried and before.lexemes.low[before.lexemes.index(before.says.start)] not in _ACTS


def only_aside(item: Sourced) -> bool:
    """Whether all that is said in a sentence is said in passing: "before the vicar asked for a bench".

    Such words tell of somebody in the story; they don't tell who stands behind the sentence.
    """
    if item.says is None or item.quotes:
        return False
    low = item.lexemes.low
    if low[item.lexemes.index(item.says.start)] not in SAYING:
        return False  # a colon that brings somebody's words, a record that shows it
    return all(
        _in_passing(item, i)
        for i in item.outside
        if low[i] in SAYING
        and (low[i] not in NOUN_OR_VERB or i == item.lexemes.index(item.says.start))
    )


def _in_passing(item: Sourced, i: int) -> bool:
    """Whether a word that opens a subordinate clause stands before lexeme `i`, with no comma between."""
    low = item.lexemes.low
    if low[i].endswith("ing"):
        return False  # "after announcing": whoever the sentence is about
    for k in range(i - 1, max(item.first, i - _NEAR_OPENER) - 1, -1):
        if low[k] in _OPENERS:
            return k > item.first
        if not low[k][0].isalnum() and low[k] not in "’'-":
            return False
    return False
