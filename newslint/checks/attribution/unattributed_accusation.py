"""ATT004 unattributed-accusation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import (
    BE,
    FIRST_PERSON,
    Sourced,
    adverb,
    by_whom,
    clause_end,
    span,
    subject,
    told,
)
from newslint.checks.attribution._crimes import BREACH, LIE, NAME, WRONG, charged, crime, on_trial
from newslint.checks.attribution._misconduct import misconduct
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.registry import rule
from newslint.text import words

_WRONGED = words("""
    undermined undermines misled misleads deceived deceives defrauded defrauds swindled embezzled bribed
    sabotaged sabotages exploited exploits betrayed betrays silenced silences persecuted persecutes
    terrorised terrorized bullied bullies smeared smears plundered plunders looted colluded colludes
    conspired conspires incited incites whitewashed whitewashes scapegoated scapegoats mistreated
    mistreats flouted flouts violated violates brainwashed brainwashes manipulated manipulates
    humiliated humiliates demonised demonized intimidated intimidates oppressed oppresses
    """)
"""What somebody did to others that is wrong by its very name."""
_BODIES = words("""
    government administration company firm bank ministry minister ministers regime party council police
    officials authorities army military union unions church school university club court board agency
    president mayor governor senator developer developers landlord landlords lobby industry state
    """)
_COURT = words("""
    court judge jury trial prosecutors prosecutor indictment charged convicted guilty pleaded
    impeached impeachment censured disbarred suspended fined jailed acquitted cleared sentenced ruled ruling verdict tribunal lawsuit sued suit inquest inquiry arrested arrest complaint
    hearing charges allegations allegation accusation accusations accused alleged allegedly claim claims report investigation
    """)
_FIRE = words("fire attack criticism")
_CRITICISED = words("criticised criticized condemned denounced lambasted slammed blamed")
_VERDICTS = words("""
    hypocritical shameful disgraceful despicable dishonest deceitful spineless unscrupulous treacherous
    immoral cowardly callous heartless
    """)
_DISGRACES = words("disgrace farce sham whitewash betrayal travesty")
_COUNTED_AS = words("a an the is are was were its his her their most more such")


@rule(
    "ATT004",
    "unattributed-accusation",
    severity="warning",
    confidence=0.8,
    not_kinds=("writer-is-source",),
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
    tried = on_trial(sourcing)
    for number, item in told(sourcing):
        phrase = misconduct(item)
        place = _charged_aside(item, phrase)
        if place is not None:
            yield Hit(
                *place,
                "The source of the sentence does not cover this accusation. Say who makes it.",
            )
            continue
        if item.says:
            continue
        found = _crime(item, tried) if number in bare else None
        if found is not None:
            kind, place = found
            yield Hit(*place, f"{_CRIMES[kind]} Say who alleges it, and what the accused says.")
            continue
        place = _judged(item)
        message = (
            "This condemns somebody in the paper's own voice. Quote whoever says so, or cut it."
        )
        if place is None and (number in bare or not item.carried):
            place = _misconduct(item, phrase) or (None if item.thinks else _wrong(item))
            message = "This accuses somebody in the paper's own voice. Say who makes the accusation, and what the accused says."
        if place is None and not item.carried:
            place = _under_fire(item)
            message = "This does not say who criticised. Name the critics, and what they said."
        if place is not None:
            yield Hit(*place, message)


_CRIMES = {
    "crime": "This tells a crime as fact.",
    LIE: "This says as fact that somebody lied.",
    NAME: "This calls somebody a wrongdoer as fact.",
    BREACH: "This says as fact that somebody broke the rules.",
    WRONG: "This tells a wrong as fact.",
}
"""What a flat charge is → what is said of it."""


def _crime(item: Sourced, tried: bool) -> tuple[str, tuple[int, int]] | None:
    """A crime or another wrong told as fact, and of what kind it is."""
    place = crime(item, tried)
    if place is not None:
        return "crime", place
    if _COURT.isdisjoint(item.lexemes.low[item.first : item.last]):
        return charged(item)
    return None


def _wrong(item: Sourced) -> tuple[int, int] | None:
    """ "The council misled tenants": from the body to the end of the clause."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] not in _WRONGED or i == item.first:
            continue
        if low[i] == "undermined" and lex.at(i + 1) in ("his", "her", "its", "their"):
            continue  # "undermined his bid": his own
        if any(low[k] in _COURT or low[k] in _TALES for k in item.outside):
            return None
        if "if" in low[item.first : i] or "whether" in low[item.first : i]:
            return None
        body = i - 1
        while body > item.first and (adverb(low[body]) or low[body] in ("has", "have", "had")):
            body -= 1
        if not (low[body] in _BODIES or _name(lex, body)) or not lex.at(i + 1)[:1].isalpha():
            continue
        if not _somebody(lex, i + 1, item.last):
            continue
        return span(lex, body, clause_end(item, i))
    return None


def _misconduct(item: Sourced, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "Managers turned a blind eye": from the subject to the end of the phrase."""
    if found is None:
        return None
    lex, low = item.lexemes, item.lexemes.low
    first, last = found
    its = {low[k] for k in item.outside if not first <= k < last}
    if its & _COURT or its & _TALES or its & FIRST_PERSON or its & _PERHAPS or first == item.first:
        return None
    if lex.at(first - 1) in ("to", "not", "t", "nobody", "who"):
        return None
    return span(lex, subject(item, first), last)


_PAPERS = words("report investigation inquiry")


def _charged_aside(item: Sourced, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "The firm, which had buried the report, said": what no verb of saying covers."""
    if found is None:
        return None
    lex, low = item.lexemes, item.lexemes.low
    first, last = found
    k = first - 1
    while k > item.first and (adverb(low[k]) or low[k] in ("has", "have", "had")):
        k -= 1
    if low[k] not in ("which", "who", "that") or lex.at(k - 1) not in (",", "and"):
        return None
    if low[first] in BE:
        return None  # "and who is to blame for it"
    end = clause_end(item, last - 1)
    its = set(low[k:end])
    if its & (_COURT - _PAPERS) or its & _TALES or its & FIRST_PERSON or its & _PERHAPS:
        return None
    return span(lex, k, end)


_TALES = words("novel film movie book drama series episode comedy thriller opera")
_PERHAPS = words("if whether could would might may should never")
_THINGS = words(
    "gap seam error mistake weakness space chance loophole opportunity advantage niche trend"
)


def _somebody(lex: Lexemes, i: int, end: int) -> bool:
    """Whether what follows is people or a good that can be wronged, and no opening on a pitch or field."""
    return not any(lex.at(k) in _THINGS for k in range(i, min(i + 4, end)))


def _name(lex: Lexemes, i: int) -> bool:
    return lex.capital(i) and not lex.opens_sentence(i)


def _under_fire(item: Sourced) -> tuple[int, int] | None:
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        word = low[i]
        if word == "under" and lex.at(i + 1) in _FIRE and lex.at(i + 2) in ("for", "over"):
            start, end = i - 1, clause_end(item, i + 2)
            about = lex.at(i + 3)
            if about[:1].isdigit() or lex.at(i + 4) in ("hours", "minutes", "days"):
                continue
            if low[start] in ("come", "comes", "came", "coming") and not by_whom(
                item, i, item.last
            ):
                return span(lex, start, end)
        elif (
            word in _CRITICISED
            and lex.at(i + 1) in ("for", "over")
            and not by_whom(item, i, item.last)
        ):
            start = i - 1
            while start > item.first and adverb(low[start]):
                start -= 1
            if low[start] not in BE:
                continue
            if word == "blamed" and not _can_answer(lex, start - 1):
                continue  # "the storm was blamed for": nobody to answer
            if lex.at(start - 1) in ("has", "have", "had"):
                start -= 1
            return span(lex, start, clause_end(item, i))
    return None


def _can_answer(lex: Lexemes, i: int) -> bool:
    """Whether a person or body stands before "was blamed"."""
    k = i - (lex.at(i) in ("has", "have", "had"))
    return lex.capital(k) or lex.low[k] in _BODIES or lex.low[k] in ("he", "she", "they")


def _judged(item: Sourced) -> tuple[int, int] | None:
    """ "the hypocritical examples": with the article and the noun."""
    lex, low = item.lexemes, item.lexemes.low
    for i in item.outside:
        if low[i] in _VERDICTS and lex.at(i - 1) in _COUNTED_AS:
            attributive = lex.at(i - 1) not in BE
            end = i + 1
            if attributive:
                while end < item.last and low[end].isalpha() and not low[end].endswith("s"):
                    if low[end] in ("of", "by", "and", "in", "that", "who"):
                        break
                    end += 1
                if end < item.last and low[end].endswith("s"):
                    end += 1
            return span(lex, i - 1 if attributive else i, end)
        if low[i] in _DISGRACES and lex.at(i - 1) == "a" and lex.at(i - 2) in BE:
            return span(lex, i - 1, i + 1)
    return None
