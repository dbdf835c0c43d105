"""What words are about, by the rough classes of WordNet, and whether they please or hurt.

The classes come from `english.classes`, which `tools.build_classes` makes: 65,536 places of four bytes, a byte by
which a word is told from others of its place and a bit for each class. A word that isn't listed has no class; one
in some hundreds is taken for another. What asks here adds up many words, so that this does no harm.
"""

from __future__ import annotations

from functools import cache
from zlib import crc32

from newslint.startup import mapped

CLASSES = (
    "artifact act attribute cognition communication event feeling person possession state "
    "v.cognition v.communication v.competition v.contact v.emotion v.motion v.possession v.social "
    "opinion good bad pleases hurts wounds"
).split()
"""The classes in the order of their bits: of nouns, of verbs (v.), and what lists of sentiment say."""
SLOTS = 1 << 16
WIDTH = 4  # bytes


def place(word: str) -> tuple[int, int]:
    """Where a word stands, and the byte by which it is known there."""
    number = crc32(word.encode("utf-8", "surrogatepass"))
    return number % SLOTS, number >> 24


@cache
def _table() -> mapped.Data:
    return mapped.opened(__file__.rpartition("word_classes.py")[0] + "english.classes")


def classes(word: str) -> int:
    """The classes of a word in lower case, a bit for each."""
    slot, check = place(word)
    found = int.from_bytes(_table()[slot * WIDTH : slot * WIDTH + WIDTH], "big")
    return found & 0xFFFFFF if found >> 24 == check else 0
