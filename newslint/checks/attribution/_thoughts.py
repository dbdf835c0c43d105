"""What went on in somebody's head: "told himself", "saw at once that", "was delighted by"."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced, adverb, span
from newslint.language.tokens import Lexemes
from newslint.text import words

_TOLD = words("told promised convinced persuaded reassured")
_SELVES = words("himself herself themselves")
_SAW = words("saw realised realized sensed knew understood grasped guessed recognised recognized")
_AT_ONCE = (
    ("right", "away"), ("at", "once"), ("immediately",), ("instantly",), ("straight", "away"), ("from", "the", "start"),
    ("from", "the", "outset"), ("perfectly", "well"), ("full", "well"), ("early", "on"), ("all", "along"), ("only", "too", "well"),
)  # fmt: skip
_NEVER = words("doubted imagined meant forgave forgot dreamed dreamt trusted")
_COULD_NOT = words("bear face stand stomach forgive forget accept resist")
_WRONGED = words(
    "betrayed humiliated guilty cheated trapped vindicated snubbed slighted ashamed abandoned used"
)
_RESOLVED = words("hoped feared resolved vowed decided dreaded prayed chose")
_INWARD = words("dreaded longed yearned relished envied loathed despised savoured savored")
_WHAT = words("what how why that")
_FELT = words("""
    delighted furious relieved thrilled horrified livid overjoyed ecstatic devastated jealous terrified stung crushed
    enraged seething desperate sure certain convinced ashamed tempted torn resigned
    """)
_ABOUT = words("by at with that to about of between")
_HEADS = words("""
    minister president governor mayor chief chairman chairwoman director manager coach captain executive bishop judge
    owner boss leader king queen prince senator sheriff commissioner general colonel headteacher principal striker
    executives ministers bosses owners directors managers officials chiefs leaders trustees governors
    """)
_GONE = words("out gone dead removed replaced sacked")
_UNSEEN = words("privately secretly")  # have a pattern of their own
_NEAR = 12


def thought(item: Sourced, bare: bool) -> tuple[int, int] | None:  # noqa: C901
    """The place of a thought or feeling nobody can see; `bare`: no source has a hold on the sentence."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in _TELLS:
            continue
        if (
            low[i] in _TOLD
            and lex.at(i + 1) in _SELVES
            and lex.at(i + 2) in ("that", "he", "she", "they")
        ):
            k = i - 1 - (lex.at(i - 1) in ("has", "had", "have"))
            aside = lex.at(k) == "who" and lex.at(k - 1) == ","
            if bare or aside:
                return span(lex, k if aside else i, i + 3)
        if low[i] in _SAW and not item.says and lex.at(i - 1) in ("he", "she"):
            end = _at_once(lex, i + 1)
            if end and lex.at(end) in _WHAT:
                return span(lex, i - 1, end + 1)
        if not bare:
            continue
        if (
            i == item.first
            and low[i] in ("privately", "inwardly")
            and (lex.capital(i + 1) or lex.at(i + 1) in ("he", "she"))
        ):
            return span(lex, i, i + 3)
        first = _somebody(item, i)
        if first < 0:
            continue
        if low[i] in _SAW:
            end = _at_once(lex, i + 1)
            if end and lex.at(end) in _WHAT:
                return span(lex, first, end + 1)
            if lex.at(i + 1) in _WHAT and not _RESOLVED.isdisjoint(low[i + 1 : item.last]):
                return span(lex, first, i + 2)
        if low[i] in ("was", "were"):
            k = i + 1 + (adverb(lex.at(i + 1)) and lex.at(i + 1) not in _UNSEEN)
            if lex.at(k) in _FELT and lex.at(k + 1) in _ABOUT:
                return span(lex, first, k + 2)
        if low[i] in _INWARD and (lex.at(i + 1) in ("the", "having", "being", "his", "her", "to")):
            return span(lex, first, i + 1)
        if low[i] == "never" and lex.at(i + 1) in _NEVER and lex.at(i + 2) not in (".", ","):
            return span(lex, first, i + 2)
        if low[i] == "could" and lex.at(i + 1) == "not" and lex.at(i + 2) in _COULD_NOT:
            return span(lex, first, i + 3)
        if low[i] == "felt" and lex.at(i + 1) in _WRONGED:
            return span(lex, first, i + 2)
        if low[i] == "blamed" and lex.at(i + 1) in _SELVES:
            return span(lex, first, i + 2)
        if (
            low[i] == "hoped"
            and lex.at(i - 1) == "had"
            and lex.at(i + 1) in ("the", "that", "nobody", "no")
        ):
            return span(lex, first, i + 1)
        if low[i] == "wanted" and lex.at(i - 1) == "had" and lex.at(i + 2) in _GONE:
            return span(lex, first, i + 3)
    return None


_TELLS = (
    _TOLD
    | _SAW
    | _INWARD
    | words("privately inwardly was were never could felt blamed hoped wanted")
)
"""The words that every pattern hangs on: a quick look."""


def _at_once(lex: Lexemes, i: int) -> int:
    """Where "right away" or the like ends, 0 without it."""
    for said in _AT_ONCE:
        if tuple(lex.low[i : i + len(said)]) == said:
            return i + len(said)
    return 0


def _somebody(item: Sourced, verb: int) -> int:
    """The first lexeme of a subject that is one person or those in charge, and opens the sentence; -1 for none."""
    lex, low, first = item.lexemes, item.lexemes.low, item.first
    k = verb - 1
    while k > first and (adverb(low[k]) or low[k] in ("had", "has", "have")):
        k -= 1
    if k - first > _NEAR or any(not low[n].isalpha() for n in range(first, k + 1)):
        return -1
    named = lex.capital(k) and (k > first or not low[k].endswith("s"))
    return first if k >= first and (named or low[k] in _HEADS) else -1
