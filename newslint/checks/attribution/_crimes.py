"""Crimes told as facts before a court has found them to be."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced, adverb, span
from newslint.text import words

_DOING = words("""
    robbing cheating defrauding swindling fleecing embezzling siphoning skimming laundering bribing blackmailing
    stalking grooming abusing molesting stealing beating poisoning smuggling forging
    """)
_DONE = words("""
    stole robbed murdered killed stabbed shot raped assaulted attacked defrauded embezzled swindled laundered bribed
    burgled kidnapped abducted threatened strangled smothered poisoned beat punched kicked smuggled groomed forged
    falsified blackmailed stalked molested siphoned pocketed bludgeoned battered throttled drugged
    """)
_TAKEN = words("bribes bribe kickbacks backhanders")
_IRONY = words("film novel play book scene show opera series")
_STANDING = (
    ("not", "guilty"), ("trial", "continues"), ("on", "trial"), ("denies",), ("deny",), ("jury", "was"),
    ("case", "continues"), ("hearing", "continues"), ("awaiting", "trial"), ("charged", "with"), ("on", "bail"),
    ("denied", "the", "charge"), ("denied", "the", "charges"), ("pleaded", "not"),
)  # fmt: skip
_FOUND = (
    ("convicted",), ("found", "guilty"), ("jailed",), ("sentenced",), ("pleaded", "guilty"),     ("was", "guilty"), ("admitted", "murder"), ("admitted", "theft"), ("admitted", "fraud"), ("admitted", "the"),
)  # fmt: skip
_NOUNS = words(
    "count counts murder theft fraud charge charges manslaughter assault rape guilty trial jury robbery bribery"
)
_BEGINNINGS = frozenset(said[0] for said in (*_STANDING, *_FOUND))
_SUBJECTS = words("he she they")


def on_trial(sourcing: list[Sourced]) -> bool:
    """Whether somebody in the story is before a court that has not decided."""
    standing = law = False
    for item in sourcing:
        low = item.lexemes.low[item.first : item.last]
        its = set(low)
        law = law or not its.isdisjoint(_NOUNS)
        if its.isdisjoint(_BEGINNINGS):
            continue
        if _says(low, _FOUND):
            return False
        standing = standing or _says(low, _STANDING)
    return standing and law


def _says(low: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        low[n] == said[0] and tuple(low[n : n + len(said)]) == said
        for n in range(len(low))
        if low[n] in _BEGINNINGS
        for said in phrases
    )


def crime(item: Sourced, tried: bool) -> tuple[int, int] | None:
    """ "Lowe had been robbing widows"; while a court sits, "Pike stole the rings" as well."""
    lex, low = item.lexemes, item.lexemes.low
    if not _IRONY.isdisjoint(low[item.first : item.last]):
        return None
    for i in item.outside:
        if low[i] in _DOING and lex.at(i - 1) == "been" and lex.at(i - 2) in ("had", "has", "have"):
            if _somebody(item, i - 2, tried):
                return span(lex, item.first, min(i + 2, item.last))
        elif tried and (low[i] in _DONE or (low[i] == "took" and _bribes(low[i : i + 5]))):
            k = i - 1 - adverb(lex.at(i - 1))
            if _somebody(item, k + 1, tried) and lex.at(i + 1)[:1].isalnum():
                return span(lex, item.first, _object(item, i))
    return None


LIE, NAME, BREACH, WRONG = "lied", "name", "breach", "wrong"
"""What a flat charge says that somebody did or is."""


def charged(item: Sourced) -> tuple[str, tuple[int, int]] | None:
    """ "The firm lied to its tenants", "Orme is a crook": what nobody may print without proof."""
    lex, low = item.lexemes, item.lexemes.low
    if not _IRONY.isdisjoint(low[item.first : item.last]):
        return None
    for i in item.outside:
        k = i - 1 - (adverb(lex.at(i - 1)) or lex.at(i - 1) in ("has", "have", "had"))
        subject = k >= item.first and (
            (lex.capital(k) and (k > item.first or lex.at(k) not in _ANY)) or low[k] in _BODIES
        )
        if not subject or lex.at(k - 1) in ("by", "of", "to", "a"):
            continue
        if low[i] in _WRONGS and lex.at(i + 1) in _ONTO:
            kind = LIE if low[i] == "lied" else WRONG
            return kind, span(lex, item.first if i - item.first < _NEAR else k, i + 2)
        if low[i] in ("is", "was", "are", "were") and lex.at(i + 1) in ("a", "an"):
            for n in (i + 2, i + 3):
                if lex.at(n) in _CROOKS and lex.at(n + 1) in (".", ",", "and", "who", ";"):
                    return NAME, span(lex, k, n + 1)
        if low[i] == "broke" and tuple(low[i + 1 : i + 3]) == ("the", "law"):
            return BREACH, span(lex, k, i + 3)
        if low[i] in ("acted", "behaved") and lex.at(i + 1) in _BADLY:
            return BREACH, span(lex, k, i + 2)
    return None


_ANY = words("somebody someone nobody everybody raiders thieves police he she they it who i we")
_NEAR = 6
_WRONGS = words(
    "lied cheated conned duped fleeced swindled bullied harassed faked falsified plagiarised plagiarized embezzled rigged"
)
_ONTO = words(
    "to about the his her its their in on staff tenants customers investors voters patients pensioners money"
)
_CROOKS = words(
    "liar thief crook fraud cheat bully conman swindler fraudster murderer killer rapist predator thug racist"
)
_BADLY = words("illegally unlawfully dishonestly corruptly fraudulently disgracefully")


def _bribes(low: list[str]) -> bool:
    return not _TAKEN.isdisjoint(low)


def _somebody(item: Sourced, verb: int, tried: bool) -> bool:
    """Whether the subject right before the verb, or before "… and", is one person or body, and opens the sentence."""
    lex, low = item.lexemes, item.lexemes.low
    first = item.first
    if low[first] in _SUBJECTS:
        return tried and verb > first
    named = lex.capital(first) and low[first] not in (
        "a",
        "an",
        "the",
        "somebody",
        "someone",
        "nobody",
        "raiders",
    )
    owned = low[first] in ("her", "his", "the") and (tried or low[first + 1] in _BODIES)
    return (
        verb > first
        and (named or owned)
        and not {"who", "that", "which", ","} & set(low[first:verb])
    )


_BODIES = words(
    "minister ministers ministry department mayor chairman director police government agency club school trust firm company bank council landlord treasurer director vicar priest coach teacher owner owners charity"
)


def _object(item: Sourced, verb: int) -> int:
    """Where "the rings" ends after the verb."""
    lex, low = item.lexemes, item.lexemes.low
    end = verb + 2
    if (
        low[verb + 1] in ("the", "a", "an", "his", "her", "their", "its")
        or lex.at(verb + 1)[:1].isdigit()
    ):
        end += 1
    return min(end, item.last)
