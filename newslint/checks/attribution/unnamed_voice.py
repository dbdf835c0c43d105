"""ATT012 unnamed-voice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    Sourced,
    closing,
    owned_up,
    told,
    told_before,
    unowned,
)
from newslint.finding import Hit
from newslint.language.lexicon import NOUN_OR_VERB, SAYING
from newslint.matching import Match, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")
_STRONG = words("is are was were been being reportedly allegedly purportedly")
_BREAKS = words(
    "who which whose where when while before after although though because since but despite amid as ;"
)
_MOST = 6  # places looked at in a sentence
_NEAR = 2  # sentences on either side in which whoever expects may be named
_AHEAD = 3  # sentences in which the papers that reported it may be named
_REPORTED = words("reported reports reporting according told quoted cited citing")


@rule(
    "ATT012",
    "unnamed-voice",
    severity="info",
    confidence=0.7,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def unnamed_voice(sourcing: list[Sourced], own_account: bool) -> Iterator[Hit]:
    """A sentence reports what is said, expected, seen or feared, and hides by whom.

    "Is widely seen as", "is expected to", "reportedly", "amid fears that": somebody
    sees, expects and fears. Where the story says who, nothing is wrong; where it doesn't, readers are
    asked to take the paper's word for other people's minds. What the paper itself could not find out ("it is
    not known whether") is another matter. Worth a look: name them, or cut the words.

    Bad: The sale [[is seen]] as a mistake.
    Bad: The bridge [[is expected to]] close for a year.
    Bad: [[Questions have been raised]] about the sale.
    Good: The sale is seen by both unions as a mistake.
    Near miss: The bridge is expected to close for a year, the county said.
    Near miss: It is unclear who opened the gate. How the fire got past the doors is unknown.
    """
    if own_account:
        return
    for number, item in told(sourcing):
        if item.answered and owned_up(sourcing[number + 1]):
            continue
        settled = item.answered or told_before(sourcing, number)
        for found in PATTERNS.find(item)[:_MOST]:
            strong = item.lexemes.low[found.mark_first] in _STRONG
            if (strong or not settled) and not (item.says and _governed(item, found)):
                if not unowned(item) and not _named_beside(sourcing, number, found):
                    message = "This does not say whose view or knowledge it is. Name them, or cut the words."
                    yield Hit(found.start, found.end, message)
                break


def _named_beside(sourcing: list[Sourced], number: int, found: Match) -> bool:
    """Whether a sentence nearby says who expects or reported it.

    What is expected stands next to whoever spoke of it, before or behind; "reportedly" in a lead is
    taken up by "the Echo reported"; fears and claims by whoever speaks of the same things next.
    """
    if found.pattern.startswith(_EXPECTING):
        near = sourcing[max(0, number - _NEAR) : number + 1 + _NEAR]
        return any(each.says for each in near if each is not sourcing[number])
    if found.pattern in _MOODS:
        near = sourcing[max(0, number - 1) : number + 1 + _NEAR]
        return any(
            _takes_up(each, sourcing[number]) for each in near if each is not sourcing[number]
        )
    if found.pattern != "perhaps":
        return False
    return any(
        _REPORTED.intersection(each.lexemes.low[each.first : each.last])
        for each in sourcing[number + 1 : number + 1 + _AHEAD]
        if each.says
    )


_EXPECTING = ("expected", "two-expected")  # names of patterns
_MOODS = words("mood-stirs subject-of under-pressure amid raised over-claims there-is claims-that")


def _takes_up(item: Sourced, other: Sourced) -> bool:
    """Whether somebody speaks in a sentence of what another speaks of: "Concerns are growing over the wool …"."""
    if item.says is None:
        return False
    low = other.lexemes.low
    matter = {word[:_STEM] for word in low[other.first : other.last] if len(word) >= _STEM}
    own = item.lexemes.low
    return any(
        len(word) >= _STEM and word[:_STEM] in matter for word in own[item.first : item.last]
    )


_STEM = 5  # letters


def _governed(item: Sourced, found: Match) -> bool:
    """Whether a verb of saying in the sentence covers the place.

    From before it does where no new clause stands between; from behind, where it is a clause of its
    own: "…, the county said on Monday". "Seems sorry for telling her" covers nothing.
    """
    lex, low, at = item.lexemes, item.lexemes.low, found.mark_first
    verb = lex.index(item.says.start) if item.says else -1
    for k in reversed(item.outside):
        if k < at and low[k] in _BREAKS:
            break
        if k < at and (k == verb or (low[k] in SAYING and low[k] not in NOUN_OR_VERB)):
            return True
    return closing(item, at) is not None
