"""A record that shows it: "the league's yearbook shows", "the almanac has it at 40 metres", "listed in the register"."""

from __future__ import annotations

from newslint.language.lexicon import (
    AT,
    FICTION,
    FOUND,
    HAS,
    HAS_IT,
    LOOKS,
    NOUN_TOO,
    PASSIVES,
    RECORDS,
    SHOWS,
    WHERE,
)
from newslint.language.tokens import Lexemes
from newslint.text import words

_OPENS = words(
    "of at for from in on by kept held published released compiled filed posted seen obtained dated"
)
"""What may stand between a record and its verb: "records at the county archive show"."""
_BETWEEN = words(
    "also now still clearly plainly never does do did not have has had itself themselves alone"
)
_FAR = 9  # lexemes from a record to its verb
_NEAR = 6  # lexemes from "listed" to the record
_DETERMINERS = words(
    "the a an its his her their our this that these those s each every both two no one"
)
_NO_OBJECT = words("of and , or")
_HARD = words("which that , (")


def record_shows(lex: Lexemes, outside: list[int]) -> int:
    """The lexeme by which a record tells what the sentence says; -1 where none does."""
    for at, i in enumerate(outside):
        data_set = lex.low[i] == "set" and lex.at(i - 1) == "data"
        if not (lex.low[i] in RECORDS or data_set) or lex.at(i - 1) in FICTION:
            continue
        verb = _verb(lex, i, outside[at + 1 : at + 2 + 2 * _FAR])
        if verb < 0:
            verb = _by_record(lex, i, outside[0])
        if verb >= 0:
            return verb
    return -1


def _verb(lex: Lexemes, record: int, after: list[int]) -> int:
    """The verb of showing whose subject ends in the record, or in words after it that tell which one."""
    low = lex.low
    aside = lex.at(record + 1) in _HARD
    further = lex.at(record + 1) in _OPENS or aside or lex.capital(record + 1)
    for k in after:
        if k > record + (_FAR + aside * _FAR if further else 4):
            return -1
        word = low[k]
        if word in HAS and _has_it(lex, k):
            return k
        if word in _BETWEEN:
            continue
        if word in SHOWS and _tells(lex, record, k):
            return k
        if not further or (not word[0].isalnum() and word not in "’'-,()"):
            return -1
    return -1


def _has_it(lex: Lexemes, k: int) -> bool:
    """Whether "has it", "has him down" or "has the tower at 40 metres" stands at the verb."""
    if lex.at(k + 1) in HAS_IT:
        return True
    return lex.at(k + 1) == "the" and not AT.isdisjoint(lex.low[k + 3 : k + 6])


def _tells(lex: Lexemes, record: int, k: int) -> bool:
    """Whether a word is a verb here: "the register records it", and not "the register, records and maps"."""
    before, after = lex.at(k - 1), lex.at(k + 1)
    if before in _DETERMINERS or before in ("to", "is", "are", "was", "were", "be", "been"):
        return False
    if lex.low[k] not in NOUN_TOO:
        return lex.low[k] not in ("given", "shown", "listed") or before in HAS
    if k != record + 1 and before not in _BETWEEN and lex.at(record + 1) not in _OPENS:
        return False
    if after == "," and "as" in lex.low[max(0, record - 3) : record]:
        return True  # "As the minutes record, …"
    return after not in _NO_OBJECT and after not in SHOWS


def _by_record(lex: Lexemes, record: int, first: int) -> int:
    """ "Listed in the parish register", "by the ledger's count", "in the club's records, no player …"."""
    low = lex.low
    for k in range(record - 1, max(first - 1, record - _NEAR), -1):
        word = low[k]
        if word in WHERE:
            if lex.at(k - 1) in PASSIVES or lex.at(record + 1) in PASSIVES:
                return k
            if lex.at(k - 1) == "going" or (k == first and lex.at(record + 1) == ","):
                return k
            if k == first and word in ("by", "per", "on"):
                return k
        if word in LOOKS and lex.at(k + 1) in ("at", "of", "through"):
            return k if lex.at(record + 1) in FOUND else -1
        if not (word[0].isalnum() or word in "’'-"):
            return -1
    return -1
