"""ATT006 unattributed-claim."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._claims import claims, need
from newslint.checks.attribution._groups import unowned
from newslint.checks.attribution._voice import FIRST_PERSON, SEEN, own_account, told, told_before
from newslint.finding import Hit
from newslint.registry import Option, rule

_MESSAGES = {
    "future": "A forecast",
    "duty": "A demand",
    "mind": "What somebody thinks or wants",
    "verdict": "A judgment",
    "extreme": "A superlative",
    "overclaim": "A superlative",
    "reading": "An interpretation",
    "cause": "A cause",
    "degree": "A comparison",
    "denial": "A denial",
    "motive": "A motive",
}
"""Kind of claim → what it is called, the first that applies."""
_LIGHT = ("state", "past", "figure")
_SOURCED = 3  # sentences with a source: a story that has these says who says what
_BRIEF = 6  # sentences
_STORY = 400  # words


@rule(
    "ATT006",
    "unattributed-claim",
    severity="info",
    confidence=0.6,
    not_kinds=SEEN,
    options=(
        Option(
            "threshold", 4, "How much a sentence must claim: 2 for one plain claim, 6 for three."
        ),
    ),
)
def unattributed_claim(sourcing: list[Sourced], options: dict[str, int]) -> Iterator[Hit]:
    """A forecast, judgment, superlative or cause stands in the paper's own voice.

    Nobody can see the future, a motive or "the biggest ever" by looking. Where sentences before and
    after don't say who claims it, the paper does. Only the heaviest claims are pointed out, one in
    some 400 words; in a story with hardly a source, lighter ones count as well.

    Bad:
        Mill owners fight levy

        The levy is wrong, the owners said on Monday. They have written to the minister.

        [[It will ruin the most important trade in the valley because nobody can pay it.]]

        The mill opened in 1911.
    Good: The levy will ruin the most important trade in the valley, Ann Lee said.
    Near miss: Ann Lee said the levy was wrong. It will ruin the most important trade in the valley.
    Near miss: The council will meet on Monday at the town hall.
    Near miss: We will move to the largest hall because nobody could get in.
    Near miss: Will the levy ruin the most important trade in the valley?
    Near miss (kind=review): The finale is the best thing in the piece because it will not hurry.
    Near miss (threshold=40):
        Mill owners fight levy

        The levy is wrong, the owners said on Monday.

        It will ruin the most important trade in the valley because nobody can pay it.
    """
    sourced = length = 0
    found: list[tuple[int, Sourced, dict[str, int]]] = []
    for item in sourcing:
        length += item.last - item.first
        sourced += item.says is not None
    if not sourced or own_account(sourcing):
        return  # a story without any source has a rule of its own
    thin = sourced < _SOURCED
    least = options["threshold"] // ((4 if len(sourcing) <= _BRIEF else 2) if thin else 1)
    for n, item in told(sourcing):
        if (
            item.says
            or told_before(sourcing, n)
            or (item.answered and not thin)
            or ((item.thinks or item.paper or item.quotes) and not thin)
        ):
            continue
        its = {kind: at for kind, at in claims(item).items() if thin or kind not in _LIGHT}
        heavy = need(its, item)
        if (
            heavy >= least
            and not unowned(item)
            and not any(item.lexemes.low[i] in FIRST_PERSON for i in item.outside)
        ):
            found.append((heavy, item, its))
    found.sort(key=lambda each: (-each[0], each[1].start))
    for _, item, its in found[: 1 + length // _STORY]:
        name = next((said for kind, said in _MESSAGES.items() if kind in its), "A statement")
        yield Hit(item.start, item.end, f"{name} in the paper's own voice: who says so?")
