"""Suppressions and baselines over random stories and edits: nothing crashes, nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import fill

import pytest
from hypothesis import assume, given, settings, strategies as st

from newslint.baseline import Baseline
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding, Hit
from newslint.readers import read as read_story
from newslint.registry import Rule
from newslint.source import Source, SourceError
from newslint.suppression import silencing
from newslint.suppression.comments import placed
from newslint.suppression.directives import Directive, is_date, read, written
from newslint.suppression.writing import commented, for_file, lines_beside, reason_fault
from tests.property.stories import FORMATS

SUFFIXES = {"plain": "txt", "markdown": "md", "html": "html"}
COMMENT = re.compile(r" ?<!-- newslint: ignore(?:-file)?\[VOI901\] why -->(?:\r\n|\r|\n)?")


def _check(document: Document) -> Iterator[Hit]:
    for found in re.finditer(r"\b(?:the|said|bad)\b", document.text):
        yield Hit(*found.span(), "?")


ENGINE = Engine([Rule("VOI901", "test-rule", "voice", "warning", 0.9, _check, ("document",), "")])


def story(format: str, text: str) -> Document:
    try:
        return read_story(Source(f"s.{SUFFIXES[format]}", text), format)
    except SourceError:
        assume(False)
        raise


selector = st.from_regex(r"\A[A-Z]{3}[0-9]{3}\Z|\A[a-z]+(-[a-z]+){0,2}\Z")
line = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=60)


@given(
    action=st.sampled_from(("ignore", "ignore-file", "ignore-start")),
    selectors=st.lists(selector, min_size=1, max_size=4, unique=True),
    reason=line,
    on=st.none() | st.from_regex(r"\A\w+( \w+){0,7}\Z"),
    until=st.none() | st.dates().map(str),
)
def test_what_is_written_is_read(action, selectors, reason, on, until) -> None:  # type: ignore[no-untyped-def]
    assume(reason_fault(reason) == "" and not reason.strip().startswith(("on ", "until ")))
    assume("until " not in reason and reason.strip(" ,;:–—-") == reason)
    made = read(written(action, selectors, reason, on or "", until or ""))
    said = Directive(action, tuple(selectors), " ".join(reason.split()), until or "", on or "")
    assert made == said


@given(st.text() | st.from_regex(r"\Aignore(-file|-start|-end)?\[[A-Z, ]*\]( until \d*-?\d*)?.*\Z"))
def test_any_text_is_read(text: str) -> None:
    made = read(text)
    assert made.fault or made.selectors or made.action == "ignore-end"
    assert not made.until or is_date(made.until)


directive = st.sampled_from(
    (
        "ignore[VOI901] why", "ignore-file[VOI901] why", "ignore-start[VOI] why", "ignore-end", "ignore[]",
        "ignore[VOI901] until 2020-01-01 why", "ignore[QUO]", "ignore[VOI901] on “the”: why", "zzz", "",
    )
)  # fmt: skip


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_comments_anywhere(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        said = data.draw(directive)
        made = data.draw(
            st.sampled_from((f"<!-- newslint: {said} -->", f"\n<!-- newslint: {said} -->\n"))
        )
        text = text[:at] + made + text[at:]
    document = story(format, text)
    found = ENGINE.check(document)
    listed = placed(document)
    asked = silencing.Asked(
        {r.code: r for r in ENGINE.rules},
        {"VOI901"},
        dict.fromkeys((f"NLT91{n}" for n in range(4)), "info"),
    )
    left, held = silencing.silenced(found, listed, asked)
    assert [each for each in found if each in left] == left
    for each in listed:
        for span in (each.place, each.removal, each.scope):
            assert 0 <= span.start <= span.end <= len(text)
    for remark in silencing.remarks(document.source, held, found, asked):
        assert remark.text == text[remark.start : remark.end]
        for fix in remark.fixes:
            for edit in fix.edits:  # nothing but the comment, its line's end and blanks goes
                gone = text[edit.start : edit.end]
                if edit.text == "" and not gone.startswith("["):
                    assert (
                        "newslint" in gone and gone.count("newslint:") <= 1
                    ) or gone.strip() in remark.text


@pytest.mark.parametrize("format", ("markdown", "html"))
@given(data=st.data())
def test_what_is_put_in_is_all_that_changes(format: str, data: st.DataObject) -> None:
    text = data.draw(FORMATS[format])
    document = story(format, text)
    found = ENGINE.check(document)
    assume(found)
    for write in (commented, for_file):
        new = write(document, found, "why")
        bare = COMMENT.sub("", new)
        assert re.sub(r"\s", "", bare) == re.sub(r"\s", "", text)


@given(data=st.data())
def test_lines_beside_a_story_silence_it(data: st.DataObject) -> None:
    document = story("plain", data.draw(FORMATS["plain"]))
    found = ENGINE.check(document)
    beside = Source("s.txt.newslint", "\n".join(lines_beside(found, "why")) + "\n")
    asked = silencing.Asked({r.code: r for r in ENGINE.rules}, {"VOI901"}, {})
    left, held = silencing.silenced(found, silencing.beside(beside, document), asked)
    assert left == [] and all(each.used for each in held)


WORDS = (
    "harbour ferry clerk budget bridge orchard signal winter pupils granite lantern meadow copper"
)
paragraph = st.lists(st.sampled_from(WORDS.split()), min_size=8, max_size=24).map(" ".join)


def lint(paragraphs: list[str]) -> tuple[Document, list[Finding]]:
    document = story("plain", "\n\n".join(("Head", *paragraphs)) + "\n")
    return document, ENGINE.check(document)


@settings(max_examples=200)
@given(data=st.data())
def test_a_baseline_under_edits(data: st.DataObject) -> None:
    """Old findings stay known when paragraphs move, wrap or change by a word; a new one is never one of them."""
    plain = data.draw(st.lists(paragraph, min_size=2, max_size=5, unique=True))
    old = []
    for each in plain:
        words = each.split()
        at = data.draw(st.integers(3, len(words) - 3))
        old.append(" ".join((*words[:at], "bad", *words[at:])))
    baseline = Baseline("b.json")
    baseline.put(*lint(old))
    now = data.draw(st.permutations(old))
    edited = []
    for each in now:
        words = each.split()
        what = data.draw(st.sampled_from(("nothing", "wrap", "word", "cut")))
        place = data.draw(st.sampled_from([n for n, word in enumerate(words) if word != "bad"]))
        if what == "word":
            words[place] = "pilot"
        elif what == "cut":
            del words[place]
        said = " ".join(words)
        edited.append(fill(said, 60) if what == "wrap" else said)
    document, findings = lint(edited)
    assert baseline.sift(document, findings).new == []
    new = "Nobody there had one bad word to say about any of it"
    again = Baseline("b.json", dict(baseline.entries))
    document, findings = lint([*edited, new])
    (found,) = again.sift(document, findings).new
    assert document.source.text[: found.start].endswith("Nobody there had one ")
    assert again.stale() == {}
