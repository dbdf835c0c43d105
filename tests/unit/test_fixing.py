"""Fixes of a story: which are made, in what order, and what is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding, Fix, Hit
from newslint.fixing import applied, chosen, mended
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source
from newslint.text import Edit

CURES = {
    "teh": "the",
    "a a": "a",
    "ping": "pong",
    "pong": "ping",
    "stop": "full stop stop",
    "euro": "€",
    "mark": "<b>",
}


def _check(document: Document) -> Iterator[Hit]:
    for bad, good in CURES.items():
        for found in re.finditer(rf"\b{bad}\b", document.text):
            fix = Fix("Mend it", (Edit(*found.span(), good),), "safe")
            yield Hit(*found.span(), "?", fixes=(fix,))


ENGINE = Engine(
    [Rule("VOI901", "a-rule", "voice", "warning", 0.9, _check, ("document",), "", quotes="check")]
)


def fix(text: str, name: str = "s.txt", encoding: str = "utf-8") -> str:
    """A text after its fixes."""

    def story(data: bytes) -> Document:
        return read(Source.decode(name, data, None if encoding == "utf-8" else encoding))

    def lint(data: bytes) -> tuple[list[Finding], Document | None]:
        document = story(data)
        return ENGINE.check(document), document

    made = mended(text.encode(encoding), lint, story, unsafe=False)
    assert (made.fixed > 0) == (made.data != text.encode(encoding))
    return made.data.decode(encoding)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head\n\nIt is teh end.", "Head\n\nIt is the end."),
        ("Head\r\n\r\nIt is teh end.\r\n", "Head\r\n\r\nIt is the end.\r\n"),
        ("Head\n\nIt is a a a a a day.\n", "Head\n\nIt is a day.\n"),
        ("Head\n\nAll teh teh teh things.\n", "Head\n\nAll the the the things.\n"),
        ("\ufeffHead\n\nIt is teh end.\n", "\ufeffHead\n\nIt is the end.\n"),
        ("Head\n\nShe said “teh end is near” and teh rest.\n",) * 2,
        ("Head\n\nNothing.\n",) * 2,
    ],
)
def test_a_story_after_its_fixes(text: str, expected: str) -> None:
    if text == expected and "“" in text:
        expected = text.replace("and teh", "and the")
    assert fix(text) == expected


@pytest.mark.parametrize("word", ["ping", "pong", "stop"])
def test_fixes_that_undo_each_other_or_grow_without_end_are_not_made(word: str) -> None:
    text = f"Head\n\nThe {word} is here.\n"
    assert fix(text) == text


def test_no_fix_reaches_into_markup() -> None:
    text = "# Head\n\nA *a* link [teh](http://teh.com/teh) and `teh`, t**e**h end.\n"
    assert fix(text, "s.md") == text.replace("[teh]", "[the]")


def test_a_fix_that_would_be_read_as_markup_is_not_made() -> None:
    text = "<p>A mark stands here, and teh end.</p>\n"
    assert fix(text, "s.html") == text.replace("teh", "the")


def test_a_fix_with_a_letter_that_the_encoding_lacks_is_not_made() -> None:
    text = "Café\n\nOne euro for teh end.\n"
    assert fix(text, encoding="latin-1") == text.replace("teh", "the")
    assert fix(text, encoding="cp1252") == text.replace("teh", "the").replace("euro", "€")


def test_a_page_is_kept_in_the_encoding_that_it_declares() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><p>One euro, teh end.</p></body></html>'
    assert fix(page, "s.html") == page.replace("teh", "the")
    assert "€" in fix(page.replace("windows-1252", "utf-8"), "s.html")


def _gone(text: str, name: str) -> str:
    """A text without its paragraph GONE, as a fix takes it out."""

    def check(document: Document) -> Iterator[Hit]:
        for block in document.blocks:
            if document.slice(block) == "GONE":
                fix = Fix("Delete the line", (Edit(block.start, block.end, ""),), "safe")
                yield Hit(block.start, block.end, "?", fixes=(fix,))

    engine = Engine([Rule("VOI902", "b-rule", "voice", "warning", 0.9, check, ("document",), "")])

    def story(data: bytes) -> Document:
        return read(Source.decode(name, data))

    def lint(data: bytes) -> tuple[list[Finding], Document | None]:
        return engine.check(story(data)), story(data)

    return mended(text.encode(), lint, story, unsafe=False).data.decode()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("s.txt", "Head\n\nGONE\n\nThe end.\n", "Head\n\nThe end.\n"),
        ("s.txt", "Head\r\n\r\nGONE\r\n\r\nThe end.", "Head\r\n\r\nThe end."),
        ("s.txt", "Head\n\nThe end.\n\nGONE", "Head\n\nThe end.\n\n"),
        ("s.txt", "GONE\n\nThe end.\n\nYes.\n", "GONE\n\nThe end.\n\nYes.\n"),
        ("s.md", "# Head\n\n## GONE\n\nThe end.\n", "# Head\n\nThe end.\n"),
        ("s.md", "# Head\n\n**GONE**\n\nThe end.\n", "# Head\n\n**GONE**\n\nThe end.\n"),
        ("s.html", "<h1>Head</h1>\n<p>GONE</p>\n<p>End.</p>", "<h1>Head</h1>\n<p>End.</p>"),
        ("s.html", "<h1>A</h1><p>GONE</p><p>End.</p>", "<h1>A</h1><p>GONE</p><p>End.</p>"),
    ],
)
def test_a_paragraph_goes_with_its_lines_or_stays(name: str, text: str, expected: str) -> None:
    assert _gone(text, name) == expected


def _finding(*edits: Edit, safety: str = "safe") -> Finding:
    made = Fix("Mend it", edits, safety)  # type: ignore[arg-type]
    return Finding("s", "X", "x", "x", "info", 1, "", 0, 0, 1, 1, 1, 1, "", fixes=(made,))


def test_fixes_of_a_round_lie_apart() -> None:
    text = "abcdefghij"
    first = _finding(Edit(2, 4, "x"), Edit(8, 9, "y"))
    for other in (
        Edit(4, 5, ""),
        Edit(2, 2, "z"),
        Edit(1, 2, "z"),
        Edit(9, 9, "z"),
        Edit(0, 9, ""),
    ):
        assert len(list(chosen([first, _finding(other)], text, False))) == 1
    assert len(list(chosen([first, _finding(Edit(5, 6, ""))], text, False))) == 2
    assert not list(chosen([_finding(Edit(1, 3, ""), Edit(2, 4, ""))], text, True))
    assert not list(chosen([_finding(Edit(1, 3, "bc"))], text, True))


def test_who_allows_what() -> None:
    for safety, plain, all_ in (("safe", 1, 1), ("unsafe", 0, 1), ("display", 0, 0)):
        found = [_finding(Edit(0, 1, "x"), safety=safety)]
        assert len(list(chosen(found, "ab", False))) == plain
        assert len(list(chosen(found, "ab", True))) == all_


def test_edits_are_made_whatever_their_order() -> None:
    assert applied("abcd", [Edit(3, 4, "D"), Edit(0, 0, "_"), Edit(1, 2, "")]) == "_acD"
