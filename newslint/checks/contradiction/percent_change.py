"""CON005 percent-change."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import Figure
from newslint.analyses.quotations import Quotation
from newslint.analyses.sentences import Sentence
from newslint.checks.contradiction._changes import Change, changes
from newslint.checks.contradiction._figures import Sentences, amount, in_body, quoted, step
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.lexemes import Lexemes
from newslint.registry import rule

_MARGIN = 0.5  # per cent beyond all rounding
_ABOUT = 0.1
_EXACT = 0.05


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
    points, or of 25 per cent. Values are taken as exactly as they are written.

    Bad: The fare rose from $40 to $50, an increase of [[30 percent]].
    Bad: The school lent 184 atlases in 2024 and 230 in 2025, a rise of [[35%]].
    Bad: Tenants give 7.5 per cent of their crop to the estate, up from 6 per cent, a rise of [[2.5 percentage points]].
    Bad: Unemployment fell to 8% from 10%, a [[2%]] drop.
    Bad: Sales fell [[30%]], to $60 million from $80 million.
    Bad: The share of late trains rose from 3% to 4%, a [[1%]] increase.
    Bad: Attendance grew from 1,204 to 1,505, up [[15 percent]].
    Good: The fare rose from $40 to $50, an increase of 25 percent.
    Near miss: The fare rose from $40 to $50, more than the 9 percent rise in wages.
    Near miss: Unemployment fell to 8% from 10%, a 20% drop.
    Near miss: Unemployment fell from 10% to 8%, a drop of two percentage points.
    Near miss: Sales fell 24%, to $61 million from $80 million.
    Near miss: Profit rose from $1.1 billion to $1.3 billion, an increase of 22%.
    Near miss: The fare rose from $40 to $50. Prices have risen 30 percent since 2015.
    Near miss: Rents rose 12 per cent in Leeds, where wages went up from £20,000 to £21,000.
    Near miss: The fare rose from $40 to $50, an annual increase of 3 percent.
    """
    places = Sentences(document, sentences)
    body = [
        figure for figure in figures if in_body(document, figure) and not quoted(quotations, figure)
    ]
    if not any(figure.kind in ("percent", "points") for figure in body):
        return
    for change in changes(lexemes, places, body):
        if (right := _right(change)) is None:
            continue
        share = change.share
        yield Hit(
            share.start,
            share.end,
            f"{_said(document, change.old)} to {_said(document, change.new)} is {right}.",
            (
                Related(change.old.start, change.old.end, "from this"),
                Related(change.new.start, change.new.end, "to this"),
            ),
        )


def _said(document: Document, figure: Figure) -> str:
    return document.text[figure.start : figure.end]


def _right(change: Change) -> str | None:
    """What the change is in truth, or None where what is said of it can be so."""
    old, new, share = change.old, change.new, change.share
    a, b, said = amount(old), amount(new), amount(share)
    slack_a, slack_b = _slack(old), _slack(new)
    if old.kind == "percent":
        points = abs(b - a)
        loose = slack_a + slack_b + _slack(share) + 0.01
        if share.kind == "points":
            said = said / 100 if share.unit == "basis points" else said
            return None if abs(points - said) <= loose else f"{_number(points)} percentage points"
        exact = 100 * points / a if a else 0.0
        for_points = abs(points - said) < _EXACT < abs(exact - said)
        if not a or (_shares(change) and not for_points):
            return None
        return f"{_number(points)} percentage points, or {_number(exact)} per cent"
    if share.kind != "percent" or a <= slack_a or _shares(change):
        return None
    return f"{'a rise' if b > a else 'a fall'} of {_number(100 * abs(b - a) / a)} per cent"


def _shares(change: Change) -> bool:
    """Whether the percentage said lies among those that the rounded values allow."""
    old, new, share = change.old, change.new, change.share
    a, b, said = amount(old), amount(new), amount(share)
    slack_a, slack_b = _slack(old), _slack(new)
    possible = [
        100 * abs(y / x - 1)
        for x in (a - slack_a, a + slack_a)
        for y in (b - slack_b, b + slack_b)
        if x > 0
    ]
    loose = _slack(share) + _MARGIN
    if share.modifier:
        loose += _ABOUT * said
    return min(possible, default=0.0) - loose <= said <= max(possible, default=1e9) + loose


def _slack(figure: Figure) -> float:
    """Half of what the last digit that is written is worth; small whole numbers are exact."""
    if figure.exponent or figure.kind in ("percent", "points"):
        return 10.0**figure.exponent / 2
    return step(figure) / 2


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
