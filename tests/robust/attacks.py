"""Strings made to hold up a regular expression: what it repeats, repeated, and an end that fails.

For every repeat in a pattern: a text that leads there, many copies of what the repeat takes (one way
to match it, or several in turn), and a tail that lets the whole fail. Whatever takes quadratic time
or worse on such a text does so on one of a story that a stranger sends.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

TAILS = ("\x00", "", "\n", " ", "!", "]", "\u2019 .")
_MOST = 3  # copies of a small repeat
_CATEGORIES = {
    "CATEGORY_DIGIT": "7", "CATEGORY_NOT_DIGIT": "a", "CATEGORY_SPACE": " ", "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a", "CATEGORY_NOT_WORD": "-",
}  # fmt: skip
_CANDIDATES = "aZ7 -.,'\"\u201c\u2019(\n/:_<>[]{}=&*|\u00e9"


def attacks(pattern: str, flags: int, seed: int = 0) -> Iterator[tuple[str, str, str]]:
    """(head, unit, tail) for each repeat in a pattern that can take many."""
    chance = random.Random(seed)
    yield from _of(_parser.parse(pattern, flags), "", chance)


def _of(tree: Any, head: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            most, body = value[1], value[2]
            if most > _MOST:
                units = dict.fromkeys(_sample(body, chance) for _ in range(6))
                for unit in (*units, "".join(units)):
                    for tail in TAILS:
                        yield head, unit, tail
            yield from _of(body, head, chance)
        elif op is sre.SUBPATTERN:
            yield from _of(value[3], head, chance)
        elif op is sre.ATOMIC_GROUP:
            yield from _of(value, head, chance)
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from _of(branch, head, chance)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _of(value[1], head, chance)
        head += _sample([(op, value)], chance)


def _sample(tree: Any, chance: random.Random) -> str:
    """A string that a pattern matches, lookarounds and back references aside."""
    text = ""
    for op, value in tree:
        if op is sre.LITERAL:
            text += chr(value)
        elif op is sre.NOT_LITERAL:
            text += next(c for c in _CANDIDATES if ord(c) != value)
        elif op is sre.ANY:
            text += chance.choice("a 7-")
        elif op is sre.IN:
            text += _one_of(value, chance)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, body = value
            for _ in range(chance.randint(least, max(least, min(most, _MOST)))):
                text += _sample(body, chance)
        elif op is sre.SUBPATTERN:
            text += _sample(value[3], chance)
        elif op is sre.ATOMIC_GROUP:
            text += _sample(value, chance)
        elif op is sre.BRANCH:
            text += _sample(chance.choice(value[1]), chance)
    return text


def _one_of(items: Any, chance: random.Random) -> str:
    negated = items[0][0] is sre.NEGATE
    found: list[str] = []
    for op, value in items[negated:]:
        if op is sre.LITERAL:
            found.append(chr(value))
        elif op is sre.RANGE:
            found.append(chr(chance.randint(*value)))
        elif op is sre.CATEGORY:
            found.append(_CATEGORIES[str(value)])
    if not negated:
        return chance.choice(found)
    own = re.compile("[" + "".join(map(re.escape, found)) + "]", re.I) if found else None
    fit = [c for c in _CANDIDATES if own is None or not own.match(c)]
    return chance.choice(fit or ["\u4e00"])


class Slow(Exception):  # noqa: N818
    """A search that did not end in time."""


def growth(pattern: re.Pattern[str], head: str, unit: str, tail: str) -> float:
    """How the time of a search grows: its exponent between two lengths, 0 where it is too short to tell.

    Doubles the text until a search takes 20 ms, or the text 200,000 characters, and compares with
    one of a fourth of it.
    """
    unit = unit or " "
    count = 16
    while True:
        took = _took(pattern, head + unit * count + tail)
        if took > 0.02:
            break
        if count * len(unit) > 100_000:
            return 0.0
        count *= 2
    if count < 32:
        return 9.0
    import math

    quarter = min(_took(pattern, head + unit * (count // 4) + tail) for _ in range(2))
    took = min(took, _took(pattern, head + unit * count + tail))
    return math.log(took / max(quarter, 1e-6), 4) if took > 0.015 else 0.0


def _took(pattern: re.Pattern[str], text: str) -> float:
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun
