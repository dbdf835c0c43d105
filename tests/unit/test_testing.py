"""The example runner fails where it should: a test that can't fail is a defect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint import examples as examples_module
from newslint.document import Document
from newslint.engine import Engine
from newslint.examples import examples, prose
from newslint.finding import Fix, Hit
from newslint.registry import Option, Rule
from newslint.testing import failures
from newslint.text import Edit

PAGE = """Somebody wrote bad.

Readers mind.

Good: All is well.
Near miss: A badge.
Bad: A [[bad]] day.
Fixed: A good day.
"""


def check(document: Document, options: dict[str, Any]) -> Iterator[Hit]:
    for m in re.finditer(rf"\b{options['word']}\b", document.text):
        yield Hit(
            m.start(), m.end(), "bad", (), (Fix("good", (Edit(m.start(), m.end(), "good"),)),)
        )


def run(doc: str, check: Any = check, **changes: Any) -> list[str]:
    rule = Rule(
        "VOI099", "bad", "voice", "info", 1, check, ("document", "options"), doc,
        (Option("word", "bad", "the word"),),
    )._replace(**changes)  # fmt: skip

    def engine_for(rules: Iterable[Rule], options: dict[str, Any]) -> Engine:
        return Engine(rules, (), options)

    return failures(rule, engine_for, [rule])


def test_a_page_that_holds() -> None:
    assert run(PAGE) == []


@pytest.mark.parametrize(
    ("old", "new", "failure"),
    [
        ("[[bad]] day", "bad [[day]]", "must be marked: “day”; marked instead: “bad”"),
        ("A [[bad]] day", "A bad day", "must not be marked, but is: “bad”"),
        ("All is well", "All is bad", "must not be marked, but is: “bad”"),
        ("Near miss: A badge.\n", "", "no Near miss"),
        ("Readers mind.", "", "does not say why"),
        ("A good day", "A fine day", "expected: A fine day."),
        ("Bad: A [[bad]] day.\nFixed: A good day.", "", "no Bad"),
        ("Bad: A [[bad]] day.\nFixed", "Fixed", "follows no Bad example"),
    ],
)
def test_what_does_not_hold_is_told(old: str, new: str, failure: str) -> None:
    assert old in PAGE
    assert any(failure in line for line in run(PAGE.replace(old, new)))


def test_a_rule_that_fails_is_told_once_with_its_error() -> None:
    def broken(document: Document, options: dict[str, Any]) -> Iterator[Hit]:
        raise ZeroDivisionError("no figures")

    (told,) = run(PAGE, broken)
    assert "crashed: ZeroDivisionError: no figures (" in told


def test_a_fix_that_sets_the_rule_off_again_is_told() -> None:
    assert any("marks what its own fix wrote" in line for line in run(PAGE.replace("[[bad]]", "[[good]]")
        .replace("Good: All is well", "Good: All is fine").replace("A good day", "A good day"),
        options=(Option("word", "good", ""),)))  # fmt: skip


def test_a_rule_that_speaks_in_quotations_is_told() -> None:
    def loud(document: Document, options: dict[str, Any]) -> Iterator[Hit]:
        # A hit that reaches out of the quotation is not the engine's to silence.
        for hit in check(document, options):
            inside = "“" in document.text
            yield hit._replace(start=document.text.index("“") if inside else hit.start, end=len(
                document.text) if inside else hit.end)  # fmt: skip

    assert any("inside a quotation" in line for line in run(PAGE, loud))


def test_whole_stories_options_and_kinds() -> None:
    doc = """Summary.

    Why.

    Bad (word=odd, kind=opinion):
        Headline

        An [[odd]] day.
    Near miss: An
        odd day.
    """
    story, near = examples(doc)
    assert story.text == "Headline\n\nAn odd day.\n" and story.story
    assert story.settings == {"word": "odd", "kind": "opinion"}
    assert near.text == "Notes from the desk\n\nAn odd day.\n"
    assert prose(doc) == "Summary.\n\nWhy."
    assert run(doc) == []


def test_a_rule_that_goes_by_the_file_s_name_is_told() -> None:
    def by_suffix(document: Document, options: dict[str, Any]) -> Iterator[Hit]:
        if document.source.path.endswith(".txt"):
            yield from check(document, options)

    assert [line for line in run(PAGE, by_suffix) if "on standard input" in line]


def test_an_example_s_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="`opnion`; did you mean `opinion`"):
        run(PAGE.replace("Near miss:", "Near miss (kind=opnion):"))


FURTHER = "# VOI099 bad: further examples\n\n## Badges\n\nNear miss: A badge.\n\nBad: One [[bad]] hour.\nFixed: One good hour.\n"
SHOWN = PAGE + "Near miss: A bade.\n"


@pytest.mark.parametrize(
    ("old", "new", "failure"),
    [
        ("", "", ""),
        ("One [[bad]]", "[[One]] bad", "must be marked: “One”; marked instead: “bad”"),
        ("Near miss: A", "Near: A", "VOI099.md:5: is neither an example nor a heading: Near: A badge."),
        ("## Badges\n\n", "", "VOI099.md:3: an example stands under no heading"),
        ("## Badges", "## Odd\n\n## Badges", "VOI099.md:3: no example stands under this heading"),
        ("hour.\n", "hour.\n\n## Odd", "VOI099.md:11: no example stands under this heading"),
        ("VOI099 bad", "VOI099 worse", "VOI099.md:1: must begin with “# VOI099 bad”"),
        ("Bad: One [[bad]] hour.\n", "", "follows no Bad example"),
    ],
)  # fmt: skip
def test_further_examples(
    old: str, new: str, failure: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "checks" / "voice" / "examples"
    folder.mkdir(parents=True)
    (folder / "VOI099.md").write_text(FURTHER.replace(old, new), encoding="utf-8")
    monkeypatch.setattr(examples_module, "_PACKAGE", str(tmp_path))
    told = run(SHOWN, origin="newslint.checks.voice.bad")
    assert (failure in "\n".join(told)) if failure else told == []


@pytest.mark.parametrize("times", [0, 6])
def test_a_page_shows_three_to_six_examples(times: int) -> None:
    page = PAGE.replace("Good: All is well.\n", "Good: All is well.\n" * times)
    (told,) = run(page, origin="newslint.checks.voice.bad")
    assert f"shows {times + 2} examples" in told and "voice/examples/VOI099.md" in told
