"""ATT016 unattributed-superlative."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import BE, Sourced, told
from newslint.checks.attribution._clauses import adverb, span
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_BEST = words("""
    best worst finest greatest bravest cleverest toughest saddest darkest grandest bleakest ugliest loveliest
    strangest fiercest funniest boldest cruellest harshest proudest
    """)
_EST = words("""
    tallest longest oldest largest highest youngest fastest deepest heaviest shortest smallest widest nearest
    richest earliest latest lowest hottest coldest wettest driest busiest slowest newest biggest poorest
    warmest forest harvest interest protest request contest conquest inquest arrest honest modest earnest guest
    chest crest invest closest furthest farthest steepest narrowest brightest lightest strongest gravest
    """)
"""What is measured, and words that are no superlatives."""
_SHORT_EST = 5
_NO_BETTER = words("finer better worse greater other")
_BIG = words("biggest largest gravest")
_MATTERS = words("""
    scandal crisis test threat challenge mistake gamble breakthrough change changes upset shock comeback victory
    defeat blunder reform advance discovery failure danger
    """)
_MEASURED = words("""
    expensive populous common recent senior northerly southerly easterly westerly visited read watched downloaded
    popular used cited capped decorated widely wanted played followed viewed spoken
    """)
"""What can be looked up: the most visited museum, the most expensive stamp."""
_SCOPE = words("""
    ever anywhere generation generations history memory century decade decades lifetime world europe britain
    america asia africa country since career kind era living england scotland wales ireland north south midlands
    """)
_EXPERTS = words(
    "expert authority writer painter composer poet critic scholar thinker historian maker champion"
)
_HELD = BE | words("remain remains remained")
_OWNERS = words("the its his her their s")
_RANKED = words("ranked rated voted named judged top")
_LONGEST = 18
_JUDGED = words("""
    trusted influential affordable admired respected loved beloved hated feared successful powerful dangerous
    important corrupt gifted talented exciting reliable advanced efficient innovative controversial hated divisive
    promising desirable prestigious ruthless capable brilliant beautiful unpopular neglected effective
    """)


@rule(
    "ATT016",
    "unattributed-superlative",
    severity="warning",
    confidence=0.75,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
)
def unattributed_superlative(
    sourcing: list[Sourced], own_account: bool, flat_statements: list[tuple[int, Sourced]]
) -> Iterator[Hit]:
    """The paper hands out a prize: the finest in a generation, the worst in memory.

    Nobody has compared all the songs since the war or all the mistakes of a century, and a reporter
    who says so takes it from somebody. Say from whom. What can be measured or looked up, the longest
    bridge or the most visited park, is another matter.

    Bad: The jar was found in a loft, the museum says. It [[is the most important find in Wales since the war]].
    Bad: The roof fell in on Monday. This [[is the worst scandal in the history of the club]].
    Bad: Bo Berg, [[the most trusted man in the valley]], said on Monday that he would go.
    Good: The jar is the most important find in Wales since the war, said Ann Lee of Cardiff University.
    Near miss: The bridge is the longest in Europe, and the park the most visited in the country.
    Near miss: Ann Lee said the jar was a rare one. It was the finest in Europe.
    """
    message = "This is a superlative in the paper's own voice. Say who says so, or give the figure that proves it."
    for _, item in flat_statements:
        place = superlative(item)
        if place:
            yield Hit(*place, message)
    if own_account:
        return
    for _, item in told(sourcing):
        place = _apposed(item)
        if place:
            yield Hit(*place, message)


def _apposed(item: Sourced) -> tuple[int, int] | None:
    """ "Lowe, the most trusted man in the valley,": no verb of saying covers what stands beside a name."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if (
            low[i] not in ("most", "least", "best")
            or low[i - 1 : i] != ["the"]
            or lex.at(i - 2) != ","
        ):
            continue
        judged = (low[i] == "best" and lex.at(i + 1) == "-") or lex.at(i + 1) in _JUDGED
        if not (judged and i - 3 >= item.first and lex.words[i - 3][0].isalnum()):
            continue
        end = next((k for k in range(i + 2, min(i + _LONGEST, item.last)) if low[k] in ",.;"), 0)
        within = any(low[k] in ("in", "on", "of", "at") for k in range(i + 2, end))
        if end and within and "according" not in low[item.first : item.last]:
            return span(lex, i - 1, end)
    return None


def superlative(item: Sourced) -> tuple[int, int] | None:
    """From the form of "be" to the end of the clause: "is the finest in a generation"."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        place = _no_better(item, i)
        if place:
            return span(lex, *place)
        if not _prize(lex, i) or lex.at(i - 1) not in _OWNERS | {"single"}:
            continue
        k = i - 1
        while k > item.first and low[k] not in _HELD and i - k < 6:
            k -= 1
        be = low[k] in _HELD and not (low[k] == "s" and k == i - 1)
        if not be or "of" in low[k:i] or not _RANKED.isdisjoint(low[k:i]):
            continue
        end = i + 1
        while end < item.last and end - i < _LONGEST and low[end] not in ".,;:—–()":
            end += 1
        if low[i] in ("leading", "foremost"):
            return span(lex, k, end)
        if not _SCOPE.isdisjoint(low[i + 1 : end]):
            return span(lex, k, end)
    return None


def _prize(lex: Lexemes, i: int) -> bool:
    """Whether a superlative stands at a lexeme that no ruler measures."""
    word = lex.low[i]
    if word == "most":
        after = lex.at(i + 1)
        return after.isalpha() and after not in _MEASURED and not adverb(after)
    if word in _BIG:
        return not _MATTERS.isdisjoint(lex.low[i + 1 : i + 4])
    if word in ("leading", "foremost"):
        return lex.at(i - 1) == "s" and lex.at(i + 1) in _EXPERTS
    return word in _BEST or (
        word.endswith("est")
        and len(word) > _SHORT_EST
        and word not in _EST
        and lex.words[i].islower()
    )


def _comparative(lex: Lexemes, k: int) -> bool:
    """Whether a comparative stands there: "a graver crisis", "a worse year"."""
    word = lex.low[k]
    if word in ("worse", "better"):
        return True
    short = word.endswith("er") and len(word) > _SHORT_EST and word not in _AGENTS
    return short and lex.at(k - 1) in ("a", "an") and lex.at(k + 1).isalpha()


_AGENTS = words("""
    number member matter paper letter winter summer order river water leader player manager corner offer minister
    officer father mother brother sister daughter teacher driver former other another further rather together over
    under after never ever border barrier quarter chapter center master finger answer power tower shower
    """)


def _no_better(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "There is no finer view in the county", "No other town has suffered so much"."""
    lex, low = item.lexemes, item.lexemes.low
    if low[i] in ("no", "not", "never"):
        worse = next((k for k in range(i + 1, item.last) if _comparative(lex, k)), 0)
        scope = worse and any(
            low[k] in ("generation", "decade", "century", "memory", "history", "ever", "years")
            or (low[k] == "since" and not lex.at(k + 1)[:1].isdigit())
            for k in range(worse + 1, min(worse + 9, item.last))
        )
        if (
            scope
            and lex.at(worse - 1) in ("a", "an", "more", "the")
            and "than" not in low[worse : worse + 2]
        ):
            return item.first, worse + 2
    if low[i] != "no" or lex.at(i + 1) not in _NO_BETTER:
        return None
    if low[i + 1] == "other":
        so = next(
            (k for k in range(i + 3, min(i + 9, item.last)) if low[k] in ("so", "more", "such")), 0
        )
        return (i, so + 1) if so and i == item.first else None
    there = i == item.first + 2 and low[item.first] == "there"
    end = next(
        (k for k in range(i + 2, item.last) if low[k] in _SCOPE | {"county", "city", "town"}), 0
    )
    return (item.first, end + 1) if there and end else None
