"""A place in units of UTF-16 or UTF-8 leads back to the characters it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newslint.report.places import Places
from newslint.runner import Outcome
from newslint.source import Source
from tests.unit.test_reports_for_machines import place

TEXTS = st.text(st.sampled_from("ab é😀東\u0301\t\n\r\ud800"), max_size=40)


def back(source: Source, line: int, column: int, encoding: str, size: int) -> int:
    """The offset of a line and a column in units of `size` bytes of an encoding, both from 1."""
    start = source.line_starts[line - 1]
    data = source.text[start:].encode(encoding, "surrogatepass")[: (column - 1) * size]
    return start + len(data.decode(encoding, "surrogatepass"))


@pytest.mark.parametrize(("encoding", "size"), [("utf-16-le", 2), ("utf-8", 1)])
@given(text=TEXTS, data=st.data())
def test_there_and_back(encoding: str, size: int, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source, places = Source("a.txt", text), Places(encoding)
    places.add(Outcome("a.txt", source, []))
    region = places.stretch(source, start, end)
    assert back(source, region.line, region.column, encoding, size) == start
    assert back(source, region.end_line, region.end_column, encoding, size) == end
    assert places.region("a.txt", place("a.txt", text, start, end)) == region
