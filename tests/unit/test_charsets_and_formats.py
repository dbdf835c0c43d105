"""Which charset a page is read in, which formats are read at all, and what MDX holds of prose."""

from __future__ import annotations

import pytest

from newslint.readers import read
from newslint.source import Source, SourceError

STORY = (
    "<body><article><h1>Café shut</h1><p>The owner said: “It’s over.”</p></article></body></html>"
)
LATIN = [
    '<meta charset="latin1">',
    "<META CHARSET=Windows-1252>",
    '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">',
    '<!-- <meta charset="utf-8"> --><meta name="a" content="b"><meta charset="us-ascii">',
]


def page(head: str) -> str:
    return f"<html><head>{head}</head>{STORY}"


@pytest.mark.parametrize("head", LATIN)
def test_a_page_is_read_in_the_charset_that_it_declares(head: str) -> None:
    assert Source.decode("a.html", page(head).encode("cp1252")).text == page(head)


def test_other_charsets_by_their_labels() -> None:
    for label, codec, word in (
        ("Shift_JIS", "cp932", "東京"),
        ("gb2312", "gb18030", "北京"),
        ("iso-8859-2", "iso8859_2", "Łódź"),
        ("windows-1251", "cp1251", "Москва"),
        ("euc-jp", "euc_jp", "東京"),
        ("iso-2022-jp", "iso2022_jp", "東京"),
    ):
        text = f'<?xml version="1.0" encoding="{label}"?><html><p>{word} is big.</p></html>'
        assert Source.decode("a.htm", text.encode(codec)).text == text


def test_utf8_is_utf8_whatever_a_template_declares() -> None:
    text = page(LATIN[0])
    assert Source.decode("a.html", text.encode()).text == text
    assert Source.decode("a.html", b"\xef\xbb\xbf" + text.encode()).text == text


def test_the_callers_encoding_wins_and_other_formats_declare_nothing() -> None:
    text = page('<meta charset="iso-8859-2">')
    assert Source.decode("a.html", text.encode("cp1252"), "cp1252").text == text
    with pytest.raises(SourceError, match="not valid UTF-8"):
        Source.decode("a.txt", text.encode("cp1252"))


def test_a_charset_that_nobody_knows_is_one_line() -> None:
    with pytest.raises(SourceError, match=r"'klingon'.*--encoding"):
        Source.decode("a.html", page('<meta charset="klingon">').encode("cp1252"))
    assert Source.decode("a.html", page('<meta charset="klingon">').encode()).text


@pytest.mark.parametrize("ending", "rst adoc json xml docx odt rtf pdf doc RST".split())
def test_a_format_that_is_not_read_yet_is_named(ending: str) -> None:
    with pytest.raises(SourceError, match=rf"does not read .*\.{ending.lower()}\) yet"):
        Source.decode(f"desk/story.{ending}", b"Ferry sold\n\nIt sails.\n")


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"\n<!DOCTYPE html><html><p>It sails.</p>", "--stdin-filename story.html"),
        (b"<!-- x -->\n<article><p>It sails.</p>", "--stdin-filename story.html"),
        (b"%PDF-1.7 it sails", "looks like a PDF"),
        (b"PK\x03\x04 it sails", "Word or OpenDocument"),
        (bytes(range(256)) * 9, "looks like a binary file"),
    ],
)
def test_standard_input_that_is_no_text_gets_a_hint(data: bytes, hint: str) -> None:
    with pytest.raises(SourceError, match=hint):
        Source.decode("-", data)


def test_text_on_standard_input_is_read() -> None:
    for text in ("Ferry sold\n\n<b>It</b> sails.\n", "<3 for the ferry\n\nIt sails.\n"):
        assert Source.decode("-", text.encode()).text == text


MDX = """---
title: Ferry sold
---
import Map from './map the the'
export const at = {
  port: "the the",
}

The ferry is <Tip text="the the">sold</Tip>, {props.owner} the owner said.

<Map at={at > 1}
  label="the the"
/>

{/* the the */}

<Note>

It sails **again** in May.

</Note>

```js
import Nothing

<Not prose="it is" />
```

The port is open.
"""


def test_in_mdx_code_is_no_prose() -> None:
    document = read(Source("a.mdx", MDX))
    assert [document.slice(block) for block in document.blocks] == [
        "Ferry sold",
        "The ferry is sold, the owner said.",
        "It sails again in May.",
        "The port is open.",
    ]
