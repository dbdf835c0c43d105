"""Which unknown words are slips: not names, terms of a trade, or words formed on the spot.

A checker's dictionary lacks some 15 words in 1,000 of published copy, and nearly all are right. What
stays is what can be shown to be something else: a letter wrong in a common word, two words run
together, a well-known name with the wrong capitals.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.lexicon import UNLISTED, zipf
from newslint.startup.patterns import lazy
from newslint.text import words

# Zipf frequencies
_RARE, _LISTED, _COMMON, _VERY_COMMON = 2.8, 2.5, 3.5, 4.0
_EVERYDAY = 4.3
"""A word as common as "american" is written with a capital, "doppler" (3.4) goes either way."""

PLAIN_WORD = lazy(r"[a-z]{4,}(?:['’][a-z]{1,2})?")
_LETTERS = lazy(r"[A-Z]?[a-z]{4,}")
_NAME_LIKE = lazy(r"[A-Z][a-z]{5,}")
_INNER_CAPITAL = lazy(r"[A-Za-z][a-z]++[A-Z][a-z]\w*")
_ONE_CASE = lazy(r"[A-Za-z][a-z]+")
_LONG, _VERY_LONG = 8, 10  # letters: where two may be wrong; where two may lack or be too many
_SHORTEST_CASED = 6

# Words that get stuck to their neighbours. No shorter ones: "offeror", "problemas" end in "or", "as".
_BEFORE = words(
    "and the that this which with from your their for are was were have has will to of we so"
)
_AFTER = words(
    "and the that this which with from your their for are was were have has will is to of we more it"
)


def is_slip(said: str, meant: Sequence[str]) -> bool:
    """Whether a rare string is a common word with a letter wrong, or a long one with two.

    A letter more or other at the end makes a form, not a slip: "prototyped", "findable", "mandato".
    """
    if "-" in said:
        return _slip_in_part(said, meant)
    if zipf(said) < _RARE and any(
        zipf(word) >= _COMMON and one_apart(said, word) and not _is_form(said, word)
        for word in meant[:2]
    ):
        return True
    return (
        len(said) >= _LONG
        and zipf(said) == UNLISTED
        and any(
            zipf(word) >= _COMMON
            and (word[:1], word[-2:]) == (said[:1], said[-2:])
            and (len(said) >= _VERY_LONG or abs(len(said) - len(word)) < 2)
            and _apart(said, word) <= 2
            for word in meant[:1]
        )
    )


def is_swap(said: str, meant: Sequence[str]) -> bool:
    """Whether a capitalised word is a common one with two neighbours swapped: nobody's name is."""
    if not _NAME_LIKE.fullmatch(said) or zipf(said) > UNLISTED:
        return False
    return any(
        zipf(word) >= _VERY_COMMON
        and len(word) == len(said)
        and one_apart(said.lower(), word.lower())
        and sorted(said.lower()) == sorted(word.lower())
        for word in meant[:1]
    )


def runs_on(said: str) -> bool:
    """Whether an unlisted string is a common word and a little one without a space: "andmore"."""
    if not _LETTERS.fullmatch(said) or zipf(said) > UNLISTED:
        return False
    low = said.lower()
    shortest = 2 if said == low else _SHORTEST_CASED  # Tillis, Netto
    return any(
        (said.startswith(low[:cut]) and low[:cut] in _BEFORE and zipf(low[cut:]) >= _VERY_COMMON)
        or (low[cut:] in _AFTER and cut >= shortest and zipf(low[:cut]) >= _VERY_COMMON)
        for cut in range(2, len(low) - 1)
    )


def is_miscased(said: str, meant: Sequence[str]) -> bool:
    """Whether only capitals differ from how a name or word is known: "Javascript", "american".

    Short ones are left alone: "Ng" is no slip for "NG".
    """
    known = meant[0] if meant else ""
    if len(said) < _SHORTEST_CASED or known.lower() != said.lower() or known == said:
        return False
    if _ONE_CASE.fullmatch(said) and _INNER_CAPITAL.fullmatch(known):
        return True
    if _INNER_CAPITAL.fullmatch(said) and _ONE_CASE.fullmatch(known):
        return zipf(said) > _LISTED  # CrowdSource; not ZooMS, a name that spells a word
    return said.islower() and known.istitle() and zipf(said) >= _EVERYDAY


def one_apart(a: str, b: str) -> bool:
    """One letter more, less, other, or two that changed places."""
    if len(a) > len(b):
        a, b = b, a
    start = 0
    while start < len(a) and a[start] == b[start]:
        start += 1
    x, y = a[start:], b[start:]
    if len(x) < len(y):
        return x == y[1:]
    return x[1:] == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])


def _is_form(said: str, word: str) -> bool:
    return said[:-1] in (word, word[:-1])


def _slip_in_part(said: str, meant: Sequence[str]) -> bool:
    """The same for one part of a compound whose other parts are right."""
    parts, others = said.split("-"), (meant[0] if meant else "").split("-")
    if len(parts) != len(others):
        return False
    wrong = [pair for pair in zip(parts, others, strict=True) if pair[0] != pair[1]]
    if len(wrong) != 1:
        return False
    part, word = wrong[0]
    return (
        len(part) >= _SHORTEST_CASED
        and PLAIN_WORD.fullmatch(part) is not None
        and zipf(part) == UNLISTED
        and zipf(word) >= _COMMON
        and one_apart(part, word)
    )


def _apart(a: str, b: str) -> int:
    """Levenshtein's distance."""
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
        before = row
    return before[-1]
