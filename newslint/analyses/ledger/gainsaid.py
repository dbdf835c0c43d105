"""One statement with and without its "not", weighed as opposites are: "did constitute bribes", "did not constitute bribes"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.frames import Frame, Frames, frame, is_content
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.statements import NEGATIONS
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.text import words

_ENOUGH = 2.8  # points of evidence
_NOT = words("not t cannot")
_MARKS = frozenset("'’")
_BETWEEN = words("be been being have ever yet also")
_VAGUE = words(
    "just only all want know think believe see need mean going lend like use make get take clear know sure enough"
)
_ORDERS = words("must should can could may might mustn shouldn couldn")
_NO_VERB = words("the a an of to its their his her for -")
_WIDE = 5  # lexemes behind a negation in which it denies a word
_MOST = 10  # denials of one word that are looked at
_LONGEST = 80  # lexemes of a sentence that tells one thing


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences of which one denies what the other tells."""
    for denied, told, _ in found(ledger):
        here, before, how = (
            (denied, told, "denied here, and told")
            if told.line.number < denied.line.number
            else (told, denied, "told here, and denied")
        )
        yield ledger.at_odds(
            Told.of(here.line, here.at, here.at + 1),
            Told.of(before.line, before.at, before.at + 1),
            f"“{{said}}” is {how} in {{where}}, and both of one thing. Correct one of them, or say what changed.",
        )


def found(ledger: Ledger) -> list[tuple[Frame, Frame, float]]:
    """Denied and told words, with what speaks for them being of one statement."""
    frames = Frames.of(ledger)
    lines = [
        line for line in ledger.lines if line.last - line.first <= _LONGEST and "?" not in line.low
    ]
    denied: dict[str, list[Frame]] = {}
    for line in lines:
        for use in _denied(line):
            denied.setdefault(stem(use.low), []).append(use)
    pairs = []
    for here in (use for line in lines if denied for use in _told(line, denied)):
        for use in denied[stem(here.low)][:_MOST]:
            points = 0.0 if use.line is here.line else frames.evidence(use, here)
            if points >= _ENOUGH:
                pairs.append((use, here, points))
    return pairs


def _told(line: Line, denied: dict[str, list[Frame]]) -> Iterator[Frame]:
    """The uses of what is denied elsewhere that a sentence tells: no "to open", no "open data"."""
    low = line.lex.low
    for k in range(line.first, line.last):
        if not is_content(low[k]) or stem(low[k]) not in denied:
            continue
        if not NEGATIONS.isdisjoint(low[max(line.first, k - _WIDE) : k]):
            continue
        if k > line.first and (low[k - 1] in _NO_VERB or line.lex.at(k + 1) == "-"):
            continue
        here = frame(line, k)
        if here.near_right != 1 or low[k].endswith(("ed", "ing", "s")):
            yield here


def _denied(line: Line) -> Iterator[Frame]:
    """The first content word behind each "not"."""
    low = line.lex.low
    for k in range(line.first, line.last):
        if low[k] == "never" or (low[k] in _NOT and (low[k] != "t" or low[k - 1] in _MARKS)):
            j = k + 1
            while j < line.last and (low[j] in _BETWEEN or low[j].endswith("ly")):
                j += 1
            if j < line.last and _is_told(line, k, j):
                yield frame(line, j)


def _is_told(line: Line, k: int, j: int) -> bool:
    """Whether a "not" denies that something is done or so: "did not open", "was not open", no "not only" or "don't open"."""
    lex = line.lex
    word = lex.low[j]
    if (
        not is_content(word)
        or word in _VAGUE
        or lex.capital(j)
        or lex.at(j + 1) == "-"
        or _is_order(line, k)
    ):
        return False
    before = lex.at(k - 1 - 2 * (lex.low[k] == "t"))
    if lex.low[k] in ("never", "cannot"):
        return True
    if before in _BEING or (lex.low[k] == "t" and before in _CLIPPED):
        return word.endswith(("ed", "en", "ing")) or not is_content(lex.at(j + 1))
    return before in _DOING or lex.low[k] == "t"


_BEING = words("is are was were be been being")
_CLIPPED = words("isn aren wasn weren")
_DOING = words("do does did has have had will would")


def _is_order(line: Line, k: int) -> bool:
    """Whether a sentence forbids: "Don't reuse passwords"."""
    low = line.lex.low
    return not _ORDERS.isdisjoint(low[max(line.first, k - 3) : k]) or (
        k - line.first < _OPENING and low[line.first] in ("do", "don", "never", "please")
    )


_OPENING = 4
