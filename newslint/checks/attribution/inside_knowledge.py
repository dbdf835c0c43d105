"""ATT005 inside-knowledge."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    Sourced,
    adverb,
    by_whom,
    rests,
    span,
    subject,
    told,
    told_before,
)
from newslint.checks.attribution._thoughts import thought
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_SETTLED = words("""
    decided determined agreed settled arranged planned prepared finalised finalized sealed orchestrated
    made engineered brokered negotiated plotted predetermined preordained
    """)
_HOW = words(
    "largely effectively quietly secretly essentially privately mostly tacitly informally covertly"
)
_DONE = words("was were been")
_SCENES = (
    ("behind", "closed", "doors"), ("behind", "the", "scenes"), ("in", "secret"), ("in", "private"),
    ("in", "advance"), ("long", "before"), ("well", "before"), ("far", "in", "advance"), ("all", "along"),
    ("weeks", "before"), ("months", "before"), ("days", "before"), ("years", "before"),
)  # fmt: skip
_UNSEEN = words("privately secretly")
_IS = words("is are was were has have had")
_DEALS = words("agreed agree agrees promised pledged")
_PLAIN = words(
    "owned held run funded financed educated built operated managed recorded filmed traded"
)
_URGED = words("told warned asked urged advised dropped shelved removed moved")
_FRIENDS = words("friends aides allies confidants associates insiders intimates")
_NEVER = (("never", "intended", "to"), ("had", "no", "intention", "of"))
_HIDDEN = (("behind", "closed", "doors"), ("behind", "the", "scenes"))


@rule(
    "ATT005",
    "inside-knowledge",
    severity="warning",
    confidence=0.8,
    not_kinds=("writer-is-source",),
)
def inside_knowledge(sourcing: list[Sourced], own_account: bool) -> Iterator[Hit]:
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
    for number, item in told(sourcing):
        lex, low = item.lexemes, item.lexemes.low
        bare = not (rests(item) or item.quotes or own_account)
        place = thought(item, bare)
        if place is not None:
            yield Hit(*place, "This tells what somebody thought or felt. Say who told the paper.")
            continue
        place = _confided(item)
        if place is not None and not told_before(sourcing, number):
            yield Hit(*place, "This was said in private. Say who told the paper.")
            continue
        said = item.says is not None and low[lex.index(item.says.start)] not in _DEALS
        if said or item.answered or told_before(sourcing, number):
            continue
        place = _unseen(item)
        if place is not None:
            yield Hit(*place, "Nobody is said to have seen or heard this. Say who told the paper.")
            continue
        if item.says or item.thinks:
            continue
        for i in item.outside:
            if low[i] not in _SETTLED:
                continue
            k, manner = i - 1, False
            while k > item.first and adverb(low[k]):
                manner = manner or low[k] in _HOW
                k -= 1
            if low[k] not in _DONE or by_whom(item, i, item.last):
                continue
            scene = _scene(lex, i + 1, item.last)
            if (manner or scene) and (low[i] != "made" or manner):
                yield Hit(
                    *span(lex, subject(item, k), scene or i + 1),
                    "This was decided out of sight. Say who decided, or who told the paper.",
                )
                break


def _confided(item: Sourced) -> tuple[int, int] | None:
    """ "Has told friends that": words said where no reporter was."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if (
            low[i] in ("told", "tells")
            and lex.at(i + 1) in _FRIENDS
            and lex.at(i + 2) not in ("at", "in", "on")
        ):
            return span(lex, i, i + 2)
    return None


def _unseen(item: Sourced) -> tuple[int, int] | None:
    """ "Was privately furious", "had secretly decided", "Behind closed doors, …", "never intended to"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if (
            low[i] in _UNSEEN
            and lex.at(i - 1) in _IS
            and lex.at(i + 1).isalpha()
            and lex.at(i + 1) not in _PLAIN
        ):
            return span(lex, i - 1, i + 2)
        if low[i] == "secretly" and lex.at(i + 1).endswith("ed") and lex.at(i + 1) not in _PLAIN:
            return span(lex, i, i + 2)
        if (
            low[i] in ("sewn", "stitched", "carved")
            and lex.at(i + 1) == "up"
            and lex.at(i - 1) in _DONE
        ):
            return span(lex, i - 1, i + 2)
        if (
            low[i] == "already"
            and lex.at(i - 1) in ("has", "have", "had")
            and lex.at(i + 1) == "decided"
        ):
            return span(lex, i - 1, i + 2)
        if (
            low[i] in ("quietly", "privately")
            and lex.at(i - 1) in _DONE
            and lex.at(i + 1) in _URGED
        ):
            return span(lex, i - 1, i + 2)
        if low[i] in ("made", "make") and lex.at(i + 1) == "up" and _mind(lex, i):
            return span(lex, i - 1, i + 4)
        if low[i] == "among" and lex.at(i + 1) == "themselves" and lex.at(i - 1) in _DEALS:
            return span(lex, i - 1, i + 2)
        if (
            low[i] == "in"
            and i == item.first
            and lex.at(i + 1) == "private"
            and lex.at(i + 2) == ","
        ):
            return span(lex, i, i + 2)
        if low[i] == "behind" and i == item.first and tuple(low[i : i + 3]) in _HIDDEN:
            return span(lex, i, i + 3)
        for phrase in _NEVER:
            if (
                low[i] == phrase[0]
                and lex.at(i - 1) not in _IS
                and tuple(low[i : i + len(phrase)]) == phrase
            ):
                return span(lex, i, i + len(phrase))
    return None


def _mind(lex: Lexemes, i: int) -> bool:
    """Whether it is "had made up her mind"."""
    return (
        lex.at(i - 1) in ("had", "has", "have")
        and lex.at(i + 2) in ("his", "her", "their", "its")
        and lex.at(i + 3) in ("mind", "minds")
    )


def _scene(lex: Lexemes, i: int, end: int) -> int:
    """Where "behind closed doors" or "two months in advance" after the verb ends; 0 without one."""
    for k in range(i, min(i + 4, end)):
        for phrase in _SCENES:
            if tuple(lex.low[k : k + len(phrase)]) == phrase and k + len(phrase) <= end:
                return k + len(phrase)
    return 0
