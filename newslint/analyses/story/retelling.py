"""Which earlier stretch of a story tells all that a sentence tells, in whatever words.

A sentence is weighed by what it holds: its figures most, then the words that the story has seldom. One
that an earlier sentence, or two or three in a row, hold nearly whole tells readers nothing new. The
weight is that of search engines (inverse document frequency, Spärck Jones 1972), with a sentence for a
document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from newslint.language.lexicon import stem
from newslint.language.numbers import STOP_WORDS, TEENS, TENS, UNITS
from newslint.startup.fast_typing import NamedTuple

_FIGURE = 3.0  # times the weight of a word as rare
_DIGIT = 2.0  # … of a figure below ten, which a story has for many things
_LONGEST_STRETCH = 3  # sentences
_EACH_MORE = 0.05  # of the share that is asked, for each sentence of the stretch after the first
_MOST_KEYS = 45  # of a stretch: in a long one, anything can be found
_FEWEST_KEYS = 5  # of a sentence that is looked for
_SHORTEST_WORD = 3  # letters
_TENS = frozenset(TENS)
_NOTHING = frozenset(("",))
_LEAST = 0.45  # share of a sentence that an earlier stretch holds, to be worth a word


class Retold(NamedTuple):
    """An earlier stretch that tells what a sentence tells."""

    first: int  # number of its first sentence
    last: int
    share: float  # of the sentence's weight, 0 to 1
    shared: int  # words and figures that both have
    figures: int  # … of these, figures of two digits or more
    new: frozenset[str]  # what only the sentence has


def keys(words: Sequence[str]) -> frozenset[str]:
    """What a sentence holds, of its words as they compare: figures in digits, words without endings."""
    if not _TENS.isdisjoint(words):
        words = _joined(words)
    return frozenset(map(_key, words)) - _NOTHING


@lru_cache(
    maxsize=20_000
)  # a story says most of its words more than once, and so does the next one
def _key(word: str) -> str:
    """The figure in digits or the word without its ending; empty for a little word."""
    if word[0].isdigit():
        return word.lstrip("0") or word
    value = UNITS.get(word) or TEENS.get(word) or TENS.get(word)
    if value is not None and word != "one":
        return str(value)
    if len(word) < _SHORTEST_WORD or word in STOP_WORDS:
        return ""
    return stem(stem(word))  # "Thursday’s" and "Thursday" are one


def _joined(words: Sequence[str]) -> list[str]:
    """The words, "thirty three" as one figure."""
    found: list[str] = []
    for word in words:
        tens = TENS.get(found[-1]) if found else None
        if tens is not None and word in UNITS:
            found[-1] = str(tens + UNITS[word])
        else:
            found.append(word)
    return found


def retold(
    told: Sequence[frozenset[str]], asked: Sequence[int], gap: int
) -> Iterator[tuple[int, Retold]]:
    """For each sentence that is asked about, the earlier stretch that tells the most of it.

    told: what each sentence of the story holds; asked: numbers of sentences; gap: how many sentences lie
    at least between the stretch and the sentence.
    """
    often = Counter(key for each in told for key in each)
    weight = {key: _times(key) * log((len(told) + 1) / count) for key, count in often.items()}
    places: dict[str, list[int]] = {}
    for number, each in enumerate(told):
        for key in each:
            places.setdefault(key, []).append(number)
    for number in asked:
        found = _best(number, told, weight, places, number - gap)
        if found is not None:
            yield number, found


def _times(key: str) -> float:
    if not key[0].isdigit():
        return 1.0
    return _FIGURE if len(key) > 1 else _DIGIT


def _best(
    number: int,
    told: Sequence[frozenset[str]],
    weight: dict[str, float],
    places: dict[str, list[int]],
    before: int,
) -> Retold | None:
    own = told[number]
    whole = sum(weight[key] for key in own)
    if len(own) < _FEWEST_KEYS or not whole:
        return None
    shares: dict[int, float] = {}
    for key in own:
        if len(places[key]) > 1:
            for place in places[key]:
                if place >= before:
                    break
                shares[place] = shares.get(place, 0.0) + weight[key]
    best: Retold | None = None
    if sum(shares.values()) < _LEAST * whole:
        return None
    for first in shares:
        for last in range(first, min(first + _LONGEST_STRETCH, before)):
            most = sum(shares.get(at, 0.0) for at in range(first, last + 1)) / whole
            malus = _EACH_MORE * (last - first)
            if most - malus <= (best.share if best else _LEAST):
                continue
            held = frozenset().union(*told[first : last + 1])
            if len(held) > _MOST_KEYS:
                break
            both = own & held
            share = sum(weight[key] for key in both) / whole - malus
            if share > (best.share if best else _LEAST):
                figures = sum(key[0].isdigit() and len(key) > 1 for key in both)
                best = Retold(first, last, share, len(both), figures, own - held)
    return best
