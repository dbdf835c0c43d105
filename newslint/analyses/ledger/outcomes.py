"""Opposites told of one event or state in the running text, and what is affirmed here and denied there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.opposites import POLES, SUCCESSIVE
from newslint.analyses.ledger.statements import (
    FUNCTION,
    VOTING,
    Fact,
    facts,
    is_changing,
    is_denied,
    is_unsure,
    own_words,
    span,
    topics,
)
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.language.dates import MONTHS, WEEKDAYS

_MOST = 400  # facts of one story
_SHARED = 3  # words that two sentences share at least, the predicates apart
_CLAUSE = frozenset(
    (",", ";", ":", "—", "–", "(", ")", "and", "but", "which", "who", "that", "as", "when")
)
_REACH = 9


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences, the paper's own, that say opposite things of one thing."""
    told: list[Fact] = []
    lines: dict[int, set[str]] = {}
    for line in ledger.body:
        low = own_words(line)
        if (POLES.keys().isdisjoint(low) and VOTING.isdisjoint(low)) or is_changing(low):
            continue
        lines[line.number] = topics(line)
        told += [fact for fact in facts(line) if not is_unsure(clause(line, low, fact.at))]
    by_kind: dict[int, list[Fact]] = {}
    for fact in told[:_MOST]:
        if fact.kind in SUCCESSIVE or not _is_told(fact):
            continue
        by_kind.setdefault(fact.kind, []).append(fact)
    sides = _Sides()
    done: set[int] = set()
    for same in by_kind.values():
        torn = _both_poles(same)
        for n, later in enumerate(same):
            for earlier in same[:n]:
                if later.line is earlier.line or later.pole == earlier.pole or later.at in done:
                    continue
                if _is_one(earlier, later, lines, torn, sides):
                    done.add(later.at)
                    yield _hit(ledger, earlier, later)


def _both_poles(same: list[Fact]) -> set[int]:
    """The numbers of the sentences that tell both of two opposites."""
    told: dict[int, int] = {}
    return {f.line.number for f in same if told.setdefault(f.line.number, f.pole) != f.pole}


def clause(line: Line, low: list[str], at: int) -> list[str]:
    """The words of a sentence from the mark before a lexeme to the one behind it."""
    k = at - line.first
    first = last = k
    while first > 0 and low[first - 1] not in _MARKS:
        first -= 1
    while last + 1 < len(low) and low[last + 1] not in _MARKS:
        last += 1
    return low[first : last + 1]


_MARKS = frozenset((",", ";", ":", "—", "–", "(", ")"))


def _is_told(fact: Fact) -> bool:
    """Whether a word tells what is or was: no "to leave", no "losing" without a form of be, no "end users"."""
    lex, i = fact.line.lex, fact.at
    word, before = lex.low[i], lex.at(i - 1)
    if before in _NOT_TOLD or (word in _NOUNS and before not in ("to", "will")):
        return False
    return not word.endswith("ing") or before in ("is", "are", "was", "were")


_NOT_TOLD = frozenset(("to", "-", "of", "for", "would", "could"))
_NOUNS = frozenset(
    (
        "end",
        "start",
        "above",
        "below",
        "public",
        "private",
        "back",
        "support",
        "close",
        "cut",
        "raise",
        "hike",
        "block",
        "launch",
        "last",
        "bar",
        "permit",
    )
)


def _is_one(a: Fact, b: Fact, lines: dict[int, set[str]], torn: set[int], sides: _Sides) -> bool:
    """Whether two facts speak of one event or state."""
    one, two = lines[a.line.number], lines[b.line.number]
    own = {stem(a.line.lex.low[a.at]), stem(b.line.lex.low[b.at])}
    shared = (one & two) - own
    left = sides.before(a) & sides.before(b)
    if _is_pronoun_of(a, b):
        return bool(left)
    said_of = bool(left) and (_is_said_of(a, left) or _is_said_of(b, left))
    if len(shared) < 2 - said_of or is_dated_apart(a.line, b.line):
        return False
    if a.line.number in torn or b.line.number in torn:
        return False
    if are_apart(a.line, a.at, b.line, b.at):
        return False
    right = sides.behind(a) & sides.behind(b)
    if left and right:
        return True
    if said_of:
        return True
    crossed = (sides.before(a) & sides.behind(b)) | (sides.behind(a) & sides.before(b))
    return len(left | right | crossed) >= _SHARED and bool(left or crossed)


def _is_pronoun_of(a: Fact, b: Fact) -> bool:
    """Whether the second predicate, a sentence on, has "it" or "them" for what the first had."""
    follows = b.line.number == a.line.number + 1 and b.line.block == a.line.block
    return follows and b.line.lex.at(b.at + 1) in ("it", "them")


def _is_said_of(fact: Fact, subject: set[str]) -> bool:
    """Whether a predicate stands in a clause behind its subject: "the library, which reopened"."""
    lex, i = fact.line.lex, fact.at
    for k in range(i - 1, i - 4, -1):
        if lex.at(k) in ("who", "which"):
            return lex.at(k - 1) == "," and stem(lex.at(k - 2)) in subject
    return False


def are_apart(one: Line, i: int, two: Line, j: int) -> bool:
    """Whether each of two predicates has a name near it that the other's sentence lacks."""
    first, second = _names(one, i), _names(two, j)
    a, b = set(one.low), set(two.low)
    return bool(first - b) and bool(second - a)


def _names(line: Line, index: int) -> set[str]:
    lex = line.lex
    return {
        lex.low[k]
        for k in range(max(line.first + 1, index - _REACH), min(line.last, index + _REACH))
        if lex.capital(k)
        and lex.low[k] not in WEEKDAYS
        and lex.low[k] not in MONTHS
        and len(lex.low[k]) > 1
    }


class _Sides:
    """The stems on either side of a fact's predicate, each side looked for once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Fact, int], set[str]] = {}

    def before(self, fact: Fact) -> set[str]:
        return self._at(fact, -1)

    def behind(self, fact: Fact) -> set[str]:
        return self._at(fact, 1)

    def _at(self, fact: Fact, way: int) -> set[str]:
        found = self._found.get((fact, way))
        if found is None:
            found = self._found[fact, way] = around(fact.line, fact.at, way)
        return found


def around(line: Line, index: int, way: int) -> set[str]:
    """Stems of the words on one side of a predicate, within its clause."""
    lex = line.lex
    found: set[str] = set()
    k = index + way
    while line.first <= k < line.last and abs(k - index) <= _REACH:
        word = lex.low[k]
        if word in _CLAUSE and way < 0 and found:
            break
        if word[0].isalpha() and len(word) > 2 and word not in FUNCTION:
            found.add(stem(word))
        k += way
    if way < 0:
        found |= _opening(line, index)
    return found - _EMPTY


def _opening(line: Line, index: int) -> set[str]:
    """Stems of a subject that an apposition parts from its predicate: "The museum, in a mill, is closed"."""
    lex = line.lex
    comma = next(
        (k for k in range(line.first, min(index, line.first + _REACH)) if lex.low[k] == ","), -1
    )
    if comma < 0 or lex.at(line.first) not in ("the", "its", "their", "his", "her"):
        return set()
    behind = next((k for k in range(comma + 1, index) if lex.low[k] == ","), -1)
    if behind < 0 or index - behind > _NEAR:
        return set()
    return {
        stem(w)
        for w in lex.low[line.first : comma]
        if len(w) > 2 and w[0].isalpha() and w not in FUNCTION
    }


_NEAR = 4  # lexemes between an apposition and the predicate


_EMPTY = {
    stem(w)
    for w in "year years people person new would more time first one two three said says per cent percent other last".split()
}


_PAST = frozenset(("last", "ago", "earlier", "next", "previous", "yesterday", "tomorrow", "later"))


def is_dated_apart(one: Line, two: Line) -> bool:
    """Whether the sentences name days or years, and not the same ones."""
    a = {d.value or str(d.weekday) for d in one.dates}
    b = {d.value or str(d.weekday) for d in two.dates}
    return (bool(a and b) and a.isdisjoint(b)) or any(
        d.kind == "relative" and not _PAST.isdisjoint(line.lex.low[d.first : d.last])
        for line in (one, two)
        for d in line.dates
    )


def _hit(ledger: Ledger, earlier: Fact, later: Fact) -> Hit:
    start, end = span(later.line, later.at)
    other_start, other_end = span(earlier.line, earlier.at)
    said, told = _said(ledger, later), _said(ledger, earlier)
    place = ledger.where(earlier.line, later.line)
    return clash(
        start,
        end,
        f"“{said}” here, “{told}” in {place}, and both of one thing. Correct one of them, or say what changed.",
        other_start,
        other_end,
        f"here it is “{told}”",
    )


def _said(ledger: Ledger, fact: Fact) -> str:
    start, end = span(fact.line, fact.at)
    word = ledger.text(start, end)
    return f"not {word}" if is_denied(own_words(fact.line), fact.at - fact.line.first) else word
