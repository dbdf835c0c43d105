"""ATT017 own-guess."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import ASKS, Sourced, rests, told, told_before
from newslint.finding import Hit
from newslint.matching import Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")
_ASKING = words("what how whatever")


@rule(
    "ATT017",
    "own-guess",
    severity="info",
    confidence=0.4,
    not_kinds=("writer-is-source", "told-as-seen"),
    when="patterns",
    status="preview",
)
def own_guess(sourcing: list[Sourced], own_account: bool) -> Iterator[Hit]:
    """The paper guesses: "appears to", "apparently", "there is little evidence".

    Such words are often honest: the reporter saw the shrug, or the next line brings the proof. They
    can also stand for a source that nobody asked. Too often the former for a rule that is on by
    default; switch it on where a desk wants to see every one of them.

    Bad: The firm [[appears to]] have lost the papers.
    Bad: The owner [[apparently]] left the country on Sunday.
    Bad: [[There is little evidence]] that the diet works.
    Good: The firm has lost the papers, its lawyer told the court.
    Near miss: The firm appears to have lost the papers, its lawyer said.
    Near miss: How the fire got past the doors is unknown.
    """
    if own_account:
        return
    for number, item in told(sourcing):
        if rests(item) or told_before(sourcing, number):
            continue
        found = PATTERNS.first(item)
        if found:
            message = "This is the paper's guess. Say who saw it or knows it, or cut the words."
            yield Hit(found.start, found.end, message)


@guard("what")
def _what(place: Place, i: int) -> bool:
    """The words lead up to a thing's looks: "what it looks like"."""
    return not _ASKING.isdisjoint(place.low[max(0, i - 8) : i])


@guard("asked")
def _asked(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence opens with a question's word: "How he got out is unknown"."""
    return place.low[place.first] in ASKS
