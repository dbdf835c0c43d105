"""ATT005 inside-knowledge."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    Sourced,
    only_thought,
    rests,
    span,
    subject,
    told,
    told_before,
)
from newslint.finding import Hit
from newslint.matching import patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")
_THOUGHT = "This tells what somebody thought or felt. Say who told the paper."
_KINDS = {
    "aside": _THOUGHT,
    "saw": _THOUGHT,
    "thought": _THOUGHT,
    "confided": "This was said in private. Say who told the paper.",
    "unseen": "Nobody is said to have seen or heard this. Say who told the paper.",
    "settled": "This was decided out of sight. Say who decided, or who told the paper.",
    "mind": _THOUGHT,
    "motive": "This gives somebody's motive as fact. Say who says so.",
}
"""What a pattern's name begins with → what is said of it; the first that a sentence has is told."""
_DEALS = words("agreed agree agrees promised pledged")


@rule(
    "ATT005",
    "inside-knowledge",
    severity="info",
    confidence=0.8,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def inside_knowledge(
    sourcing: list[Sourced], own_account: bool, flat_statements: list[tuple[int, Sourced]]
) -> Iterator[Hit]:
    """A decision taken out of sight is reported as fact, with nobody who took it or tells of it.

    "The outcome was largely decided in advance" claims to know what went on in a closed room. The
    passive hides who decided, and nothing says how the paper knows. Say who decided and who told.

    Bad: [[The transfer was quietly agreed]] in March, before the season had ended.
    Bad: The manager [[was privately furious]] with the board.
    Bad: The board [[has already decided]] to sell.
    Good: The transfer was quietly agreed in March, two people at the club said.
    Near miss: The mayor quietly agreed to the plan in March.
    Near miss: The result was decided by the last ball of the match.
    """
    bare = {number for number, _ in flat_statements}
    for number, item in told(sourcing):
        found = PATTERNS.find(item)
        if not found:
            continue
        held = _held(sourcing, number, own_account)
        held["mind"] = held["motive"] = not (number in bare or only_thought(sourcing, number))
        for kind, message in _KINDS.items():
            own = [match for match in found if match.pattern.partition("-")[0] == kind]
            if own and not held[kind]:
                first, last = own[0].mark_first, own[0].mark_last
                first = subject(item, first) if kind == "settled" else first
                yield Hit(*span(item.lexemes, first, last), message)
                break


def _held(sourcing: list[Sourced], number: int, own_account: bool) -> dict[str, bool]:
    """Whether a source has a hold on a sentence, by what it tells."""
    item, before = sourcing[number], told_before(sourcing, number)
    lex, says = item.lexemes, item.says
    said = says is not None and lex.low[lex.index(says.start)] not in _DEALS
    seen = said or item.answered or before
    return {
        "aside": False,
        "saw": says is not None,
        "thought": bool(rests(item) or item.quotes or own_account),
        "confided": before,
        "unseen": seen,
        "settled": seen or bool(says or item.thinks),
    }
