"""ATT012 unnamed-voice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, owned_up, told, told_before, unowned
from newslint.checks.attribution._hidden import hidden
from newslint.finding import Hit
from newslint.language.lexicon import NOUN_OR_VERB, SAYING
from newslint.registry import rule
from newslint.text import words

_STRONG = words("is are was were been being reportedly allegedly supposedly apparently purportedly")
_BREAKS = words(
    "who which whose where when while after before although though because since but despite amid as ;"
)
_MOST = 6  # places looked at in a sentence
_TAIL = 8  # lexemes of "…, the police chief said on Monday."
_SUBJECT = 12  # lexemes of ", Ann Lee, the town's chief constable, said"
_COMMAS = words(", ” ’ — –")


@rule("ATT012", "unnamed-voice", severity="info", confidence=0.7, not_kinds=("writer-is-source",))
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
        for count, place in enumerate(hidden(item)):
            if count == _MOST:
                break
            strong = item.lexemes.low[item.lexemes.index(place[0])] in _STRONG
            if (strong or not settled) and not (item.says and _governed(item, place)):
                if not unowned(item):
                    message = "This does not say whose view or knowledge it is. Name them, or cut the words."
                    yield Hit(*place, message)
                break


def _governed(item: Sourced, place: tuple[int, int]) -> bool:
    """Whether the verb of saying in the sentence covers the place.

    From before it does where no new clause stands between; from behind, where it is a clause of its
    own: "…, the county said on Monday". "Seems sorry for telling her" covers nothing.
    """
    lex = item.lexemes
    assert item.says is not None
    verb, at = lex.index(item.says.start), lex.index(place[0])
    for k in item.outside:
        says = k == verb or (k > verb and lex.low[k] in SAYING and lex.low[k] not in NOUN_OR_VERB)
        if says and k < at and not any(lex.low[n] in _BREAKS for n in range(k, at)):
            return True
        if says and k > at and _closes(item, k, at):
            return True
    return False


def _closes(item: Sourced, k: int, at: int) -> bool:
    """Whether lexeme `k` is the verb of a clause that says who said what stands at `at`."""
    lex, low = item.lexemes, item.lexemes.low
    if low[k] == "according":
        return True
    ends = k >= item.last - _TAIL or lex.at(k + 1) == ","
    return ends and any(low[n] in _COMMAS for n in range(max(at, k - _SUBJECT), k))
