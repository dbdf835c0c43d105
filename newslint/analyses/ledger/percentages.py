"""Percentages against the old and the new value."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.changes import Change, changes
from newslint.analyses.ledger.ledger import Ledger
from newslint.analyses.ledger.rounding import (
    HUNDRED,
    Box,
    apart_by,
    box,
    changed_by,
    claim,
    exact,
)
from newslint.analyses.ledger.values import Sentences, amount, told_in, written
from newslint.finding import Hit, Related


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Percentages against the old and the new value."""
    document = ledger.document
    lexemes = ledger.lexemes
    figures = ledger.figures
    sentences = ledger.sentences
    quotations = ledger.quotations
    body = told_in(document, figures, quotations)
    if not any(figure.kind in ("percent", "points") for figure in body):
        return
    for change in changes(lexemes, Sentences(document, sentences), body):
        if _may_be(change):
            continue
        share = change.share
        old, new, said = (written(document, each) for each in change)
        meant = _is_meant_as_points(change)
        yield Hit(
            share.start,
            share.end,
            f"{old} to {new} is {_right(change, said)}, not {said}. Correct one of the figures.",
            (
                Related(change.old.start, change.old.end, f"changed from {old}"),
                Related(change.new.start, change.new.end, f"to {new}"),
            ),
            severity="warning" if meant and _is_possible(change) else None,
        )


def _may_be(change: Change) -> bool:
    """Whether what is said of the change can be so."""
    return _is_possible(change) and not _is_meant_as_points(change)


def _is_possible(change: Change) -> bool:
    """Whether some values that are written as these are change by some percentage written so."""
    old, new = box(change.old, change.new), box(change.new, change.old)
    share = claim(change.share)
    if old is None or new is None or share is None or old.low <= 0:
        return True
    if change.share.kind != "points":
        return changed_by(old, new, share)
    if change.old.kind != "percent":
        return True
    if change.share.unit == "basis points":
        share = Box(share.low // 100, share.high // 100)
    return apart_by(old, new, share)


def _is_meant_as_points(change: Change) -> bool:
    """Whether "from 3% to 4%, a rise of 1%" gives the difference of two percentages as one."""
    old, new, said = exact(change.old), exact(change.new), exact(change.share)
    if change.old.kind != "percent" or change.share.kind != "percent":
        return False
    if old is None or new is None or said is None or abs(new - old) != said:
        return False
    return 0 < 2 * old < HUNDRED  # from half on, the change in per cent is too near the points


def _right(change: Change, said: str) -> str:
    """What the change is in truth, with per cent as the story writes it."""
    a, b = amount(change.old), amount(change.new)
    per_cent = "".join(c for c in said if not (c.isdigit() or c in ".,")).strip("- ")
    sign = per_cent if per_cent in ("%", "per cent", "percent") else "per cent"
    gap = "" if sign == "%" else " "
    size = f"{_number(100 * abs(b - a) / a)}{gap}{sign}"
    move = "a rise" if b > a else "a fall"
    if change.old.kind == "percent":
        points = _number(abs(b - a))
        return f"{move} of {points} percentage point{'' if points == '1' else 's'} ({size})"
    return f"{move} of {size}"


def _number(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")
