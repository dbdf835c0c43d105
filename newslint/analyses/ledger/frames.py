"""How much speaks for two words of a story standing in one and the same statement.

A use of a word has a frame: the content words on either side, within its clause. What two frames and their sentences
share is weighed by how rare it is in English and in the story; what sets them apart counts against it.
"""

from __future__ import annotations

from math import sqrt

from newslint.analyses.ledger.ledger import Ledger, Line
from newslint.analyses.ledger.outcomes import is_dated_apart
from newslint.analyses.ledger.statements import CHANGING, FUNCTION, SUPPOSED, own_words
from newslint.analyses.ledger.values import stem
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.language.lexicon import zipf
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_REACH = 7  # lexemes on either side
_STOPS = frozenset(",;:().—–[]")
_EMPTY = words("mr mrs ms miss dr said says say told per cent percent")
_DEFINITE = words("the its his her their this that these those our")
_PREPOSITIONS = words("in at from to of near for with on by into during")
_CLAUSES = words("and or but which who that while when where because as than if so")
_ADVERB = 5  # letters
_COMMON = 6.6  # Zipf from which a word says nothing
_MOST = 3.5  # what one word can weigh
LEAD = 5  # sentences of a story that tell its news
HEADS = ("headline", "standfirst", "crosshead")


class Frame(NamedTuple):
    """A use of a word: where it stands, and the content words before and behind it, the nearest first."""

    line: Line
    at: int  # lexeme
    left: tuple[str, ...]
    right: tuple[str, ...]
    near_left: int
    """How many lexemes off the first word of `left` stands; 0 without one."""
    near_right: int

    @property
    def before(self) -> bool:
        """Whether the first word of `left` stands right before it."""
        return self.near_left == 1

    @property
    def behind(self) -> bool:
        """Whether the first word of `right` stands right behind it."""
        return self.near_right == 1

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.line.lex.low[self.at]


def is_content(word: str) -> bool:
    """Whether a word says something of what a sentence is about."""
    return len(word) > 1 and word[0].isalnum() and word not in FUNCTION and word not in _EMPTY


def frame(line: Line, at: int) -> Frame:
    """The frame of a lexeme of a sentence."""
    left, before = _side(line, at, -1)
    right, behind = _side(line, at, 1)
    return Frame(line, at, left, right, before, behind)


def _side(line: Line, at: int, way: int) -> tuple[tuple[str, ...], int]:
    low, first = line.lex.low, 0
    found: list[str] = []
    k, far = at + way, 0
    while line.first <= k < line.last and far < _REACH and low[k] not in _STOPS:
        far += low[k] != "-"
        if found and low[k] in _CLAUSES:
            break
        if is_content(low[k]) and not (low[k].endswith("ly") and len(low[k]) > _ADVERB):
            first = first or far
            found.append(stem(low[k]))
        k += way
    return tuple(found), first


class Frames:
    """The frames of a story, and what its words weigh."""

    def __init__(self, ledger: Ledger) -> None:
        self._lines = ledger.lines
        self._stems: dict[int, dict[str, str]] = {}
        self._counts: dict[str, int] | None = None
        self._weights: dict[str, float] = {}

    @classmethod
    def of(cls, ledger: Ledger) -> Frames:
        """Those of a story, made once."""
        if "frames" not in ledger.kept:
            ledger.kept["frames"] = cls(ledger)
        made: Frames = ledger.kept["frames"]
        return made

    def stems(self, line: Line) -> dict[str, str]:
        """Stem → a word of a sentence that has it, of its content words."""
        found = self._stems.get(line.number)
        if found is None:
            found = {stem(w): w for w in line.low if is_content(w)}
            self._stems[line.number] = found
        return found

    def weight(self, stems: set[str], line: Line) -> float:
        """What stems that a sentence has weigh together."""
        total = 0.0
        for each in stems:
            weight = self._weights.get(each)
            if weight is None:
                rarity = max(0.0, _COMMON - zipf(self.stems(line)[each]))
                weight = min(_MOST, rarity / sqrt(max(1, self._count(each) - 1)))
                self._weights[each] = weight
            total += weight
        return total

    def _count(self, wanted: str) -> int:
        """In how many sentences of the story a stem stands."""
        if self._counts is None:
            self._counts = {}
            for line in self._lines:
                for each in self.stems(line):
                    self._counts[each] = self._counts.get(each, 0) + 1
        return self._counts.get(wanted, 1)

    def evidence(self, a: Frame, b: Frame) -> float:
        """What speaks for two uses being of one statement, less what speaks against it."""
        own = {stem(a.low), stem(b.low)}
        left, right = (set(a.left) & set(b.left)) - own, (set(a.right) & set(b.right)) - own
        near = (set(a.left + a.right) & set(b.left + b.right)) - own
        shared = (self.stems(a.line).keys() & self.stems(b.line).keys()) - own
        points = 0.5 * min(6.0, self.weight(near, a.line))
        points += 0.25 * min(6.0, self.weight(shared - near, a.line))
        points += max(_slot(a, b, own), _turned(a, b), _turned(b, a)) + 1.5 * bool(left and right)
        points += self._above(a.line, b.line)
        return points - _apart(a, b, left)

    def _above(self, one: Line, two: Line) -> float:
        """What speaks for a headline and a sentence of the lead telling one thing."""
        head, line = (one, two) if one.kind in HEADS else (two, one)
        if head.kind not in HEADS or line.kind in HEADS:
            return 0.0
        return 0.5 + 1.0 * (line.number <= LEAD) + 1.5 * self.covered(head, line)[1]

    def covered(self, head: Line, line: Line) -> tuple[int, float]:
        """How many content words of a headline a sentence has, and which share of their weight."""
        shared = self.stems(head).keys() & self.stems(line).keys()
        return len(shared), self.weight(shared, line) / (
            self.weight(set(self.stems(head)), head) or 1.0
        )


def _slot(a: Frame, b: Frame, own: set[str]) -> float:
    """What the same word right behind or before two uses is worth: "the smallest plant", "more curvy in winter"."""
    points = 0.0
    if a.right and b.right and a.right[0] == b.right[0] and a.right[0] not in own | _SCALES:
        points += (2.0 if is_attribute(a, b) else 0.5) + 0.5 * (a.right[1:2] == b.right[1:2] != ())
        known = is_definite(a) + is_definite(b)
        points += 0.7 * known if known or {a.line.kind, b.line.kind} & set(HEADS) else -1.0
    if a.left and b.left and a.left[0] == b.left[0] and a.left[0] not in own:
        points += (
            1.5 if (a.before and b.before) or _preposition(a) == _preposition(b) != "" else 0.5
        )
    return points


def _turned(a: Frame, b: Frame) -> float:
    """What it is worth that one has behind it what the other is told of: "the rise in sales", "sales fell"; "backed the plan", "the plan was rejected"."""
    if not a.right or not b.left or a.right[0] != b.left[0] or a.right[0] in _SCALES:
        return 0.0
    if a.near_right > _BY or b.near_left > _BY:
        return 0.0
    between = b.line.lex.low[b.at - b.near_left + 1 : b.at]
    if not _JOINED.isdisjoint(between):
        return 0.0
    if a.line.lex.at(a.at + 1) not in ("in", "of") and _BEING.isdisjoint(between):
        return 0.0
    return 2.0 + 0.7 * is_definite(a) + 0.7 * (b.line.lex.at(b.at - b.near_left - 1) in _DEFINITE)


_JOINED = words("and or nor to")
_BEING = words("is are was were be been being remain remains remained became")
_BY = 3  # lexemes between a word and what it is told of: "in the", "would be"


_SCALES = words("end cas case hand sid side half scenario part")
"""Things that have both by nature: the high end and the low end, the best case and the worst."""


def is_attribute(a: Frame, b: Frame) -> bool:
    """Whether both uses stand right before the same word."""
    return a.behind and b.behind and a.right[0] == b.right[0]


def _preposition(use: Frame) -> str:
    before = use.line.lex.at(use.at - 1)
    return before if before in _PREPOSITIONS else ""


def is_definite(use: Frame) -> bool:
    """Whether a use belongs to a noun phrase of something known: "the feeble response", "the island's smallest"."""
    low, k = use.line.lex.low, use.at - 1
    while k >= max(use.line.first, use.at - 3):
        if low[k] in _DEFINITE or (low[k] == "s" and low[k - 1] in ("'", "’")):
            return True
        if not low[k].isalpha():
            return False
        k -= 1
    return False


def _apart(a: Frame, b: Frame, left: set[str]) -> float:
    """What speaks for two statements: another time, other names, a contrast, a plan, a quotation."""
    one, two = a.line, b.line
    points = 0.5 * is_dated_apart(one, two) + 2.5 * _is_of_two_days(one, two)
    if (
        one.kind not in HEADS and two.kind not in HEADS
    ):  # what stands together is told of as different
        points += 2.0 * (abs(one.number - two.number) == 1) + 1.5 * (one.block == two.block)
    supposed = 2.0 if one.kind in HEADS or two.kind in HEADS else 0.7
    for use in (a, b):
        low = own_words(use.line)
        points += 1.0 * (not CHANGING.isdisjoint(low)) + supposed * (not SUPPOSED.isdisjoint(low))
        points += 0.5 * (not use.line.own[use.at]) + 1.0 * _is_of_past(use)
    mine, theirs = _names(a), _names(b)
    points += 1.5 * (bool(mine - set(two.low)) and bool(theirs - set(one.low)))
    points += (
        1.0
        * (
            bool(a.left and b.left)
            and not left
            and not is_attribute(a, b)
            and not _turned(a, b)
            and not _turned(b, a)
        )
        * (one.kind not in HEADS)
    )
    return points + _numbers_differ(one, two)


def _is_of_past(use: Frame) -> bool:
    """Whether a sentence tells of another time than its story: of a year, or of what "had" been."""
    lex = use.line.lex
    had = "had" in lex.low[max(use.line.first, use.at - 3) : use.at]
    return had or any(
        d.value.isdigit()
        and len(d.value) == _YEAR
        and "in" in lex.low[max(0, d.first - 2) : d.first]
        for d in use.line.dates
    )


_YEAR = 4  # characters of a date that is a year alone


def _is_of_two_days(one: Line, two: Line) -> bool:
    """Whether both sentences name days or years, and not the same ones."""
    a, b = ({d.value or str(d.weekday) for d in line.dates} for line in (one, two))
    return bool(a and b) and a.isdisjoint(b)


def _numbers_differ(one: Line, two: Line) -> float:
    """Other figures speak for other things, and other years for other times."""
    a, b = ({w for w in line.low if w[0].isdigit()} for line in (one, two))
    if not a or not b or not a.isdisjoint(b):
        return 0.0
    return 1.0 + (_has_year(a) and _has_year(b))


def _has_year(figures: set[str]) -> bool:
    return any(len(w) == _YEAR and w[:2] in ("18", "19", "20") and w.isdigit() for w in figures)


def _names(use: Frame) -> set[str]:
    line = use.line
    lex = line.lex
    return {
        lex.low[k]
        for k in range(max(line.first + 1, use.at - 6), min(line.last, use.at + _REACH))
        if lex.capital(k)
        and is_content(lex.low[k])
        and lex.low[k] not in WEEKDAYS
        and lex.low[k] not in MONTHS
        and k != use.at
    }
