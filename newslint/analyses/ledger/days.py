"""Days that no calendar has: "Feb. 29, 2014", "31 June"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, clash
from newslint.finding import Hit
from newslint.language.dates import MONTHS, is_date
from newslint.language.tokens import Lexemes

_OWN_WORDS = frozenset(("may", "march", "mar", "sat", "sun", "dec", "jan"))
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_FIRST, _LAST = 1583, 2200


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Dates of the story that do not exist."""
    for lex in ledger.lexemes:
        for i, word in enumerate(lex.low):
            month = MONTHS.get(word)
            if month is None or not lex.capital(i):
                continue
            found = _behind(lex, i) or _before(lex, i)
            if found is None:
                continue
            hit = _held(ledger, lex, i, month, *found)
            if hit is not None:
                yield hit


def _held(
    ledger: Ledger, lex: Lexemes, i: int, month: int, day: int, first: int, last: int
) -> Hit | None:
    """What is wrong with the day of the month at lexeme `i`, if anything is."""
    year, end = _year(lex, last)
    leap = year or 2024
    if day < 29 or day > 99 or is_date(leap, month, day) or ledger.said.covers(lex.starts[i]):
        return None
    if day > 31 and not year:
        return None  # "June 44"? a score, a street, a page
    if first < i and lex.capital(end) and not lex.opens_sentence(end):
        return None  # "31 June Street"
    name = lex.words[i]
    most = max(d for d in (28, 29, 30, 31) if is_date(leap, month, d))
    of = f" in {year}" if month == 2 and year and day == 29 else ""
    at = first if first < i else last - 1
    return clash(
        lex.starts[first],
        lex.ends[end - 1],
        f"{name} has {most} days{of}. Correct the date.",
        lex.starts[at],
        lex.ends[at],
        f"{name} has no such day",
    )


def _behind(lex: Lexemes, i: int) -> tuple[int, int, int] | None:
    """ "Feb. 29", "June 31st": the day and its lexemes."""
    k = i + 1 + (lex.at(i + 1) == "." and lex.glued(i))
    if not _is_day(lex, k):
        return None
    last = k + 1
    if lex.at(last) in _ORDINALS and lex.glued(k):
        last += 1
    elif lex.at(last) in (":", ".", "-", "–", "%", "/") and lex.at(last + 1)[:1].isdigit():
        return None
    return int(lex.low[k]), i, last


def _before(lex: Lexemes, i: int) -> tuple[int, int, int] | None:
    """ "31 June", "the 31st of June"."""
    k = i - 1
    if lex.at(k) == "of":
        k -= 1
    if lex.at(k) in _ORDINALS and lex.glued(k - 1):
        k -= 1
    if not _is_day(lex, k) or lex.at(k - 1) in ("-", "–", "/", "$", "£", "€", ".", ",", "by"):
        return None
    if lex.low[i] in _OWN_WORDS and k == i - 1 and not lex.at(i + 1)[:1].isdigit():
        return None  # "the 40 May visit", "31 Sun readers"
    return int(lex.low[k]), k, i + 1


def _is_day(lex: Lexemes, k: int) -> bool:
    word = lex.at(k)
    return len(word) == 2 and word.isdigit()


def _year(lex: Lexemes, last: int) -> tuple[int, int]:
    k = last + (lex.at(last) in (",", "."))
    word = lex.at(k)
    if len(word) == 4 and word.isdigit() and _FIRST <= int(word) <= _LAST:
        return int(word), k + 1
    return 0, last
