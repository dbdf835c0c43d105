"""The noun that a figure measures and whose it is, from word forms alone (no tags: this must be quick)."""

from __future__ import annotations

from newslint.language.numbers.numerals import NUMBER_WORDS
from newslint.language.numbers.parts import Reading
from newslint.language.numbers.units import STOP_WORDS, is_plural
from newslint.language.tokens import Lexemes
from newslint.text import Span

_LONGEST = 6  # lexemes of a noun phrase
_ARTICLES = frozenset("the a an this that these those his her its their our my".split())


def measured(lex: Lexemes, reading: Reading) -> tuple[int, int, int] | None:
    """First lexeme, the one after the last, and the head of the noun phrase a figure measures."""
    if reading.kind in ("name", "score", "vote", "skip", "duration", "age"):
        return None
    j = reading.last
    if reading.modifier in ("at least", "about") and lex.at(j) in ("or", "plus"):
        j += 2 if lex.at(j) == "or" else 1
    plural = reading.kind in ("count", "range") and reading.value != "1" and not reading.attributive
    if reading.kind in ("count", "range", "ordinal", "money") and (
        found := noun_phrase(lex, j, plural)
    ):
        return found
    share = reading.unit in ("percent", "percentage points", "basis points")
    if (
        (reading.kind == "money" or share)
        and lex.at(j) in DASHED
        and (found := noun_phrase(lex, j + 1, False))
    ):
        return found
    k = j
    if lex.at(k) in ("of", "in", "for"):
        if lex.at(k) == "in" and reading.kind not in ("money",):
            return _before(lex, reading)
        k += 1
        while lex.at(k) in _ARTICLES or lex.at(k) == "all":
            k += 1
        if lex.at(k) in NUMBER_WORDS or lex.at(k)[:1].isdigit():
            k += 1
        if lex.at(k - 1) != "for" or reading.kind == "money":
            return noun_phrase(lex, k, False)
    if reading.kind in ("percent", "points", "measure", "ratio"):
        return noun_phrase(lex, j, False) or _before(lex, reading)
    return _before(lex, reading)


DASHED = frozenset("-‐‑–")


def noun_phrase(lex: Lexemes, j: int, plural: bool) -> tuple[int, int, int] | None:
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


def _before(lex: Lexemes, reading: Reading) -> tuple[int, int, int] | None:
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
