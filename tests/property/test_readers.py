"""Every reader: what a rule sees at a place is what stands in the file at the place reported."""

from __future__ import annotations

import html
from itertools import pairwise

import pytest
from hypothesis import assume, given, strategies as st

from newslint.document import GAP, Document
from newslint.readers import read
from newslint.source import Source, SourceError
from tests.property.stories import FORMATS

BLANKS = " \t\r\n\f\u00a0"


def document(format: str, text: str) -> Document:
    try:
        return read(Source(f"story.{format}", text), format)
    except SourceError:  # front matter that the format does not allow, said in one line
        assume(False)
        raise


def stands_for(shown: str, written: str) -> bool:
    """Whether a character of the plain text is a fair reading of a stretch of the file."""
    if written == shown:
        return True
    if shown in " \n":
        # A gap between blocks, a soft break, a break's tag.
        return not written or not written.strip(BLANKS + ">\\") or "<" in written or "&" in written
    if written.startswith("\\"):  # an escape, of Markdown or of a quoted string in the front matter
        return shown in written or written[1:2] in "uxU"
    if written.startswith("''"):
        return shown == "'"
    return shown in html.unescape(written)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_every_character_maps_back(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    story = document(format, text)
    inside = [False] * len(story.text)
    for block in story.blocks:
        inside[block.start : block.end] = [True] * (block.end - block.start)
    code = {i for span in story.protected for i in range(*span)}
    for i, shown in enumerate(story.text):
        a, b = story.map.source(i, i + 1)
        assert 0 <= a <= b <= len(text)
        if i in code:
            continue  # shown as the Markdown library gives it; nothing is reported there
        assert stands_for(shown, text[a:b]), (shown, text[a:b], story.text)
        if inside[i] and not shown.isspace():
            assert b > a, (shown, a, story.text)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_every_span_maps_back(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    story = document(format, text)
    assume(story.text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(story.text))] * 2)))
    a, b = story.map.source(start, end)
    assert 0 <= a <= b <= len(text)
    if start < end and story.map.editable(start, end):
        assert text[a:b] == story.text[start:end]
    for i in range(start, end):
        first, last = story.map.source(i, i + 1)
        if any(block.start <= start and end <= block.end for block in story.blocks):
            assert a <= first <= last <= b, "a part lies outside the whole"


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_blocks_tile_the_plain_text(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    story = document(format, text)
    for block in story.blocks:
        shown = story.slice(block)
        assert shown.strip(), (block, story.text)
        assert "\n" not in shown and "\r" not in shown, (block, shown)
        assert story.block_at(block.start) == block == story.block_at(block.end - 1)
    for one, two in pairwise(story.blocks):
        assert story.text[one.end : two.start] == GAP
    if story.blocks:
        assert story.blocks[0].start == 0
        assert story.blocks[-1].end == len(story.text)
    else:
        assert not story.text


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_line_ends_change_no_word(format: str, data: st.DataObject) -> None:
    """The same story saved on Windows reads the same."""
    text = data.draw(FORMATS[format]).replace("\r\n", "\n").replace("\r", "\n")
    unix, windows = (document(format, t) for t in (text, text.replace("\n", "\r\n")))
    assert [block.kind for block in unix.blocks] == [block.kind for block in windows.blocks]
    assert unix.text.split() == windows.text.split()
    if "`" not in text:  # the white space of a code span over lines is the Markdown library's
        assert unix.text == windows.text
        assert unix.blocks == windows.blocks
