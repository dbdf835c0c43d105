"""ATT002 vague-source."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    ALONE,
    COMMENTING,
    MEDIA,
    PLAIN_SAYING,
    PUBLIC,
    SPEAKING,
    Group,
    Sourced,
    backed,
    group,
    span,
    unowned,
)
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_ACCORDING = COMMENTING | MEDIA | PUBLIC
_VERBS = words("""
    say says said believe believes believed fear fears feared think thought argue argued agree agreed
    warn warned claim claimed feel felt predict predicted expect suggest suggested contend contended
    worry worried hope consider considered view viewed blame blamed question questioned doubt doubted
    wonder point pointed complain complained insist insisted speculate speculated reckon reckoned
    note noted call called slam slammed condemn condemned criticise criticised criticize criticized
    know knew known accuse accused denounce denounced dismiss dismissed praise praised hail hailed suspect suspected
    """)
_PAPERS = words("research studies surveys polls rumours rumors reports evidence")
_SHOWING = words(
    "show shows suggest suggests indicate indicates say says claim claims find finds prove proves shown found suggested proved indicated"
)
_OPINIONS = words(
    "divided split unsure sceptical skeptical unconvinced convinced alarmed optimistic pessimistic"
)
_BETWEEN = words("have has had also now often long still widely already")
_VOICED = words("""
    voiced shared felt held expressed echoed hailed criticised criticized praised condemned slammed
    regarded considered described dismissed feared believed lambasted derided mocked
    """)


@rule("ATT002", "vague-source", severity="warning", confidence=0.8)
def vague_source(document: Document, sourcing: list[Sourced]) -> Iterator[Hit]:
    """A statement rests on people or papers without a name.

    "Experts say" and "according to media outlets" tell readers nothing about who knows, and nobody
    can be asked. Name one of them, say which outlets, or cut the statement. Where somebody with a
    name speaks in the next breath, the general phrase only leads in, and is left alone.

    Bad: [[Experts say]] the tide mill will pay for itself in four winters.
    Bad: [[According to local media outlets]], the bridge will be sold.
    Bad: [[It is well known]] that the ferrymen back the strike.
    Near miss: Critics say the spray is untested. “Nobody has seen the data,” said Ann Lee of Leeds
        General Infirmary.
    Near miss: Campaigners argue that the dam will drown the valley. Among them is Ann Lee of Save the Fells.
    Near miss: The experts on the panel, Ann Lee and Bo Berg, said the spray was safe.
    """
    for number, item in enumerate(sourcing):
        hit = unowned(item)
        if hit is None:
            hit = _spoken(sourcing, number) or _voiced(item) or _murmured(item) or _some_in(item)
            if hit is None or backed(sourcing, number, hit) or _reported(item, hit[1]):
                continue
        said = document.text[hit[0] : hit[1]]
        yield Hit(hit[0], hit[1], f"“{said}” names nobody. Name the source, or cut the statement.")


def _reported(item: Sourced, end: int) -> bool:
    """Whether somebody who isn't such a group closes the sentence as its source.

    "Critics thought it indecent, according to Ada Penn": the critics are what she tells of.
    """
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if lex.starts[i] < end or low[i - 1] != ",":
            continue
        if low[i] == "according" and lex.at(i + 1) == "to":
            return group(lex, i + 2, item.last, _ACCORDING) is None
        verb = item.last - 2
        if low[verb] in PLAIN_SAYING and i < verb <= i + _REACH and "," not in low[i:verb]:
            return group(lex, i, item.last, SPEAKING, _VERBS) is None
    return False


def _just_named(sourcing: list[Sourced], number: int, head: str) -> bool:
    """Whether the paragraph spoke of them before the sentence: experts just named need no second naming."""
    block = sourcing[number].block
    return any(
        word in item.lexemes.low[item.first : item.last]
        for item in sourcing[max(0, number - _REACH) : number]
        if item.block == block
        for word in (head, head.removesuffix("s"))
    )


def _spoken(sourcing: list[Sourced], number: int) -> tuple[int, int] | None:
    """The place of "according to experts", "experts say", "studies show"."""
    item = sourcing[number]
    lex, low = item.lexemes, item.lexemes.low
    for at, i in enumerate(item.outside):
        if low[i] == "according" and lex.at(i + 1) == "to" and i + 2 < item.last:
            found = group(lex, i + 2, item.last, _ACCORDING)
            if found and _of_a_body(lex, found):
                continue
            if found and not _specified(item, found.last):
                return span(lex, i, found.last)
        if low[i - 1] == "and" and lex.at(i - 2) in ("he", "she", "they"):
            continue  # "he and aviation experts agree"
        if at == 0 or low[i - 1] in (",", ";", "and", "but", "that", "as", "while", "—"):
            found = group(lex, i, item.last, SPEAKING, _VERBS | _BETWEEN)
            if found is not None and _speaks(sourcing, number, found):
                return span(lex, found.first, _verb(lex, found.last, item.last) + 1)
            if at == 0:
                found = group(lex, i, item.last, _PAPERS)
                if found and low[found.head] in _PAPERS:
                    verb = _verb(lex, found.last, item.last)
                    if lex.at(verb) in _SHOWING:
                        return span(lex, found.first, verb + 1)
                found = group(lex, i, item.last, COMMENTING)
                if found and not item.carried and _divided(lex, found.last):
                    return span(lex, found.first, found.last + 2)
    return None


def _of_a_body(lex: Lexemes, found: Group) -> bool:
    """Whether papers are somebody's: "police reports", "court filings"."""
    return lex.low[found.head] in MEDIA and any(
        lex.low[k] in _BODIES for k in range(found.first, found.head)
    )


_BODIES = words("police court hospital government council army navy company bank campaign school")


def _divided(lex: Lexemes, i: int) -> bool:
    """Whether "are divided" or the like stands at a lexeme."""
    return lex.at(i) in ("are", "were", "remain") and lex.at(i + 1) in _OPINIONS


def _verb(lex: Lexemes, i: int, last: int) -> int:
    """The lexeme after "have long": the verb."""
    while i < last - 1 and lex.low[i] in _BETWEEN:
        i += 1
    return i


def _speaks(sourcing: list[Sourced], number: int, found: Group) -> bool:
    """Whether a group without a name says, thinks or fears something, for the first time."""
    item = sourcing[number]
    lex, low = item.lexemes, item.lexemes.low
    verb = _verb(lex, found.last, item.last)
    if verb >= item.last or low[verb] not in _VERBS:
        return False
    head = low[found.head]
    if found.head == found.first and head in ALONE:
        return low[verb] not in ("said", "thought", "felt", "called", "call", "agreed")
    if low[verb] in ("know", "knew", "known") and lex.at(verb + 1) not in ("that", "how", "it"):
        return False  # "many people know the value of a story"
    if not found.counted and head in PUBLIC and low[verb] not in PLAIN_SAYING:
        return verb > found.last and low[verb].endswith("ed")
    if found.counted and head in PUBLIC and low[verb] == "expect":
        return False
    if found.counted or not item.carried:
        return True
    return head in COMMENTING and not _just_named(sourcing, number, head)


def _murmured(item: Sourced) -> tuple[int, int] | None:
    """ "Whispers from the town hall suggest", "There are murmurs on the quay that", "Some are wondering"."""
    lex, low = item.lexemes, item.lexemes.low
    if low[item.first] == "there" and lex.at(item.first + 1) in ("are", "were", "is"):
        i = item.first + 2 + (lex.at(item.first + 2) in ("growing", "also", "some"))
        that = next((k for k in range(i + 1, min(i + _REACH, item.last)) if low[k] == "that"), 0)
        return span(lex, item.first, that + 1) if lex.at(i) in _MURMURS and that else None
    if low[item.first] in ALONE and lex.at(item.first + 1) in ("are", "were"):
        asks = lex.at(item.first + 2) in _WONDERING and lex.at(item.first + 3) in _ASKED
        return span(lex, item.first, item.first + 3) if asks else None
    body = 0
    if "opinion" in low[item.first : item.last]:
        body = next((k for k in item.outside if low[k] == "opinion" and lex.at(k - 1) == "of"), 0)
    if body and lex.at(body - 2) == "body" and lex.at(body + 1) in ("holds", "says", "believes"):
        return span(lex, item.first, body + 2)
    i = item.first + (low[item.first] in ("but", "and", "yet", "the"))
    if lex.at(i) not in _MURMURS and lex.at(i) not in _WORDS:
        return None
    for k in range(i + 1, min(i + _REACH, item.last - 1)):
        if k > i + 1 and not lex.low[k][0].isalnum() and low[k] not in "’'-":
            return None
        if low[k] in _TELLS and (lex.at(k + 1) in _TOLD or low[k] in ("suggest", "suggests")):
            known = lex.at(i) in _MURMURS or lex.at(k + 1) in ("it", "that")
            return span(lex, i, k + 1 + (low[k] not in ("suggest", "suggests"))) if known else None
    return None


_WONDERING = words("wondering asking questioning saying predicting whispering muttering")
_ASKED = words("whether if how why what when that who")
_MURMURS = words("""
    grumbles stirrings
    noises chatter whispers murmurs murmurings rumblings feelers gossip mutterings scuttlebutt soundings leaks
    """)
_WORDS = words("word talk")
_TELLS = words("suggest suggests point points indicate indicates say says has have is hint hints")
_TOLD = words("to that it at a he she they the")
_REACH = 9


def _some_in(item: Sourced) -> tuple[int, int] | None:
    """ "Some in the Square Mile give her until May", "Many at City Hall doubt it"."""
    lex, low, i = item.lexemes, item.lexemes.low, item.first
    if low[i] not in ALONE or lex.at(i + 1) not in ("in", "at", "inside", "on", "around"):
        return None
    named = False
    for k in range(i + 2, min(i + _REACH, item.last)):
        named = named or lex.capital(k)
        if low[k] in _VERBS or low[k] in _OPINE:
            return span(lex, i, k) if named and low[k] not in ("said", "noted", "called") else None
        if not low[k].isalpha() and low[k] not in "’'-":
            return None
    return None


_OPINE = words("give see want put regard tip back suspect sense detect hear")


def _voiced(item: Sourced) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] in _VOICED and lex.at(i + 1) == "by" and i + 2 < item.last:
            found = group(lex, i + 2, item.last, COMMENTING | PUBLIC)
            if found and not _specified(item, found.last):
                return span(lex, i, found.last)
    return None


def _specified(item: Sourced, i: int) -> bool:
    """Whether words after the group say which ones: "of Mill Lane", "at the office", "such as"."""
    return item.lexemes.at(i) in (
        "of", "at", "by", "from", "in", "who", "with", "on", "near", "within", "such", "including",
        "for", "published", "like", "including", "close", "familiar", "cited", "quoted", "compiled",
    )  # fmt: skip
