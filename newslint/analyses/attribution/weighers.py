"""How much a sentence sounds like a claim, or like the writer's own voice: light weighers of words and build.

A fact of the reporter's own and a claim that has lost its source may have one subject and one length, and
so may a plain sentence and one that sneers. What tells them apart is spread thin over many words: what is
done, by whom, in which tense, with how much. So a logistic regression over words, word endings and their
order has been trained for each on pairs of two sentences on the same matter, written for the purpose
(`tools/pairs`, `python -m tools.train_weighers`). Its weights lie in a table of one byte each, found by the
check sum of the feature's name (feature hashing, Weinberger et al. 2009).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from zlib import crc32

from newslint.analyses.attribution.sourcing import Sourced
from newslint.language.lexicon import CLASSES, classes, stem
from newslint.startup import mapped
from newslint.text import words

_FOLDER = __file__.rpartition("weighers.py")[0]
BUCKETS = 1 << 18
ZERO = 128
"""The byte of a feature that says nothing."""
SCALE = 32.0
"""A step of the regression's scale, in bytes."""

_LITTLE = words("""
    a an the this that these those his her its their our my your he it she they we you i who whom whose which what
    there here and or but nor so yet for of in on at by to from with into without over under about against between
    through during before after since up till until as than like if because although though while when where whether
    once not no never nobody none nothing neither every each all any some many most few several both more less least
    only just even still also too very quite rather such much is are was were be been being am have has had having do
    does did done will would shall should can could may might must ought down out off away back again now then ever
    always often rarely seldom usually sometimes almost nearly barely hardly simply s t re ve ll d m
    """)
_MARKS = frozenset(",;:—–%")
_PAST = ("ed", "ly", "ng", "en", "st")
_ENDING = 6  # letters of a word whose ending counts
_MOST = 60  # lexemes of a sentence that are looked at
_FEWEST = 30  # features; a shorter sentence is weighed as if it had so many


def features(words: list[str], low: list[str]) -> list[str]:
    """What the weigher looks at in a sentence, of its lexemes as written and in lower case."""
    said: set[str] = set()
    build, plain = ["^"], [""]
    names = figures = about = 0
    for i, word in enumerate(low[:_MOST]):
        first = word[0]
        if first.isdigit():
            kind = "#"
            figures += 1
        elif not first.isalpha():
            if word not in _MARKS:
                continue
            kind = word
        elif word in _LITTLE:
            kind = word
        elif i and words[i][0].isupper():
            kind = "N"
            names += 1
        else:
            kind = "w" + word[-2:] if word.endswith(_PAST) else "w"
            said.add("s" + stem(word))
            about |= classes(word)
            if len(word) > _ENDING:
                said.add("e" + word[-3:])
        build.append(kind)
        plain.append("" if kind in ("N", "#", ",") else word)
    build.append("$")
    start = low[0] if low[:1] and low[0] in _LITTLE else build[1]
    return [
        *said,
        *["c" + name for bit, name in enumerate(CLASSES) if about >> bit & 1],
        *["k" + kind for kind in set(build)],
        *_orders(build, plain),
        f"o{start}",
        f"l{min(len(build) // 6, 6)}",
        f"n{min(names, 4)}",
        f"f{min(figures, 3)}",
    ]


def _orders(build: list[str], plain: list[str]) -> list[str]:
    """What stands beside what: two and three kinds of word in a row, and two words."""
    pairs = [f"{before} {after}" for before, after in pairwise(build)]
    return [
        *["b" + pair for pair in pairs],
        *[f"t{pair} {after}" for pair, after in zip(pairs, build[2:], strict=False)],
        *[f"g{before} {after}" for before, after in pairwise(plain) if before and after],
    ]


def buckets(named: Iterable[str]) -> set[int]:
    """Where the weights of features stand in the table. All are encoded at once, which is half the work."""
    encoded = "\n".join(named).encode("utf-8", "surrogatepass").split(b"\n")
    return {number % BUCKETS for number in map(crc32, encoded)}


_tables: dict[str, mapped.Data] = {}


def file_of(name: str) -> str:
    """Where the table of a weigher lies: "claims" or "voice"."""
    return f"{_FOLDER}{name}.weights"


def weight(name: str, item: Sourced) -> float:
    """How much a feature of the sentence weighs on average, in hundredths, by the weigher of a name.

    Above 0 the sentence is more like the claims (or slips of voice) of the pairs than like their facts.
    """
    if name not in _tables:
        _tables[name] = mapped.opened(file_of(name))
    lex, own = item.lexemes, slice(item.first, item.last)
    return weighed(_tables[name], lex.words[own], lex.low[own])


def weighed(table: mapped.Data, words: list[str], low: list[str]) -> float:
    """The same by a table, for the lexemes of a sentence. The average, as a long sentence has more of all."""
    found = buckets(features(words, low))
    whole = sum(table[at] for at in found) - ZERO * len(found)
    return 100 * whole / SCALE / max(len(found), _FEWEST)
