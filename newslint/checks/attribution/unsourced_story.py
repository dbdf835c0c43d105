"""ATT013 unsourced-story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    Sourced,
    kinds_of_claim,
    named_thinker,
    need,
    only_aside,
    told,
)
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_SHORTEST = 6  # lexemes of a statement
_MARKED = 2
_PARAGRAPHS, _WEIGHTY = (
    3,
    4,
)  # a story of so many paragraphs is asked for its source where it claims so much
_MOODS = words(
    "hopeful confident optimistic worried keen pleased delighted disappointed proud glad"
)


_RESTS = words("found finds showed shows recorded counted")
_STAGED = words("show film play series episode exhibition concert game talk the two more of")
"""What "shows" follows where it tells no finding: "the show shows", "the two shows"."""


@rule(
    "ATT013",
    "unsourced-story",
    severity="info",
    confidence=0.7,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
)
def unsourced_story(
    sourcing: list[Sourced], own_account: bool, match_report: bool
) -> Iterator[Hit]:
    """Nothing in the story rests on anybody: no source, no document, no voice.

    A report that names nobody asks readers to take all of it on trust. The two statements that need a
    source most are marked; the story needs one somewhere. A writer who tells what "we" did is the
    source, and so is the reporter at the match, which the words of the game tell. What happened in
    public needs none.

    Bad: [[The bridge will be closed until May because the piers are cracked.]]
    Bad: The library opened in 1911. [[It is the most visited in the county.]]
    Good: The bridge will be closed until May because the piers are cracked, the county said.
    Near miss: The bridge will be closed until May, according to a notice on the gate.
    Near miss: A survey found that the piers are cracked. The bridge will be closed until May.
    Near miss: The council met on Monday and voted to mend the bridge.
    """
    if (
        any(
            (item.says and not only_aside(item))
            or any(_found(item.lexemes, i) for i in item.outside)
            or named_thinker(item) > item.first + 1
            or _hopeful(item.lexemes, item.outside)
            for item in sourcing
        )
        or own_account
        or match_report
    ):
        return
    found = [(need(kinds_of_claim(item), item), item) for _, item in told(sourcing)]
    least = 1 if len({item.block for item in sourcing}) < _PARAGRAPHS else _WEIGHTY
    found = [
        each for each in found if each[0] >= least and each[1].last - each[1].first >= _SHORTEST
    ]
    found.sort(key=lambda each: (-each[0], each[1].start))
    for _, item in found[:_MARKED]:
        message = "Neither this nor anything else in the story has a source. Name one."
        yield Hit(item.start, item.end, message)


def _found(lex: Lexemes, i: int) -> bool:
    """Whether something shows or somebody finds it at a lexeme."""
    return lex.low[i] in _RESTS and lex.at(i - 1) not in _STAGED


def _hopeful(lex: Lexemes, outside: list[int]) -> bool:
    """Whether somebody with a name tells a mood: "Ann Lee is hopeful"."""
    moods = any(lex.low[i] in _MOODS and lex.at(i - 1) in ("is", "are", "was") for i in outside)
    return moods and any(lex.capital(i) and lex.capital(i + 1) for i in outside)
