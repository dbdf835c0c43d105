"""ATT004 unattributed-accusation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    BE,
    FIRST_PERSON,
    LONGEST_SENTENCE,
    Sourced,
    adverb,
    clause_end,
    span,
    subject,
    told,
)
from newslint.finding import Hit
from newslint.language.lexicon import MODALS
from newslint.matching import Match, patterns
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import words

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")
_ACCUSES = "This accuses somebody in the paper's own voice. Say who makes the accusation, and what the accused says."
_ANSWER = " Say who alleges it, and what the accused says."
_KINDS = {
    "trial": "This tells a crime as fact." + _ANSWER,
    "crime": "This tells a crime as fact." + _ANSWER,
    "lied": "This says as fact that somebody lied." + _ANSWER,
    "named": "This calls somebody a wrongdoer as fact." + _ANSWER,
    "broke": "This says as fact that somebody broke the rules." + _ANSWER,
    "judged": "This condemns somebody in the paper's own voice. Quote whoever says so, or cut it.",
    "did": _ACCUSES,
    "wronged": _ACCUSES,
    "fire": "This does not say who criticised. Name the critics, and what they said.",
}
"""What a pattern's name begins with → what is said of it; the first that a sentence has is told."""
_ORDER = list(_KINDS)
_ASIDE = "The source of the sentence does not cover this accusation. Say who makes it."
_COURT = words("""
    court judge jury trial prosecutors prosecutor indictment charged convicted guilty pleaded impeached impeachment
    censured disbarred suspended fined jailed acquitted cleared sentenced ruled ruling verdict tribunal lawsuit sued
    suit inquest arrested arrest complaint hearing charges allegations allegation accusation accusations accused
    alleged allegedly claim claims report investigation inquiry complaints suspicions
    """)
_NATURE = words(
    "virus disease drought storm flood fire blight pest plague weather frost heat quake bushfire"
)
_TALES = words("novel film movie book drama series episode comedy thriller opera")
_SAID = words("allegations complaints accusations claims charges suspicions")
_UNSURE = _COURT | _TALES | FIRST_PERSON
_PERHAPS = words("if whether could would might may should")
_NOT = words("to not never t nobody who") | MODALS
_BARE = ("did", "lied", "crime")  # the patterns that name no subject
_FOUND = lazy(
    r"\b(?:convicted|found guilty|jailed|sentenced|(?:pleaded|was) guilty|admitted (?:murder|theft|fraud|the))\b",
)
_STANDING = lazy(
    r"\b(?:not guilty|(?:trial|case|hearing) continues|(?:on|awaiting) trial|on bail|jury was|charged with|pleaded not"
    r"|den(?:y|ies|ied)(?: \w+){0,3} (?:charges?|counts?|murder|manslaughter|theft|fraud|assault|rape|robbery|bribery))\b",
)


@rule(
    "ATT004",
    "unattributed-accusation",
    severity="warning",
    confidence=0.8,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def unattributed_accusation(
    sourcing: list[Sourced], flat_statements: list[tuple[int, Sourced]]
) -> Iterator[Hit]:
    """Somebody is accused of a wrong, and nobody is named who accuses.

    A newspaper that says in its own voice that a body misled, bullied or betrayed people must be able
    to prove it. One that says somebody "came under fire" must say whose fire. Name the accuser, say
    what was done and let readers judge, and ask the accused. What a court has found is no accusation.

    Bad: The [[council misled tenants about the damp]], and the flats were never dried.
    Bad: The minister [[has been widely criticised for the delay]].
    Bad:
        Bank clerk on trial over missing rings

        Joan Pike, 40, denies theft. The jury was told that the rings were worth £9,000.

        [[Pike stole the rings]] to pay her rent.

        The trial continues.
    Good: The previous council misled tenants about the damp, the ombudsman found.
    Near miss: A court ruled in May that the bank misled its customers.
    Near miss:
        Bank clerk jailed over missing rings

        Joan Pike, 40, was convicted of theft in May. The jury was told that the rings were worth £9,000.

        Pike stole the rings to pay her rent.
    """
    bare = {number for number, _ in flat_statements}
    tried: bool | None = None
    for number, item in told(sourcing):
        if item.last - item.first > LONGEST_SENTENCE:
            continue
        found = [(_kind(match), match) for match in PATTERNS.find(item)]
        asides = [place for each in found if (place := _aside(item, *each))]
        if asides:
            yield Hit(*asides[0], _ASIDE)
            continue
        if item.says:
            continue
        found.sort(key=lambda each: (_ORDER.index(each[0]), each[1].first))
        for kind, match in found:
            trial = kind == "trial"
            held = number not in bare and (item.carried or trial) and kind != "judged"
            if held or _doubted(item, kind, match):
                continue
            if trial:
                tried = _on_trial(sourcing) if tried is None else tried
                if not tried:
                    continue
            yield Hit(*_marked(item, kind, match), _KINDS[kind])
            break


def _kind(match: Match) -> str:
    return match.pattern.partition("-")[0]


def _on_trial(sourcing: list[Sourced]) -> bool:
    """Whether somebody in the story is before a court that has not decided."""
    story = [" ".join(item.lexemes.low[item.first : item.last]) for item in sourcing]
    return any(map(_STANDING.search, story)) and not any(map(_FOUND.search, story))


def _lead(item: Sourced, match: Match) -> int:
    """The last lexeme before the verb phrase: no adverb, no form of "have"."""
    low = item.lexemes.low
    k = match.mark_first - 1
    while k > item.first and (adverb(low[k]) or low[k] in ("has", "have", "had")):
        k -= 1
    return k


def _aside(item: Sourced, kind: str, match: Match) -> tuple[int, int] | None:
    """ "The firm, which had buried the report, said": what no verb of saying covers."""
    low, k = item.lexemes.low, _lead(item, match)
    if kind not in _BARE or low[match.first] in BE:
        return None  # "and who is to blame for it"
    if k <= item.first or low[k] not in ("which", "who", "that") or low[k - 1] not in (",", "and"):
        return None
    end = clause_end(item, match.last - 1)
    if not (_UNSURE | _PERHAPS).isdisjoint(low[k : match.first] + low[match.last : end]):
        return None
    return span(item.lexemes, k, end)


def _doubted(item: Sourced, kind: str, match: Match) -> bool:
    """Whether the sentence is of a court, a tale or a doubt, or denies it."""
    low = item.lexemes.low
    its = {low[i] for i in item.outside if not match.first <= i < match.last}
    if kind in ("fire", "judged", "trial"):
        said = kind == "trial" and not _SAID.isdisjoint(low[item.first : match.last])
        return said or not its.isdisjoint(_TALES)
    if not _PERHAPS.isdisjoint(low[item.first : match.first]):
        return True
    if kind == "did" and not _NATURE.isdisjoint(low[item.first : match.first]):
        return True  # "a virus is wiping out the herd"
    if kind in _BARE:
        lead = low[max(item.first, _lead(item, match)) : match.first]
        if not lead or not _NOT.isdisjoint(lead):
            return True
    return not its.isdisjoint(_UNSURE) or (kind == "wronged" and item.thinks is not None)


def _marked(item: Sourced, kind: str, match: Match) -> tuple[int, int]:
    """What is marked: from the subject on, to the end of the clause, or what the pattern says."""
    first, last = match.mark_first, match.mark_last
    if kind in ("fire", "wronged"):
        last = clause_end(item, last - 2)
    elif kind not in ("judged", "trial"):
        first = subject(item, first)
    return span(item.lexemes, first, last)
