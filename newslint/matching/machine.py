"""Runs the steps of a compiled pattern over the lexemes of a sentence.

It backtracks with a bound: a step is tried once at a lexeme and never again, as whether the rest of
a pattern holds from there doesn't depend on how it was reached. So a try costs at most the steps of
the pattern times the words it may span, whatever the text.
"""

from __future__ import annotations

from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Test = Callable[["Place", int], bool]

# What a step does; behind it in its list stands what it needs.
FOUND, WORD, SKIP, FORK, LATER, JUMP, SUBJECT, FIRST, LAST, MARK, GUARD, TAG, NOT, AFTER = range(14)

_LISTS = (WORD, SKIP, SUBJECT)
_FORKS, _LOOKS = (FORK, LATER), (NOT, AFTER)
_ASKS, _TELLING = (GUARD, TAG), (GUARD, TAG, NOT)
_PARTING = frozenset(', ; : . ! ? — – ( ) [ ] " “ ” … | /'.split())
"""Marks that no gap skips; a hyphen and an apostrophe lie within words."""
_CLOSING = frozenset(". ! ? … \" ” ’ ' )".split())
_MOST_CLOSING = 5


class UntaggedError(Exception):
    """A tag was asked for that is not there yet, of a place that is to spare itself the tagging."""


class Place:
    """A sentence as guards see it: its block's lexemes, of which [first, last) are its own.

    `item` is what the rule gave to `find`, with all that its analysis knows of the sentence.
    """

    __slots__ = (
        "_firsts",
        "_outside",
        "_tags",
        "_untagged",
        "first",
        "item",
        "last",
        "lexemes",
        "low",
        "sparing",
        "tagged",
    )

    def __init__(self, item: Any, tagged: Any = None) -> None:
        self.item = item
        self.lexemes: Lexemes = item.lexemes
        self.low: list[str] = self.lexemes.low
        self.first: int = item.first
        self.last: int = item.last
        self.tagged = tagged
        self._tags: dict[int, tuple[str, str]] = {}
        self._outside: frozenset[int] | None = None
        self._firsts: dict[Hashable, int] = {}
        self._untagged: bool | None = None
        self.sparing = False

    def at(self, i: int) -> str:
        """The word at `i` in lower case; an empty string outside the sentence."""
        return self.low[i] if self.first <= i < self.last else ""

    def quoted(self, i: int) -> bool:
        """Whether lexeme `i` stands in a quotation, as far as the item tells."""
        if self._outside is None:
            outside = getattr(self.item, "outside", None)
            self._outside = frozenset(range(self.first, self.last) if outside is None else outside)
        return i not in self._outside

    def tag(self, i: int) -> tuple[str, str]:
        """The word class of lexeme `i`: by Universal Dependencies, by the Penn Treebank; "" for none.

        The sentence is tagged when it is first asked for; while the place is `sparing`, that raises
        UntaggedError. Raises TypeError where `find` was given no `tagged` to ask.
        """
        start = self.lexemes.starts[i]
        found = self._tags.get(start)
        if found is None:
            if self.tagged is None:
                raise TypeError("a pattern asks for tags; write `PATTERNS.find(item, tagged)`")
            if self.sparing:
                raise UntaggedError
            sentence = self.tagged.at(start)
            for word in sentence.words if sentence is not None else ():
                self._tags[word.start] = word.upos, word.xpos
            found = self._tags.setdefault(start, ("", ""))
        return found

    def is_untagged(self) -> bool:
        """Whether nobody has asked for a tag of the sentence yet: the first one costs most."""
        if self._untagged is None:
            starts = self.lexemes.starts
            self._untagged = (
                self.tagged is not None
                and self.first < self.last
                and not self.tagged.has(starts[self.first])
            )
        return self._untagged and not self._tags

    def first_where(self, what: Hashable, holds: Callable[[int], bool]) -> int:
        """The first lexeme of the sentence for which a test holds; `last` for none.

        It is looked for once and kept under `what`: a guard that looked through the subject anew for each
        verb would take the square of a sentence's length.
        """
        found = self._firsts.get(what)
        if found is None:
            own = range(self.first, self.last)
            found = self._firsts[what] = next((k for k in own if holds(k)), self.last)
        return found


class Way(NamedTuple):
    """How a pattern matched: [first, last) by lexemes, and of those the marked ones."""

    first: int
    last: int
    mark_first: int
    mark_last: int


def unpacked(steps: list[list[Any]]) -> list[tuple[Any, ...]]:
    """Steps as the index holds them, made ready: lists of words as sets, equal ones as one."""
    made: list[tuple[Any, ...]] = []
    same: dict[frozenset[str], frozenset[str]] = {}
    for step in steps:
        if step[0] in _LISTS:
            op, listed, endings, written = step
            words, capitals = frozenset(listed), frozenset(written)
            made.append(
                (
                    op,
                    same.setdefault(words, words),
                    tuple(tuple(each) for each in endings),
                    same.setdefault(capitals, capitals),
                )
            )
        else:
            made.append(tuple(step))
    return made


def packed(program: list[tuple[Any, ...]]) -> list[list[Any]]:
    """The steps that `unpacked` made ready, as the index holds them."""
    return [
        [op, sorted(rest[0]), [list(each) for each in rest[1]], sorted(rest[2])]
        if op in _LISTS
        else [op, *rest]
        for op, *rest in program
    ]


def run(
    program: list[tuple[Any, ...]], place: Place, start: int, guards: dict[str, Test]
) -> Way | None:
    """The first way, by the order in which a pattern is written, that it matches from a lexeme on."""
    found = _run(program, 0, place, start, guards)
    if found is None:
        return None
    end, marks = found
    first = place.first if program[0][0] == SUBJECT else start
    mark_first = marks[0] if len(marks) > 1 else first
    return Way(first, end, mark_first, marks[-1] if marks else end)


def asks(program: list[tuple[Any, ...]]) -> bool:
    """Whether a pattern asks guards or tags, and not for words alone."""
    return any(step[0] in _ASKS for step in program)


def may_run(
    program: list[tuple[Any, ...]], place: Place, start: int, guards: dict[str, Test]
) -> bool:
    """Whether a pattern would match from a lexeme on if the tags were what it asks for.

    Words cost little. So they are looked at first, however a pattern is written, where to ask for a tag
    would tag the sentence.
    """
    place.sparing = True
    try:
        return _run(program, 0, place, start, guards, sparing=True) is not None
    finally:
        place.sparing = False


def _run(
    program: list[tuple[Any, ...]],
    begin: int,
    place: Place,
    start: int,
    guards: dict[str, Test],
    sparing: bool = False,
) -> tuple[int, tuple[int, ...]] | None:
    """The end of a match of the steps from `begin` on and where it is marked; None for no match.

    `sparing`: what only a tag can tell is taken to be as the pattern wants it.
    """
    low, last = place.low, place.last
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[int, int, tuple[int, ...]]] = [(begin, start, ())]
    while waiting:
        at, i, marks = waiting.pop()
        while True:
            step = program[at]
            op = step[0]
            at += 1
            if op == WORD:
                if i >= last or not _is(step, place, i):
                    break
                i += 1
            elif op in _FORKS:
                if (at, i) in seen:
                    break
                seen.add((at, i))
                if op == FORK:
                    waiting.append((step[1], i, marks))
                else:
                    waiting.append((at, i, marks))
                    at = step[1]
            elif op == SKIP:
                if i >= last or low[i] in _PARTING or _is(step, place, i):
                    break
                i += 1
            elif op == JUMP:
                at = step[1]
            elif op == FOUND:
                return i, marks
            elif op == MARK:
                marks = (*marks, i)
            else:
                ahead = _other(program, at, place, i, guards, sparing)
                if ahead < 0:
                    break
                if op in _LOOKS:
                    at = step[1]
                i = ahead
    return None


def _is(step: tuple[Any, ...], place: Place, i: int) -> bool:
    """Whether lexeme `i` is one of a step's words."""
    word = place.low[i]
    if word in step[1]:
        return True
    if step[2]:
        for ending, least in step[2]:
            if word.endswith(ending) and len(word) >= least:
                return True
    return bool(step[3]) and place.lexemes.words[i] in step[3]


def _other(
    program: list[tuple[Any, ...]],
    at: int,
    place: Place,
    i: int,
    guards: dict[str, Test],
    sparing: bool,
) -> int:
    """Where the steps that are seldom met lead on from lexeme `i`; -1 for nowhere."""
    step = program[at - 1]
    op = step[0]
    if not sparing or op not in _TELLING:
        return _ahead(program, at, place, i, guards, sparing)
    try:
        return _ahead(program, at, place, i, guards, sparing=False)
    except UntaggedError:
        wide = 0 if op == NOT else 1 if op == TAG else step[2]
        return i + wide if i < place.last or not wide else -1


def _ahead(
    program: list[tuple[Any, ...]],
    at: int,
    place: Place,
    i: int,
    guards: dict[str, Test],
    sparing: bool,
) -> int:
    step = program[at - 1]
    op = step[0]
    if op == GUARD:
        holds = (i < place.last or not step[2]) and guards[step[1]](place, i)
        return i + step[2] if holds else -1
    if op == SUBJECT:
        end = place.first_where(id(step), lambda k: _is(step, place, k))
        return i if place.first < i <= end else -1
    if op == TAG:
        return i + 1 if i < place.last and step[1] in place.tag(i) else -1
    if op == NOT:
        return i if _run(program, at, place, i, guards) is None else -1
    if op == AFTER:
        holds = i > place.first and _run(program, at, place, i - 1, guards, sparing) is not None
        return i if holds else -1
    holds = i == place.first if op == FIRST else _at_end(place, i)
    return i if holds else -1


def _at_end(place: Place, i: int) -> bool:
    """Whether nothing but marks that close a sentence follows from lexeme `i` on."""
    k = i
    while k < place.last and k - i < _MOST_CLOSING and place.low[k] in _CLOSING:
        k += 1
    return k == place.last
