"""Numbers that count nothing: roads, flights, models, laws, addresses, telephone numbers."""

from __future__ import annotations

from newslint.language.numbers.figure_units import is_code
from newslint.language.numbers.numerals import SCALES
from newslint.language.numbers.units import (
    CURRENCY_SIGNS,
    GLUED_MEASURES,
    LENGTHS,
    OTHER_MEASURES,
    STOP_WORDS,
    TIMES,
    is_plural,
)
from newslint.language.tokens import Lexemes

_DESIGNATORS = frozenset(
    """
    flight route interstate highway hwy section article chapter room apollo boeing airbus iphone ipad
    number nos ward district proposition prop title type phase level grade channel group pier gate
    terminal platform bus lot unit suite apt apartment page volume vol season episode day week game round
    lane zone area class tier stage formula windows galaxy playstation xbox rule amendment resolution
    ferrari porsche mercedes bmw audi car locomotive engine squadron battalion regiment division precinct
    local psalm verse block box po model mark version android chrome python act schedule annex appendix
    exit junction hangar hall studio building house cell floor track trail county schedule plate table
    figure part book covid form bill measure ordinance docket case warrant court row seat isotope carbon
    strontium cesium caesium uranium vitamin omega aisle theater theatre area catch super wrestlemania ufc
    fort expo summit agenda horizon
    """.split()
)
_STREETS = frozenset(
    "street st avenue ave road rd lane ln drive dr boulevard blvd square place terrace court crescent "
    "way row close parkway plaza mews".split()
)
_DIALLED = frozenset(
    "called call calls dialed dialled dial calling dialing dialling rang ring".split()
)
_PHONES = frozenset("phone telephone tel mobile fax helpline hotline number on at".split())
_CALLS = frozenset("call calls caller callers operator operators dispatcher dispatchers".split())
_RUNS = frozenset(
    "run runs race races runner runners course event fun road charity walk trail tv tvs television "
    "video videos screen screens monitor display resolution footage camera cameras".split()
)
_ARTICLES = frozenset("a the his her my their our each every another first annual charity".split())
_DASHES = frozenset("-‐‑–—")
_GLUED = frozenset(GLUED_MEASURES) | frozenset(LENGTHS) | frozenset(OTHER_MEASURES) | frozenset(
    "k b t p pc s st nd rd th min mins hr hrs h sec secs yr yrs am pm x".split()
) | frozenset(SCALES) | frozenset(TIMES)  # fmt: skip


def is_name(lex: Lexemes, i: int) -> int:  # noqa: C901
    """The lexeme after a number that is part of a name and begins at `i`; 0 where it counts."""
    before, after = lex.at(i - 1), lex.at(i + 1)
    word = lex.low[i]
    if i and lex.glued(i - 1):
        sign = before in ("rs", "rp", "rm", "ksh") or is_code(lex, i - 1, i)
        if before[0].isalpha() and not sign:
            return _end(lex, i)
        if before in ("#", "_", "@", "/", "\\", "="):
            return _end(lex, i)
        if (
            before in _DASHES
            and lex.glued(i - 2)
            and lex.at(i - 2)[:1].isalpha()
            and not _is_word_pair(lex, i)
        ):
            return _end(lex, i)  # COVID-19, F-16, B-52
        if before == "." and lex.glued(i - 2) and lex.at(i - 2)[:1].isalnum():
            return _end(lex, i)  # 3.4.2
    if (last := _long_digits(lex, i)) > 0:
        return last
    if lex.glued(i) and after[:1].isalpha() and (after not in _GLUED or _is_run(lex, i)):
        return _end(lex, i)  # 3D, 4x4, a 10K
    if after == "/" and lex.glued(i) and lex.glued(i + 1) and lex.at(i + 2)[:1].isdigit():
        if (word, lex.at(i + 2)) in (("9", "11"), ("24", "7"), ("7", "7"), ("50", "50")):
            return i + 3
        if word == "24" or lex.at(i + 3) == "/":
            return _end(lex, i)
    if " " in word and (before in _DIALLED or before in _PHONES):
        return i + 1  # 800 123 456
    if word in ("911", "999", "112") and (before in _DIALLED or after in _CALLS):
        return i + 1
    if word == "9" and lex.low[i + 1 : i + 4] == ["-", "to", "-"]:
        return i + 5
    if "," in word or "." in word:
        return 0
    if before == "." and lex.at(i - 2) in ("no", "nos") and lex.capital(i - 2):
        return i + 1
    if before == "number" and not is_plural(after):
        return i + 1
    if _designated(lex, i):
        return i + 1
    return _address(lex, i)


def _is_run(lex: Lexemes, i: int) -> bool:
    """ "a 10K run", "ran the 5k", "a 4K screen": the name of a race or of a picture's size."""
    if lex.at(i + 1) != "k" or lex.at(i - 1) in CURRENCY_SIGNS:
        return False
    after = lex.at(i + 2)
    alone = not after[:1].isalpha() or after in STOP_WORDS
    return after in _RUNS or (alone and lex.at(i - 1) in _ARTICLES)


def _end(lex: Lexemes, i: int) -> int:
    """Past whatever is glued on with letters, digits, hyphens and inner stops."""
    j = i + 1
    while lex.glued(j - 1) and j < len(lex) and j < i + 40:
        word = lex.low[j]
        if not word[0].isalnum() and not (
            word in "-./:_" and lex.glued(j) and lex.at(j + 1)[:1].isalnum()
        ):
            break
        j += 1
    return j


def _is_word_pair(lex: Lexemes, i: int) -> bool:
    """ "pre-1990", "mid-30s", "under-21", "top-10", "post-9/11": a number after a plain word."""
    return lex.at(i - 2) in (
        "mid", "pre", "post", "under", "over", "top", "non", "sub", "early", "late", "foot", "to",
        "twenty", "and", "fast", "then",
    )  # fmt: skip


def _long_digits(lex: Lexemes, i: int) -> int:
    """Telephone numbers and other runs of three and more groups of digits; the lexeme after."""
    j, groups = i + 1, 1
    while (
        (lex.at(j) in _DASHES or (lex.at(j) == "." and groups == 1 and lex.glued(j)))
        and lex.glued(j - 1)
        and lex.glued(j)
        and lex.at(j + 1)[:1].isdigit()
    ):
        j, groups = j + 2, groups + 1
    if groups >= 3:
        return j
    if groups == 2 and len(lex.low[i]) == 3 and len(lex.at(i + 2)) == 4 and lex.low[i].isdigit():
        return j  # 555-0134
    word = lex.low[i]
    if word[0] == "0" and len(word) > 2 and word.isdigit():
        while lex.at(j).isdigit() and len(lex.at(j)) >= 3:
            j += 1
        return j
    if len(word) > 12 and word.isdigit():
        return i + 1
    return 0


def _designated(lex: Lexemes, i: int) -> bool:
    """Whether the word before gives the number to a thing: "Flight 302", "iPhone 15"."""
    before, after = lex.at(i - 1), lex.at(i + 1)
    if not before or not before[0].isalpha():
        return False
    capital = any(c.isupper() for c in lex.words[i - 1])
    if before in _DESIGNATORS and (capital or before in ("flight", "route", "section", "article", "chapter", "page", "room", "phase", "type", "channel", "grade", "gate", "terminal", "highway", "proposition", "level", "ward", "unit", "apartment", "lane", "exit", "junction", "tier", "stage", "class")):  # fmt: skip
        return not (is_plural(after) and not lex.capital(i + 1))
    if not capital or before in STOP_WORDS or lex.opens_sentence(i - 1):
        return False
    if after in ("%", "percent", "per", "million", "billion", "to", "-", "–", ":") or lex.glued(i):
        return False
    # A name and a number, nothing counted after it: "Typhoon 12", but "at Wembley 12 people".
    if is_plural(after) or TIMES.get(after) or after in LENGTHS or after in OTHER_MEASURES:
        return False
    return after in STOP_WORDS or (after in (",", ".", "'", "’") and len(lex.low[i]) >= 2 and False)


def _address(lex: Lexemes, i: int) -> int:
    """ "12 Downing Street", "1600 Pennsylvania Avenue"; the lexeme after."""
    j = i + 1
    while lex.capital(j) and j < i + 5:
        if lex.low[j] in _STREETS and j > i + 1:
            return j + 1
        j += 1
    return 0
