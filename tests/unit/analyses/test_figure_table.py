"""Figures as news writes them, with their exact readings: `figure_table.txt`, a line an expression."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analyses import analyse
from newslint.analyses.figures.figures import Figure
from tests.unit.analyses.marked_words import covering, read_marked

LINES = [
    line
    for line in (Path(__file__).parent / "figure_table.txt").read_text("utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]
LIMITS = {
    "He got [a year and a half] in jail.": "no number word begins it",
}
"""Known limits: an expression that is read wrongly, and why."""


def reading(sentence: str) -> tuple[Figure | None, str]:
    """The figure that covers the bracketed words, or most of them, and the text."""
    document, start, end = read_marked("story.txt", "Notes from the coast\n\n", sentence)
    return covering(analyse(document, "figures"), start, end), document.text


def normal(value: str | None) -> str | None:
    if value is None or not value.replace(".", "").replace("-", "").isdigit():
        return value
    return value.rstrip("0").rstrip(".") if "." in value and "-" not in value[1:] else value


@pytest.mark.parametrize("line", LINES)
def test_it_is_read_exactly(line: str, request: pytest.FixtureRequest) -> None:
    sentence, _, wanted = line.partition(" => ")
    if sentence in LIMITS:
        request.applymarker(pytest.mark.xfail(strict=True, reason=LIMITS[sentence]))
    value, kind, unit, modifier = ([*wanted.split("; "), "", "", "", ""])[:4]
    figure, _ = reading(sentence)
    assert figure is not None
    got = [normal(figure.value), figure.kind]
    want = [normal(None if value == "None" else value), kind]
    if unit:
        got.append(figure.unit)
        want.append(unit)
    got.append(figure.modifier)
    want.append(modifier or None)
    assert got == want


@pytest.mark.parametrize(
    "sentence",
    [
        "She won the [10K] run in Hull.",
        "She ran a [5k] in Hull.",
        "He watches it on a [4K] screen.",
        "The talks at [COP26] failed.",
        "She lives at [No. 10] in May.",
        "Call [800 123 456] for help.",
        "It runs on [PHP7] now.",
        "The [A380] was late.",
        "Flight [302] always leaves at noon.",
        "They took Flight [302] on Friday.",
        "He lives at [12] Downing Street.",
        "The house at [40] Weaver Hill Road burned down.",
        "The [999] operator heard nothing.",
        "The helpline [800 123 456] is open.",
        "This [one] man stood.",
        "No [one] boat was lost.",
    ],
)
def test_it_counts_nothing(sentence: str) -> None:
    assert reading(sentence)[0] is None


def test_hardly_any_is_a_known_limit() -> None:
    assert len(LINES) >= 190
    assert len(LIMITS) <= len(LINES) * 0.02
