"""Clauses by their words: where one ends, its subject, its adverbs, by whom a thing is done."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.dates import MONTHS, SEASONS, WEEKDAYS
from newslint.language.lexicon import ADVERBS
from newslint.language.tokens import Lexemes
from newslint.text import words

_CLAUSE_ENDS = words(', ; : . ! ? — – ( ) " “ ”')
_STARTS = words("though although but and while whereas because as since , ; : — – that which who")
_LONGEST_SUBJECT = 9
_LONGEST_CLAUSE = 14
_LONGEST_PASSIVE = 40


def clause_end(item: Sourced, i: int) -> int:
    """The lexeme number where the clause that holds lexeme `i` ends, a dozen words on at most."""
    low = item.lexemes.low
    end = min(item.last, i + _LONGEST_CLAUSE)
    while i < end and low[i] not in _CLAUSE_ENDS:
        i += 1
    return i


def subject(item: Sourced, verb: int) -> int:
    """The first lexeme of the clause that leads up to the verb, nine lexemes back at most."""
    low = item.lexemes.low
    k = verb
    while k > item.first and verb - k < _LONGEST_SUBJECT and low[k - 1] not in _STARTS:
        k -= 1
    return k


def span(lex: Lexemes, first: int, last: int) -> tuple[int, int]:
    """The place of the lexemes [first, last)."""
    return lex.starts[first], lex.ends[last - 1]


def adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending or among the commonest."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly"))


_WHEN = frozenset((*WEEKDAYS, *MONTHS, *SEASONS)) | words("""
    itself himself herself themselves hand end time tomorrow tonight then now year week month weekend
    """)


def by_whom(item: Sourced, i: int, end: int) -> bool:
    """Whether an agent follows in the lexemes [i, end): "by critics", "from unions", "among fans"."""
    lex = item.lexemes
    for k in range(i, min(end, item.last, i + _LONGEST_PASSIVE)):
        if lex.low[k] in ("by", "from", "among"):
            after = lex.at(k + 1)
            number = after[:1].isdigit() and lex.at(k + 2) != "of"  # but "by 11 of the 13"
            when = number or after in _WHEN or lex.at(k + 2) in _WHEN
            if not after.endswith("ing") and not (when and lex.low[k] == "by"):
                return True
    return False
