"""Nouns of talk and mood that belong to nobody: "amid fears that", "there are calls for"."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced, adverb, by_whom, span
from newslint.language.numbers import NUMBER_WORDS
from newslint.language.tokens import Lexemes
from newslint.text import words

_MOODS = words("""
    anger outrage fear fears concern concerns worry worries speculation talk belief hope hopes doubt doubts
    suspicion suspicions criticism criticisms questions calls rumours rumors accusations allegations backlash
    controversy consensus perception assumption skepticism scepticism debate complaints complaint chatter
    agreement disagreement confusion opposition support indignation sentiment outcry uproar furor furore unease
    condemnation ridicule scrutiny suggestions claims expectations distrust mistrust pressure
    """)
_STIR = words(
    "growing mounting raised rising swirling expressed voiced circulating spreading persist persisted abound"
)
_THERE = words("is are was were has have s remains remain")
_SIGNS = words("evidence indication indications signs sign sense feeling reason")
_RAISE = words("""
    raised raises raising raise prompted prompts prompting drew draws drawn drawing sparked sparks sparking faces
    faced facing face fuelled fueled fueling fuelling amid amidst despite stirred stirs ignited triggered received
    receiving receives endured provoked provoking provokes stoked stoking met quash quashed quell quelled allay
    allayed dispel dispelled weather weathered fend attracted attracts
    """)
_ACTED = words("raised raises raising stoked stoking quash quashed")
_PERSONS = words("he she they who we i while by and")
_OVER = words("over after following")
_CHARGES = words("allegations accusations claims complaints rumours rumors speculation")
_HEAVY = words("growing mounting intense heavy increasing fierce renewed fresh close sharp severe")
_UNDER = words("scrutiny criticism pressure fire")
_COME = words("come comes came coming")
_THAT = words("""
    speculation suggestions allegations accusations claims rumours rumors fears concerns worries doubts suspicions
    complaints perception expectation expectations
    """)
_VERBS_TOO = words("claims fears doubts worries concerns")
_BRING = words("""
    by over of amid amidst despite about on with to and the any some new recent widespread growing unfounded false
    baseless persistent repeated are were is at from against including after following into sparked fuelled fueled
    raised raising no in for mounting earlier online early
    """)
"""What stands before "claims that" where claims is a noun."""
_PUBLIC_SUPPORT = words("support opposition agreement hope talk")
_OWNERS = words("his her their its our my your s whose")
_IDEAS = words(
    "idea thinking hope fear expectation assumption theory argument worry suspicion perception feeling view sense"
)
_BE = words("is are was were being been")
_HAVE = words("have has still had")


def talk(item: Sourced, i: int) -> tuple[int, int] | None:
    """The place of a noun at lexeme `i` that tells what is felt or said, with the words that bring it."""
    lex, word = item.lexemes, item.lexemes.low[i]
    if word in _MOODS:
        return _mood(lex, i, item) or (_said_that(lex, i, item) if word in _THAT else None)
    if word in _SIGNS:
        return _there(lex, i, item) or (_idea(lex, i) if word in _IDEAS else None)
    if word in _IDEAS:
        return _idea(lex, i)
    return _said_that(lex, i, item) if word in _THAT else None


def _mood(lex: Lexemes, i: int, item: Sourced) -> tuple[int, int] | None:
    """ "There was widespread anger", "raised questions about", "amid fears that", "Fears are growing"."""
    if i == item.first:
        k = i + 1
        while k < item.last and k < i + 4 and (lex.low[k] in _BE or lex.low[k] in _HAVE):
            k += 1
        if lex.at(k) in _STIR and k > i + 1 and not by_whom(item, k, item.last):
            return span(lex, i, k + 1)
        return None
    place = _pressed(lex, i)
    if place is not None:
        return None if by_whom(item, i, item.last) else place
    k = i - 1
    while k > item.first and i - k < 4 and (lex.low[k].isalpha() or lex.low[k] in "’'"):
        if lex.low[k] in NUMBER_WORDS or lex.low[k].isdigit():
            return None  # "received ten questions"
        if lex.low[k] in _OWNERS and lex.at(k - 1) != "there" and lex.at(k - 2) != "there":
            return None
        if lex.low[k] in _RAISE or (lex.low[k] in _OVER and lex.low[i] in _CHARGES):
            bare = lex.low[k] in ("raise", "face") and lex.at(k - 1) in ("to", "the", "in")
            if bare or lex.low[i] in _PUBLIC_SUPPORT or by_whom(item, i, item.last):
                return None
            if lex.low[k] in _ACTED and _somebody(lex, k, item.first):
                return None
            return span(lex, k, i + 1)
        k -= 1
    return _there(lex, i, item)


def _somebody(lex: Lexemes, verb: int, first: int) -> bool:
    """Whether a person raises the questions: "Lee has raised doubts", "she raised", "while raising"."""
    k = verb - 1
    while k > first and (lex.low[k] in _HAVE or adverb(lex.low[k])):
        k -= 1
    return lex.capital(k) or lex.low[k] in _PERSONS


def _pressed(lex: Lexemes, i: int) -> tuple[int, int] | None:
    """ "Came under fire", "under growing pressure", "the subject of growing anger"."""
    k = i - 1
    if lex.at(k) in _HEAVY:
        k -= 1
    if lex.at(k) == "of" and lex.at(k - 1) == "subject":
        return span(lex, k - 1, i + 1)
    if lex.low[i] not in _UNDER or lex.at(k) != "under":
        return None
    if lex.at(k - 1) in _COME:
        return span(lex, k - 1, i + 1)
    return span(lex, k, i + 1) if k < i - 1 else None


def _there(lex: Lexemes, i: int, item: Sourced) -> tuple[int, int] | None:
    """ "There is little evidence", "there's a sense"."""
    if lex.low[i] in _SIGNS and lex.at(i + 1) != ("to" if lex.low[i] == "reason" else "that"):
        return None  # "no sign of a fire": somebody looked
    k = i - 1
    while k > item.first and i - k < 5 and (lex.low[k].isalpha() or lex.low[k] in "’'"):
        if lex.low[k] in ("and", "or"):
            return None
        if lex.low[k] in _THERE and lex.at(k - 1) in ("there", "’", "'"):
            there = k - 1 if lex.at(k - 1) == "there" else k - 2
            if lex.at(there) != "there" or lex.at(there - 1) == "if" or by_whom(item, i, item.last):
                return None
            return span(lex, there, i + 1)
        k -= 1
    return None


def _said_that(lex: Lexemes, i: int, item: Sourced) -> tuple[int, int] | None:
    """ "Claims that", "speculation that", where nobody claims or speculates."""
    if lex.at(i + 1) != "that" or by_whom(item, i, min(item.last, i + 3)):
        return None
    if any(lex.at(k) in _OWNERS for k in range(i - 4, i)):
        return None
    if lex.low[i] in _VERBS_TOO and lex.at(i - 1) not in _BRING:
        return None  # "the board fears that"
    return span(lex, i, i + 2)


def _idea(lex: Lexemes, i: int) -> tuple[int, int] | None:
    """ "The thinking is that"."""
    the = next((k for k in (i - 1, i - 2) if lex.at(k) == "the"), -1)
    if the >= 0 and lex.at(i + 1) in ("is", "was") and lex.at(i + 2) == "that":
        return span(lex, the, i + 3)
    return None
