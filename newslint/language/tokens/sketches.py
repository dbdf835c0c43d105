"""A text as a small sample of its runs of words, by which long archives are searched for its like.

Two texts that share the share s of their runs of three words share about s of their samples
(bottom-k sketches: the k smallest hashes of a set are a random sample of it). A text of up to 402
words is kept whole.
"""

from __future__ import annotations

from array import array
from binascii import crc32
from bisect import bisect_right

from newslint.startup.fast_typing import NamedTuple

RUN = 3
"""Words in a run. Shorter runs are shared by chance, longer ones break at every changed word."""
LARGEST = 400
"""Hashes kept of a text."""

_FIGURES = str.maketrans("0123456789", "0000000000")


class Sketch(NamedTuple):
    """The smallest hashes of a text's runs of words, in order; equal on every machine and run.

    `pattern` is equal for texts that differ only in the digits of their figures.
    """

    hashes: array[int]
    pattern: int

    @property
    def full(self) -> bool:
        """Whether there may be hashes beyond the last one kept."""
        return len(self.hashes) >= LARGEST


def sketch(words: list[str]) -> Sketch:
    """The sketch of a text given as words that are already alike in case and marks."""
    text = " ".join(words)
    runs = zip(*(words[n:] for n in range(RUN)), strict=False)
    found = sorted({crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs})
    pattern = crc32(text.translate(_FIGURES).encode("utf-8", "surrogatepass"))
    return Sketch(array("L" if array("I").itemsize < 4 else "I", found[:LARGEST]), pattern)


def likeness(a: Sketch, b: Sketch, known: set[int] | None = None) -> float:
    """The share of runs of words that two texts have in common, 0 to 1 (Jaccard).

    Exact for texts kept whole, else an estimate from a few hundred runs. `known` are the hashes of
    `a` as a set, where many are compared with it.
    """
    if not a.hashes or not b.hashes:
        return 0.0
    left = known if known is not None else set(a.hashes)
    if not (a.full or b.full):
        shared = len(left.intersection(b.hashes))
        return shared / (len(a.hashes) + len(b.hashes) - shared)
    # Beyond the last hash of a full sketch nothing is known of that text.
    top = min(each.hashes[-1] for each in (a, b) if each.full)
    shared = sum(n <= top for n in left.intersection(b.hashes))
    return shared / (bisect_right(a.hashes, top) + bisect_right(b.hashes, top) - shared)
