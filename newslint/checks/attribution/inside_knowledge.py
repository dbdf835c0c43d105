"""ATT005 inside-knowledge."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.sourcing import Sourced
from newslint.checks.attribution._voice import (
    VIEWS,
    adverb,
    by_whom,
    span,
    subject,
    told,
    told_before,
)
from newslint.finding import Hit
from newslint.language.lexemes import Lexemes
from newslint.registry import rule
from newslint.text import words

_SETTLED = words("""
    decided determined agreed settled arranged planned prepared finalised finalized sealed orchestrated
    engineered brokered negotiated plotted predetermined preordained
    """)
_HOW = words(
    "largely effectively quietly secretly essentially privately mostly tacitly informally covertly"
)
_DONE = words("was were been")
_SCENES = (
    ("behind", "closed", "doors"), ("behind", "the", "scenes"), ("in", "secret"), ("in", "private"),
    ("in", "advance"), ("long", "before"), ("well", "before"), ("far", "in", "advance"), ("all", "along"),
)  # fmt: skip


@rule("ATT005", "inside-knowledge", severity="warning", confidence=0.8, not_kinds=VIEWS)
def inside_knowledge(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A decision taken out of sight is reported as fact, with nobody who took it or tells of it.

    "The outcome was largely decided in advance" claims to know what went on in a closed room. The
    passive hides who decided, and nothing says how the paper knows. Say who decided and who told.

    Bad: [[The transfer was quietly agreed]] in March, before the season had ended.
    Bad: The vote was on Monday, but [[the result had been settled long before]].
    Bad: [[The terms were negotiated behind closed doors]].
    Good: The transfer was quietly agreed in March, two people at the club said.
    Near miss: The result was decided by the last ball of the match.
    Near miss: The terms were agreed on Monday, and both unions signed.
    Near miss: The route was planned in 1938 and never built.
    Near miss: The mayor quietly agreed to the plan in March.
    Near miss: According to the minutes, the price was settled long before the auction.
    """
    for number, item in told(sourcing):
        if item.says or item.answered or item.thinks or told_before(sourcing, number):
            continue
        lex, low = item.lexemes, item.lexemes.low
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
            if manner or scene:
                yield Hit(
                    *span(lex, subject(item, k), scene or i + 1),
                    "Decided by whom, and who says so? Name who decided or who told the paper.",
                )
                break


def _scene(lex: Lexemes, i: int, end: int) -> int:
    """Where "behind closed doors" or "two months in advance" after the verb ends; 0 without one."""
    for k in range(i, min(i + 4, end)):
        for phrase in _SCENES:
            if tuple(lex.low[k : k + len(phrase)]) == phrase and k + len(phrase) <= end:
                return k + len(phrase)
    return 0
