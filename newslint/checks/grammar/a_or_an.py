"""GRM004 a-or-an."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit, words

# An article and the next word, where its first letter or figure may speak against the article.
_PAIR = lazy(
    r"(?<![\w.,’'&/@#*+=-])(?:(?P<a>[Aa]) (?P<vowel>[aeiouAEIOU]\w{2,}+|[AEFHILMNORSX][A-Z]++|[$£€]?(?:8|1[18])[\d,.]*+[a-zA-Z]*+)"
    r"|(?P<an>[Aa]n) (?P<other>[^\W\d_AIaix]\w++|[$£€]?[1-79][\d,.]*+[a-zA-Z]*+))(?![’'.]\w|\w*[’'])"
)
_ENGLISH = lazy(
    r"\b(?:the|of|to|is|was|and|for|he|she|they|it|this|that|with|from|by)\b", re.IGNORECASE
)
_LETTERED = lazy(
    r"\b(?:vitamin|hepatitis|plan|class|grade|type|serie|group|section|category|level|point|team) $"
)
_NEAR = 12  # characters before an article in which the word before stands
_NUMBER = lazy(r"[$£€]?([\d,.]*\d)")
_FROM_EIGHT = lazy(r"8[\d,.]*|1[18](?:,\d{3})*(?:\.\d+)?")
_LIKE_YOU = lazy(
    r"eu(?!ler)|ewe|uni(?![dgmn]|rr|ss)|us(?:e|ual|ur)|util|ubiq|ukrain|uran|urin|uruguay|ugand|utop"
)
_LIKE_WON = lazy(r"one(?!r)|once|ouija|oui")
_SHORT = 4  # letters of a word that may be an acronym
# Two consonants that begin a noun, in words of which "and" can't have lost its D: no "an then", no "an spoke".
_LIKE_SPAN = lazy(
    r"(?:s[cmnpqtw]|ch|sh[aeiru]|ph|kn|gn|tw|wr)(?!.*ed$)(?!ould|ook|ood|oke|ent$|aw$|ew$|ote$|ot$|e$|all$|ows?$|arted|uck$)"
)
_LIKE_UP = lazy(r"un(?!i|an|e\b|a\b)|uni[dgmn]|up|ult|umb|ump|urg|urban|ugly|utter")
# Words with an H that nobody drops.
_LIKE_HAT = words("""
    half hall hand handful harbour harbor hard hat head health healthy heart heavy helicopter helmet help hen high higher hill
    hit hole holiday home horse hospital hot house household housing huge human hundred hunt hurricane hut husband hybrid
    """)
_SPELLED = words("""
    bbc cia dna eu mp msp nhs mri fbi raf suv hiv fda lgbt lgbtq ngo mba xml hgv rspca rspb rnli nfl nba nhl mls ncaa snp sms
    sos hr atm fm mvp nypd lapd nsa ipo irs uk us un usb tv dvd cd pc
    """)
"""Acronyms that are said letter by letter."""
_VOWEL_LETTERS = "AEFHILMNORSX"
_OTHER_SLIPS = words(
    "and are any another each our into inside over under until all al alla als una une uno ein eine est era"
)
"""Before these "a" is no article, or another slip, or another language."""


@rule("GRM004", "a-or-an", severity="warning", confidence=0.95)
def a_or_an(document: Document) -> Iterator[Hit]:
    """“A” stands before the sound of a vowel, or “an” before that of a consonant.

    The ear decides, not the letter: an hour, a union, an MP, an 18-year-old. Where people differ (an
    historic, a herb) or nobody can tell (an acronym that may be said as a word) nothing is marked.

    Bad: He drove [[a orange]] van.
    Fixed: He drove an orange van.
    Bad: She is [[a 18]]-year-old student of the arts.
    Bad: It was [[an unique]] day for the town.
    Bad: It made [[an strange]] noise.
    Near miss: It was an hour before a union man and an MP came to the house.
    Near miss: The boat is a one-off, and an 11-metre one at that.
    """
    english: dict[int, bool] = {}
    for found in _PAIR.finditer(document.text):
        right = _right(found)
        if right and _in_english(document, found.start(), found.end(), english):
            written = found["a"] or found["an"]
            right = right.capitalize() if written[0] == "A" else right
            edit = Edit(found.start(), found.start() + len(written), right)
            message = f"Write “{right}” here: it goes by the sound of the next word."
            fix = Fix(f"Write “{right}”", (edit,), "safe")
            yield Hit(found.start(), found.end(), message, fixes=(fix,))


def _right(found: re.Match[str]) -> str:
    """The article that the sound asks for where another is written; empty where that can't be told."""
    written, word = (found["a"], found["vowel"]) if found["a"] else (found["an"], found["other"])
    if written[0] == "A" and word[0].isupper():
        return ""  # an initial, a title, a name: An Post
    if number := _NUMBER.match(word):
        return _before_number(number[1], bool(found["a"]))
    if len(word) > 1 and word.isupper():
        if word.lower() not in _SPELLED:
            return ""
        vowel = word[0] in _VOWEL_LETTERS
        return "an" if vowel and found["a"] else "a" if not vowel and found["an"] else ""
    if not word[1:].islower():
        return ""
    if found["a"]:
        return "an" if _vowel_sound(word.lower()) else ""
    return "a" if _consonant_sound(word.lower()) else ""


def _before_number(number: str, is_a: bool) -> str:
    if is_a:
        return "an" if _FROM_EIGHT.fullmatch(number) else ""
    return "" if number.startswith(("11", "18", "8")) else "a"


def _vowel_sound(word: str) -> bool:
    """Whether a word that begins with a vowel's letter surely begins with its sound."""
    if word in _OTHER_SLIPS:
        return False
    if word[0] == "u":
        return bool(_LIKE_UP.match(word))
    return not _LIKE_YOU.match(word) and not _LIKE_WON.match(word)


def _consonant_sound(word: str) -> bool:
    """Whether a word surely begins with the sound of a consonant, also of Y and W as in "union" and "one"."""
    if word[0] in "euo":
        return bool(_LIKE_YOU.match(word) or _LIKE_WON.match(word))
    if word[0] == "h":
        return word in _LIKE_HAT
    if word.endswith("ing"):
        return False  # "an redistributing": and
    return word[1] in "aeioulr" or (len(word) > _SHORT and bool(_LIKE_SPAN.match(word)))


def _in_english(document: Document, start: int, end: int, known: dict[int, bool]) -> bool:
    """Whether it is in a line of English, and the article no letter: "hepatitis A outbreak".

    What is `known` of each line is kept, as a long one may have thousands of articles.
    """
    block = document.block_at(start)
    if block is None or not document.unbroken(start, end):
        return False
    if _LETTERED.search(document.text[max(block.start, start - _NEAR) : start].lower()):
        return False
    if block.start not in known:
        known[block.start] = _ENGLISH.search(document.text, block.start, block.end) is not None
    return known[block.start]
