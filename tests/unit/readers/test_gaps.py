"""What a reader leaves out between two words parts them: `Document.unbroken`."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.document import Document
from newslint.source import Source

STRUCK = "~~old~~"
BETWEEN_MARKDOWN = [
    STRUCK,
    "[](https://mill.example)",
    "![a mill](mill.jpg)",
    "{{< icon mill >}}",
    "<!-- cut? -->",
    '<a name="mill"></a>',
    "<del>old</del>",
    "*~~old~~*",
]
BETWEEN_HTML = [
    "<s>old</s>",
    '<a href="/mill"></a>',
    '<img src="mill.jpg">',
    "<!-- cut? -->",
    '<i class="icon-mill"></i>',
    '<span hidden="">old</span>',
]


def markdown(line: str) -> Document:
    return readers.read(Source("story.md", f"# Mill\n\n{line}\n"))


def html(line: str) -> Document:
    return readers.read(Source("story.html", f"<h1>Mill</h1><p>{line}</p>"))


def pair(document: Document) -> bool:
    at = document.text.index("mills")
    return document.unbroken(at, document.text.index("mills", at + 1) + 5)


@pytest.mark.parametrize("between", BETWEEN_MARKDOWN)
def test_what_markdown_takes_out_parts_its_neighbours(between: str) -> None:
    document = markdown(f"They shut mills {between} mills that ran at a loss.")
    assert "mills mills" in document.text
    assert not pair(document)


@pytest.mark.parametrize("between", BETWEEN_HTML)
def test_what_html_takes_out_parts_its_neighbours(between: str) -> None:
    document = html(f"They shut mills {between} mills that ran at a loss.")
    assert "mills mills" in document.text
    assert not pair(document)


def test_a_footnote_parts_its_neighbours() -> None:
    assert not pair(markdown("They shut mills[^1] mills that lost.\n\n[^1]: So the court heard."))


@pytest.mark.parametrize(
    "document",
    [
        markdown("They shut **mills** mills that ran at a loss."),
        markdown("They shut [mills](https://mill.example) mills that ran at a loss."),
        markdown(f"They {STRUCK} shut mills mills that ran {STRUCK} at a loss."),
        html("They shut <b>mills</b>\n<i>mills</i> that ran at a loss."),
        html("They shut mills<br>mills that ran at a loss."),
    ],
)
def test_markup_round_words_leaves_them_neighbours(document: Document) -> None:
    assert pair(document)


def test_a_gap_ends_where_the_words_begin_or_end() -> None:
    document = markdown(f"They shut the {STRUCK} mills mills {STRUCK} that ran at a loss.")
    assert pair(document)
    start = document.text.index("the mills")
    assert not document.unbroken(start, start + 9)
