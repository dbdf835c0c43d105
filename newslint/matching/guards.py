"""Guards: tests that patterns ask for by name. Those that any rule may want are here.

A guard is a function of a `Place` (a sentence; see `newslint.matching.machine`) and the number of the
lexeme that the pattern has come to, which may be the one behind the sentence's last. Its docstring's
first line says what it means. A family's own stand beside its analyses, and its rules name their module:
`patterns(__name__, guards="newslint.analyses.FAMILY.guards")`.
"""

from __future__ import annotations

from newslint.language.lexicon import NUMBERS, PEOPLE
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.matching.machine import Place, Test

_MOST_DIGITS = 3

_registered: dict[str, Test] = {}


class GuardError(Exception):
    """A guard declared wrongly: a mistake of its author."""


def guard(name: str) -> Callable[[Test], Test]:
    """Register a test under a name, as `~name` and `@name` in patterns.

    Raises GuardError where the name is taken by another module.
    """

    def declare(test: Test) -> Test:
        taken = _registered.get(name)
        if taken is not None and taken.__module__ != test.__module__:
            raise GuardError(
                f"guard `{name}` of {test.__module__} is taken by {taken.__module__}; rename it"
            )
        _registered[name] = test
        return test

    return declare


def known_guards() -> dict[str, Test]:
    """The guards of all modules imported so far, by name."""
    return _registered


@guard("capital")
def _capital(place: Place, i: int) -> bool:
    """The word here has a capital letter."""
    return i < place.last and place.lexemes.capital(i)


@guard("word")
def _word(place: Place, i: int) -> bool:
    """What stands here is a word, no mark and no number."""
    return i < place.last and place.low[i].isalpha()


@guard("number")
def _number(place: Place, i: int) -> bool:
    """A number stands here, in figures or as a word."""
    return place.at(i)[:1].isdigit() or place.at(i) in NUMBERS


@guard("unquoted")
def _unquoted(place: Place, i: int) -> bool:
    """What stands here is outside quotation marks."""
    return not place.quoted(i)


@guard("named")
def _named(place: Place, i: int) -> bool:
    """A name stands among the words before: one with a capital that doesn't open the sentence."""
    return place.first_where("named", lambda k: k > place.first and place.lexemes.capital(k)) < i


@guard("named-last")
def _named_last(place: Place, i: int) -> bool:
    """The word right before has a capital letter."""
    return i > place.first and place.lexemes.capital(i - 1)


@guard("thing")
def _thing(place: Place, i: int) -> bool:
    """What leads up to here is a thing: nobody's name right before, and no pronoun of a person."""
    people = place.first_where("people", lambda k: place.low[k] in PEOPLE)
    return people >= i and not _named_last(place, i)


@guard("alone")
def _alone(place: Place, i: int) -> bool:
    """One word only stands before this one."""
    return i == place.first + 1


@guard("several")
def _several(place: Place, i: int) -> bool:
    """A number of more than one stands here, and no year."""
    word = place.at(i)
    if word.isdigit():
        return word != "1" and len(word) <= _MOST_DIGITS
    return word in NUMBERS and word != "one"
