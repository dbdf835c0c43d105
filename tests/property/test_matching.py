"""The matcher against a slow one that follows the page of the language word by word."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings, strategies as st

from newslint.matching import elements as e, grammar as g
from newslint.matching.guards import known_guards
from newslint.matching.machine import Place
from tests.unit.matching.lines import Line, find, line

State = tuple[int, tuple[int, ...]]
"""The next word, and where marks were set."""

WORDS = ("a", "b", "c", "Dee", "1", ",", ".", "ending")
_PARTING = set(', ; : . ! ? — – ( ) [ ] " “ ” … | /'.split())


def is_one(element: e.OneOf, item: Line, i: int) -> bool:
    low, written = item.lexemes.low[i], item.lexemes.words[i]
    ends = any(low.endswith(end) and len(low) >= len(end) + 3 for end in element.endings)
    return low in element.words or ends or written in element.written


def ways(element: e.Element, item: Line, state: State) -> Iterator[State]:
    """Every state after the element, the one to try first first; doubles and all."""
    i, marks = state
    if isinstance(element, e.Sequence):
        states = [state]
        for part in element.parts:
            states = [after for each in states for after in ways(part, item, each)]
        yield from states
    elif isinstance(element, e.Either):
        for part in element.parts:
            yield from ways(part, item, state)
    elif isinstance(element, e.Optional):
        yield from ways(element.part, item, state)
        yield state
    elif isinstance(element, e.Repeated):
        yield from repeated(element.part, item, state, g.MOST_REPEATS)
    elif isinstance(element, e.Gap):
        for k in range(i, min(i + element.most, item.last) + 1):
            own = range(i, k)
            if all(
                item.lexemes.low[n] not in _PARTING and not is_one(element.none, item, n)
                for n in own
            ):
                yield k, marks
    elif isinstance(element, e.Edge) and element.sign == "=":
        yield i, (*marks, i)
    elif isinstance(element, (e.OneOf, e.Guard)) and takes(element, item, i):
        yield i + (isinstance(element, e.OneOf) or element.word), marks
    elif isinstance(element, (e.Subject, e.Edge, e.Not, e.After)) and stands(element, item, i):
        yield state


def repeated(part: e.Element, item: Line, state: State, left: int) -> Iterator[State]:
    if left:
        for after in ways(part, item, state):
            yield from repeated(part, item, after, left - 1)
    yield state


def takes(element: e.OneOf | e.Guard, item: Line, i: int) -> bool:
    if isinstance(element, e.OneOf):
        return i < item.last and is_one(element, item, i)
    return (i < item.last or not element.word) and known_guards()[element.name](Place(item), i)


def stands(element: e.Element, item: Line, i: int) -> bool:
    """Whether what takes no word holds at a point."""
    if isinstance(element, e.Subject):
        own = range(item.first, i)
        commas = [n for n in own if item.lexemes.low[n] == "," and not element.commas]
        return i > item.first and not commas and not any(is_one(element.none, item, n) for n in own)
    if isinstance(element, e.Edge):
        rest = item.lexemes.low[i : item.last]
        return i == item.first if element.sign == "^" else all(each == "." for each in rest)
    if isinstance(element, e.Not):
        return not list(ways(element.part, item, (i, ())))
    assert isinstance(element, e.After)
    return i > item.first and bool(list(ways(element.part, item, (i - 1, ()))))


def slowly(elements: str, item: Line) -> set[tuple[int, int, int, int]]:
    """First and last of the match, then of the mark, of the first way from each word that matches."""
    tree = g.parse(elements, {}, lambda _: None)
    found = set()
    for start in range(item.first, item.last):
        for end, marks in list(ways(tree, item, (start, ())))[:1]:
            first = item.first if isinstance(tree.parts[0], e.Subject) else start
            mark = (marks[0] if len(marks) > 1 else first, marks[-1] if marks else end)
            if mark[0] < mark[1]:
                found.add((first, end, *mark))
    return found


word = st.sampled_from(
    ("a", "b", "c", "Dee", ",", "*ing", "(a|b)", "@number", "@capital", "(Dee|c)")
)
atom = st.one_of(
    word,
    st.builds("[{}]".format, word),
    st.builds("{}*".format, word),
    st.sampled_from(("<1>", "<2>", "<3!b>", "<2!(a|c)>", "!a", "!(a b)", "<<a", "!<<(b|Dee)", "~capital", "!~number")),
    st.builds("({} {}|{})".format, word, word, word),
    st.builds("[{} <2> {}]".format, word, word),
    st.builds("({} [{}])*".format, word, word),
)  # fmt: skip
patterns = st.builds(
    lambda before, atoms, anchor, after, mark: " ".join(
        (before, *atoms, anchor, *((mark, *after, mark) if mark and len(after) > 1 else after))
    ),
    st.sampled_from(("", "^", "...", "...,", "...!b")),
    st.lists(atom, max_size=3),
    st.sampled_from(("a", "(b|c)", "(a b|c)", "Dee")),
    st.lists(st.one_of(atom, st.just("$")), max_size=3).filter(lambda each: "$" not in each[:-1]),
    st.sampled_from(("", "=")),
)


@settings(max_examples=max(600, settings.default.max_examples))
@given(patterns, st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_the_matcher_agrees_with_the_page(elements: str, words: list[str]) -> None:
    item = line(" ".join(words))
    found = {(m.first, m.last, m.mark_first, m.mark_last) for m in find(elements, "", item=item)}
    assert found == slowly(elements, item), elements
