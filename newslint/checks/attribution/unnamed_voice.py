"""ATT012 unnamed-voice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._groups import unowned
from newslint.checks.attribution._voice import (
    VIEWS,
    adverb,
    by_whom,
    own_account,
    span,
    told,
    told_before,
)
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.registry import rule
from newslint.text import words

_BE = words("is are was were been being")
_HELD = words("""
    expected believed thought said reported rumoured rumored understood alleged considered regarded viewed seen
    perceived deemed feared hailed praised credited accused blamed suspected interpreted touted billed dubbed
    assumed anticipated predicted estimated criticised criticized condemned derided mocked ridiculed
    """)
_OF_PEOPLE = words("told warned assured advised informed")
_SEEMS = words("seems seem seemed appears appear appeared")
_STATES = (
    "ed",
    "ous",
    "ful",
    "ic",
    "able",
    "ready",
    "intent",
    "dead",
    "set",
    "likely",
    "unlikely",
    "poised",
    "eager",
    "less",
)
_STRONG = words("is are was were been being reportedly allegedly supposedly apparently purportedly")
_PERHAPS = words(
    "reportedly allegedly supposedly apparently purportedly ostensibly seemingly rumoured rumored perceived alleged purported"
)
_CLEAR = words("unclear unknown uncertain clear known")
_IS = words("is was remains remained s seems became")
_BREAKS = words(
    "who which whose where when while after before although though because since but despite amid as ;"
)
_TAIL = 8  # lexemes of "…, the police chief said on Monday."
_MOODS = words("""
    anger outrage fear fears concern concerns worry worries speculation talk belief hope hopes doubt doubts
    suspicion criticism questions calls rumours rumors accusations allegations backlash controversy consensus
    perception assumption skepticism scepticism debate complaints complaint chatter consensus agreement
    disagreement confusion opposition support indignation sentiment
    """)
_STIR = words("growing mounting raised rising swirling expressed voiced circulating spreading")
_THERE = words("is are was were has have")
_RAISE = words(
    "raised raises raising prompted prompts drew draws drawn sparked sparks faces faced facing fuelled fueled amid despite"
)


@rule("ATT012", "unnamed-voice", severity="info", confidence=0.7, not_kinds=VIEWS)
def unnamed_voice(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A sentence reports what is said, expected, seen or feared, and hides by whom.

    "Is widely seen as", "is expected to", "reportedly", "it is unclear", "amid fears that": somebody
    sees, expects and fears. Where the story says who, nothing is wrong; where it doesn't, readers are
    asked to take the paper's word for other people's minds. Worth a look: name them, or cut the words.

    Bad: The sale [[is seen]] as a mistake.
    Bad: The bridge [[is expected to]] close for a year.
    Bad: The owner [[reportedly]] left the country on Sunday.
    Bad: [[It is unclear]] who opened the gate.
    Bad: The firm [[appears to]] have lost the papers.
    Bad: [[Questions have been raised]] about the sale.
    Good: The sale is seen by both unions as a mistake.
    Near miss: The bridge is expected to close for a year, the county said.
    Near miss: She is known for her patience, and he was seen leaving by the back door.
    Near miss: The comet was seen on Monday night.
    Near miss: The mayor said the gate had been open. It is unclear who opened it.
    Near miss: The band appears on Friday and is due back in May.
    Near miss: The picture appeared in every paper.
    """
    if own_account(sourcing):
        return
    for number, item in told(sourcing):
        place = _hidden(item)
        if place is None or unowned(item):
            continue
        strong = item.lexemes.low[item.lexemes.index(place[0])] in _STRONG
        if not strong and (item.answered or told_before(sourcing, number)):
            continue
        if item.says is None or not _governed(item, place):
            yield Hit(*place, "Says who? Name whose view or knowledge this is, or cut the words.")


def _governed(item: Sourced, place: tuple[int, int]) -> bool:
    """Whether the verb of saying in the sentence covers the place: no new clause stands between."""
    lex = item.lexemes
    assert item.says is not None
    a, b = sorted((lex.index(item.says.start), lex.index(place[0])))
    if item.says.start > place[0]:
        return b >= item.last - _TAIL or not any(lex.low[k] in _BREAKS for k in range(a, b))
    return not any(lex.low[k] in _BREAKS for k in range(a, b))


def _hidden(item: Sourced) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        word = low[i]
        if word in _HELD or word in _OF_PEOPLE:
            found = _passive(item, i)
            if found:
                return found
        elif word in _SEEMS:
            if lex.at(i + 1) in ("to", "that") or (
                lex.at(i + 1).endswith(_STATES) and not lex.at(i + 1).endswith("ly")
            ):
                return span(lex, i, i + 2)
        elif word in _PERHAPS:
            return span(lex, i, i + 1)
        elif word == "it" and lex.at(i + 1) in _IS:
            k, denied = i + 2, False
            while k < item.last and (low[k] == "not" or adverb(low[k])):
                denied = denied or low[k] == "not"
                k += 1
            if lex.at(k) in _CLEAR and (denied or low[k].startswith("un")):
                return span(lex, i, k + 1)
        elif word in _MOODS:
            found = _mood(lex, i, item)
            if found:
                return found
    return None


def _passive(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "is widely seen as", "was told that"."""
    lex, low = item.lexemes, item.lexemes.low
    k, manner = i - 1, False
    while k > item.first and (adverb(low[k]) or low[k] in ("not", "yet")):
        manner = manner or low[k] != "not"
        k -= 1
    if low[k] not in _BE or by_whom(item, i, item.last):
        return None
    after = lex.at(i + 1)
    if "if" in low[max(item.first, k - 3) : k]:
        return None  # "if it is deemed safe"
    if low[i] in _OF_PEOPLE:
        return span(lex, k, i + 1) if after in ("that", "of", "he", "she", "they") else None
    if low[i] == "considered" and not manner and after != "to":
        return None  # "the route was considered": a plan, not a view
    if low[i] in ("seen", "viewed") and after not in ("as", "to"):
        return None
    if after == "to" or after in ("as", "of", "for", "that") or manner:
        return span(lex, k, i + 2 if after == "to" else i + 1)
    return (
        span(lex, k, i + 1)
        if low[i] not in ("seen", "said", "reported", "estimated", "considered")
        else None
    )


def _mood(lex: Lexemes, i: int, item: Sourced) -> tuple[int, int] | None:
    """ "there was widespread anger", "raised questions about", "amid fears that"."""
    if i == item.first:  # "Fears are growing", "Questions have been raised"
        k = i + 1
        while (
            k < item.last and k < i + 4 and (lex.low[k] in _BE or lex.low[k] in ("have", "still"))
        ):
            k += 1
        if lex.at(k) in _STIR and k > i + 1 and not by_whom(item, k, item.last):
            return span(lex, i, k + 1)
        return None
    k = i - 1
    while k > item.first and i - k < 4 and lex.low[k].isalpha():
        if lex.low[k] in _RAISE:
            return None if by_whom(item, i, item.last) else span(lex, k, i + 1)
        if lex.low[k] in _THERE and lex.at(k - 1) == "there":
            return None if by_whom(item, i, item.last) else span(lex, k - 1, i + 1)
        k -= 1
    return None
