"""A thing that rose in one sentence and "the fall in" it in another; a closure that is permanent and temporary."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.outcomes import clause
from newslint.analyses.ledger.statements import FUNCTION, own_words
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_UP = words(
    "rise rises rose risen rising increase increases increased increasing climb climbed climbs grew grown growth jump jumped surge surged soared upturn"
)
_DOWN = words(
    "fall falls fell fallen falling drop dropped drops decline declined declines decrease decreased plunge plunged slump slumped shrank downturn slid"
)
_TOLD = words(
    "rose risen increased climbed grew grown jumped surged soared fell fallen dropped declined decreased plunged slumped shrank slid rises falls climbs declines"
)
_NOUNS = lazy(
    r"\b(?:the|this|that|a) (?P<way>rise|increase|growth|jump|surge|fall|drop|decline|decrease|slump|plunge|upturn|downturn) in (?:the |its |their |his |her )?(?P<what>[a-z][a-z’' -]*)"
)
_TURNED = words(
    "but although though however until before previously earlier formerly initially originally instead reversed if whether would could might may "
    "should unless than not no never while whereas despite compared offset slow slowed slowing expected forecast forecasts predict predicted fears "
    "after then again from next previous latter former again another other ? since when where"
)
_BECOMING = words(
    "but although though initially originally first then until before become becomes became instead if whether could may might or from replace "
    "replaced replacing make made into not no turn turned both while"
)
_ADJECTIVES = (
    ("temporary", "permanent"), ("unanimous", "split"), ("unanimous", "majority"), ("voluntary", "compulsory"), ("voluntary", "mandatory"),
)  # fmt: skip
_STATED = frozenset(word for pair in _ADJECTIVES for word in pair)
_STATES = words(
    "closure closures ban shutdown suspension decision verdict vote ruling layoffs redundancies evacuation recall scheme post appointment home shelter"
)


class _Way(NamedTuple):
    line: Line
    what: tuple[str, ...]
    up: bool
    start: int
    end: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """What goes two ways in one story, or has a state and its opposite."""
    if not ledger.words.isdisjoint(_STATED) and not ledger.words.isdisjoint(_STATES):
        yield from _states(ledger)
    if ledger.words.isdisjoint(_UP) or ledger.words.isdisjoint(_DOWN):
        return
    nouns: list[_Way] = []
    told: list[_Way] = []
    for line in ledger.body:
        if not (_UP | _DOWN).isdisjoint(line.low):
            nouns += _named(line)
            told += _moved(line)
    for later in nouns:
        about = [way for way in told if way.line is not later.line and _is_one(way, later)]
        if not about or any(way.up == later.up for way in about):
            continue
        if about[0].line.number < later.line.number:
            yield _hit(ledger, about[0], later)


def _states(ledger: Ledger) -> Iterator[Hit]:
    """ "The closure would be permanent", and "a temporary closure"."""
    states: dict[str, list[tuple[Line, int]]] = {}
    for line in ledger.body:
        if not _STATED.isdisjoint(line.low) and _BECOMING.isdisjoint(own_words(line)):
            for noun, k in _stated(line):
                states.setdefault(noun, []).append((line, k))
    for noun, places in states.items():
        yield from _opposed(ledger, noun, places)


def _named(line: Line) -> Iterator[_Way]:
    """ "The drop in passenger numbers"."""
    for found in _NOUNS.finditer(line.skeleton):
        what = _content(found["what"].split())
        if what:
            start, end = line.place(found.start("way"), found.end("way"))
            yield _Way(line, what, found["way"] in _UP, start, end)


def _content(low: list[str]) -> tuple[str, ...]:
    """The one or two words of a noun phrase, as stems, up to the first word that is none of it."""
    found: list[str] = []
    for word in low[:3]:
        if not word.isalpha() or word in FUNCTION or len(word) < 3:
            break
        found.append(stem(word))
    return tuple(found)


def _moved(line: Line) -> Iterator[_Way]:
    """ "Passenger numbers fell by 8 per cent", in the paper's own voice."""
    lex = line.lex
    for k in range(line.first + 1, line.last):
        if (
            lex.low[k] not in _TOLD
            or not line.own[k]
            or not _TURNED.isdisjoint(clause(line, own_words(line), k))
        ):
            continue
        at = k - 1
        if lex.low[at] in ("has", "have", "had", "also", "sharply", "slightly"):
            at -= 1
        words_: list[str] = []
        while (
            at >= line.first
            and len(words_) < 3
            and lex.low[at].isalpha()
            and lex.low[at] not in FUNCTION
            and len(lex.low[at]) > 2
        ):
            words_.insert(0, stem(lex.low[at]))
            at -= 1
        if words_:
            yield _Way(line, tuple(words_), lex.low[k] in _UP, lex.starts[k], lex.ends[k])


def _is_one(told: _Way, later: _Way) -> bool:
    """Whether what moved is the same: two words alike, or the only one."""
    one, two = told.what, later.what
    shared = set(one) & set(two)
    dates = [{d.value or str(d.weekday) for d in way.line.dates} for way in (told, later)]
    if all(dates) and dates[0].isdisjoint(dates[1]):
        return False
    return bool(shared) and one[-1] in two and (len(shared) > 1 or len(one) == len(two) == 1)


def _hit(ledger: Ledger, told: _Way, later: _Way) -> Hit:
    return ledger.at_odds(
        Told(later.line, later.start, later.end),
        Told(told.line, told.start, told.end),
        "“{said}” here, “{was}” in {where}, and both of one thing. Correct one of them.",
        "here it is “{was}”",
    )


def _stated(line: Line) -> Iterator[tuple[str, int]]:
    """The nouns that have one of the adjectives: "a permanent closure", "the closure would be permanent"."""
    lex = line.lex
    for k in range(line.first, line.last):
        if lex.low[k] not in _STATED or not line.own[k]:
            continue
        if lex.at(k + 1) in _STATES:
            yield lex.at(k + 1).rstrip("s"), k
        elif lex.at(k - 1) in ("be", "is", "was", "were", "are"):
            noun = next(
                (
                    lex.low[j]
                    for j in range(k - 2, max(line.first - 1, k - 5), -1)
                    if lex.low[j] in _STATES
                ),
                "",
            )
            if noun:
                yield noun.rstrip("s"), k


def _opposed(ledger: Ledger, noun: str, places: list[tuple[Line, int]]) -> Iterator[Hit]:
    first, k = places[0]
    word = first.lex.low[k]
    for line, j in places[1:]:
        other = line.lex.low[j]
        if line is not first and any(
            word in pair and other in pair and word != other for pair in _ADJECTIVES
        ):
            message = f"The {noun} is {{said}} here, {{was}} in {{where}}. Correct one of them."
            yield ledger.at_odds(Told.of(line, j, j + 1), Told.of(first, k, k + 1), message)
            return
