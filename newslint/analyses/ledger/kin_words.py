"""He of a woman, she of a man, as the words of kin and title say: "Gail Moss, a mother of three … Moss said he"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.language.dates import MONTHS
from newslint.language.lexicon import GIVEN, SAYING
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_HERS = words(
    "mother grandmother mum mom wife widow chairwoman spokeswoman businesswoman congresswoman councilwoman policewoman actress daughter sister"
)
_HIS = words(
    "father grandfather dad husband widower spokesman businessman congressman councilman policeman son brother"
)
_HER_TITLES, _HIS_TITLES = words("mrs ms miss dame lady baroness"), words("mr sir")
_WORDS = _HERS | _HIS
_TITLES = _HER_TITLES | _HIS_TITLES
_BARE = words(
    "chairwoman spokeswoman businesswoman congresswoman councilwoman policewoman actress spokesman businessman congressman councilman policeman"
)
_OTHERS = _WORDS | words(
    "man woman boy girl men women victim suspect driver officer doctor colleague friend partner child he she him her his who mr mrs ms"
)
_FAR = 12  # lexemes of an apposition


class _Known(NamedTuple):
    line: Line
    first: int
    last: int
    female: bool


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """The pronoun of a speaker that is not that of the kin word or title the story gives with the name."""
    known: dict[str, set[bool]] = {}
    told: dict[str, _Known] = {}
    for line in ledger.body:
        if _WORDS.isdisjoint(line.low) and _TITLES.isdisjoint(line.low):
            continue
        for surname, each in _evidence(line):
            known.setdefault(surname, set()).add(each.female)
            told.setdefault(surname, each)
    sure = {surname: told[surname] for surname, sides in known.items() if len(sides) == 1}
    if not sure:
        return
    for number, line in enumerate(ledger.body):
        found = _said(line)
        if found is None:
            continue
        surname, at = found
        if surname not in sure or (line.lex.low[at] == "she") == sure[surname].female:
            continue
        before = ledger.body[number - 1] if number else line
        if _is_alone(ledger, surname) and not _names_another(before, surname):
            evidence = sure[surname]
            yield ledger.at_odds(
                Told.of(line, at, at + 1), Told.of(evidence.line, evidence.first, evidence.last),
                f"“{{said}}” of {surname.title()} here, “{{was}}” in {{where}}. Correct one, or name whom it means.",
            )  # fmt: skip
            return


def _evidence(line: Line) -> Iterator[tuple[str, _Known]]:
    """What a sentence says of somebody's sex: "Gail Moss, a mother of three", "Mrs Moss"."""
    lex = line.lex
    for k in range(line.first, line.last):
        word = lex.low[k]
        if not line.own[k]:
            continue
        if word in _TITLES and lex.capital(k):
            at = k + 1 + (lex.at(k + 1) == ".")
            end = _run(line, at)
            if end > at and lex.at(end) not in ("and", "'", "’"):
                yield lex.low[end - 1], _Known(line, k, end, word in _HER_TITLES)
        elif word in _WORDS and (lex.at(k + 1) == "of" or word in _BARE):
            name = _apposed(line, k)
            if name >= 0:
                yield lex.low[name], _Known(line, k, k + 1, word in _HERS)


def _run(line: Line, at: int) -> int:
    while at < line.last and line.lex.capital(at) and line.lex.low[at].isalpha():
        at += 1
    return at


def _apposed(line: Line, k: int) -> int:
    """The surname that an apposition with a kin word stands behind; -1 where there is none."""
    lex = line.lex
    for j in range(k - 1, max(line.first, k - _FAR), -1):
        if lex.low[j] == ",":
            if lex.capital(j - 1) and lex.capital(j - 2) and lex.low[j - 1].isalpha():
                return (
                    j - 1
                    if lex.at(j + 1) in ("a", "an", "the") or lex.at(j + 1)[:1].isdigit()
                    else -1
                )
            if not lex.low[j - 1].isdigit():
                return -1
        elif (
            lex.capital(j)
            or not (lex.low[j].isalnum() or lex.low[j] == "-")
            or lex.low[j] in ("who", "whose", "said", "with", "his", "her", "of")
        ):
            return -1
    return -1


def _said(line: Line) -> tuple[str, int] | None:
    """The surname and the pronoun of "Moss said he", "Ms Moss told the board that she"."""
    lex = line.lex
    k = line.first
    if lex.low[k] in _TITLES:
        return None  # the title itself is held against others above
    end = _run(line, k)
    if not 0 < end - k <= 4 or lex.at(end) not in SAYING or not line.own[k]:
        return None
    for at in range(end + 1, min(end + 3, line.last)):
        if lex.low[at] in ("he", "she") and line.own[at]:
            return lex.low[end - 1], at
        if lex.low[at] != "that":
            return None
    return None


def _is_alone(ledger: Ledger, surname: str) -> bool:
    """Whether one person of a story has a surname."""
    given = {
        lex.low[k - 1]
        for lex in ledger.lexemes
        for k, word in enumerate(lex.low)
        if word == surname
        and k
        and lex.capital(k)
        and lex.capital(k - 1)
        and lex.low[k - 1].isalpha()
    }
    return len(given - _TITLES) <= 1


def _names_another(line: Line, surname: str) -> bool:
    """Whether the sentence before speaks of somebody else, whom the pronoun may mean."""
    lex = line.lex
    low = set(line.low)
    if surname not in low and not low.isdisjoint(_OTHERS):
        return True
    return any(
        lex.capital(k)
        and lex.low[k] in GIVEN
        and lex.low[k] not in MONTHS
        and lex.at(k + 1) != surname
        and lex.low[k] != surname
        for k in range(line.first, line.last)
    )
