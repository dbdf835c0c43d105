"""Bytes → text → bytes, and lines with columns against a slow count."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, strategies as st

from newslint.source import Source, SourceError

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\r\n\t"))


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
@given(text=texts)
def test_decoding_is_lossless(encoding: str, bom: bytes, text: str) -> None:
    # A mark of its own, so that no other is read into the text's first character.
    data = bom + ("x" + text).encode(encoding)
    source = Source.decode("story.txt", data)
    assert source.text == "x" + text
    assert source.bom + source.text.encode(source.encoding) == data


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    try:
        source = Source.decode("story.txt", data)
    except SourceError as error:
        assert len(str(error).splitlines()) == 1
    else:
        assert source.bom + source.text.encode(source.encoding) == data


@given(texts)
def test_positions(text: str) -> None:
    source = Source("story.txt", text)
    line, column = 1, 1
    for i, character in enumerate(text):
        assert source.position(i) == (line, column)
        if character == "\n" or (character == "\r" and text[i + 1 : i + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    assert source.position(len(text)) == (line, column)
    lines = [source.line(n) for n in range(1, line + 1)]
    assert lines == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
