"""No function grows past what one reader can keep in mind; the list of the exceptions only shrinks."""

from __future__ import annotations

from tools.complexity import ALLOWED, BOUND, allowed, functions, judge, over_bound, shrunk

_LONG = "def long(a):\n" + "".join(
    f"    if a == {n} or a == -{n}:\n        return {n}\n" for n in range(12)
)
_METHOD = "class Desk:\n" + "".join(f"    {line}\n" for line in _LONG.splitlines())


def _over(path: str, source: str) -> list:
    return [f for f in functions(path, source) if f.complexity > BOUND]


def test_the_package_keeps_to_the_bound() -> None:
    verdict = judge(over_bound(), allowed(ALLOWED.read_text("utf-8")))
    assert verdict.lines == []


def test_the_list_is_in_order_and_says_nothing_twice() -> None:
    listed = allowed(ALLOWED.read_text("utf-8"))
    assert listed == sorted(set(listed))


def test_and_or_count_and_a_method_bears_its_class() -> None:
    (one,) = functions("a.py", _LONG)
    assert (one.key, one.line, one.complexity) == ("a.py long", 1, 25)
    assert [f.key for f in functions("a.py", _METHOD)] == ["a.py Desk.long"]


def test_what_is_new_over_the_bound_is_told_with_its_place() -> None:
    verdict = judge(_over("a.py", "\n" + _LONG), ["b.py other"])
    assert verdict.lines == [
        "a.py:2: long has complexity 25, over 20: split it",
        "b.py other: no longer over 20: take it off tools/complexity.allowed",
    ]


def test_shrinking_drops_what_came_under_and_follows_what_moved_but_adds_nothing() -> None:
    found = _over("new/a.py", _LONG) + _over("c.py", _METHOD)
    assert shrunk(found, ["a.py long", "b.py other"]) == ["new/a.py long"]
