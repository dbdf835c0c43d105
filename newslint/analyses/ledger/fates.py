"""What befell one named person or body, told and denied: "Fisk has been charged", "Fisk, who has not been charged"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.opposites import POLES, SUCCESSIVE
from newslint.analyses.ledger.outcomes import is_dated_apart
from newslint.analyses.ledger.statements import FUNCTION, own_words
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
        if not _TURNED.isdisjoint(own_words(line)):
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
        if lex.low[k] not in _AUXILIARIES or not line.own[k] or not (name := _subject(line, k)):
            continue
        at = k + 1
        while at < line.last and (
            lex.low[at] in _NOT or lex.low[at] in _BETWEEN or lex.low[at] in _MARKS
        ):
            at += 1
        verb = lex.at(at)
        if (
            at >= line.last
            or verb in _VAGUE
            or verb in FUNCTION
            or not verb.isalpha()
            or lex.capital(at)
        ):
            continue
        form = _form(lex.low[k], lex.low[k + 1 : at], verb)
        if form is not None:
            kind, told = _kind(verb, _NOT.isdisjoint(lex.low[k + 1 : at]), poles=form != "plain")
            yield _Fate(line, name, kind, told, form == "passive", lex.starts[k], lex.ends[at], _right(line, at + 1))  # fmt: skip


_MARKS = frozenset("'’")


def _form(auxiliary: str, between: list[str], verb: str) -> str | None:
    """ "passive", "perfect" or "plain" for what an auxiliary and a verb make together; else None."""
    participle = verb.endswith(("ed", "en"))
    if "been" in between or auxiliary in ("was", "were", "is", "are"):
        return "passive" if participle else None
    if auxiliary in ("has", "have", "had"):
        return "perfect" if participle else None
    return "plain" if auxiliary in ("did", "do", "does", "will") else None


def _kind(verb: str, affirmed: bool, *, poles: bool) -> tuple[str, bool]:
    """What a verb says: itself, or its class of opposites, and whether that is told or denied."""
    place = next(iter(POLES.get(verb, ())), None) if poles else None
    if place is None or place[0] in SUCCESSIVE:
        return stem(verb), affirmed
    return f"/{place[0]}", affirmed ^ bool(place[1])


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
