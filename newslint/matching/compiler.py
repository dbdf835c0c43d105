"""Turns the tree of a pattern into steps for the machine, and finds the words to index it by.

The steps are plain lists of texts and numbers, so that an index can lie in JSON; `newslint.matching.machine`
says what each does. At build, or where a file was edited; no run needs it.
"""

from __future__ import annotations

from newslint.language.lexicon import zipf
from newslint.matching import elements as e, grammar as g, machine as m
from newslint.startup.fast_typing import Any, NamedTuple

MOST_STEPS = 600
"""What one pattern may come to; brackets, gaps and `*` are written out."""
LONGEST = 120
"""Words and marks that one pattern may span, its subject aside."""
_MOST_COMMON = 10**7.5
"""As common as "the" (see `newslint.language.lexicon.frequencies`): what holds any word costs as much."""


class Anchor(NamedTuple):
    """Words of which one must stand in what a pattern matches.

    `words`: each with the least and the most lexemes before it. `cost`: how common they are together.
    """

    cost: float
    words: dict[str, tuple[int, int]]


def compiled(pattern: e.Sequence) -> dict[str, Any]:
    """A pattern as the index holds it: its steps, and its words with their distances.

    Raises GrammarError for a pattern that is out of order, too large, or holds no word to look for.
    """
    steps = written(pattern)
    _hold_order(pattern)
    if reach(pattern)[1] > LONGEST:
        raise g.GrammarError(
            f"it may span more than {LONGEST} words; part it into several patterns"
        )
    found = anchor(pattern)
    if found is None:
        raise g.GrammarError(
            "it holds no word to look for; write a word or list that must be there, outside [ ] and *"
        )
    return {
        "steps": steps,
        "words": {word: list(found.words[word]) for word in sorted(found.words)},
    }


def written(element: e.Element) -> list[list[Any]]:
    """The steps of a pattern or phrase. Raises GrammarError where they are too many."""
    steps: list[list[Any]] = []
    _write(element, steps)
    steps.append([m.FOUND])
    return steps


def _hold_order(pattern: e.Sequence) -> None:
    """Raise GrammarError where what belongs at the start or end stands elsewhere."""
    inner = [part for each in pattern.parts for part in _below(each)]
    for part in inner:
        if isinstance(part, (e.Subject, e.Edge)):
            sign = "..." if isinstance(part, e.Subject) else part.sign
            raise g.GrammarError(f"“{sign}” is within brackets or behind “!”; take it out of them")
    signs = [part.sign if isinstance(part, e.Edge) else "" for part in pattern.parts]
    if signs.count("=") > 2:
        raise g.GrammarError("“=” appears more than twice; the mark has one start and one end")
    for n, part in enumerate(pattern.parts):
        if isinstance(part, e.Subject) and n:
            raise g.GrammarError("“...” is what the sentence begins with; put it first")
        if signs[n] == "^" and any(
            not e.may_be_empty(each) or isinstance(each, e.Subject) for each in pattern.parts[:n]
        ):
            raise g.GrammarError("“^” is the start of the sentence; put it first")


def _below(element: e.Element, top: bool = True) -> list[e.Element]:
    if isinstance(element, (e.Sequence, e.Either)):
        parts: tuple[e.Element, ...] = element.parts
    elif isinstance(element, (e.Optional, e.Repeated, e.Not, e.After)):
        parts = (element.part,)
    else:
        parts = ()
    own = [] if top else [element]
    return own + [each for part in parts for each in _below(part, False)]


def reach(element: e.Element) -> tuple[int, int]:
    """The least and the most lexemes that an element takes."""
    if isinstance(element, e.Sequence):
        pairs = [reach(part) for part in element.parts]
        return sum(a for a, _ in pairs), sum(b for _, b in pairs)
    if isinstance(element, e.Either):
        pairs = [reach(part) for part in element.parts]
        return min(a for a, _ in pairs), max(b for _, b in pairs)
    if isinstance(element, e.Optional):
        return 0, reach(element.part)[1]
    if isinstance(element, e.Repeated):
        return 0, g.MOST_REPEATS * reach(element.part)[1]
    if isinstance(element, e.Gap):
        return 0, element.most
    takes = isinstance(element, (e.OneOf, e.Tag)) or (isinstance(element, e.Guard) and element.word)
    return int(takes), int(takes)


def anchor(element: e.Element) -> Anchor | None:
    """The rarest words that an element can't do without; None where it can do without any."""
    if isinstance(element, e.OneOf):
        words = {*element.words, *(word.lower() for word in element.written)}
        if element.endings or not words:
            return None
        cost = sum(10 ** zipf(word) if word.isalnum() else _MOST_COMMON for word in words)
        return Anchor(cost, dict.fromkeys(words, (0, 0)))
    if isinstance(element, e.Either):
        each = [anchor(part) for part in element.parts]
        all_of = [found for found in each if found is not None]
        if len(all_of) < len(each):
            return None
        merged: dict[str, tuple[int, int]] = {}
        for found in all_of:
            _widen(merged, found.words, 0, 0)
        return Anchor(sum(found.cost for found in all_of), merged)
    return _rarest(element) if isinstance(element, e.Sequence) else None


def _rarest(sequence: e.Sequence) -> Anchor | None:
    """The cheapest anchor of the parts of a sequence, seen from its start."""
    best: Anchor | None = None
    least = most = 0
    for part in sequence.parts:
        found = anchor(part)
        if found and (best is None or found.cost < best.cost):
            words: dict[str, tuple[int, int]] = {}
            _widen(words, found.words, least, most)
            best = Anchor(found.cost, words)
        a, b = reach(part)
        least, most = least + a, most + b
    return best


def _widen(
    into: dict[str, tuple[int, int]], words: dict[str, tuple[int, int]], least: int, most: int
) -> None:
    for word, (a, b) in words.items():
        low, high = into.get(word, (a + least, b + most))
        into[word] = (min(low, a + least), max(high, b + most))


def _write(element: e.Element, steps: list[list[Any]]) -> None:
    """Add the steps of an element; each goes on to the next unless it says where else."""
    if len(steps) > MOST_STEPS:
        raise g.GrammarError("it may be too many things at once; part it into several patterns")
    _WRITERS[type(element)](element, steps)


def _one_of(element: e.OneOf, steps: list[list[Any]]) -> None:
    steps.append([m.WORD, *_listed(element)])


def _listed(element: e.OneOf) -> list[Any]:
    endings = [[each, len(each) + g.LEAST_STEM] for each in element.endings]
    return [sorted(element.words), endings, sorted(element.written)]


def _sequence(element: e.Sequence, steps: list[list[Any]]) -> None:
    for part in element.parts:
        _write(part, steps)


def _either(element: e.Either, steps: list[list[Any]]) -> None:
    jumps = []
    for part in element.parts[:-1]:
        fork: list[Any] = [m.FORK, 0]
        steps.append(fork)
        _write(part, steps)
        jump: list[Any] = [m.JUMP, 0]
        steps.append(jump)
        jumps.append(jump)
        fork[1] = len(steps)
    _write(element.parts[-1], steps)
    for jump in jumps:
        jump[1] = len(steps)


def _optional(element: e.Optional, steps: list[list[Any]]) -> None:
    fork: list[Any] = [m.FORK, 0]
    steps.append(fork)
    _write(element.part, steps)
    fork[1] = len(steps)


def _repeated(element: e.Repeated, steps: list[list[Any]]) -> None:
    forks = []
    for _ in range(g.MOST_REPEATS):
        fork: list[Any] = [m.FORK, 0]
        forks.append(fork)
        steps.append(fork)
        _write(element.part, steps)
    for fork in forks:
        fork[1] = len(steps)


def _gap(element: e.Gap, steps: list[list[Any]]) -> None:
    """Lazily: what follows the gap is tried before one more word is skipped."""
    end = len(steps) + 2 * element.most
    for _ in range(element.most):
        steps.append([m.LATER, end])
        steps.append([m.SKIP, *_listed(element.none)])


def _subject(element: e.Subject, steps: list[list[Any]]) -> None:
    none = element.none if element.commas else element.none | e.OneOf(frozenset(","))
    steps.append([m.SUBJECT, *_listed(none)])


def _edge(element: e.Edge, steps: list[list[Any]]) -> None:
    steps.append([{"^": m.FIRST, "$": m.LAST, "=": m.MARK}[element.sign]])


def _guard(element: e.Guard, steps: list[list[Any]]) -> None:
    steps.append([m.GUARD, element.name, int(element.word)])


def _tag(element: e.Tag, steps: list[list[Any]]) -> None:
    steps.append([m.TAG, element.tag])


def _ahead(element: e.Not, steps: list[list[Any]]) -> None:
    step: list[Any] = [m.NOT, 0]
    steps.append(step)
    _write(element.part, steps)
    steps.append([m.FOUND])
    step[1] = len(steps)


def _after(element: e.After, steps: list[list[Any]]) -> None:
    step: list[Any] = [m.AFTER, 0]
    steps.append(step)
    _write(element.part, steps)
    steps.append([m.FOUND])
    step[1] = len(steps)


_WRITERS: dict[type, Any] = {
    e.OneOf: _one_of,
    e.Sequence: _sequence,
    e.Either: _either,
    e.Optional: _optional,
    e.Repeated: _repeated,
    e.Gap: _gap,
    e.Subject: _subject,
    e.Edge: _edge,
    e.Guard: _guard,
    e.Tag: _tag,
    e.Not: _ahead,
    e.After: _after,
}
