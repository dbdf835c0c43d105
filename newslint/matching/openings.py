"""The words that the first and the second word of a match must be among, read off a pattern's steps by the build.

Most tries of a pattern fail at one of these: looking there before the machine is run saves nine runs of ten.
"""

from __future__ import annotations

from collections.abc import Iterable

from newslint.matching.machine import (
    AFTER,
    FORK,
    FOUND,
    GUARD,
    JUMP,
    LATER,
    NOT,
    SKIP,
    TAG,
    WORD,
)  # fmt: skip
from newslint.startup.fast_typing import Any

Words = frozenset[str] | None
"""None: any word, or none at all."""


def openings(program: list[tuple[Any, ...]]) -> tuple[Words, Words]:
    """The words of the first place of a match, and of the second."""
    first, after = _words(program, (0,))
    return first, _words(program, after)[0] if after else None


def _words(program: list[tuple[Any, ...]], begin: Iterable[int]) -> tuple[Words, set[int]]:
    """What a next word can be by any way through the steps, and where they go on; nowhere where none need follow."""
    words: set[str] = set()
    after: set[int] = set()
    waiting, seen, any_word = list(begin), set[int](), False
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        op, *rest = program[at]
        if op == FOUND:
            return None, set()
        if op in (WORD, SKIP, TAG) or (op == GUARD and rest[1]):
            after.add(at + 1)
            if op == WORD and not rest[1] and not rest[2]:  # no endings, no capitals
                words |= rest[0]
            else:
                any_word = True
        elif op in (FORK, LATER):
            waiting += (at + 1, rest[0])
        else:
            waiting.append(rest[0] if op in (JUMP, NOT, AFTER) else at + 1)
    return (None if any_word else frozenset(words)), after
