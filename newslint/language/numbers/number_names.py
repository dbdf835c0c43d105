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


def is_name(lex: Lexemes, i: int) -> int:
    """The lexeme after a number that is part of a name and begins at `i`; 0 where it counts."""
    for read in _NAMES:
        if last := read(lex, i):
            return last
    if "," in lex.low[i] or "." in lex.low[i]:
        return 0
    if _numbered(lex, i) or _designated(lex, i):
        return i + 1
    return _address(lex, i)


def _after_letters(lex: Lexemes, i: int) -> int:
    """ "A320", "#1", "COVID-19", "F-16", the "4" of "3.4": digits glued to what stands before."""
    if not i or not lex.glued(i - 1):
        return 0
    before, further = lex.at(i - 1), lex.at(i - 2)[:1]
    if before[0].isalpha():
        money = before in ("rs", "rp", "rm", "ksh") or is_code(lex, i - 1, i)
        return 0 if money else _end(lex, i)
    if before in ("#", "_", "@", "/", "\\", "="):
        return _end(lex, i)
    if not lex.glued(i - 2):
        return 0
    hyphen = before in _DASHES and further.isalpha() and not _is_word_pair(lex, i)
    return _end(lex, i) if hyphen or (before == "." and further.isalnum()) else 0


def _before_letters(lex: Lexemes, i: int) -> int:
    """ "3D", "4x4", "a 10K run": digits with letters glued on that are no unit."""
    after = lex.at(i + 1)
    if lex.glued(i) and after[:1].isalpha() and (after not in _GLUED or _is_run(lex, i)):
        return _end(lex, i)
    return 0


_SLASHED = frozenset((("9", "11"), ("24", "7"), ("7", "7"), ("50", "50")))


def _slashed(lex: Lexemes, i: int) -> int:
    """ "9/11", "24/7", "24/5", "1/2/3"."""
    word, second = lex.low[i], lex.at(i + 2)
    if lex.at(i + 1) != "/" or not (lex.glued(i) and lex.glued(i + 1) and second[:1].isdigit()):
        return 0
    if (word, second) in _SLASHED:
        return i + 3
    return _end(lex, i) if word == "24" or lex.at(i + 3) == "/" else 0


def _dialled(lex: Lexemes, i: int) -> int:
    """ "call 800 123 456", "dialled 999", "a 911 operator"."""
    word, before = lex.low[i], lex.at(i - 1)
    if " " in word:
        return i + 1 if before in _DIALLED or before in _PHONES else 0
    if word in ("911", "999", "112") and (before in _DIALLED or lex.at(i + 1) in _CALLS):
        return i + 1
    return 0


def _nine_to_five(lex: Lexemes, i: int) -> int:
    """ "a 9-to-5 job"."""
    nine = lex.low[i] == "9" and lex.low[i + 1 : i + 4] == ["-", "to", "-"]
    return i + 5 if nine else 0


def _numbered(lex: Lexemes, i: int) -> bool:
    """Whether "No." or "number" stands before: "No. 10", "number 7"; not "a number 7 times"."""
    before = lex.at(i - 1)
    if before == ".":
        return lex.at(i - 2) in ("no", "nos") and lex.capital(i - 2)
    return before == "number" and not is_plural(lex.at(i + 1))


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
    if before in _DESIGNATORS and (capital or before in _SMALL_DESIGNATORS):
        return not (is_plural(after) and not lex.capital(i + 1))
    if not capital or before in STOP_WORDS or lex.opens_sentence(i - 1):
        return False
    # A name and a number, nothing counted after it: "Typhoon 12 was", but "at Wembley 12 people".
    return after in STOP_WORDS and not lex.glued(i) and not _counts_on(after)


def _counts_on(after: str) -> bool:
    """Whether a word goes on with a figure: "12 to 15", "12 per cent", "12 minutes"."""
    return (
        after in _GOES_ON
        or is_plural(after)
        or after in TIMES
        or after in LENGTHS
        or after in OTHER_MEASURES
    )


_GOES_ON = frozenset("% percent per million billion to - – :".split())
_SMALL_DESIGNATORS = frozenset(
    "flight route section article chapter page room phase type channel grade gate terminal highway "
    "proposition level ward unit apartment lane exit junction tier stage class".split()
)
"""Words that need no capital to name by number: "on page 3"."""


def _address(lex: Lexemes, i: int) -> int:
    """ "12 Downing Street", "1600 Pennsylvania Avenue"; the lexeme after."""
    j = i + 1
    while lex.capital(j) and j < i + 5:
        if lex.low[j] in _STREETS and j > i + 1:
            return j + 1
        j += 1
    return 0


_NAMES = (_after_letters, _long_digits, _before_letters, _slashed, _dialled, _nine_to_five)
"""Ways for a number to be part of a name, whatever its digits; tried in order."""
