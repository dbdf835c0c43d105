"""Opposites, or rivals of one kind, in one place of one statement: "an overwhelming response", "the feeble response"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.frames import (
    HEADS,
    LEAD,
    Frame,
    Frames,
    frame,
    is_attribute,
    is_content,
)
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.statements import NEGATIONS, is_unsure, own_words
from newslint.finding import Hit
from newslint.language.lexicon import Pole, opposed, poles
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_ENOUGH = 2.6  # points of evidence
_ROOM = "rivalry"
_LONGEST = 80  # lexemes of a sentence that tells one thing
_MOST = 40  # uses of a class in one story
_PARTICLES = words("up down off out away over")
_DUE = words("is are was were due set agreed likely appears appear")
_DENIED = 4  # lexemes before a word in which a negation denies it


class _Use(NamedTuple):
    frame: Frame
    pole: Pole
    slots: frozenset[str]  # the words near it on either side


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences of the running text."""
    yield from (_hit(ledger, a, b) for a, b, _ in _found(ledger) if not _is_above(a, b))


def above(ledger: Ledger) -> Iterator[Hit]:
    """Headline, standfirst or crosshead and a sentence of the running text."""
    yield from (_hit(ledger, a, b) for a, b, _ in _found(ledger) if _is_above(a, b))


def _is_above(a: _Use, b: _Use) -> bool:
    return (a.frame.line.kind in HEADS) != (b.frame.line.kind in HEADS)


def _found(ledger: Ledger) -> list[tuple[_Use, _Use, float]]:
    if _ROOM in ledger.kept:
        kept: list[tuple[_Use, _Use, float]] = ledger.kept[_ROOM]
        return kept
    frames = Frames.of(ledger)
    found: list[tuple[_Use, _Use, float]] = []
    for uses in _by_class(ledger).values():
        sides = {use.pole.side for use in uses}
        if len(sides) < 2 or len(uses) > _MOST:
            continue
        for n, later in enumerate(uses):
            for earlier in uses[:n]:
                if later.pole.side == earlier.pole.side or _is_contrast(earlier, later):
                    continue
                if later.pole.group != "v" and not _is_above(earlier, later):
                    continue  # in running text other opposites tell two things apart too often
                points = _points(frames, earlier, later, uses)
                if points >= _ENOUGH:
                    found.append((earlier, later, points))
    found.sort(key=lambda pair: -pair[2])
    told: set[int] = set()
    best = []
    for pair in found:  # a sentence that clashes with several is told of once
        here = {use.frame.line.number for use in pair[:2]}
        if told.isdisjoint(here):
            best.append(pair)
        told |= here
    ledger.kept[_ROOM] = best
    return best


def _is_contrast(a: _Use, b: _Use) -> bool:
    """Whether both stand in one sentence or one behind the other in a paragraph: told of as different."""
    one, two = a.frame.line, b.frame.line
    if one.kind in HEADS and two.kind in HEADS:
        return True
    return one is two or (one.block == two.block and abs(one.number - two.number) == 1)


def _points(frames: Frames, a: _Use, b: _Use, uses: list[_Use]) -> float:
    if _is_above(a, b):
        head, told = (a, b) if a.frame.line.kind in HEADS else (b, a)
        if any(_says_so(u, head) for u in uses):
            return 0.0  # the story has it too
        if told.pole.group == "v" and is_unsure(own_words(told.frame.line)):
            return 0.0
        if head.pole.group == "p":
            return _placed(frames, head, told, uses)
        if not _is_lead(frames, head, told):
            return 0.0
    elif a.pole.pair and is_attribute(a.frame, b.frame):
        return 0.0  # the upper house and the lower one
    slots = a.slots & b.slots
    if not slots:
        return 0.0
    for side in (a.pole.side, b.pole.side):
        if sum(u.pole.side == side and not slots.isdisjoint(u.slots) for u in uses) < _REPEATED:
            break
    else:
        return 0.0  # the story says both again and again
    points = frames.evidence(a.frame, b.frame) + _odd(a, b, uses)
    return points - _ELSE * (points >= _ENOUGH and _is_of_others(a, b))


def _is_lead(frames: Frames, head: _Use, told: _Use) -> bool:
    """Whether a sentence of the lead tells what a headline does; a crosshead is of any sentence."""
    if head.frame.line.kind == "crosshead":
        return True
    known, share = frames.covered(head.frame.line, told.frame.line)
    return told.frame.line.number <= LEAD and known >= _KNOWN and share >= _SHARE


def _says_so(use: _Use, head: _Use) -> bool:
    """Whether the story has the headline's side too: of opposites, early or of the same thing."""
    if use.pole.side != head.pole.side or use.frame.line.kind in HEADS:
        return False
    early = use.frame.line.number <= LEAD or head.pole.group in "rp"
    return early or not use.slots.isdisjoint(head.slots)


def _placed(frames: Frames, head: _Use, told: _Use, uses: list[_Use]) -> float:
    """What speaks for a place above that the story hasn't, and the only one of its kind in the lead, being one."""
    lead = {
        u.pole.side for u in uses if u.frame.line.kind not in HEADS and u.frame.line.number <= LEAD
    }
    lex, at = told.frame.line.lex, told.frame.at
    if told.frame.line.number > LEAD or len(lead) > 1 or head.pole.adjective or told.pole.adjective:
        return 0.0
    if _PLACING.isdisjoint(lex.low[max(told.frame.line.first, at - _BEFORE) : at]):
        return 0.0
    known, share = frames.covered(head.frame.line, told.frame.line)
    return 3.0 + 4 * share if known >= _KNOWN and share >= _SHARE else 0.0


_PLACING = words("in at near outside around across")
_BEFORE = 5  # lexemes: "in the far south-east of"
_KNOWN = 2  # content words that a headline and the sentence with the other place share at least
_SHARE = 0.3  # of the weight of a headline


def _is_of_others(a: _Use, b: _Use) -> bool:
    """Whether what stands near is told of another season, animal, place: "highest in autumn", "lowest in spring"."""
    one, two = _near(a), _near(b)
    return any(sides.isdisjoint(two[number]) for number, sides in one.items() if number in two)


def _near(use: _Use) -> dict[int, set[int]]:
    """Class → the sides of the things of a kind that stand near a use."""
    line, at = use.frame.line, use.frame.at
    low = line.lex.low
    beside = {*low[max(line.first, at - _REACH) : at], *low[at + 1 : min(line.last, at + _REACH)]}
    found: dict[int, set[int]] = {}
    for held in poles(beside).values():
        for pole in held:
            if pole.number != use.pole.number and (pole.pair or pole.group in "rp"):
                found.setdefault(pole.number, set()).add(pole.side)
    return found


_REACH = 7  # lexemes
_ELSE = 2.0  # points that they must have besides


def _odd(a: _Use, b: _Use, uses: list[_Use]) -> float:
    """What it is worth that one side stands but once in the story, and the other again and again."""
    one, two = sorted(sum(u.pole.side == side for u in uses) for side in (a.pole.side, b.pole.side))
    return 0.4 * min(3, two) - _PAIR * a.pole.pair if one == 1 else -_PAIR * a.pole.pair


_REPEATED = 2
_PAIR = 2.0  # points that opposites which stories tell of side by side must have besides


def _use(line: Line, k: int, pole: Pole) -> _Use:
    found = frame(line, k)
    return _Use(found, pole, frozenset((*found.left[:_SLOTS], *found.right[:_SLOTS])))


_SLOTS = 6  # content words on either side


def _by_class(ledger: Ledger) -> dict[int, list[_Use]]:
    """Class → its uses, those of sentences apart that have more than one pole of it."""
    table = opposed(ledger.words)
    found: dict[int, list[_Use]] = {}
    for line in ledger.lines if table else ():
        low = line.low
        if line.last - line.first > _LONGEST or "?" in low or table.keys().isdisjoint(low):
            continue
        here: dict[int, list[tuple[int, Pole]]] = {}
        low = line.lex.low
        for k in range(line.first, line.last):
            if low[k] in table:
                for pole in _said(line, k, table[low[k]]):
                    here.setdefault(pole.number, []).append((k, pole))
        for number, uses in here.items():
            if len({pole.side for _, pole in uses}) == 1:
                found.setdefault(number, []).extend(_use(line, k, pole) for k, pole in uses)
    return found


def _said(line: Line, k: int, held: list[Pole]) -> list[Pole]:
    """What a word says of its poles where it stands: of opposites the other side behind "not"."""
    denied = not _is_affirmed(line, k)
    if denied and not _is_denied(line, k):
        return []
    said = [p for p in held if (_is_place if p.group == "p" else _is_plain)(line, k)]
    return [p._replace(side=1 - p.side) for p in said if p.group in "vo"] if denied else said


def _is_plain(line: Line, k: int) -> bool:
    """Whether a word says what the list takes it for: no part of a name, no "end up"."""
    lex = line.lex
    if (
        lex.capital(k)
        and k > line.first
        and (lex.capital(k - 1) or lex.capital(k + 1))
        and not _is_title(line)
    ):
        return False
    if lex.at(k - 1) == "to" and line.kind not in HEADS and lex.at(k - 2) not in _DUE:
        return False  # what is meant, and not told
    return lex.at(k + 1) not in _PARTICLES and lex.at(k - 1) != "-"


def _is_affirmed(line: Line, k: int) -> bool:
    before = line.lex.low[max(line.first, k - _DENIED) : k]
    return NEGATIONS.isdisjoint(before) and "instead" not in before and "rather" not in before


def _is_denied(line: Line, k: int) -> bool:
    """Whether a "not" of a verb stands right before a word, which then says the opposite: "was not hurt"."""
    lex = line.lex
    before = lex.at(k - 1)
    if k - 1 <= line.first or before not in _NOT or is_content(lex.at(k + 1)):
        return False  # "not top tasks"
    if before == "t":
        return lex.at(k - 2) in ("'", "’")
    return before == "never" or lex.at(k - 2) in _DENYING


_DENYING = words("is are was were be been do does did has have had will would found")
_NOT = words("not t never")


def _is_place(line: Line, k: int) -> bool:
    """Whether a word is a place's name: "US" and no "us", no "New South Wales" or "University of Kansas"."""
    lex = line.lex
    if lex.low[k] in _UNITED:
        return lex.at(k - 1) == "united"
    if not lex.capital(k) or (len(lex.low[k]) < _ABBREVIATED and not lex.words[k].isupper()):
        return False
    return not (
        k > line.first and (lex.capital(k - 1) or lex.low[k - 1] == "of") and not _is_title(line)
    )


_UNITED = words("states kingdom")
_ABBREVIATED = 3  # letters: "us"


def _is_title(line: Line) -> bool:
    if line.kind not in HEADS:
        return False
    return (
        sum(line.lex.capital(k) for k in range(line.first, line.last)) * 2 > line.last - line.first
    )


def _hit(ledger: Ledger, earlier: _Use, later: _Use) -> Hit:
    a, b = earlier.frame, later.frame
    if b.line.kind in HEADS:
        a, b = b, a
    return ledger.at_odds(
        Told.of(b.line, b.at - _is_denied(b.line, b.at), b.at + 1),
        Told.of(a.line, a.at - _is_denied(a.line, a.at), a.at + 1),
        "“{said}” here, “{was}” in {where}, and both of one thing. Correct one of them, or say what changed.",
        "here it is “{was}”",
    )
