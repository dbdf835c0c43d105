"""When two lines say the same: their words compared, without case, punctuation or spacing."""

from __future__ import annotations

import re
from collections import Counter

from newslint.document import Document
from newslint.kinds import has
from newslint.language.tokens import COMPARED, folded
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_LONGEST_COMPARED = 60  # words; two lines are aligned word by word, so their length is bounded

RUN = 3  # words that must follow each other in both of two texts, to be worth comparing
_MOST_CHANGED = 0.16  # of the words of a stretch that is reworded
_MOST_COMPARED = 3  # earlier stretches laid beside one
_KEPT_RUNS = 0.5  # share of its runs that the shorter of the two must have in common

_TIME = lazy(
    r"\d{1,2}(?:[:.]\d\d\s{0,9}(?:[ap]\.?m\.?)?|\s{0,9}[ap]\.?m\.?)(?:\s{0,9}\w{1,4})?\.?",
    re.IGNORECASE,
)
"""The time of day over an entry; a number alone heads a part of a story, or fills a cell."""

_SITE = lazy(r"(?<!\s)\s++(?:[|–—»·:]{1,2}|-{1,2})\s+|(?:(?<!\s)\s++)?[|»]\s*")
_LONGEST_LINE = 400  # characters of a line that can be a headline with a site's name
_BREAKS = ("|", "»", " – ", " — ", " · ", " : ", " - ", " -- ", "\u00a0")
_SITE_NAME = lazy(
    r"(?:[\w-]+\.)+(?:com|org|net|uk|ca|au|ie|in|nz|eu|news|info)"
    r"|(?:[A-Z0-9][\w.’'&]*|of|the|and|for|in|&)(?:[ -](?:[A-Z0-9][\w.’'&]*|of|the|and|for|in|&)){0,4}"
)


def without_site(text: str) -> str:
    """The text without a site's name after a bar or dash, or before a bar; the text if there is none.

    What goes must look like a name, and be shorter than what is left.
    """
    if len(text) > _LONGEST_LINE or not any(mark in text for mark in _BREAKS):
        return text
    cuts = list(_SITE.finditer(text))
    if not cuts:
        return text
    last, first = cuts[-1], cuts[0]
    tail, head = text[last.end() :].strip(), text[: first.start()].strip()
    if len(tail) * 2 < last.start() and _SITE_NAME.fullmatch(tail):
        return text[: last.start()]
    if "|" in first[0] and len(head) * 2 < len(text) - first.end() and _SITE_NAME.fullmatch(head):
        return text[first.end() :]
    return text


def running(document: Document) -> bool:
    """Whether the story is a running log, whose entries say again what stood in earlier ones."""
    if has(document.kind, "running"):
        return True
    short = (
        block
        for block in document.blocks
        if block.end - block.start <= 16 and block.kind not in ("table_cell", "list_item")
    )
    return sum(_TIME.fullmatch(document.slice(block)) is not None for block in short) > 1


def names(text: str, among: list[str]) -> bool:
    """Whether the text writes one of these words as a name or figure: a capital inside a sentence,
    a digit, or a stop within the word.
    """
    wanted = set(among)
    for found in COMPARED.finditer(text):
        word = found[0]
        if folded(word)[0] in wanted:
            before = text[max(0, found.start() - 4) : found.start()].rstrip(" “\"‘'(")[-1:]
            named = word[0].isupper() and before not in ("", ".", "!", "?", "…", ":")
            if named or "." in word or any(letter.isdigit() for letter in word):
                return True
    return False


def runs(found: list[str]) -> set[int]:
    """The runs of three words in a list, as hashes."""
    return set(map(hash, zip(*(found[at:] for at in range(RUN)), strict=False)))


class Met:
    """Stretches of text met so far, by their runs of words."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}  # run → the number of the first stretch that has it

    def closest(self, own: set[int]) -> list[tuple[int, int]]:
        """The few stretches that share most of some runs: number, and how many; of equals the first."""
        shared = Counter(map(self._first.__getitem__, self._first.keys() & own))
        # `most_common` would import heapq.
        return sorted(shared.items(), key=lambda each: (-each[1], each[0]))[:_MOST_COMPARED]

    def add(self, own: set[int], number: int) -> None:
        """Take in the runs of a stretch."""
        # `own - self._first.keys()` would walk through all that was met, each time.
        self._first.update(dict.fromkeys(own.difference(self._first), number))


class Wording(NamedTuple):
    """A stretch of text and its words as they compare."""

    text: str
    words: list[str]


def reworded(before: Wording, after: Wording, shared: int) -> bool:
    """Whether two stretches are one with a few words changed; `shared` is their number of common runs.

    A pattern filled in twice is not: each has a name or figure where the other has another.
    """
    shorter, longer = sorted((len(before.words), len(after.words)))
    most = _MOST_CHANGED * longer
    if shared < _KEPT_RUNS * (shorter - RUN + 1) or longer - shorter > most:
        return False
    parted = difference(before.words, after.words)
    if parted is None or parted.size > most:
        return False
    return not (names(before.text, parted.left) and names(after.text, parted.right))


class Difference(NamedTuple):
    """How two lists of words differ when they are laid side by side."""

    left: list[str]  # the words that only the first has
    right: list[str]  # … only the second has

    @property
    def size(self) -> int:
        """Words to change: a replaced word counts once."""
        return max(len(self.left), len(self.right))


def difference(a: list[str], b: list[str]) -> Difference | None:
    """What parts two word lists, by their longest common run of words in order.

    None when they are longer than can be laid side by side cheaply.
    """
    low = 0
    while low < min(len(a), len(b)) and a[low] == b[low]:
        low += 1
    high = 0
    while high < min(len(a), len(b)) - low and a[-1 - high] == b[-1 - high]:
        high += 1
    a, b = a[low : len(a) - high], b[low : len(b) - high]
    if max(len(a), len(b)) > _LONGEST_COMPARED:
        return None
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            same = a[i] == b[j]
            rows[i][j] = rows[i + 1][j + 1] + 1 if same else max(rows[i + 1][j], rows[i][j + 1])
    left, right, i, j = [], [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            left.append(a[i])
            i += 1
        else:
            right.append(b[j])
            j += 1
    return Difference(left + a[i:], right + b[j:])
