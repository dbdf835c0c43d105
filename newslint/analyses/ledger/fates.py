"""What befell one named person or body, told and denied: "Fisk has been charged", "Fisk, who has not been charged"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.opposites import POLES, SUCCESSIVE
from newslint.analyses.ledger.outcomes import is_dated_apart
from newslint.analyses.ledger.statements import FUNCTION
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.language.lexicon import GIVEN
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_AUXILIARIES = words("was were is are has have had did do does will would could")
_NOT = words("not never n't t")
_BETWEEN = words("also since ever yet even still been be being then")
_TURNED = words(
    "but although though however until before previously earlier formerly initially originally instead if whether would could might may should "
    "unless because ? again later when yet so as after only other another others either neither both always enough just"
)
_VAGUE = words(
    "said told asked made going able known seen done given want think know believe need see be have do say go get like expect mind care"
)


class _Fate(NamedTuple):
    line: Line
    name: str
    verb: str
    told: bool
    passive: bool
    start: int
    end: int
    right: frozenset[str]


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences about one name, the paper's own, of which one denies what the other tells."""
    fates: dict[tuple[str, str, bool], list[_Fate]] = {}
    for line in ledger.body:
        if not _TURNED.isdisjoint(line.low):
            continue
        for fate in _fates(line):
            fates.setdefault((fate.name, fate.verb, fate.passive), []).append(fate)
    for same in fates.values():
        first = same[0]
        other = next((f for f in same if f.told != first.told and f.line is not first.line), None)
        if other is None or is_dated_apart(first.line, other.line) or not _is_one(first, other):
            continue
        said, was = ledger.text(other.start, other.end), ledger.text(first.start, first.end)
        yield clash(
            other.start, other.end,
            f"“{said}” here, “{was}” in {ledger.where(first.line, other.line)}, and both of {other.name if other.name.startswith('the ') else other.name.title()}. "
            "Correct one of them, or say what changed.",
            first.start, first.end, f"here it is “{was}”",
        )  # fmt: skip


def _is_one(one: _Fate, two: _Fate) -> bool:
    """Whether what stands behind the verbs is the same, or one of them has nothing behind it."""
    if one.passive and not (one.right and two.right):
        return True
    return bool(one.right & two.right)


def _fates(line: Line) -> Iterator[_Fate]:
    lex = line.lex
    for k in range(line.first, line.last - 2):
        if lex.low[k] not in _AUXILIARIES or not line.own[k]:
            continue
        name = _subject(line, k)
        at, denied = k + 1, False
        while at < line.last and (
            lex.low[at] in _NOT or lex.low[at] in _BETWEEN or lex.low[at] in "'’"
        ):
            denied = denied or lex.low[at] in _NOT
            at += 1
        if not name or at >= line.last:
            continue
        verb = lex.low[at]
        if verb in _VAGUE or verb in FUNCTION or not verb.isalpha() or lex.capital(at):
            continue
        perfect = lex.low[k] in ("has", "have", "had")
        passive = "been" in lex.low[k:at] or (
            lex.low[k] in ("was", "were", "is", "are") and verb.endswith(("ed", "en"))
        )
        if not (
            verb.endswith(("ed", "en"))
            if passive or perfect
            else lex.low[k] in ("did", "do", "does", "will")
        ):
            continue
        place = next(iter(POLES.get(verb, ())), None) if passive or perfect else None
        kind, told = (
            (f"/{place[0]}", (not denied) ^ bool(place[1]))
            if place is not None and place[0] not in SUCCESSIVE
            else (stem(verb), not denied)
        )
        yield _Fate(
            line, name, kind, told, passive, lex.starts[k], lex.ends[at], _right(line, at + 1)
        )


def _right(line: Line, at: int) -> frozenset[str]:
    """The content words behind a verb, as stems, up to the next mark."""
    found = []
    for k in range(at, min(at + 7, line.last)):
        word = line.lex.low[k]
        if not word[0].isalnum():
            break
        if word.isalpha() and word not in FUNCTION and len(word) > 2:
            found.append(stem(word))
    return frozenset(found)


def _subject(line: Line, k: int) -> str:
    """The last word of the name before an auxiliary, also with ", who" between."""
    lex = line.lex
    at = k - 1
    if lex.at(at) in ("who", "which") and lex.at(at - 1) == ",":
        at -= 2
    word = lex.at(at)
    if (
        lex.at(at - 1) == "the"
        and at > line.first
        and word.isalpha()
        and word not in FUNCTION
        and not word.endswith("s")
    ):
        return "the " + word
    if (
        at < line.first
        or not lex.capital(at)
        or len(word) < 3
        or word in GIVEN
        or word in WEEKDAYS
        or word in MONTHS
    ):
        return ""
    return word if not lex.opens_sentence(at) or at > line.first or word not in FUNCTION else ""
