"""The noun that a figure measures and whose it is, from word forms alone (no tags: this must be quick)."""

from __future__ import annotations

from newslint.language.numbers.numerals import NUMBER_WORDS
from newslint.language.numbers.parts import Reading
from newslint.language.numbers.units import STOP_WORDS, is_plural
from newslint.language.tokens import Lexemes
from newslint.text import Span

NounPhrase = tuple[int, int, int]
"""The first lexeme of a noun phrase, the one after its last, and its head."""
_LONGEST = 6  # lexemes of a noun phrase
_ARTICLES = frozenset("the a an this that these those his her its their our my".split())


def measured(lex: Lexemes, reading: Reading) -> NounPhrase | None:
    """First lexeme, the one after the last, and the head of the noun phrase a figure measures."""
    kind = reading.kind
    if kind in _MEASURELESS:
        return None
    j = _past_modifier(lex, reading)
    if found := _counted(lex, reading, j) or _dashed(lex, reading, j):
        return found
    if lex.at(j) in ("of", "in", "for"):
        if lex.at(j) == "in" and kind != "money":
            return _before(lex, reading)
        k = _past_articles(lex, j + 1)
        if lex.at(k - 1) != "for" or kind == "money":
            return noun_phrase(lex, k, False)
    found = noun_phrase(lex, j, False) if kind in _MEASURING else None
    return found or _before(lex, reading)


_MEASURELESS = ("name", "score", "vote", "skip", "duration", "age")
_MEASURING = ("percent", "points", "measure", "ratio")
_SHARES = ("percent", "percentage points", "basis points")


def _past_modifier(lex: Lexemes, reading: Reading) -> int:
    """Past the modifier behind a figure: "20 or so", "20 or more", "20 plus"."""
    after = lex.at(reading.last) if reading.modifier in ("at least", "about") else ""
    return reading.last + {"or": 2, "plus": 1}.get(after, 0)


def _counted(lex: Lexemes, reading: Reading, j: int) -> NounPhrase | None:
    """What a count counts: "12 people", "a 12-member panel", "the third goal", "a £3m deal"."""
    if reading.kind not in ("count", "range", "ordinal", "money"):
        return None
    plural = reading.kind in ("count", "range") and reading.value != "1" and not reading.attributive
    return noun_phrase(lex, j, plural)


def _dashed(lex: Lexemes, reading: Reading, j: int) -> NounPhrase | None:
    """What a sum or a share belongs to after a hyphen: "a $2-million-house", "a 5%-stake"."""
    if lex.at(j) not in DASHED or not (reading.kind == "money" or reading.unit in _SHARES):
        return None
    return noun_phrase(lex, j + 1, False)


def _past_articles(lex: Lexemes, k: int) -> int:
    """Past "the", "all its", "the 12" to the noun: "3 of the 12 members"."""
    while lex.at(k) in _ARTICLES or lex.at(k) == "all":
        k += 1
    return k + 1 if lex.at(k) in NUMBER_WORDS or lex.at(k)[:1].isdigit() else k


DASHED = frozenset("-‐‑–")


def noun_phrase(lex: Lexemes, j: int, plural: bool) -> NounPhrase | None:
    """The noun phrase at `j`: up to its plural head where the number asks for one."""
    end = head = -1
    k = j
    while k < len(lex) and k < j + _LONGEST:
        word = lex.low[k]
        if word in DASHED and lex.glued(k - 1) and lex.glued(k) and k > j:
            k += 1
            continue
        if not (word[0].isalpha()) or word in STOP_WORDS:
            break
        if _is_verb_here(lex, j, k, word):
            break
        if word in NUMBER_WORDS and k > j:
            break
        if is_plural(word):
            head, end = k, k + 1
            if (
                plural
                and not is_plural(lex.at(k + 1))
                and not (lex.capital(k) and lex.capital(k + 1))
            ):
                return j, end, head
        elif not plural or head < 0:
            end = k + 1
            head = k
        k += 1
    if end < 0:
        return None
    return j, end, head


def _is_verb_here(lex: Lexemes, j: int, k: int, word: str) -> bool:
    """Whether a word ends the phrase: "12 people [injured] …", but "12 injured people"."""
    if word.endswith("ly") and len(word) > 4:
        return True
    if not word.endswith(("ed", "ing")) or len(word) < 5 or lex.capital(k):
        return False
    if word in ("building", "wedding", "red", "bed", "seed", "need", "meeting", "painting", "listing", "offering", "funding", "spending", "hundred", "breed", "speed", "feed", "shed", "weed", "king", "ring", "wing", "string", "spring", "evening", "morning", "clothing", "housing", "training", "rating", "killing", "shooting", "bombing", "sibling", "sterling", "pudding", "ceiling", "filing", "hearing", "opening", "reading", "ruling", "saving", "warning", "helping", "serving", "sitting", "drawing", "sighting"):  # fmt: skip
        return False
    after = lex.at(k + 1)
    if k > j:
        return True
    return not (after and after[0].isalpha() and after not in STOP_WORDS)


def _before(lex: Lexemes, reading: Reading) -> NounPhrase | None:
    """The noun of "a grant of $3 million", "prices rose 5%": only where "of" or "at" links them."""
    i = reading.first - 1
    if reading.modifier and lex.at(i) not in ("of", "at", "to"):
        while i > reading.first - 5 and lex.at(i) not in ("of", "at", "to", ".", ","):
            i -= 1
    if lex.at(i) not in ("of", "at") or not (
        lex.at(i - 1)[:1].isalpha() and lex.at(i - 1) not in STOP_WORDS
    ):
        return None
    head = i - 1
    first = head
    while (
        first > head - 4
        and lex.at(first - 1)[:1].isalpha()
        and lex.at(first - 1) not in STOP_WORDS
        and not lex.at(first - 1).endswith("ed")
    ):
        first -= 1
    return first, head + 1, head


_POSSESSIVES = frozenset("his her its their our my your".split())


def owner(lex: Lexemes, reading: Reading) -> Span | None:
    """Whose figure it is: "Smith's 12 goals", "its 40 branches"; for an age, the name before it."""
    i = reading.first - 1
    if reading.kind == "age":
        return _name_before(lex, i - 1) if lex.at(i) in (",", "(") else None
    if lex.at(i) in _POSSESSIVES:
        return Span(lex.starts[i], lex.ends[i])
    if lex.at(i) == "s" and lex.at(i - 1) in ("'", "’") and lex.glued(i - 1):
        return _name_before(lex, i - 2)
    if lex.at(i) in ("'", "’") and lex.at(i - 1).endswith("s") and lex.glued(i - 1):
        return _name_before(lex, i - 1)
    return None


def _name_before(lex: Lexemes, i: int) -> Span | None:
    """The name that ends at `i`, or the one word there."""
    if not lex.at(i)[:1].isalpha():
        return None
    first = i
    while first > i - 4 and lex.capital(i):
        if lex.capital(first - 1):
            first -= 1
        elif (
            lex.at(first - 1) in ("-", "’", "'", ".")
            and lex.glued(first - 2)
            and lex.capital(first - 2)
        ):
            first -= 2
        else:
            break
    return Span(lex.starts[first], lex.ends[i])
