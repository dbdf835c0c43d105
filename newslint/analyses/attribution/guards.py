"""Guards of the attribution rules' patterns, beside those of `newslint.matching.guards`."""

from __future__ import annotations

from newslint.analyses.attribution.clauses import adverb, by_whom
from newslint.analyses.attribution.diary import scheduled, when
from newslint.language.numbers import NUMBER_WORDS, STOP_WORDS
from newslint.matching import Place, guard
from newslint.text import words

_HAVE = words("has have had ve d still")
_OWNERS = words("his her their its our my your s whose")
_PERSONS = words("he she they who we i while by and")
_PARTING = frozenset(", ; : — – ( )".split())


@guard("clause")
def _clause(place: Place, i: int) -> bool:
    """A clause begins here: the sentence, or what follows a comma or the like."""
    return i == place.first or place.at(i - 1) in _PARTING


@guard("scheduled")
def _scheduled(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence tells when or where something in the diary will be."""
    return scheduled(place.item)


@guard("by-nobody")
def _by_nobody(place: Place, i: int) -> bool:
    """No agent follows: "by critics", "from unions", "among fans"."""
    return not by_whom(place.item, i, place.last)


@guard("dated")
def _dated(place: Place, i: int) -> bool:
    """A day follows, or the sentence is about what stands in the diary."""
    diary = place.first_where("diary", lambda k: k > place.first or scheduled(place.item))
    return diary == place.first or when(place.lexemes, i) or when(place.lexemes, i + 1)


@guard("supposed")
def _supposed(place: Place, i: int) -> bool:
    """The clause is a condition: "if it is deemed safe"."""
    return "if" in place.low[max(place.first, i - 3) : i]


@guard("after-noun")
def _after_noun(place: Place, i: int) -> bool:
    """What stands before may be a noun."""
    word = place.at(i - 1)
    return word.isalpha() and word not in STOP_WORDS and not adverb(word) and word not in _HAVE


@guard("state")
def _state(place: Place, i: int) -> bool:
    """An adjective may stand here."""
    word = place.low[i]
    return word.isalpha() and word not in STOP_WORDS and not place.lexemes.capital(i)


@guard("loose")
def _loose(place: Place, i: int) -> bool:
    """A word that brings no owner and no count: "ten questions", "her allegations"."""
    word = place.low[i]
    return word.isalpha() and word not in NUMBER_WORDS and word not in _OWNERS


@guard("somebody")
def _somebody(place: Place, i: int) -> bool:
    """A person does it: "Lee has raised doubts", "while raising"."""
    k = i - 1
    while k > place.first and (place.low[k] in _HAVE or adverb(place.low[k])):
        k -= 1
    return k >= place.first and (place.lexemes.capital(k) or place.low[k] in _PERSONS)


@guard("owned")
def _owned(place: Place, i: int) -> bool:
    """Somebody's: "the sisters' claims", "her quiet fears"."""
    return any(place.at(k) in _OWNERS for k in range(i - 4, i))
