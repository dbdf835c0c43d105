"""Words that differ by a slip: a letter too many, too few, another, or two that changed places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONG = 8
"""Letters from which two slips are one word still."""
_MOST = 200  # words of one beginning or end that are compared
_HALF = 3  # letters at one end that a pair shares: a slip leaves one end of a word alone


def pairs(listed: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that may differ by a slip or two, each once."""
    ends: dict[str, list[str]] = {}
    for word in listed:
        for end in ("<" + word[:_HALF], word[-_HALF:] + ">"):
            ends.setdefault(end, []).append(word)
    for end, alike in ends.items():
        if len(alike) > _MOST:
            continue  # a list of thousands of words that begin alike: time would grow as its square
        for at, one in enumerate(alike):
            for two in alike[at + 1 :]:
                if -3 < len(one) - len(two) < 3 and (end[0] == "<" or one[:_HALF] != two[:_HALF]):
                    yield one, two


def slips(one: str, two: str, most: int = 2) -> int:
    """How many letters were put in, left out, changed or swapped; `most` + 1 where it is more."""
    if abs(len(one) - len(two)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(two) + 1))
    for i, a in enumerate(one):
        now = [i + 1]
        for j, b in enumerate(two):
            cost = min(last[j + 1] + 1, now[j] + 1, last[j] + (a != b))
            if i and j and a == two[j - 1] and one[i - 1] == b:
                cost = min(cost, before[j - 1] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]


def common_ends(one: str, two: str) -> tuple[int, int]:
    """How many letters two words share at their beginning, and at their end beyond those."""
    least = min(len(one), len(two))
    first = 0
    while first < least and one[first] == two[first]:
        first += 1
    last = 0
    while last < least - first and one[-1 - last] == two[-1 - last]:
        last += 1
    return first, last


def unaccented(word: str) -> str:
    """A word in lower case without its accents: "café" is "cafe", "søren" is "soren"."""
    from unicodedata import combining, normalize

    parted = normalize("NFD", word.translate(_STROKES))
    return "".join(letter for letter in parted if not combining(letter))


_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})
