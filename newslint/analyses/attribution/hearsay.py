"""What is put forward as everybody's: "it is understood that", "widely regarded", "there are claims that"."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.tokens import Lexemes
from newslint.text import words

_CLAIMED = words("""
    understood believed thought said reported claimed alleged rumoured rumored feared suggested expected
    known accepted agreed acknowledged felt assumed argued
    """)
_CLAIMS = words(
    "claims rumours rumors reports fears suggestions allegations whispers indications signs"
)
_FEELINGS = words("feeling view consensus belief wisdom perception mood opinion")
_COMMON = words("general prevailing popular common conventional widespread")
_WIDELY = words("widely generally commonly universally")
_EVERYBODY = _WIDELY | words("often well")
_NEEDS_THEM = words("known accepted agreed acknowledged assumed argued expected")


def unowned(item: Sourced) -> tuple[int, int] | None:
    """The place of "it is understood (that)", "widely regarded", "there are claims (that)"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        word = low[i]
        if word == "it":
            end = _it_is(lex, i, item.last)
            if end:
                return lex.starts[i], lex.ends[end - 1]
        elif word == "there" and lex.at(i + 1) in ("are", "were", "is", "was", "have"):
            k = i + 2
            while k < item.last and low[k] in (
                "been",
                "growing",
                "widespread",
                "persistent",
                "also",
            ):
                k += 1
            if lex.at(k) in _CLAIMS and lex.at(k + 1) == "that":
                return lex.starts[i], lex.ends[k]
        elif word in _FEELINGS and lex.at(i - 1) in _COMMON and lex.at(i - 2) == "the":
            if lex.at(i + 1) in ("is", "was") and lex.at(i + 2) == "that":
                return lex.starts[i - 2], lex.ends[i + 1]
        elif word in _WIDELY and lex.at(i - 1) in _BE and lex.at(i + 1) in _HELD:
            return lex.starts[i - 1], lex.ends[i + 1]
    return None


def _it_is(lex: Lexemes, i: int, last: int) -> int:
    """Where "it is well known" ends, if "that" or a clause follows; else 0."""
    k = i + 1
    if lex.at(k) in ("’", "'") and lex.at(k + 1) == "s":
        k += 1
    if lex.at(k) == "has" and lex.at(k + 1) == "been":
        k += 1
    elif lex.at(k) not in ("is", "was", "s"):
        return 0
    k += 1
    for said in (("no", "secret"), ("common", "knowledge")):
        if tuple(lex.low[k : k + 2]) == said and lex.at(k + 2) == "that":
            return k + 2
    everybody = False
    while k < last and (lex.low[k] in _EVERYBODY or lex.low[k] in ("now", "also")):
        everybody = everybody or lex.low[k] in _EVERYBODY
        k += 1
    if k < last and lex.low[k] in _CLAIMED and lex.at(k + 1) in ("in", "on", "at", "around"):
        that = next((n for n in range(k + 2, min(k + 7, last)) if lex.low[n] == "that"), 0)
        return that if that and not any(lex.low[n] in ",." for n in range(k, that)) else 0
    if k < last and lex.low[k] in _CLAIMED and lex.at(k + 1) == "that":
        return k + 1 if everybody or lex.low[k] not in _NEEDS_THEM else 0
    return 0


_BE = words("is are was were been")
_HELD = words(
    "believed thought seen regarded considered viewed assumed accepted acknowledged recognized recognised"
)
