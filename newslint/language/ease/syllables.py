"""Syllables of a word, and whether it is on the Dale–Chall list of easy words.

The counts are textstat's own, without its half second of import: the first pronunciation in the CMU
Pronouncing Dictionary, and for a word that is not in it, one more than the places where Pyphen
would hyphenate it. `english.syllables` holds both; `tools.build_syllables` makes it.
"""

from __future__ import annotations

import struct
from array import array
from sys import byteorder

from newslint.startup.fast_typing import NamedTuple
from newslint.startup.mapped import Data, opened

MAGIC = b"newslint syllables 1\n"
END_OF_NOTICE = b"\0"
HEAD = struct.Struct("<4I")  # sizes: index (entries), words, pattern keys, pattern values
LETTERS = 27  # a to z, and everything else
EASY = 32
SYLLABLES = EASY - 1
"""The bits of a listed word that count its syllables."""
ENTRY = 0x80  # a word's last byte: ENTRY + its syllables, + EASY where it is easy
_KEEP = 50_000  # words remembered


class Sounds(NamedTuple):
    """A word's number of syllables, and whether it is an easy word."""

    syllables: int
    easy: bool


def bucket(word: bytes) -> int:
    """The number of the part of the word list that holds a word, by its first two letters."""
    first = word[0] - 96 if 97 <= word[0] <= 122 else 0
    second = word[1] - 96 if len(word) > 1 and 97 <= word[1] <= 122 else 0
    return first * LETTERS + second


class SyllableTable:
    """The table, opened once a process: `SyllableTable.load()`."""

    def __init__(self, data: Data) -> None:
        """Open a table. Raises ValueError for data that is none."""
        if data[: len(MAGIC)] != MAGIC:
            raise ValueError("not a syllable table of this version")
        at = data.find(END_OF_NOTICE) + 1
        entries, words, keys, values = HEAD.unpack_from(data, at)
        at += HEAD.size
        index = array("I", data[at : at + 4 * entries])
        if byteorder == "big":
            index.byteswap()
        at += 4 * entries
        self._index = index
        self._words = data[at : at + words]
        self._keys = data[at + words : at + words + keys]
        self._values = data[at + words + keys : at + words + keys + values]
        self._patterns: dict[str, str] = {}
        self._longest = 0
        self._remembered: dict[str, Sounds] = {}

    @classmethod
    def load(cls) -> SyllableTable:
        """The shipped table."""
        if not _loaded:
            path = __file__.rpartition("syllables.py")[0] + "english.syllables"
            _loaded.append(cls(opened(path)))
        return _loaded[0]

    def sounds(self, word: str) -> Sounds:
        """The sounds of a word in lower case, as `words.bare` leaves it."""
        found = self._remembered.get(word)
        if found is None:
            if len(self._remembered) >= _KEEP:
                self._remembered.clear()
            value = self.listed(word)
            if value is None:
                found = Sounds(self.hyphens(word) + 1, False)
            else:
                found = Sounds(value & SYLLABLES, bool(value & EASY))
            self._remembered[word] = found
        return found

    def listed(self, word: str) -> int | None:
        """Syllables of a listed word, + EASY where it is an easy one; None where it isn't listed."""
        if not word.isascii() or not word:
            return None
        key = word.encode("ascii")
        part = bucket(key)
        low, high = self._index[part], self._index[part + 1]
        # Words are sorted, so the first that begins like this one is the word itself, if any is.
        at = self._words.find(b"\n" + key, low, high)
        if at < 0:
            return None
        last = self._words[at + 1 + len(key)]
        return last - ENTRY if last >= ENTRY else None

    def hyphens(self, word: str) -> int:
        """The number of places where Pyphen would hyphenate a word in American English."""
        if not self._patterns:
            keys = self._keys.decode("utf-8").split("\n")
            self._patterns = dict(zip(keys, self._values.decode("ascii").split("\n"), strict=True))
            self._longest = max(map(len, keys))
        patterns, longest = self._patterns, self._longest
        pointed = f".{word.lower()}."
        size = len(pointed)
        weights = [0] * (size + 1)
        for start in range(size - 1):
            for end in range(start + 1, min(start + longest, size) + 1):
                pattern = patterns.get(pointed[start:end])
                if pattern is not None:
                    # The first digit says how far in the weights begin.
                    at = start + ord(pattern[0]) - 48
                    for weight in pattern[1:]:
                        if (value := ord(weight) - 48) > weights[at]:
                            weights[at] = value
                        at += 1
        return sum(weights[place + 1] & 1 for place in range(2, len(word) - 1))


_loaded: list[SyllableTable] = []
