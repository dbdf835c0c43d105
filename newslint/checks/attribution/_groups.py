"""Groups that name nobody: "experts", "many residents", "some in the party"."""

from __future__ import annotations

from newslint.analyses.sourcing import Sourced
from newslint.fast_typing import NamedTuple
from newslint.language.lexemes import Lexemes
from newslint.language.numerals import NUMBER_WORDS
from newslint.language.units import STOP_WORDS
from newslint.text import words

COMMENTING = words("""
    experts analysts observers critics commentators insiders pundits skeptics sceptics detractors
    opponents supporters proponents advocates naysayers doubters cynics watchers onlookers traditionalists purists
    campaigners activists historians scholars academics economists scientists researchers strategists
    """)
"""People who are quoted for what they think."""
PUBLIC = words("""
    people residents citizens locals folks fans users netizens viewers readers consumers voters parents
    investors unions traders workers employees students businesses families neighbors neighbours
    commuters tourists shoppers taxpayers villagers nationals onlookers
    """)
"""The public and its parts."""
MEDIA = words(
    "outlets media reports rumors rumours studies sources newspapers websites blogs surveys polls"
)
QUANTIFIERS = words("some many most several numerous various multiple certain countless few")
ALONE = words("some many most others everyone everybody few")
"""Quantifiers that stand for people by themselves."""
_PLACES = words(
    "town towns city cities country countries world nation region industry party community web"
)
_ACROSS = words("in across around throughout from on")
_OPENERS = STOP_WORDS | QUANTIFIERS | NUMBER_WORDS
_ADVERBS = words("sometimes often still now then however meanwhile today perhaps")
_LONGEST = 5  # words before the head


class Group(NamedTuple):
    """Lexemes [first, last) of a noun phrase that names nobody; `head` is its noun's number.

    `counted`: a quantifier stands in it.
    """

    first: int
    last: int
    head: int
    counted: bool


def group(lex: Lexemes, i: int, end: int, heads: frozenset[str]) -> Group | None:
    """The group that begins at lexeme `i`, with "in many towns" or "across the country" after it."""
    first, counted = i, False
    low = lex.low
    if (
        lex.at(i) in ("a", "the")
        and lex.at(i + 1) in ("number", "host", "majority")
        and lex.at(i + 2) == "of"
    ):
        i, counted = i + 3, True
    elif low[i] in QUANTIFIERS:
        counted = True
        i += 1
    head = -1
    for k in range(i, min(end, i + _LONGEST)):
        word = low[k]
        if word == "-" and k > i:
            continue
        if not word[0].isalpha() or (word in STOP_WORDS and lex.at(k - 1) != "-"):
            break
        if word.endswith("ly") or word in _ADVERBS:
            return None
        if lex.capital(k) and not lex.opens_sentence(k):
            return None  # something has a name
        if word in heads:
            head = k
    if head < 0:
        if (
            counted
            and low[first] in ALONE
            and (i >= end or low[i] in STOP_WORDS or not low[i][0].isalpha())
        ):
            return Group(first, i, first, True)
        return None
    return Group(first, _across(lex, head + 1, end), head, counted)


def _across(lex: Lexemes, i: int, end: int) -> int:
    """Where "in many towns" or "across the country" ends, if it stands at `i`; else `i`."""
    if lex.at(i) not in _ACROSS or i + 2 >= end:
        return i
    if lex.at(i + 1) in QUANTIFIERS or lex.at(i + 1) in ("the", "all"):
        for k in (i + 2, i + 3):
            if k < end and lex.at(k) in _PLACES and not lex.capital(k):
                return k + 1
    return i


def named(item: Sourced, start: int) -> bool:
    """Whether a name stands outside quotation marks after an offset of the sentence."""
    lex = item.lexemes
    return any(
        lex.starts[i] >= start
        and lex.capital(i)
        and not lex.opens_sentence(i)
        and len(lex.words[i]) > 1
        for i in item.outside
    )


def _full_name(item: Sourced) -> bool:
    """Whether two capitalised words stand side by side outside quotation marks."""
    lex = item.lexemes
    return any(
        lex.capital(i) and lex.capital(i + 1) and lex.low[i] not in _OPENERS for i in item.outside
    )


def backed(sourcing: list[Sourced], number: int) -> bool:
    """Whether somebody with a name speaks right after: in the paragraph, or as the next one opens."""
    block = sourcing[number].block
    closes = number + 1 == len(sourcing) or sourcing[number + 1].block != block
    for later in sourcing[number + 1 : number + 4]:
        if later.block > block + (1 if closes else 0):
            return False
        if later.says is not None and _full_name(later):
            return True
        if later.block > block and not later.quotes:
            return False
    return False
