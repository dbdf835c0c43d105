"""Words that put something forward as nobody's: "is expected to", "seems", "amid fears that"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import ASKS, Sourced, adverb, by_whom, scheduled, span, when
from newslint.checks.attribution._talk import talk
from newslint.language.numbers import STOP_WORDS
from newslint.language.tokens import Lexemes
from newslint.text import words

_BE = words("is are was were be being been isn aren wasn weren")
_CLITICS = words("s re")
_HELD = words("""
    expected believed thought said reported rumoured rumored understood alleged considered regarded viewed seen
    perceived deemed feared hailed praised credited accused blamed suspected interpreted touted billed dubbed
    assumed anticipated predicted estimated criticised criticized condemned derided mocked ridiculed projected
    favored favoured tipped presumed reputed lauded vilified lambasted pilloried faulted celebrated remembered debated
    slammed panned denounced decried acclaimed admired applauded feted chided described dismissed mentioned
    portrayed singled attacked
    """)
_DENIED = words("not yet never even")
_OF_PEOPLE = words("warned assured advised")
_OBJECTS = words("that he she they it")
_SEEN = words("seen viewed")
_MUST_LEAD_ON = words("""
    seen said reported estimated considered favored favoured tipped projected remembered celebrated debated
    described dismissed mentioned portrayed singled attacked admired applauded
    """)
"""Participles that tell of a view only with "as", "to" or "for" after them: a man is seen, a day remembered."""
_AFTER_NOUNS = words(
    "seen regarded viewed perceived hailed touted billed described derided dismissed"
)
_LONG = words(", long widely now still once often generally commonly increasingly already and")
_SEEMS = words("seems seem seemed")
_APPEARS = words("appears appear appeared")
_LOOKS = words("looks look looked sounds sound sounded")
_STATES = (
    "ed", "ous", "ful", "ic", "able", "ible", "ready", "intent", "dead", "set", "likely", "unlikely",
    "poised", "eager", "less", "ent", "ant", "ive",
)  # fmt: skip
_PERHAPS = words("""
    reportedly allegedly supposedly apparently purportedly ostensibly seemingly rumoured rumored perceived alleged
    purported presumably evidently
    """)
_HAVE = words("has have had ve d")
_CLAUSE = words("the they he she we there its his her some all most no every nobody everyone")
_WITH = words("in on at with from before after during for")
_CERTAINTY = words(
    "certain close closer keen weak weaker strong stronger clear content headed caught lost"
)
_ASKING = words("what how whatever")
_LATELY = 8  # lexemes
_DUE = words("""
    arrive reach hear attend appear meet visit speak return resume finished finalised finalized completed
    announced released published sentenced held back
    """)
"""What stands in a timetable: nobody's view."""
_IN_SHORT = words("expected believed thought said considered seen")
_NO_VERB = words("the a an its his her their this that him them")
_POLICE = words("missing stolen dead")
_CLEAR = words(
    "unclear unknown uncertain clear known obvious evident apparent plain hard difficult"
)
_IS = words("is was remains remained s seems became are were")
_BLURRED = words("unclear unknown uncertain")
_BEYOND_DOUBT = words("clear obvious evident apparent plain")
_HARD = words("hard difficult")
_UNTHINKABLE = words("imagine believe see overstate escape avoid ignore deny")


def hidden(item: Sourced) -> Iterator[tuple[int, int]]:
    """The places of words in a sentence that hide who says, sees or fears something, in order."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        word = low[i]
        found = None
        if word == "called" and low[i + 1 : i + 3] == ["into", "question"] and low[i - 1] in _BE:
            found = None if by_whom(item, i + 2, item.last) else span(lex, i - 1, i + 3)
        elif word in _HELD or word in _OF_PEOPLE or word in _AFTER_NOUNS:
            found = _passive(item, i) or _after_noun(lex, i, item)
        elif word in _SEEMS or word in _APPEARS or word in _LOOKS:
            found = _seems(lex, i)
        elif word in _PERHAPS:
            charged = word == "allegedly" and lex.at(i - 1) == "for"
            found = None if charged or _plain_look(lex, i) else span(lex, i, i + 1)
        elif word in _CLEAR:
            found = _unclear(lex, i, item.first)
        else:
            found = talk(item, i)
        if found:
            yield found


def _plain_look(lex: Lexemes, i: int) -> bool:
    """Whether "seemingly" only tells how a thing looks: "links between seemingly unlike stones"."""
    return lex.low[i] == "seemingly" and lex.at(i - 1) not in _BE | _HAVE | {","}


def _seems(lex: Lexemes, i: int) -> tuple[int, int] | None:
    """ "Seems to", "appears ready", "looks as if"; not "appeared in court"."""
    word, after = lex.low[i], lex.at(i + 1)
    if after == "like" or (after == "as" and lex.at(i + 2) in ("if", "though")):
        asked = not _ASKING.isdisjoint(lex.low[max(0, i - _LATELY) : i])  # "what it looks like"
        shown = word in ("look", "sound") or asked or not lex.at(i + 2).isalnum()
        return None if shown else span(lex, i, i + 2)
    if word in _LOOKS:
        return None
    if after in ("to", "that") or (after in ("a", "an") and word in _SEEMS):
        return span(lex, i, i + 2)
    if lex.at(i - 1) == "it" and after not in _WITH and (lex.capital(i + 1) or after in _CLAUSE):
        return span(lex, i - 1, i + 1)  # "it seems the board knew"
    k = i + 1
    while adverb(lex.at(k)) or lex.at(k) in ("more", "less", "very", "somewhat", "quite", "too"):
        k += 1
    state = lex.at(k)
    if not state.isalpha() or state in STOP_WORDS or lex.capital(k):
        return None
    if (
        word in _SEEMS
        or state in _CERTAINTY
        or (state.endswith(_STATES) and not state.endswith("ly"))
    ):
        return span(lex, i, k + 1)
    return None


def _unclear(lex: Lexemes, i: int, first: int) -> tuple[int, int] | None:
    """ "The aim is unclear", "it is obvious that", "it is hard to believe"."""
    k, denied = i - 1, False
    while k > first and (lex.low[k] in ("not", "t", "’", "'", "yet") or adverb(lex.low[k])):
        denied = denied or lex.low[k] in ("not", "t")
        k -= 1
    if lex.low[k] not in _IS and lex.low[k] not in _BE:
        return None
    it = k - 1
    while it > first and lex.low[it] in ("’", "'"):
        it -= 1
    if lex.low[it] == "it":
        sure = not denied and lex.low[i] in _BEYOND_DOUBT and lex.at(i + 1) == "that"
        hard = lex.low[i] in _HARD and lex.at(i + 1) == "to" and lex.at(i + 2) in _UNTHINKABLE
        if (sure or hard) and lex.low[k] not in ("became", "seems"):
            return span(lex, it, i + (3 if hard else 2))
        if lex.at(i + 1) in ASKS:
            return None  # "It is unclear whether": what the reporter could not find out
        if lex.low[i] in _BLURRED or (denied and lex.low[i] in ("clear", "known")):
            return span(lex, it, i + 1)
    if lex.low[first] in ASKS:
        return None  # "How he got out is unknown"
    return span(lex, k, i + 1) if lex.low[i] in ("unclear", "unknown") else None


def _passive(item: Sourced, i: int) -> tuple[int, int] | None:  # noqa: C901
    """ "Is widely seen as", "was told that", "isn't expected to"."""
    lex, low = item.lexemes, item.lexemes.low
    k, manner = i - 1, False
    while k > item.first and (adverb(low[k]) or low[k] in ("not", "yet", "t", "’", "'")):
        manner = manner or (adverb(low[k]) and low[k] not in _DENIED)
        k -= 1
    after = lex.at(i + 1)
    if low[k] not in _BE:
        short = low[k] in _CLITICS and lex.at(k - 1) in ("’", "'") and after in ("to", "as")
        if not short or low[i] not in _IN_SHORT:
            return None
    if low[i] not in _HELD and low[i] not in _OF_PEOPLE:
        return None
    if after == "to" and lex.at(i + 2) in _NO_VERB:
        after = ""  # "is reported to the board"
    if lex.at(k - 1) in ("should", "must") or (low[i] == "reported" and after in _POLICE):
        return None
    if (after != "to" and by_whom(item, i, item.last)) or "if" in low[max(item.first, k - 3) : k]:
        return None  # "if it is deemed safe"
    if low[i] in _OF_PEOPLE:
        return span(lex, k, i + 1) if after in _OBJECTS else None
    if low[i] == "said" and lex.at(k - 1) == "it" and after in (",", ")", "—", "–"):
        return span(lex, k - 1, i + 1)  # "the bell, it is said, rang"
    if low[i] == "said" and low[k] == "be" and lex.at(k - 1) == "will" and after != "that":
        return None  # "Mass will be said"
    if low[i] == "dismissed" and after != "as":
        return None  # "dismissed for a duck"
    if low[i] == "alleged" and lex.at(k - 1) in ("will", "would") and low[k] == "be":
        return None  # it will be: in court
    if low[i] == "expected" and after == "to" and lex.at(i + 2 + (lex.at(i + 2) == "be")) in _DUE:
        return None
    if low[i] == "expected" and (scheduled(item) or when(lex, i + 1) or when(lex, i + 2)):
        return None  # "is expected later today"
    if low[i] == "singled":
        return span(lex, k, i + 2) if lex.at(i + 2) in ("as", "for") else None
    if low[i] == "considered" and not manner and after not in ("to", "a", "an", "one"):
        return None  # "the route was considered": a plan, not a view
    if low[i] in _SEEN and after not in ("as", "to"):
        return None
    if after == "to" or after in ("as", "of", "for", "that") or manner:
        return span(lex, k, i + 2 if after == "to" else i + 1)
    return span(lex, k, i + 1) if low[i] not in _MUST_LEAD_ON or low[i] == "considered" else None


def _after_noun(lex: Lexemes, i: int, item: Sourced) -> tuple[int, int] | None:
    """ "A state seen as safe", "…, long regarded as dead", "two runners expected to win"."""
    before, after = lex.at(i - 1), lex.at(i + 1)
    if i == item.first:
        return None
    if lex.low[i] == "expected":
        noun = before.isalpha() and before not in STOP_WORDS and not adverb(before)
        bare = after == "to" and noun and before not in _HAVE
    elif lex.low[i] == "seen":
        bare = after == "as" and before not in _HAVE
    else:
        bare = after == "as" and lex.low[i] in _AFTER_NOUNS and before in _LONG
    if not bare or (lex.low[i] != "expected" and by_whom(item, i, item.last)):
        return None
    return span(lex, i, i + 2)
