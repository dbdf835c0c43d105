"""ATT015 unattributed-forecast."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.checks.attribution._clauses import adverb, span
from newslint.checks.attribution._diary import scheduled
from newslint.finding import Hit
from newslint.language.numbers import NUMBER_WORDS
from newslint.registry import rule
from newslint.text import words

_FATES = words("""
    survive win lose fail succeed collapse recover flourish thrive prosper suffer struggle transform revolutionise
    revolutionize ruin destroy wreck cripple devastate save rescue worsen deepen die vanish disappear crumble
    bankrupt backfire regret haunt outlive outlast cope dominate qualify triumph falter rebound cost
    plummet soar plunge jump surge spike slump tumble rocket double triple halve deter anger infuriate delight need mean attract prove
    """)
"""What becomes of a thing, which nobody can put in a timetable."""
_MOVES = words("rise fall drop grow shrink climb improve increase decrease slow")
_BECOMING = words("""
    promoted relegated remembered forgotten crowned beaten ruined destroyed lost saved transformed doomed crippled
    extinct obsolete felt worse better safer cheaper richer poorer dearer stronger weaker harder easier impossible
    bankrupt unaffordable unrecognisable unrecognizable hotter wetter missed regretted disappointed swamped
    overwhelmed overrun forced
    """)
_THE_END = words("end death ruin making saviour savior downfall undoing turning envy last first")
_OUTCOMES = words(
    "disaster success triumph failure hit catastrophe bloodbath walkover tragedy scandal boon boom"
)
_FATEFUL = {
    "keep": words("rising falling growing shrinking"), "punish": words("the them him her"), "hit": words("the families jobs"),
    "hurt": words("the families jobs"), "hold": words("back the"),
    "go": words("up down bust under out"), "run": words("dry out"), "come": words("to true"),
    "lead": words("to"), "bring": words("thousands hundreds new more jobs down an the"),
    "become": words("the a an obsolete extinct impossible cheaper dearer better worse"),
    "create": words("thousands hundreds jobs more a"), "make": words("it life them the"),
    "put": words("people lives jobs an pressure the"), "leave": words("a thousands hundreds people families many"),
    "close": words("within down for"), "pay": words("for dearly the"), "turn": words("the out into to"),
    "change": words("the how everything nothing"), "end": words("in up the"), "drive": words("up down out people"),
    "push": words("up prices rents more people"), "cause": words("chaos havoc more delays a widespread serious"),
    "drag": words("on"), "rumble": words("on"), "force": words("people thousands hundreds families shops many"), "give": words("the way rise"),
}  # fmt: skip
"""Plainer verbs with what follows where they tell of an outcome."""
_LONG = words("years decades generations generation")
_DENIED = words(
    "last hold work happen stop solve fix help return heal matter forget forgive reopen stand close grow find become come get go"
)
_NOBODY = words("nobody no none nothing few everyone everybody")
_WISHES = words("want need believe trust care notice")
_SURELY = words("never inevitably undoubtedly surely certainly eventually")
_CERTAIN = words("bound certain sure doomed destined guaranteed")
_REFUSED = words(
    "enough re ready built easy missed forgotten forgiven elected reelected repeated saved the"
)
_SUBORDINATE = words("that which who if whether when until unless what how where because so")
_COUNTED_ON = words("£ $ € % percent pence cents")


@rule(
    "ATT015",
    "unattributed-forecast",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source", "service"),
)
def unattributed_forecast(flat_statements: list[tuple[int, Sourced]]) -> Iterator[Hit]:
    """The paper foretells what will come of something.

    A meeting that will open at seven is in the diary. Whether the roof will last, the team go up or
    the plan succeed is in nobody's. Such a sentence is somebody's forecast: name them. A source in
    the sentence beside it doesn't help where it says something else.

    Bad: The club lost £2m last year, its accounts show. [[The stand will not last]] until the spring.
    Bad: Drivers walked out on Monday. [[The strike will fail]]. The union said 300 had joined it.
    Bad: Work began on Monday. [[Mending the dam will take]] years. The mayor declined to comment.
    Good: The stand will not last until the spring, an engineer told the club.
    Near miss: An engineer said he had tested the stand. It will not last until the spring.
    Near miss: The council will meet on Monday, and the road will close at noon.
    """
    for _, item in flat_statements:
        place = forecast(item)
        if place:
            yield Hit(*place, "This is a forecast in the paper's own voice. Say who makes it.")


def forecast(item: Sourced) -> tuple[int, int] | None:  # noqa: C901
    """From the subject to the verb that tells what will come of it."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        k, denied = _future(item, i)
        sure = "never" in low[i + 1 : i + 2]
        if not k:
            place = _sure(item, i)
            if place:
                return place
            continue
        dated = _by_then(item)
        if dated and dated < i and low[dated] in ("the", "there", "no", "this", "that", "a"):
            verb = lex.at(k)
            if verb not in _SCHEDULED and lex.at(k + 1) not in _SCHEDULED:
                return span(lex, item.first, k + 1)
        first = i
        while (
            first > item.first
            and low[first - 1] not in _SUBORDINATE
            and low[first - 1] not in ",;:—–()"
        ):
            first -= 1
        if first > item.first and low[first - 1] in _SUBORDINATE:
            continue
        while k < item.last and (adverb(low[k]) or low[k] in ("all", "one", "day")):
            denied = denied or low[k] == "never"
            sure = sure or low[k] in _SURELY
            k += 1
        if lex.at(k) == "have" and lex.at(k + 1).endswith(("ed", "en", "ne", "wn", "st", "me")):
            counted = any(word[:1].isdigit() or word in NUMBER_WORDS for word in low[k : item.last])
            return span(lex, first, k + 2) if first < i and not counted else None
        if first < i and "unless" in low[k : item.last] and low[first] not in _SUBORDINATE:
            return span(lex, first, k + 1)
        if low[first] == "there" and lex.at(k) == "be" and lex.at(k + 1) == "no":
            return span(lex, first, k + 2)
        if first < i and sure and lex.at(k) != "be":
            return span(lex, first, k + 1)
        if low[first] in _NOBODY and lex.at(k) in _WISHES:
            return span(lex, first, k + 1)
        if denied and lex.at(k) == "be" and lex.at(k + 1) in _REFUSED:
            return span(lex, first, k + 2)
        if first < i and (_foretold(item, k) or (denied and lex.at(k) in _DENIED)):
            return span(lex, first, k + 1)
    return None


def _by_then(item: Sourced) -> int:
    """Where the subject begins after "By Monday" or "In 20 years"; 0 where no such date opens the sentence."""
    lex, low, first = item.lexemes, item.lexemes.low, item.first
    if low[first] == "by" and lex.capital(first + 1):
        return first + 2 + (lex.at(first + 2) == ",") + (lex.at(first + 2) in ("night", "morning"))
    if low[first] in ("in", "within"):
        end = next((k for k in range(first + 2, first + 5) if lex.at(k) in _SPANS), 0)
        counted = end and (lex.at(end - 1)[:1].isdigit() or lex.at(end - 1) in NUMBER_WORDS)
        return end + 1 + (lex.at(end + 1) == ",") if counted else 0
    if low[first] == "whoever":
        return next((k + 1 for k in range(first + 2, first + 8) if lex.at(k) == ","), 0)
    return 0


_SPANS = words("years year months weeks decades decade generation")
_SCHEDULED = words("""
    held open close begin start meet run resume reopen publish announce published announced opened closed built
    replaced installed delivered able required used given paid offered receive cost play arrive leave
    """)


def _sure(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Is bound to win", "it is only a matter of time"."""
    lex, low = item.lexemes, item.lexemes.low
    if low[i] in ("is", "are") and lex.at(i + 1) in _CERTAIN and lex.at(i + 2) == "to":
        return (
            span(lex, i, i + 3)
            if lex.at(i - 1).isalpha() and lex.at(i - 1) not in _SUBORDINATE
            else None
        )
    if (
        low[i] in ("looks", "look", "seems", "seem")
        and lex.at(i + 1) in _CERTAIN
        and lex.at(i + 2) == "to"
    ):
        return span(lex, item.first, i + 3)
    if low[i] in ("is", "are") and any(tuple(low[i + 1 : i + 1 + len(p)]) == p for p in _COMING):
        return span(lex, item.first, i + 4)
    if (
        low[i] == "matter"
        and lex.at(i + 1) == "of"
        and lex.at(i + 2) == "time"
        and low[item.first] == "it"
    ):
        return span(lex, item.first, i + 3)
    return None


_COMING = (
    ("on", "the", "way"),
    ("on", "the", "cards"),
    ("in", "the", "offing"),
    ("on", "the", "horizon"),
)


def _future(item: Sourced, i: int) -> tuple[int, bool]:
    """The lexeme after "will", "won't" or "is going to", 0 for none; and whether it denies."""
    lex, low = item.lexemes, item.lexemes.low
    if low[i] == "will" and not lex.capital(i):
        denied = lex.at(i + 1) in ("not", "never")
        return i + 1 + denied, denied
    if low[i] == "won" and lex.at(i + 1) in ("’", "'") and lex.at(i + 2) == "t":
        return i + 3, True
    if low[i] in ("is", "are") and lex.at(i + 1) == "going" and lex.at(i + 2) == "to":
        return i + 3, False
    return 0, False


def _foretold(item: Sourced, k: int) -> bool:
    """Whether the verb at lexeme `k` tells of an outcome."""
    lex, low = item.lexemes, item.lexemes.low
    verb, after = lex.at(k), lex.at(k + 1)
    rest = low[k + 1 : item.last]
    if after in _FATEFUL.get(verb, ()):
        return not any(word[0].isdigit() for word in rest[:4])
    if verb in _FATES:
        return verb not in ("cost", "save") or _COUNTED_ON.isdisjoint(rest)
    if verb in _MOVES:
        return not any(word[0].isdigit() or word in _COUNTED_ON for word in rest)
    if verb == "take":
        counted = after[:1].isdigit() or after in NUMBER_WORDS
        return not _LONG.isdisjoint(rest[:5]) and not (counted and scheduled(item))
    if verb == "be":
        if adverb(after):
            after = lex.at(k + 2)
        if after in ("crowned", "felt"):
            return "at" not in rest and "on" not in rest
        if after == "gone":
            return True
        return (
            after in _BECOMING
            or (after == "the" and not _THE_END.isdisjoint(rest[1:3]) and "of" in rest[2:5])
            or (after in ("a", "an") and not _OUTCOMES.isdisjoint(rest[1:4]))
            or rest[:2] == ["too", "late"]
        )
    return False
