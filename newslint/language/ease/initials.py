"""Words that are read letter by letter, in whole or in part: NHS, MPs, U.S., BBC's, A&E, 3D, X-ray.

The CMU dictionary has some as letters (BBC), some as other words (US, UN) and most not at all, so
that one was three syllables and the next one. Here each is counted by the names of its letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.ease.syllables import SyllableTable
from newslint.language.tokens import bare
from newslint.startup.patterns import lazy

_DOTTED = lazy(r"(?:[A-Za-z]\.)+[A-Za-z]")  # U.S, a.m
_CAPITALS = lazy(r"([0-9&]*[A-Z][A-Z0-9&]*)(s?)")  # NHS, MPs, A&E, 3D
_DIGITS = lazy(r"[0-9]+")
_HISSING = frozenset("HSX")  # a plural or possessive adds a syllable: the NHS's
_WORDS = frozenset("sim ram rom gif zip sap vat sat lan uefa".split())
"""Capitals of two or three letters that are read as a word, and longer ones that don't look it."""
_LETTERS = frozenset("us who it am led pa ad".split())
"""Initials that are spelled like an easy word; other easy words in capitals are stressed: NOT."""
_NUMERALS = frozenset("IVX")
_LOUD = 3  # words in capitals from which a sentence is set in them


def spelled(said: Sequence[str]) -> dict[str, int]:
    """The words of a sentence that are read letter by letter, with their syllables.

    A sentence in capitals has none: nothing tells its initials from its words.
    """
    found = {}
    for word in said:
        if word.isalpha():
            if not word[1:2].isupper():
                continue
        elif word == word.lower() and "." not in word:
            continue
        if (number := _spelled(word)) is not None:
            found[word] = number
    if len(found) >= _LOUD:
        loud = sum(word.isupper() and len(word) > 1 for word in said)
        if 2 * loud > len(said):
            return {}
    return found


def _spelled(word: str) -> int | None:
    """The syllables of one word; None where no part of it is read letter by letter."""
    if _DOTTED.fullmatch(word):
        return sum(map(_name, word.upper())) - word.count(".")
    sounds = SyllableTable.load().sounds
    stem, mark, ending = word.replace("’", "'").partition("'")
    if mark and ending not in ("s", ""):
        return None
    parts = stem.split("-")
    number, any_letters = 0, False
    for part in parts:
        capitals = _CAPITALS.fullmatch(part)
        if capitals and _is_spelled(capitals[1], len(parts) > 1):
            any_letters = True
            number += sum(map(_name, _DIGITS.sub("1", capitals[1])))
            number += bool(capitals[2]) and capitals[1][-1] in _HISSING
        else:
            number += sounds(bare(part).lower()).syllables
    if not any_letters:
        return None
    return number + (ending == "s" and stem[-1] in _HISSING)


def _name(letter: str) -> int:
    """The syllables of a letter's name: W has three; a number, and "and", count as one."""
    return 3 if letter == "W" else 1


def _is_spelled(capitals: str, joined: bool) -> bool:
    """Whether capitals are initials: not NATO or COVID, nor NOT where it is stressed."""
    letters = capitals.replace("&", "")
    if not letters.isalpha() or letters != capitals:
        return any(letter.isalpha() for letter in letters)  # 3D, A&E
    low = letters.lower()
    if len(low) == 1:
        return joined  # X-ray
    if low in _WORDS:
        return False
    if low in _LETTERS:
        return True
    if SyllableTable.load().sounds(low).easy:
        return False
    if _NUMERALS.issuperset(letters):
        return False
    if len(low) <= 3:
        return True
    return SyllableTable.load().listed(low) is None and not _can_be_said(low)


def _can_be_said(word: str) -> bool:
    """Whether vowels and consonants take turns as in a word: COVID, WADA, but not GCSE or ACLU."""
    run = longest = 0
    vowel: bool | None = None
    for letter in word:
        is_vowel = letter in "aeiouy"
        run = run + 1 if is_vowel is vowel else 1
        vowel, longest = is_vowel, max(longest, run)
    return longest == 1 or (longest < 4 and len(word) > 2 * longest)


def stand_in(word: str) -> str:
    """The word in letters that are no other word's: as long, as many letters, and no case.

    textstat looks words up in lower case; so told apart, US is not us, and A&E is not AE.
    """
    first = _ITALIC if "&" in word else _BOLD
    return "".join(chr(first + ord(c) - 65) if "A" <= c <= "Z" else c for c in word.upper())


_BOLD, _ITALIC = 0x1D400, 0x1D434
