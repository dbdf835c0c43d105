"""What the tagger looks at in a word: the keys of its model's table.

One function for training and for use, so the two cannot drift apart. A key is a short string whose
first characters say what kind of feature it is. Nothing here is about a word's neighbours: the same
keys serve in the roles of the word itself and of the words around it (see `model`).
"""

from __future__ import annotations

from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ITSELF, BEFORE, AFTER, BEFORE2, AFTER2 = range(5)
ROLES = 5

START = "<"  # key of the place before the first word
END = ">"  # key of the place after the last word

# The kinds of feature that also count for the neighbours, by distance.
NEAR_KINDS = "w?23scel"
FAR_KINDS = "?sc"  # and "w" for common words

_PLAIN = str.maketrans("‘’`“”‑‐–—0123456789", "'''\"\"----0000000000")
_MARKS = "-.,/:'@&$%"


def plain(word: str) -> str:
    """`word` with straight quotes, plain hyphens and 0 for every digit: how the model spells it."""
    return word if word.isalpha() else word.translate(_PLAIN)


def shape(word: str) -> str:
    """The outline of a word: its capitals, digits and marks."""
    if word.isalpha():
        if word.islower():
            return "a"
        if word.isupper():
            return "A1" if len(word) == 1 else "AA"
        return "Aa" if word.istitle() else "aA"
    found = "0" if "0" in word else ""
    if word[:1].isupper():
        found += "A"
    if not word.islower() and word.lower() != word and not word[:1].isupper():
        found += "B"
    elif any(map(str.islower, word)):
        found += "a"
    return found + "".join([mark for mark in _MARKS if mark in word])


def keys(
    word: str,
    capital_says_nothing: bool,
    known: bool,
    cluster: Callable[[str], int],
) -> list[str]:
    """The keys of `word`.

    `capital_says_nothing` is set where any word has a capital (start of a sentence, headline);
    `known` tells whether the model knows the word in lower case, `cluster` gives the cluster of a
    word (0: none).
    """
    written = plain(word)
    lower = written.lower()
    outline = shape(written)
    if capital_says_nothing and outline[:1] in "aA":
        outline = "*-" if "-" in written else "*"
    found = ["s" + outline]
    if known:
        found.append("w" + lower)
        if lower != written and not capital_says_nothing:
            found.append("W" + written)
    else:
        found.append("?")
    if lower[:1].isalnum():
        found += ("1" + lower[-1:], "2" + lower[-2:], "3" + lower[-3:])
        size = len(lower)
        if size > 3:
            found.append("p" + lower[:3])
            if size > 4:
                found.append("4" + lower[-4:])
                if size > 5:
                    found.append("5" + lower[-5:])
        found.append("z" + outline + lower[-2:])
    number = cluster(lower if capital_says_nothing else written)
    if number:
        found += (f"c{number}", f"d{number & 1023}", f"e{number & 63}")
    else:
        found.append("c0")
    return found


def capital_flags(words: Sequence[str]) -> list[bool]:
    """For each word of a sentence, whether a capital would say nothing about it.

    So it is for every word of a headline in Title Case or in capitals, and elsewhere for the first
    word and after a colon or a stop.
    """
    count = capitals = plain_long = 0
    for word in words:
        first = word[0]
        if first.isupper():
            count += 1
            capitals += 1
        elif first.isalpha():
            count += 1
            if len(word) > 3:
                plain_long += 1
    if capitals >= 4 and plain_long * 10 <= count:
        return [True] * len(words)
    flags = [False] * len(words)
    opening = True
    for index, word in enumerate(words):
        if opening and word[0].isalnum():
            flags[index] = True
            opening = False
        elif word in _STOPS:
            opening = True
    return flags


_STOPS = frozenset(":.?!")
