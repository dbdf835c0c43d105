"""ATT014 unattributed-cause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.attribution import BE, Sourced
from newslint.checks.attribution._clauses import adverb, span
from newslint.finding import Hit
from newslint.language.numbers import NUMBER_WORDS
from newslint.registry import rule
from newslint.text import words

_CAUSED = words("""
    caused triggered sparked started prompted provoked brought driven fuelled fueled ignited precipitated
    """)
_BY = (
    ("by",),
    ("on", "by"),
    ("about", "by"),
    ("off", "by"),
    ("up", "by"),
    ("down", "by"),
    ("out", "by"),
)
_DOWN_TO = (
    ("down", "to"), ("because", "of"), ("the", "result", "of"), ("the", "fault", "of"), ("the", "work", "of"),
    ("thanks", "to"), ("a", "result", "of"), ("a", "consequence", "of"), ("the", "product", "of"), ("the", "doing", "of"),
)  # fmt: skip
_PAST = words("was were been")
_RESULTS = words("""
    killed kept saved ruined destroyed wrecked cost driven drove doomed sunk sank finished emptied closed
    crippled broken broke turned forced stopped held changed brought undone undid made delayed started caused
    triggered sparked decided swung lost won spoiled spoilt poisoned drowned burned burnt starved
    """)
_PEOPLE = words("who whom he she they we i you")
_HARMED = words(
    "killed ruined destroyed wrecked driven doomed emptied crippled undone saved revived transformed"
)
_HAVE = words("has have had")
_EVENTS = words("""
    fire blaze explosion blast crash collision collapse accident derailment sinking spill leak flood flooding outbreak
    outage blackout disaster deaths death shortage closure delay delays crisis slump fall rise surge drop decline
    failure landslide stampede crush epidemic illness stroke breakdown seizure miscarriage
    """)
_KILLS = words("killing ruining destroying driving emptying strangling choking sinking")
_STARTED = words("caused started triggered sparked ignited provoked brought led fuelled fueled")
_SEEN_AT_WORK = words("""
    fire fires blaze storm storms flood floods wind winds gale gales bomb bombs blast explosion earthquake quake
    avalanche landslide crash raid raids wave waves rain rains snow tide hurricane cyclone tornado shell shells
    shelling virus disease plague
    """)
"""What a reporter can watch at work: "the storm has destroyed the pier"."""
_BEFELL = words("""
    began died collapsed failed fell sank crashed burned burnt drowned erupted overturned derailed flooded
    """)
_NEAR = 4
_CLEFT = 12
_AUTHORS = words("that this which it what there he she they who")
_UNEXPLAINED = words("unknown unclear uncertain accident accidental not no yet being still under")


@rule(
    "ATT014",
    "unattributed-cause",
    severity="warning",
    confidence=0.8,
    not_kinds=("writer-is-source", "told-as-seen", "service"),
)
def unattributed_cause(flat_statements: list[tuple[int, Sourced]]) -> Iterator[Hit]:
    """The paper says in its own voice what caused an event.

    A reporter sees the fire, not the spark. What started it, what closed the shops and what kept the
    club alive are findings: of an inquiry, an engineer, a study. Say whose. A source in the sentence
    beside it doesn't help where it says something else.

    Bad: The crew left at nine, the harbour office said. [[The fire was caused by]] a heater that nobody
        had switched off.
    Bad: Two men were hurt. [[A worn cable started the blaze]]. The firm said it was too soon to tell.
    Bad: Guests fell ill in May. [[The outbreak began because]] a cook did not wash his hands.
    Good: The fire was caused by a heater, the brigade said.
    Near miss: The county said no. The case was brought by the port authority.
    Near miss: The disease is caused by a worm.
    """
    for _, item in flat_statements:
        place = cause(item)
        if place:
            yield Hit(*place, "This gives a cause in the paper's own voice. Say who found it.")


def cause(item: Sourced) -> tuple[int, int] | None:
    """From the subject to the words that tell of a cause."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        found = (
            (low[i] in BE and (_passive(item, i) or _what(item, i)))
            or (low[i] in ("it", "what") and i == item.first and _cleft(item, i))
            or (low[i] in ("cause", "reason") and _named(item, i))
            or (low[i] in _STARTED and _active(item, i))
            or (low[i] in _HAVE and _harmed(item, i))
            or (low[i] in _KILLS and _harming(item, i))
            or (
                low[i] in ("lies", "lay")
                and lex.at(i + 1) == "behind"
                and i > item.first
                and (item.first, i + 2)
            )
            or (low[i] in _STEMS and i > item.first + 1 and _stems(item, i))
            or (low[i] == "blame" and _to_blame(item, i))
            or (low[i] in ("lies", "lay", "lie") and _behind(item, i))
            or (low[i] == "cost" and _cost_life(item, i))
            or (low[i] == "set" and _set_off(item, i))
            or (low[i] == "made" and _made_fail(item, i))
            or (low[i] == "because" and _because(item, i))
        )
        if found:
            first, last = found
            return span(lex, first, last)
    return None


def _passive(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Was caused by", "were down to": of an event, so in the past."""
    lex, low = item.lexemes, item.lexemes.low
    k = i + 1
    while k < item.last and (adverb(low[k]) or low[k] in ("all", "in", "part")) and low[k] != "not":
        k += 1
    past = low[i] in _PAST
    definite = past or low[item.first] in ("the", "this", "that")
    if past and low[k : k + 1] and low[k] in _CAUSED:
        for by in _BY:
            if low[k] == "brought" and by == ("by",):
                continue  # by whom a case was brought
            if tuple(low[k + 1 : k + 1 + len(by)]) == by:
                return item.first, k + 1 + len(by)
    if past and lex.at(k) == "due" and lex.at(k + 1) == "to" and _a_thing(lex.at(k + 2)):
        return item.first, k + 2
    if past and lex.at(k) == "behind" and lex.at(k + 1) == "the" and lex.at(k + 2) in _EVENTS:
        return item.first, k + 3
    if lex.at(k) == "why" and low[i] == "is" and _fatal(low[k + 1 : item.last]):
        return item.first, k + 1
    if lex.at(k) == "why":
        return None if past or lex.at(i - 1) in _AUTHORS or low[i] == "s" else (item.first, k + 1)
    if not definite or (lex.at(i - 1) in _AUTHORS and low[i - 1] not in ("this", "that")):
        return None
    for phrase in _DOWN_TO:
        if tuple(low[k : k + len(phrase)]) == phrase:
            what = lex.at(k + len(phrase))
            counted = what[:1].isdigit() or what in NUMBER_WORDS
            return None if counted else (item.first, k + len(phrase))
    return None


def _fatal(rest: list[str]) -> bool:
    """Whether something died or failed in few words: "That is why Lee died"."""
    return len(rest) <= 2 * _NEAR and not _BEFELL.isdisjoint(rest)


def _a_thing(word: str) -> bool:
    """Whether a noun phrase begins, and no infinitive ("was due to open")."""
    return word in ("a", "an", "the", "his", "her", "its", "their") or word.endswith(
        ("ing", "ion", "ice", "ness", "ages")
    )


def _what(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Cheap loans are what has kept the yard open"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(i + 1) != "what" or not low[item.first].isalpha() or lex.at(i - 1) in _AUTHORS:
        return None
    k = i + 2 + (lex.at(i + 2) in _HAVE)
    return (item.first, k + 1) if lex.at(k) in _RESULTS else None


def _cleft(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "It was the bypass that killed", "What sank the scheme was"."""
    lex, low = item.lexemes, item.lexemes.low
    if low[i] == "what":
        k = i + 1 + (lex.at(i + 1) in _HAVE)
        is_cleft = lex.at(k) in _RESULTS and not BE.isdisjoint(low[k + 1 : item.last])
        return (i, k + 1) if is_cleft else None
    if lex.at(i + 1) not in ("is", "was"):
        return None
    for k in range(i + 3, min(i + _CLEFT, item.last - 1)):
        if low[k] in _PEOPLE or low[k] in ",;:":
            return None
        if low[k] in ("that", "which"):
            verb = k + 1 + (lex.at(k + 1) in _HAVE)
            return (i, verb + 1) if lex.at(verb) in _RESULTS else None
    return None


def _named(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "The cause of the crash was a patch of oil"."""
    low = item.lexemes.low
    the = next((k for k in (i - 1, i - 2) if k >= item.first and low[k] == "the"), -1)
    if the != item.first:
        return None
    for k in range(i + 1, min(i + 2 * _NEAR, item.last - 1)):
        if low[k] in BE:
            if not _UNEXPLAINED.isdisjoint(low[k + 1 : k + _NEAR]):
                return None
            if low[k + 1] in ("a", "an", "the", "that", "simple", "its", "his", "her", "their"):
                return the, k + 1
            return None
    return None


def _active(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "A worn cable started the blaze"."""
    lex, low = item.lexemes, item.lexemes.low
    k = i + 1 + (lex.at(i + 1) in ("on", "about", "off", "to"))
    if (low[i] == "led") != (lex.at(i + 1) == "to"):
        return None
    if lex.at(k) not in ("the", "this", "its") or i == item.first:
        return None
    before = i - 1 - (lex.at(i - 1) in _HAVE or adverb(lex.at(i - 1)))
    if (
        low[before] in _AUTHORS
        or before < item.first
        or lex.capital(before)
        or "," in low[item.first : i]
    ):
        return None
    for end in range(k + 1, min(k + _NEAR, item.last)):
        if low[end] in _EVENTS or (low[i] == "caused" and low[end] == "to"):
            return item.first, end + 1
        if not low[end].isalpha():
            break
    return None


def _harmed(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Cheap imports have killed the trade": a thing that did it, no body that decides."""
    lex, low = item.lexemes, item.lexemes.low
    k = i + 1 + (adverb(lex.at(i + 1)) and lex.at(i + 1) not in ("not", "never"))
    if lex.at(k) in _DRAINED and lex.at(k + 1) in ("out", "off", "up", "away") and low[i] != "had":
        before = low[item.first : i]
        thing = before and not lex.capital(i - 1) and low[i - 1] not in _AUTHORS
        mild = thing and "," not in before and _SEEN_AT_WORK.isdisjoint(before)
        return (item.first, k + 2) if mild and lex.at(k + 2).isalpha() else None
    k += lex.at(k) == "driven" and lex.at(k + 1) in ("out", "away", "off")
    harmed = lex.at(k) in _HARMED or lex.at(k - 1) == "driven"
    verb = harmed and lex.at(k + 1) in ("the", "its", "this", "that", "all", "most")
    if not verb or low[i] == "had":
        return None
    before = low[item.first : i]
    if not _SEEN_AT_WORK.isdisjoint(before):
        return None
    bodies = any(lex.capital(n) for n in range(item.first + 1, i)) or not _AUTHORS.isdisjoint(
        before
    )
    return None if bodies or not before or "," in before else (item.first, k + 2)


def _harming(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "The cost of housing is driving the young away"."""
    lex, low = item.lexemes, item.lexemes.low
    before = low[item.first : i - 1]
    if lex.at(i - 1) not in ("is", "are") or lex.at(i + 1) not in (
        "the",
        "its",
        "out",
        "away",
        "off",
    ):
        return None
    if not before or not _AUTHORS.isdisjoint(before) or not _SEEN_AT_WORK.isdisjoint(before):
        return None
    named = any(lex.capital(n) for n in range(item.first + 1, i))
    return None if named or "," in before else (item.first, i + 2)


def _stems(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "The crash stemmed from a fault", "The club owes its survival to her"."""
    lex, low = item.lexemes, item.lexemes.low
    before = low[item.first : i]
    if "," in before or not _AUTHORS.isdisjoint(before):
        return None
    if low[i] in ("owes", "owe"):
        long = (
            lex.at(i + 1) in ("its", "his", "her", "their")
            and lex.at(i + 2) in _FORTUNES
            and lex.at(i + 3) == "to"
        )
        return (item.first, i + 4) if long else None
    if lex.at(i + 1) == ("in" if low[i] in ("lies", "lay") else "from"):
        fault = low[i] not in ("lies", "lay") or low[i - 1] in ("cause", "reason", "fault")
        return (item.first, i + 2) if fault else None
    return None


def _to_blame(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Sloppy lending was to blame": a thing, as of people an accusation is made."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(i - 1) != "to" or lex.at(i - 2) not in BE or lex.at(i + 1) not in (".", "for"):
        return None
    before = low[item.first : i - 2]
    thing = before and not lex.capital(i - 3) and _AUTHORS.isdisjoint(before)
    return (item.first, i + 1) if thing and "not" not in before else None


def _behind(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "Behind the shortage lies a botched sale"."""
    low = item.lexemes.low
    if low[item.first] != "behind" or "," in low[item.first : i] or i - item.first > _CLEFT:
        return None
    return (item.first, i + 1) if not _EVENTS.isdisjoint(low[item.first : i]) else None


def _cost_life(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "The shortage cost Lee his life"."""
    lex, low = item.lexemes, item.lexemes.low
    end = next((k for k in range(i + 3, min(i + 7, item.last)) if low[k] in ("life", "lives")), 0)
    owned = end and lex.at(end - 1) in ("his", "her", "their")
    if not owned or not _AUTHORS.isdisjoint(low[item.first : i]):
        return None
    return item.first, end + 1


def _set_off(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "A downed line set off the blaze"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(i + 1) != "off" or lex.at(i + 2) != "the" or lex.at(i + 3) not in _EVENTS:
        return None
    clause = low[item.first : i]
    return (item.first, i + 4) if clause and "," not in clause and "who" not in clause else None


def _made_fail(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "A cheaper supplier had made the batteries swell"."""
    lex, low = item.lexemes, item.lexemes.low
    if lex.at(i + 1) not in ("the", "its") or i <= item.first + 1 or lex.capital(i - 1):
        return None
    if not _AUTHORS.isdisjoint(low[item.first : i]) or "," in low[item.first : i]:
        return None
    end = next((k for k in range(i + 3, min(i + 6, item.last)) if low[k] in _FAIL), 0)
    return (item.first, end + 1) if end else None


_DRAINED = words("dried wiped driven hollowed scared frightened")
_FAIL = words(
    "swell fail crash collapse burn sink explode burst crack leak jam overheat derail stall fall melt"
)
_STEMS = words("stems stemmed resulted arose sprang owes owe lies lay")
_FORTUNES = words("survival success existence collapse fame fortune life decline rise")


_GAVE_WAY = frozenset(
    (
        ("came", "down"),
        ("came", "off"),
        ("gave", "way"),
        ("blew", "up"),
        ("broke", "down"),
        ("caught", "fire"),
        ("fell", "in"),
    )
)
_DESERTED = words("deserted abandoned left fled quit shunned boycotted")


def _because(item: Sourced, i: int) -> tuple[int, int] | None:
    """ "The outbreak began because …": an event, and why it came about."""
    low = item.lexemes.low
    clause = low[item.first : i]
    left = not _DESERTED.isdisjoint(clause) and len(clause) <= _CLEFT
    if left and "," not in clause and _HAVE & set(clause) and low[i + 1 : i + 2] == ["of"]:
        return item.first, i + 2
    gave_way = any(pair in _GAVE_WAY for pair in pairwise(clause))
    if gave_way and low[item.first] in ("the", "a", "one", "its") and "," not in clause:
        return item.first, i + 1
    if (
        "," in clause
        or not BE.isdisjoint(clause)
        or _HAVE & set(clause)
        or not _BEFELL & set(clause)
    ):
        return None
    return item.first, i + 1
