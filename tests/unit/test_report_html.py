"""The page for editors: well-formed, every finding's own words marked, nothing of a story acting in it."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding, Hit, Related, RelatedPlace
from newslint.readers import read
from newslint.registry import Rule
from newslint.report import Summary, Terms, report
from newslint.runner import Outcome
from newslint.source import Source
from tests.conftest import Runs

VOID = {"meta", "input", "br"}
STORY = """---
title: Council votes to repair the bridge
author: Ann Lee
---

The **city council** voted on Monday to repair the the bridge, which was closed in 2024.

Mayor Dana Cole, 54, said the work would cost $4.2 million.

- Surveyors start on Tuesday & stay.

> It is the only crossing for miles.

Mayor Dana Cole, 45, promised that the council would pay.
"""
HOSTILE = (
    'Vote</h3><script>alert(1)</script> "onload=x\n\n'
    "The the </style></script><!-- --><img src=x onerror=y> ]]> \x1b[31m \u202e met &lt;b&gt; javascript:x.\n\n"
    "::error::x ##[error]y &#x3c;script&#x3e; 'quoted' \"twice\"\n"
)


class Page(HTMLParser):
    """A page read strictly: what is opened is closed in turn, and no id stands twice."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: dict[str, str] = {}
        self.others: dict[str, str] = {}
        self._in: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []
        ids = [str(a["id"]) for _, a in self.tags if "id" in a]
        assert len(ids) == len(set(ids))
        self.ids = set(ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        assert len(held) == len(attrs)
        self.tags.append((tag, held))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "a":
            assert self.open.count("a") == 1
            self._in = [("f", n) for n in (held.get("data-f") or "").split()]
            self._in += [("r", n) for n in (held.get("data-r") or "").split()]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "a":
            self._in = []

    def handle_data(self, data: str) -> None:
        for kind, number in self._in:
            held = self.marked if kind == "f" else self.others
            held[number] = held.get(number, "") + data

    def handle_comment(self, data: str) -> None:
        assert data == " newslint "


def page(*results: Outcome) -> str:
    writer, summary, lines = report("html", Terms()), Summary(), list[str]()
    for result in results:
        summary.add(result)
        lines += writer.file(result)
    return "\n".join([*lines, *writer.finish(summary)])


def outcome(path: str, text: str, *rules: Rule) -> Outcome:
    source = Source(path, text)
    return Outcome(path, source, Engine(list(rules)).check(read(source)))


def every_word(document: Document) -> Iterator[Hit]:
    """Places that touch, cross and hold one another, over blocks too."""
    spans = [found.span() for found in re.finditer(r"\S+", document.text)]
    for at, (start, end) in enumerate(spans):
        yield Hit(start, end, "A word.", (Related(*spans[at // 2], "half way"),))
        if at % 3 == 0 and at + 4 < len(spans):
            yield Hit(start, spans[at + 4][1], "Five words.")


RULE = Rule(
    "STY098", "every-word", "style", "info", 0.9, every_word, ("document",), "", quotes="check"
)


def test_every_mark_has_the_words_of_its_finding() -> None:
    text = STORY.partition("---\n\n")[2].replace("**", "").replace("- S", "S").replace("> ", "")
    result = outcome("story.txt", text, RULE)
    assert len(result.findings) > 60
    found = Page(page(result)).marked
    for number, finding in enumerate(result.findings, 1):
        assert found[str(number)].split() == finding.text.split() or (
            found[str(number)] == re.sub(r"\s*\n\s*\n\s*", "", finding.text)
        )


def test_marks_in_markdown_have_the_words_that_are_read() -> None:
    found = Page(page(outcome("story.md", STORY, RULE))).marked.values()
    assert {"Council", "city", "council"} <= set(found)
    assert any("city council voted" in each for each in found)  # over the end of what is bold
    assert not any("*" in each for each in found)


def test_links_lead_somewhere(newslint: Runs, tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(STORY * 1, encoding="utf-8")
    run = newslint("--isolated", "--output-format", "html", ".")
    assert run.status == 1
    read_page = Page(run.out)
    links = [str(a["href"]) for tag, a in read_page.tags if tag == "a"]
    assert {link[1:] for link in links} <= read_page.ids
    assert {"p2-1", "m2", "f2"} <= read_page.ids
    assert "two-ages" in run.out and "The story also appears in one.md" in run.out
    assert read_page.others  # the other place is marked too


def test_a_place_in_markup_is_told_without_a_mark() -> None:
    text = "<h1>Vote</h1><p>It met <!-- here -->.</p>"
    at = text.index("here")
    place = RelatedPlace(at, at + 4, 1, at + 1, 1, at + 5, "hidden too")
    finding = Finding(
        "s.html", "STY097", "hidden", "style", "error", 1.0, "Hidden.", at, at + 4, 1, at + 1, 1,
        at + 5, "here", (place,),
    )  # fmt: skip
    shown = Page(page(Outcome("s.html", Source("s.html", text), [finding])))
    assert not shown.marked and "p1-1" in shown.ids and "m1" not in shown.ids


def test_a_story_s_words_are_only_words() -> None:
    """Hostile words in the story, its path, messages and problems."""
    text = page(
        outcome('a"><script>b</script>&.txt', HOSTILE, RULE),
        outcome("b.md", HOSTILE, RULE),
        outcome("c.html", "<h1>x</h1><p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; <b>y</b>", RULE),
    )  # fmt: skip
    shown = Page(text)
    assert text.count("<script") == text.count("</script") == 1
    assert "\x1b" not in text and "\u202e" not in text and "##[" not in text
    assert not re.search(r"^\s*::", text, re.M)
    allowed = {
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p", "div",
        "button", "span", "label", "input", "select", "option", "nav", "details", "summary", "b", "ol", "ul", "li", "main",
        "article", "blockquote", "q", "dl", "dt", "dd", "strong", "footer", "script",
    }  # fmt: skip
    assert {tag for tag, _ in shown.tags} <= allowed
    assert not any(
        name.startswith("on") or name in ("src", "style") for _, a in shown.tags for name in a
    )
    assert all(str(a["href"]).startswith("#") for tag, a in shown.tags if tag == "a")


def test_the_policy_allows_its_own_style_and_script_and_nothing_else() -> None:
    text = page()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        hashed = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{hashed}'" in policy
        assert "://" not in inside and "url(" not in inside and "@import" not in inside


def test_sheets_stand_beside_the_story() -> None:
    text = page(outcome("story.md", STORY))
    assert "<b>Sign-off</b> " in text and "1 of 1 figures sourced" in text
    assert "<b>Facts</b> 1 clash, " in text and "Dana Cole" in text
    assert "Flesch reading ease" in text and "Hardest sentences" in text
    assert "This sheet failed" not in text


def test_a_sheet_that_fails_leaves_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document, name: str) -> None:
        raise ValueError("<no>")

    monkeypatch.setattr("newslint.report.html.sheets.analyse", fail)
    text = page(outcome("story.md", STORY, RULE))
    assert text.count("This sheet failed: ValueError(&apos;&lt;no&gt;&apos;)") == 3
    Page(text)


def test_two_hundred_stories_make_a_page_of_some_megabytes_in_some_seconds() -> None:
    story = "\n\n".join([STORY, *(f"Paragraph {n} has a date, May {n}." for n in range(1, 10))])
    one = outcome("0.md", story, RULE)
    results = [
        Outcome(
            path := f"{n}.md",
            Source(path, story),
            [each._replace(path=path) for each in one.findings[:40]],
        )
        for n in range(200)
    ]
    begun = time.process_time()
    text = page(*results)
    assert time.process_time() - begun < 30  # some 4 s, two thirds of it for the sheets
    assert len(text) < 8_000_000


def test_one_paragraph_with_thousands_of_marks_takes_no_long_time() -> None:
    result = outcome("long.txt", "Head\n\n" + "word " * 4_000, RULE)
    begun = time.process_time()
    Page(page(result))
    assert time.process_time() - begun < 15
