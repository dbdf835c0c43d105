"""The tagger's file: one flat table, searched where it lies.

Layout, little-endian: magic, version, counts (`_HEAD`); the labels as text lines
"UPOS XPOS FINITE"; the sorted CRC-32 hashes of all keys and the places of their values; the paths of the word clusters; the sorted hashes of the clustered words and the numbers of their
clusters; the values.

The value of a feature key is a run of sections `role, n, n codes, n weights`, a byte each. The code of
label l is FIRST + 2 l; a weight is stored plus the code of its label, so a code that stands for
itself weighs nothing (`tagger` says what for). A weight too large for a byte goes on in a further
section. The value of `!word` or `~word` has the sections of all features of a common word summed: it
saves time at the start of a process. The value of `=word` is a byte of flags (NAMED, SUMMED,
SUMMED_CASELESS, FINITE) and the labels the word can have; that of `@…` belongs to `lemmas`.
Keys are not stored, only their hashes: training drops a key whose hash is taken, and a key that was never
trained meets a stranger's value once in some 30,000 times, which moves a score a little.
No code, no pickle: a damaged file can give wrong tags or `ModelError`, nothing else.
"""

from __future__ import annotations

import struct
import sys
from array import array
from binascii import crc32
from bisect import bisect_left

from newslint.startup.mapped import Data

MAGIC = b"newslint tagger\n"
VERSION = 1
FIRST = 32
MOST_LABELS = 96
NAMED, SUMMED, SUMMED_CASELESS = 1, 2, 4  # it has `T…=word`, `!word`, `~word` keys
FINITE = 8  # a finite verb in a tenth of its uses or more
# magic, version, labels, label bytes, keys, clusters, clustered words, value bytes, check sum
_HEAD = struct.Struct("<16sHHIIIIII")

_CHECKED = 1 << 16
"""Bytes that the check sum covers. Over all of them it would take 2 ms of every run; a file cut off is known by
its length, and installers check the whole."""


class ModelError(ValueError):
    """The file is missing, is no tagger model, is one of another version, or is damaged."""


class Table:
    """What the file holds, by key."""

    __slots__ = (
        "_data",
        "_hashes",
        "_paths",
        "_places",
        "_values",
        "_word_clusters",
        "_word_hashes",
        "labels",
    )

    def __init__(self, data: Data, name: str) -> None:
        """Read the table from the bytes of the file `name`; raises `ModelError`."""
        if len(data) < _HEAD.size or data[: len(MAGIC)] != MAGIC:
            raise ModelError(f"{name}: not a newslint tagger model")
        _, version, labels, label_bytes, keys, clusters, words, values, check = _HEAD.unpack_from(
            data
        )
        if version != VERSION:
            raise ModelError(
                f"{name}: tagger model of version {version}, this newslint reads version {VERSION}"
            )
        at = _HEAD.size
        size = at + label_bytes + 8 * keys + 4 * clusters + 6 * words + values
        if len(data) != size or check != crc32(data[at : at + _CHECKED]):
            raise ModelError(f"{name}: damaged tagger model (its length or check sum is wrong)")
        rows = data[at : at + label_bytes].decode("ascii").splitlines()
        self.labels = [(u, x, None if f == "-" else f == "+") for u, x, f in map(str.split, rows)]
        if len(self.labels) != labels:
            raise ModelError(f"{name}: damaged tagger model (labels)")
        at += label_bytes
        self._hashes = _numbers("I", data[at : at + 4 * keys])
        at += 4 * keys
        self._places = _numbers("I", data[at : at + 4 * keys])
        at += 4 * keys
        self._paths = _numbers("I", data[at : at + 4 * clusters])
        at += 4 * clusters
        self._word_hashes = _numbers("I", data[at : at + 4 * words])
        at += 4 * words
        self._word_clusters = _numbers("H", data[at : at + 2 * words])
        at += 2 * words
        self._data, self._values = data, at
        self._hashes.append(0xFFFFFFFF)
        self._places.append(values)
        self._word_hashes.append(0xFFFFFFFF)

    def get(self, key: str) -> bytes | None:
        """The value of `key`, or None."""
        hashed = crc32(key.encode("utf-8", "surrogatepass"))
        at = bisect_left(self._hashes, hashed)
        if self._hashes[at] != hashed or at + 1 == len(self._hashes):
            return None
        start = self._values
        return self._data[start + self._places[at] : start + self._places[at + 1]]

    def cluster(self, word: str) -> int:
        """The cluster of `word` as written, else in lower case, else capitalised; 0 if none.

        A cluster is a path in a tree of words, the first turn in the lowest bit.
        """
        for form in (word, word.lower(), word.capitalize()):
            hashed = crc32(form.encode("utf-8", "surrogatepass"))
            at = bisect_left(self._word_hashes, hashed)
            if self._word_hashes[at] == hashed and at < len(self._word_clusters):
                return self._paths[self._word_clusters[at]]
        return 0

    def values(self) -> dict[int, bytes]:
        """All values by the hashes of their keys."""
        data, start, places = self._data, self._values, self._places
        rows = zip(self._hashes, places, places[1:], strict=False)
        return {hashed: bytes(data[start + at : start + end]) for hashed, at, end in rows}

    def clusters(self) -> dict[int, int]:
        """The clusters of words by the words' hashes."""
        rows = zip(self._word_hashes, self._word_clusters, strict=False)
        return {hashed: self._paths[cluster] for hashed, cluster in rows}


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers = array(kind)
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def sections(role: int, weights: list[tuple[int, int]]) -> bytes:
    """The part of a value that holds the (label, weight) pairs of one role."""
    found = b""
    while weights:
        now, rest = [], []
        for label, weight in weights:
            code = FIRST + 2 * label
            stored = max(0, min(255, code + weight))
            now.append((code, stored))
            if stored != code + weight:
                rest.append((label, weight - (stored - code)))
        found += bytes([role, len(now), *(code for code, _ in now), *(stored for _, stored in now)])
        weights = rest
    return found


def weights(value: bytes) -> list[tuple[int, int, int]]:
    """The (role, label, weight) triples of a value, as `sections` made it."""
    found = []
    at = 0
    while at < len(value):
        role, count = value[at], value[at + 1]
        for place in range(at + 2, at + 2 + count):
            code = value[place]
            found.append((role, (code - FIRST) // 2, value[place + count] - code))
        at += 2 + 2 * count
    return found


def pack(
    labels: list[tuple[str, str, bool | None]], values: dict[str, bytes], clusters: dict[str, int]
) -> bytes:
    """The bytes of a model file. Of two keys with one hash the longer value wins."""
    by_hash: dict[int, bytes] = {}
    for key in sorted(values):
        hashed = crc32(key.encode("utf-8"))
        if len(by_hash.get(hashed, b"")) < len(values[key]):
            by_hash[hashed] = values[key]
    by_word: dict[int, int] = {}
    for word, path in clusters.items():
        by_word.setdefault(crc32(word.encode("utf-8")), path)
    return packed(labels, by_hash, by_word)


def packed(
    labels: list[tuple[str, str, bool | None]], values: dict[int, bytes], clusters: dict[int, int]
) -> bytes:
    """The bytes of a model file whose values and word clusters go by the hashes of their keys."""
    # The highest hash marks the end of the table.
    hashes = sorted(values.keys() - {0xFFFFFFFF})
    words = sorted(clusters.keys() - {0xFFFFFFFF})
    paths = sorted(set(clusters.values()))
    number = {path: index for index, path in enumerate(paths)}
    sign = {None: "-", True: "+", False: "0"}
    names = "".join(f"{u} {x} {sign[f]}\n" for u, x, f in labels).encode("ascii")
    places, at = [], 0
    for hashed in hashes:
        places.append(at)
        at += len(values[hashed])
    body = b"".join(
        [
            names,
            struct.pack(f"<{len(hashes)}I", *hashes),
            struct.pack(f"<{len(places)}I", *places),
            struct.pack(f"<{len(paths)}I", *paths),
            struct.pack(f"<{len(words)}I", *words),
            struct.pack(f"<{len(words)}H", *(number[clusters[word]] for word in words)),
            *(values[hashed] for hashed in hashes),
        ]
    )
    sizes = (len(names), len(hashes), len(paths), len(words), at)
    return _HEAD.pack(MAGIC, VERSION, len(labels), *sizes, crc32(body[:_CHECKED])) + body
