"""Excerpts fit their columns, show the span's beginning, and have the carets under it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from newslint.report.columns import columns, wrapped
from newslint.report.excerpt import excerpt
from newslint.source import Source

ODD = "ab é東😀\t\n\u0301\u00ad\u200d\u202e\ufe0f가"


@given(st.text(alphabet=ODD, max_size=400), st.integers(10, 110), st.data())
def test_excerpt_and_carets_fit_the_columns(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(Source("s", text), start, end, width)
    assert "\n" not in shown.text and "\t" not in shown.text
    assert shown.carets.endswith("^")
    assert columns(shown.text) <= width
    assert len(shown.carets) <= width


def under(text: str, carets: str) -> str:
    """What of a text stands above the carets, column by column."""
    low, high = carets.index("^"), len(carets)
    found, at = "", 0
    for character in text:
        if low <= at < high:
            found += character
        at += columns(character)
    return found


LINE = "東京 sent a telegram 😀 to the council, cafe\u0301 or not, and heard nothing. "


@pytest.mark.parametrize("width", [30, 45, 60, 79, 80, 100])
@pytest.mark.parametrize("at", range(6))
def test_carets_stand_under_the_words(width: int, at: int) -> None:
    line = LINE * 6
    start = line.index("heard", at * len(LINE))
    shown = excerpt(Source("s", line), start, start + len("heard"), width)
    assert under(shown.text, shown.carets) == "heard"
    assert columns(shown.text) <= width


@pytest.mark.parametrize("width", [30, 50, 80])
def test_words_are_not_cut_apart(width: int) -> None:
    line = LINE * 6
    for word in ("telegram", "nothing"):
        start = line.index(word, len(line) // 2)
        shown = excerpt(Source("s", line), start, start + len(word), width)
        assert set(shown.text.strip("…").split()) <= set(line.split())


def test_a_span_too_long_for_the_line_shows_its_beginning() -> None:
    line = "Before it. " * 20 + "Here " + "it goes on " * 30
    shown = excerpt(Source("s", line), 220, len(line), 60)
    assert under(shown.text, shown.carets).startswith("Here it goes on")
    assert shown.text.endswith("on…") or shown.text.endswith("goes…") or shown.text.endswith("it…")
    assert len(shown.carets) == len(shown.text)


def test_a_word_longer_than_the_line_is_cut_and_the_carets_with_it() -> None:
    shown = excerpt(Source("s", "x" * 300), 150, 300, 40)
    assert len(shown.text) <= 40 and len(shown.carets) <= 40 and shown.text.endswith("x…")


def test_the_indentation_of_a_page_takes_no_room() -> None:
    line = " " * 60 + "<p>The bridge is closed.</p>"
    shown = excerpt(Source("s", line), line.index("bridge"), line.index(" is"), 40)
    assert shown == ("<p>The bridge is closed.</p>", "       ^^^^^^")


def test_nothing_invisible_shifts_the_carets() -> None:
    line = "The\u00ad \u200dbri\u200bdge\ufe0f was closed"
    start = line.index("closed")
    shown = excerpt(Source("s", line), start, start + 6)
    assert shown == ("The bridge was closed", "               ^^^^^^")


@pytest.mark.parametrize(
    ("text", "width"),
    [("東京", 4), ("é", 1), ("e\u0301", 1), ("각", 2), ("\u1100\u1161\u11a8", 2), ("😀", 2), ("🇫🇷", 2),
     ("กำ", 2), ("ที่", 1), ("“–…”", 4)],
)  # fmt: skip
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width, [unicodedata.name(c) for c in text]


def test_words_wrap_and_only_a_word_longer_than_a_line_is_cut() -> None:
    assert wrapped("the council met in 東京 on Monday".split(), 12) == [
        "the council", "met in 東京", "on Monday",
    ]  # fmt: skip
    assert wrapped(["a", "b" * 25, "c"], 10) == ["a", "b" * 10, "b" * 10, "bbbbb c"]
    assert wrapped([], 10) == []
