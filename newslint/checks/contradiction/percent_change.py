"""CON005 percent-change."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence
from newslint.checks.contradiction._changes import Change, changes
from newslint.checks.contradiction._figures import Sentences, amount, told_in, written
from newslint.checks.contradiction._rounding import (
    HUNDRED,
    Box,
    apart_by,
    box,
    changed_by,
    claim,
    exact,
)
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.tokens import Lexemes
from newslint.registry import rule


@rule("CON005", "percent-change", severity="error", confidence=0.9)
def percent_change(
    document: Document,
    lexemes: list[Lexemes],
    figures: list[Figure],
    sentences: list[Sentence],
    quotations: list[Quotation],
) -> Iterator[Hit]:
    """The percentage is not that of the rise or fall it is stated with.

    From 40 to 50 is a rise of 25 per cent, and from 8 per cent to 10 per cent one of two percentage
    points, or of 25 per cent. Every figure may be anything that is written so: $204,000 is $203,500 to
    $204,500, and 3% is 2.5% to 4%, since some cut digits off. Only what no such values allow is found.

    Bad: The fare rose from $40 to $50, an increase of [[30 percent]].
    Bad: Unemployment fell to 8% from 10%, a [[2%]] drop.
    Bad: Tenants give 7.5 per cent of their crop to the estate, up from 6 per cent, a rise of [[2.5 percentage points]].
    Good: The fare rose from $40 to $50, an increase of 25 percent.
    Near miss: Unemployment fell from 10% to 8%, a drop of two percentage points.
    Near miss: The fare rose from $40 to $50. Prices have risen 30 percent since 2015.
    """
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
