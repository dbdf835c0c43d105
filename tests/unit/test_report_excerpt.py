"""Excerpts: the span always shows, the carets stand under it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.report.excerpt import WIDTH, columns, excerpt
from newslint.source import Source


@given(st.text(alphabet="ab é東😀\t\n\u0301", max_size=400), st.data())
def test_carets_never_run_past_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(Source("s", text), start, end)
    assert "\n" not in shown.text and "\t" not in shown.text
    assert shown.carets.endswith("^")
    assert len(shown.text) <= WIDTH + 2 or end - start > WIDTH or " " not in text


def test_carets_stand_under_the_words() -> None:
    line = "東京 sent a telegram to the council. " * 8
    start = line.index("telegram", 150)
    shown = excerpt(Source("s", line), start, start + 8)
    before, carets = shown.carets.count(" "), shown.carets.count("^")
    assert carets == 8
    assert columns(shown.text[: shown.text.index("telegram", len(shown.text) // 4)]) <= before
    at, width = 0, 0
    while width < before:
        width += columns(shown.text[at])
        at += 1
    assert shown.text[at : at + 8] == "telegram"
