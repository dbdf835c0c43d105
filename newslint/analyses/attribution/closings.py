"""The clause that closes a sentence with its source: "…, the county said on Monday", "…, according to Lee"."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.lexicon import NOUN_OR_VERB, SAYING
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_TAIL = 8  # lexemes of "said on Monday."
_SUBJECT = 12  # lexemes of "Ann Lee, the town's chief constable, said"
_COMMAS = words(", ” ’ — –")


class Closing(NamedTuple):
    """`first` is its first lexeme, `verb` the one that says so."""

    first: int
    verb: int


def closing(item: Sourced, at: int) -> Closing | None:
    """The clause that says who said what stands at lexeme `at`; None for none behind it."""
    lex, low = item.lexemes, item.lexemes.low
    verb = lex.index(item.says.start) if item.says else -1
    first = -1
    for k in item.outside:
        if k <= at:
            continue
        if low[k] == "according":
            return Closing(k, k)
        if low[k] in _COMMAS:
            first = k + 1
        elif k == verb or (low[k] in SAYING and low[k] not in NOUN_OR_VERB):
            ends = k >= item.last - _TAIL or lex.at(k + 1) == ","
            if ends and 0 <= k - first < _SUBJECT and first >= 0:
                return Closing(first, k)
    return None
