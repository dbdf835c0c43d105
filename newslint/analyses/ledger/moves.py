"""Rises and falls against their values: "rose from 50 to 40"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.rounding import bounds_of, exact
from newslint.analyses.ledger.values import written
from newslint.finding import Hit
from newslint.startup.patterns import lazy

_X = r"<[cmpqu]\d+>"
_UP = (
    r"(?:rose|risen|rises|rise|rising|increas(?:ed|es|e|ing)|climb(?:ed|s|ing)?|grew|grown|grows|growing|jump(?:ed|s|ing)?|"
    r"soar(?:ed|s|ing)?|surg(?:ed|es|ing)|gained|rais(?:ed|es|e|ing)|up|went up|gone up|go up|growth|swell(?:ed|s)?|swollen|rocketed|ballooned)"
)
_DOWN = (
    r"(?:fell|fallen|falls|fall|falling|decreas(?:ed|es|e|ing)|declin(?:ed|es|e|ing)|dropp(?:ed|ing)|drops?|plung(?:ed|es|ing)|"
    r"tumbl(?:ed|es)|slump(?:ed|s|ing)?|sank|sunk|shrank|shrunk|slid|cut|cuts|reduc(?:ed|es|e|ing)|lower(?:ed|s|ing)?|down|went down|gone down|slashed|dipped|plummeted)"
)
_NOUNS = r"(?: (?!from\b|to\b|and\b|but\b|or\b|per\b|a\b|of\b|in\b|last\b|compared\b|against\b)[a-z][a-z-]+){0,2}?"
_BEFORE = r"(?: (?!and\b|but\b|while\b|as\b|or\b|from\b|to\b|<)[a-z’'-]+){0,6}?"
_WHEN = r"(?: (?:in|last|this|a|the|on|for|during) (?:<[YMSRDW]\d+>|[a-z]+(?: (?:year|month|week|quarter|season))?)|<[YMSRDW]\d+>| <[YMSRDW]\d+>| (?:a )?(?:year|week|month|quarter|day|decade)(?: (?:ago|earlier|before))?){0,2}"
_FROM_TO = lazy(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BEFORE}(?: (?:by )?<[pr]\d+>(?: ,)?)? from (?P<old>{_X}){_NOUNS}{_WHEN}(?: ,)? to (?P<new>{_X})(?! [a-z]+ per\b)"
)
_TO_FROM = lazy(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BEFORE}(?: (?:by )?<[pr]\d+>(?: ,)?)? to (?P<new>{_X}){_NOUNS}{_WHEN}(?: ,)? (?:from|compared (?:with|to)|against) (?P<old>{_X})"
)
_APPOSED = lazy(
    rf"(?P<new>{_X}){_NOUNS}{_WHEN}(?: ,| \(| —| –) (?:(?P<up>up)|(?P<down>down))(?: sharply| slightly| markedly)? from (?P<old>{_X})"
)
_BETTER = lazy(
    r"\b(?:rank|ranked|ranking|place|position|seed|no|number(?! of)|odds|age|handicap|par|deficit|loss|losses|age|minus|negative|chart|divisions?|converted|down to earth)\b"
)


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Changes of the running text whose values go the other way."""
    for line in ledger.body:
        if len(line.figures) < 2:
            continue
        text = line.skeleton
        if _BETTER.search(text):
            continue
        seen: set[int] = set()
        for pattern in (_FROM_TO, _TO_FROM, _APPOSED):
            for found in pattern.finditer(text):
                old, new = line.figure(found["old"]), line.figure(found["new"])
                if new.start in seen or not _same(old, new):
                    continue
                seen.add(new.start)
                if _goes(old, new) == (-1 if found["up"] else 1):
                    yield _wrong_way(ledger, line, old, new, found.start("up" if found["up"] else "down"),
                                     found["up"] or found["down"])  # fmt: skip


def _same(old: Figure, new: Figure) -> bool:
    """Whether two figures are values of one thing: one kind, one unit."""
    if old.kind != new.kind or old.part or new.part:
        return False
    if old.kind == "count":
        return not (old.unit and new.unit) or old.unit == new.unit
    return old.unit == new.unit


def _goes(old: Figure, new: Figure) -> int:
    """1 where the value rises for sure, -1 where it falls, 0 where nobody can tell."""
    one, two = bounds_of(old), bounds_of(new)
    if one is None or two is None:
        return 0
    a, b = exact(old), exact(new)
    if a is None or b is None or (old.exponent > 5) != (new.exponent > 5):
        # "from $40 to $1.2 million" rises, but "from 5 to $4 million" means five million
        return 0
    if two.low > one.high:
        return 1
    return -1 if two.high < one.low else 0


def _wrong_way(ledger: Ledger, line: Line, old: Figure, new: Figure, at: int, word: str) -> Hit:
    start, end = line.place(at, at + len(word))
    one, two = written(ledger.document, old), written(ledger.document, new)
    way = "rise" if _goes(old, new) > 0 else "fall"
    return clash(
        new.start,
        new.end,
        f"From {one} to {two} is a {way}, but the story says “{ledger.text(start, end)}”. "
        "Correct the word or a figure.",
        start,
        end,
        f"{one} to {two} is a {way}",
    )
