"""ATT006 unattributed-claim."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    FIRST_PERSON,
    FlatClaim,
    Sourced,
    kinds_of_claim,
    need,
    not_happened,
    only_aside,
    rests,
    scheduled,
    told,
    told_before,
    unowned,
    voiced,
    weight as weight_of,
)
from newslint.finding import Hit
from newslint.language.numbers import is_plural
from newslint.registry import Option, rule
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_MESSAGES = {
    "act": "The change has no amount, date or source. Say by how much, since when, and who says so.",
    "future": "This is a forecast in the paper's own voice. Say who makes it.",
    "duty": "This is a demand in the paper's own voice. Say who makes it.",
    "mind": "This tells what somebody thinks or wants. Say who told the paper.",
    "verdict": "This is a judgment in the paper's own voice. Say whose it is.",
    "extreme": "This is a sweeping statement in the paper's own voice. Say who makes it.",
    "overclaim": "This is a sweeping statement in the paper's own voice. Say who makes it.",
    "reading": "This reads a meaning into the news. Say whose reading it is.",
    "cause": "This gives a cause in the paper's own voice. Say who found it.",
    "degree": "This compares in the paper's own voice. Say who compared.",
    "denial": "This denies something in the paper's own voice. Say who denies it.",
    "motive": "This gives a motive in the paper's own voice. Say who named it.",
}
"""Kind of claim → what is said of it, the first that applies."""
_OTHER = "Nobody in the story is said to know this. Say who says so, or what shows it."
_SUPERLATIVE = "This is a superlative in the paper's own voice. Say who says so, or give the figure that proves it."
_LIGHT = frozenset(("state", "past", "figure", "ability", "effect", "attitude"))
"""What counts in a brief only, and there only beside a heavier claim: alone it is the news itself."""
_OPEN = frozenset(("future", "duty"))  # what nobody can know, and what somebody wants
_BACK = words("he she it they we his her its their this that these those such so there")
_SOURCED = 3  # sentences with a source: a story that has these says who says what
_BRIEF, _PARAGRAPHS = 6, 2  # sentences and paragraphs of a brief
_CLAIM = 715
"""What a flat statement of a sourced story must weigh above its story (see `weighers`), in hundredths."""
_EARLY = 8  # statements that tell what is usual in a story: to weigh all costs more and tells little more
_SHORTEST = 7  # lexemes of such a one, its stop among them: less is a caption
_VERDICT = 1500  # a verdict comes before what only sounds like a claim
_VERDICTS = frozenset(("reading", "overclaim", "act"))
_PLAIN = frozenset(("reading", "act"))  # claims by a wording of their own, not by adding up
_STEP = 50  # the same for each step of the option
_SOON = 3  # sentences behind the lead
_STORY = 400  # words


@rule(
    "ATT006",
    "unattributed-claim",
    severity="info",
    confidence=0.6,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
    options=(
        Option(
            "threshold", 4, "How much a sentence must claim: 2 for one plain claim, 6 for three."
        ),
    ),
)
def unattributed_claim(
    sourcing: list[Sourced],
    own_account: bool,
    match_report: bool,
    flat_statements: list[tuple[int, Sourced]],
    flat_claims: list[FlatClaim],
    options: dict[str, int],
) -> Iterator[Hit]:
    """A forecast, judgment, superlative or cause stands in the paper's own voice.

    Nobody can see the future, a motive or "the biggest ever" by looking. Where sentences before and
    after don't say who claims it, the paper does. In a story that names its sources, what stands alone
    among them is weighed by its words and its build, as pairs of claims and facts have taught. The heaviest
    are pointed out, two in some 400 words, and with them what reads a meaning into the news or changes a
    charge without an amount or a date. In a story
    with hardly a source it is weighed by its words, and in a brief lighter claims count as well.

    Bad:
        Mill owners fight levy

        The levy is wrong, the owners said on Monday. They have written to the minister.

        [[The most important trade in the valley can't pay it because it has no money.]]

        The mill opened in 1911.
    Bad: Ann Lee said the levy was wrong. [[Ministers should have listened to the valley.]]
    Bad: The bid was dropped, the union said. [[Ferries will be full on Friday.]]
    Good: The levy will ruin the most important trade in the valley, Ann Lee said.
    Near miss: Ann Lee said the levy was wrong. It will ruin the most important trade in the valley.
    Near miss: The council will meet on Monday at the town hall.
    """
    if own_account or match_report or not any(map(voiced, sourcing)):
        return  # a story without any source has a rule of its own
    most = sum(item.last - item.first for item in sourcing) // _STORY
    if sum(item.says is not None for item in sourcing) < _SOURCED:
        found = list(_in_thin_story(sourcing, options["threshold"]))
    else:
        least = _CLAIM + _STEP * (options["threshold"] - 4)
        found = list(_in_sourced_story(sourcing, flat_statements, least))
        most *= 2
    found.sort(key=lambda each: (-each.weight, each.item.start))
    own = {claim.number for claim in flat_claims}
    place = 0
    for each in found:
        if place <= most or not _PLAIN.isdisjoint(each.its):
            yield Hit(each.item.start, each.item.end, _message(each.item, each.its))
        # Where a rule of its own asks about a statement that rule goes before this one, and it takes no place.
        place += each.number not in own


class _Weighed(NamedTuple):
    """What a statement weighs, its number, the statement, and the kinds of claim in it."""

    weight: int
    number: int
    item: Sourced
    its: dict[str, int]


def _in_thin_story(sourcing: list[Sourced], threshold: int) -> Iterator[_Weighed]:
    """The statements of a story with hardly a source that claim enough by their words.

    A brief of a paragraph or two is asked for the least. In a short item of more, where each
    paragraph is a sentence, as on the radio, the news itself would be asked for its source.
    """
    short = len(sourcing) <= _BRIEF
    brief = short and len({item.block for item in sourcing}) <= _PARAGRAPHS
    least = threshold // (4 if brief else 1)
    for number, item in told(sourcing):
        if _stood_by(sourcing, number, brief):
            continue
        its = kinds_of_claim(item)
        if not brief:
            its = {kind: at for kind, at in its.items() if kind not in _LIGHT}
        if its.keys() <= _LIGHT or (told_before(sourcing, number) and _OPEN.isdisjoint(its)):
            continue
        weight = need(its, item)
        if weight >= least and not _somebodys(item):
            yield _Weighed(weight, number, item, its)


def _stood_by(sourcing: list[Sourced], number: int, brief: bool) -> bool:
    """Whether somebody stands behind a statement of a thin story; less is asked of more than a brief."""
    item = sourcing[number]
    if item.says and not (brief and only_aside(item)):
        return True
    if told_before(sourcing, number) and not (brief and _starts_afresh(item)):
        return True
    if (item.thinks or item.paper or item.quotes) and not brief:
        return True
    return number == 0 and _borne_out(sourcing, brief)


def _somebodys(item: Sourced) -> bool:
    """Whether a statement is said to be everybody's, the writer's or a group's."""
    first = any(item.lexemes.low[i] in FIRST_PERSON for i in item.outside)
    return first or _theirs(item) or unowned(item) is not None


def _in_sourced_story(
    sourcing: list[Sourced], flat_statements: list[tuple[int, Sourced]], least: int
) -> Iterator[_Weighed]:
    """The flat statements of a sourced story that sound like claims, and verdicts however they sound."""
    statements = list(told(sourcing))
    sound = _sound(statements, {number for number, _ in flat_statements if number})
    for number, item in statements:
        weight = sound.get(number, 0)
        alone = not (rests(item) or item.thinks or item.paper or item.quotes)
        if not alone and weight < least:
            continue
        its = kinds_of_claim(item)
        claims = _claims_something(its)
        if not claims:
            short = item.last - item.first < _SHORTEST
            if weight < least or short or scheduled(item) or not_happened(item):
                continue
            its = {}  # what words of it might say is not what weighs
        if alone and not _VERDICTS.isdisjoint(its):
            # "Exposes tensions", "an absolute priority": a verdict whatever the build of the sentence.
            weight += _VERDICT
        if weight >= least and not unowned(item):
            yield _Weighed(weight, number, item, its)


def _sound(statements: list[tuple[int, Sourced]], flat: set[int]) -> dict[int, int]:
    """What the flat statements weigh more than is usual in their story.

    Where all of a story sounds like claims, as an analysis does, none of them is a slip.
    """
    early = statements[:_EARLY]
    heard = {
        number: round(100 * weight_of("claims", item))
        for number, item in statements
        if number in flat or number <= early[-1][0]
    }
    usual = sorted(heard[number] for number, _ in early)
    return {number: heard[number] - usual[len(usual) // 2] for number in flat & heard.keys()}


def _claims_something(its: dict[str, int]) -> bool:
    """Whether a sentence holds more than a state, a deed, a degree or a denial: these may all be plain fact.

    A superlative beside its figure proves itself.
    """
    return not (its.keys() <= _FACTS or ("figure" in its and its.keys() <= _PROVEN))


_FACTS = _LIGHT | words("degree denial mind motive")
_PROVEN = _FACTS | words("overclaim extreme")


def _message(item: Sourced, its: dict[str, int]) -> str:
    """What is said of a statement: the first kind of claim that the table has, a superlative by its name."""
    kind = next((kind for kind in _MESSAGES if kind in its), "")
    if kind in ("extreme", "overclaim") and item.lexemes.low[its[kind]] in _MOST:
        return _SUPERLATIVE
    return _MESSAGES.get(kind, _OTHER)


_MOST = words(
    "most worst best biggest largest greatest highest lowest strongest weakest ever in on of"
)


def _borne_out(sourcing: list[Sourced], brief: bool) -> bool:
    """Whether one of the sentences right after the lead has a source: a lead rests on its story.

    In a brief only a record that shows it bears the lead out.
    """
    return any(
        item.says and not (brief and voiced(item))
        for item in sourcing[1 : 2 if brief else 1 + _SOON]
    )


def _starts_afresh(item: Sourced) -> bool:
    """Whether a sentence takes up no word of the one before: what that one said needn't hold on."""
    return item.lexemes.low[item.first] not in _BACK and not item.answered


def _theirs(item: Sourced) -> bool:
    """Whether a group is said to think it: "Traders fear the toll will empty the quay"."""
    lex = item.lexemes
    return any(
        lex.low[i] in _THINK and (is_plural(lex.at(i - 1)) or lex.at(i - 1) == "they")
        for i in range(item.first + 1, min(item.first + _SUBJECT, item.last))
    )


_THINK = words("fear believe think expect hope worry suspect doubt reckon feel")
_SUBJECT = 6  # lexemes
