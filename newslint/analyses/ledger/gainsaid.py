"""One statement with and without its "not", weighed as opposites are: "did constitute bribes", "did not constitute bribes"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.frames import Frame, Frames, frame, is_content
from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.analyses.ledger.statements import NEGATIONS
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.text import words

_ENOUGH = 2.8
_NOT = words("not t cannot")
_MARKS = frozenset("'’")
_BETWEEN = words("be been being have ever yet also")
_VAGUE = words(
    "just only all want know think believe see need mean going lend like use make get take clear know sure enough"
)
_ORDERS = words("must should can could may might mustn shouldn couldn")
_NO_VERB = words("the a an of to its their his her for -")
_WIDE = 5
_LONGEST = 80


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
    denied: dict[str, list[Frame]] = {}
    for line in ledger.lines:
        if line.last - line.first <= _LONGEST and "?" not in line.low:
            for use in _denied(line):
                denied.setdefault(stem(use.low), []).append(use)
    pairs = []
    for line in ledger.lines if denied else ():
        if line.last - line.first > _LONGEST or "?" in line.low:
            continue
        low = line.lex.low
        for k in range(line.first, line.last):
            uses = denied.get(stem(low[k])) if is_content(low[k]) else None
            if not uses or not NEGATIONS.isdisjoint(low[max(line.first, k - _WIDE) : k]):
                continue
            if k > line.first and (low[k - 1] in _NO_VERB or line.lex.at(k + 1) == "-"):
                continue
            here = frame(line, k)
            if here.near_right == 1 and not low[k].endswith(("ed", "ing", "s")):
                continue  # "open data"
            for use in uses:
                if use.line is not line:
                    points = frames.evidence(use, here)
                    if points >= _ENOUGH:
                        pairs.append((use, here, points))
    return pairs


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
