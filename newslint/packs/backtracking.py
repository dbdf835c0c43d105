"""In how many ways a regular expression can match from one place: what its worst text costs.

The count is an upper bound. Two ways are told apart where they must begin otherwise: `(?:ab|cd)` takes
one way through any text, `(?:x|x)` two, and repeated sixty times more than a machine has time for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.startup.fast_typing import Any

MOST_WAYS = 1000
"""Enough for a gap of 80 characters and one of 10; a story of 100 KB then takes a second at worst."""

_ENOUGH = 10**9  # a count is not followed further
_FIXED = 12  # letters of an alternative that are compared with those of another
_ANY = frozenset(range(0x180)) | {
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x20AC,
    0x2026,
    -1,
}
"""The characters that sets are compared over; -1 stands for all others."""
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
Set = frozenset[int]


def ways(parsed: Any) -> int:
    """An upper bound of the ways, of a pattern that `re._parser` has read."""
    return _sequence(list(parsed), [])


def _sequence(items: Sequence[Any], after: Sequence[Any]) -> int:
    total = 1
    for number, item in enumerate(items):
        total *= _item(item, [*items[number + 1 :], *after])
        if total > _ENOUGH:
            return _ENOUGH
    return total


def _item(item: Any, after: Sequence[Any]) -> int:
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN":
        return _sequence(list(value[3]), after)
    if name in ("ASSERT", "ASSERT_NOT"):
        return _sequence(list(value[1]), [])
    if name == "BRANCH":
        counts = [_sequence(list(branch), after) for branch in value[1]]
        return max(counts) if _apart([list(branch) for branch in value[1]]) else sum(counts)
    if name in _REPEATS:
        return _repeat(int(value[0]), int(value[1]), list(value[2]), after)
    return 1


def _repeat(least: int, most: int, body: list[Any], after: Sequence[Any]) -> int:
    """Each number of repeats that a text may end on is a way, if what follows can begin as the body."""
    once = _sequence(body, [*body, *after] if most > 1 else after)
    clear = _apart([body, list(after)])
    total, power = 0, once ** min(least, 40)
    for _ in range(least, most + 1):
        total = max(total, power) if clear else total + power
        power *= once
        if total > _ENOUGH:
            return _ENOUGH
    return max(1, total)


def _apart(branches: list[list[Any]]) -> bool:
    """Whether no text can begin as two of the branches."""
    heads = [list(_head(branch)) for branch in branches]
    return all(
        any(one.isdisjoint(two) for one, two in zip(a, b, strict=False))
        for number, a in enumerate(heads)
        for b in heads[number + 1 :]
    )


def _head(items: Sequence[Any]) -> Iterator[Set]:
    """The sets of the characters that a text of these items must begin with, as far as is certain."""
    left = list(items)
    for _ in range(_FIXED):
        while left and str(left[0][0]) in ("SUBPATTERN", "AT"):
            op, value = left.pop(0)
            if str(op) == "SUBPATTERN":
                left[:0] = list(value[3])
        if not left:
            return
        op, value = left.pop(0)
        name = str(op)
        if name in _REPEATS and value[0] >= 1 and (int(value[0]) == int(value[1])):
            left[:0] = list(value[2]) * min(int(value[0]), _FIXED)
            continue
        if name in _REPEATS and value[0] >= 1:
            yield from list(_head(list(value[2])))[:1]
            return
        if name == "BRANCH":
            yield from _either([list(_head(list(branch))) for branch in value[1]])
            return
        found = _characters(name, value)
        if found is None:
            return
        yield found


def _either(heads: list[list[Set]]) -> Iterator[Set]:
    """What a text must begin with that begins as one of several."""
    for sets in zip(*heads, strict=False):
        yield frozenset().union(*sets)


def _characters(name: str, value: Any) -> Set | None:
    """The characters an item matches; None for an item that is no set of characters."""
    if name == "LITERAL":
        return _either_case({int(value)} if int(value) in _ANY else {-1})
    if name == "NOT_LITERAL":
        return _ANY
    if name == "ANY":
        return _ANY
    if name != "IN":
        return None
    found: set[int] = set()
    for op, inner in value:
        kind = str(op)
        if kind == "NEGATE":
            return _negated(value[1:])
        if kind == "LITERAL":
            found.add(int(inner) if int(inner) in _ANY else -1)
        elif kind == "RANGE":
            low, high = inner
            found.update(c for c in _ANY if low <= c <= high)
            if high > 0x180:
                found.add(-1)
        else:
            found.update(_category(str(inner)))
    return _either_case(found)


def _negated(inner: Any) -> Set:
    """All but these, to be on the safe side with all others still among them."""
    left_out: set[int] = set()
    for op, value in inner:
        kind = str(op)
        if kind == "LITERAL":
            left_out.add(int(value))
        elif kind == "RANGE":
            left_out.update(range(value[0], min(value[1], 0x180) + 1))
        else:
            left_out.update(_ANY - _category(_opposite(str(value))))
    return frozenset(c for c in _ANY if c == -1 or c not in left_out)


def _category(name: str) -> Set:
    test: dict[str, Callable[[str], bool]] = {
        "DIGIT": str.isdigit,
        "SPACE": str.isspace,
        "WORD": lambda letter: letter.isalnum() or letter == "_",
    }
    kind = name.removeprefix("CATEGORY_").removeprefix("UNI_")
    wanted = test[kind.removeprefix("NOT_")]
    negated = kind.startswith("NOT_")
    return frozenset(c for c in _ANY if c == -1 or bool(wanted(chr(c))) != negated)


def _opposite(name: str) -> str:
    return (
        name.replace("NOT_", "") if "NOT_" in name else name.replace("CATEGORY_", "CATEGORY_NOT_")
    )


def _either_case(found: set[int]) -> Set:
    """A set with each letter in both cases, as `(?i)` may ask for."""
    more = set(found)
    for each in found:
        if each > 0:
            for other in (chr(each).lower(), chr(each).upper()):
                if len(other) == 1:
                    more.add(ord(other) if ord(other) in _ANY else -1)
    return frozenset(more)
