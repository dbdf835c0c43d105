"""What is affirmed in one place and denied in another: "attended the hearing", "did not attend the hearing"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, clash
from newslint.analyses.ledger.outcomes import are_apart, around, is_dated_apart
from newslint.analyses.ledger.statements import (
    FUNCTION,
    NEGATIONS,
    is_changing,
    is_denied,
    is_unsure,
    own_words,
    span,
    topics,
)
from newslint.analyses.ledger.values import stem
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.text import words

_MOST = 60  # denials of one story
_NOT_A_DENIAL = words(
    "all firm only longer yet until just more less fewer necessarily every enough always immediately clear known alone even so "
    "because as to want know think believe sure one matter doubt surprise such without but if when unlike uncommon "
    "everyone everything much many far too really quite simply merely the that like better other wonder way reason idea "
    "need point rather exactly least mean seem appear expect say see"
)
_SKIPPED = words(
    "be is are was were been being am has have had do does did will would can could may might should must a an "
    "any it there they he she we i you ever also"
)
_WHO = words("nobody no none neither nor nothing")
_FUTURE = words("will shall won")
_HAS = words("have has had having")
_WIDE = 5


class _Denial(NamedTuple):
    line: Line
    negation: int  # lexemes
    at: int
    stem: str


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Pairs of sentences, the paper's own, of which one denies what the other tells."""
    plain: list[Line] = []
    denials: list[_Denial] = []
    for line in ledger.body:
        low = own_words(line)
        if is_unsure(low) or is_changing(low):
            continue
        plain.append(line)
        denials += _denials(line, low)
    if not denials:
        return
    about = {line.number: topics(line) for line in plain}
    for denial in denials[:_MOST]:
        for line in plain:
            if line is denial.line or denial.stem not in about[line.number]:
                continue
            index = _told(line, denial, about)
            if index is not None:
                yield _hit(ledger, denial, line, index)
                break


def _denials(line: Line, low: list[str]) -> Iterator[_Denial]:
    for k, word in enumerate(low):
        if not _opens_denial(low, k):
            continue
        for j in range(k + 1, min(k + _WIDE, len(low))):
            each = low[j]
            if (
                each in _SKIPPED
                or (each == "one" and word == "no")
                or (each.endswith("ly") and len(each) > 4)
            ):
                continue
            if each in _NOT_A_DENIAL or not each[:1].isalpha() or each in FUNCTION or len(each) < 3:
                break
            if line.lex.capital(line.first + j):
                break
            yield _Denial(line, line.first + k, line.first + j, stem(each))
            break


def _opens_denial(low: list[str], k: int) -> bool:
    word = low[k]
    if word == "t":
        return low[k - 1 : k] in (["'"], ["’"])
    return word in NEGATIONS and word not in ("without", "nor", "neither", "none")


def _told(line: Line, denial: _Denial, about: dict[int, set[str]]) -> int | None:
    """Where another sentence tells what a denial denies; None where it does not."""
    low = own_words(line)
    shared = (about[line.number] & about[denial.line.number]) - {denial.stem}
    if len(shared) < 2 or is_dated_apart(line, denial.line) or any(w in NEGATIONS for w in low):
        return None
    other = own_words(denial.line)
    if _is_had(denial) and _HAS.isdisjoint(low):
        return None
    if _FUTURE.isdisjoint(low) != _FUTURE.isdisjoint(other):
        return None
    for k, word in enumerate(low):
        if len(word) < 3 or stem(word) != denial.stem or is_denied(low, k):
            continue
        if low[k - 1 : k] and low[k - 1] in (
            "to",
            "of",
            "-",
            "for",
            "a" if word.endswith("ing") else "-",
        ):
            continue
        index = line.first + k
        if are_apart(line, index, denial.line, denial.at):
            continue
        if _is_one(line, index, denial, len(shared)):
            return index
    return None


def _is_had(denial: _Denial) -> bool:
    """Whether what is denied is to have a thing: "does not have an accretion disk"."""
    low = denial.line.lex.low
    return not _HAS.isdisjoint(low[denial.negation + 1 : denial.at])


def _is_one(line: Line, index: int, denial: _Denial, shared: int) -> bool:
    """Whether subject and object are those of the denial, or enough of them where nobody did it."""
    left = around(line, index, -1) & around(denial.line, denial.at, -1)
    right = around(line, index, 1) & around(denial.line, denial.at, 1)
    if denial.line.lex.low[denial.negation] in _WHO:
        return len(right) > 1 or bool(left | right)
    return bool(left) and (bool(right) or shared > 2)


def _hit(ledger: Ledger, denial: _Denial, line: Line, index: int) -> Hit:
    first = denial.negation
    if denial.line.lex.low[first] == "t":
        first -= 2  # "didn ’ t"
    start, end = span(denial.line, first)[0], span(denial.line, denial.at)[1]
    one = (ledger.document.text[start:end], denial.line)
    other_start, other_end = span(line, index)
    two = (ledger.text(other_start, other_end), line)
    if start < other_start:
        (start, end), (other_start, other_end) = (other_start, other_end), (start, end)
        one, two = two, one
    return clash(
        start,
        end,
        f"“{one[0]}” here, “{two[0]}” in {ledger.where(two[1], one[1])}, and both of one thing. "
        "Correct one of them, or say what changed.",
        other_start,
        other_end,
        f"here it is “{two[0]}”",
    )
