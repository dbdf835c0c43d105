"""What the small lists of words beside numbers and dates are for: a stretch of text for each."""

from __future__ import annotations

import pytest

from newslint.language.dates import phrases
from newslint.language.numbers import measured, readings
from newslint.language.tokens import Lexemes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the March passed the hall", []),  # a month that is also a word
        ("they vote this morning", ["this morning"]),
        ("they vote on Tuesday at 9:30", ["Tuesday at 9:30"]),
        ("in the last week of the season", []),  # somebody's week, not the story's
        ("they won this century", []),
        ("it took three straight days", ["three straight days"]),
    ],
)
def test_a_date_is_as_long_as_what_is_said(text: str, found: list[str]) -> None:
    lex = Lexemes(text)
    assert [text[lex.starts[p.first] : lex.ends[p.last - 1]] for p in phrases(lex)] == found


def test_what_follows_another_day_is_no_distance_from_the_storys() -> None:
    (phrase,) = phrases(Lexemes("he left the following month"))
    assert (phrase.kind, phrase.shift) == ("relative", None)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("it cost 5 Hong Kong dollars", [("money", "5", "HKD")]),
        ("after 9/11 they fled", [("name", "9", None)]),
        ("at Wembley 12 to 15 people came", [("range", "12-15", None)]),
        ("a slip on page 3 was mended", [("name", "3", None)]),
        ("the other half, they say, is gone", []),
        ("rents rose by half since", [("ratio", "0.5", None)]),
        ("they were there by half past", []),
    ],
)
def test_a_figure_is_told_by_the_words_beside_it(
    text: str, figures: list[tuple[str, str, str | None]]
) -> None:
    assert [(r.kind, r.value, r.unit) for r in readings(Lexemes(text), [])] == figures


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("it ended in a score of 3-2", None),  # a score counts nothing
        ("they pay 30 percent tax", "tax"),
        ("they sold a 5%-stake", "stake"),
    ],
)
def test_a_figure_measures_the_noun_beside_it(text: str, noun: str | None) -> None:
    lex = Lexemes(text)
    (reading,) = readings(lex, [])
    found = measured(lex, reading)
    assert (lex.low[found[2]] if found else None) == noun
