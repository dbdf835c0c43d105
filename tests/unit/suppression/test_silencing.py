"""Which findings suppressions of a story cover, and what is said of the suppressions themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newslint.document import Document
from newslint.engine import Engine, Ran
from newslint.finding import Finding, Hit
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source
from newslint.suppression.comments import placed
from newslint.suppression.silencing import Asked, remarks, silenced


def _rule(code: str, name: str, word: str) -> Rule:
    def check(document: Document) -> Iterator[Hit]:
        for found in re.finditer(rf"\b{word}\b", document.text):
            yield Hit(*found.span(), f"{word}!")

    return Rule(code, name, "voice", "warning", 0.9, check, ("document",), "")


RULES = {
    rule.code: rule
    for rule in (_rule("VOI901", "bad-word", "bad"), _rule("VOI902", "sad-word", "sad"))
}
SAYS = {f"NLT91{n}": "warning" for n in range(4)}


def lint(text: str, path: str = "s.md", only: str = "") -> tuple[list[str], list[Finding]]:
    """What is left of a story as “line word”, and what is said of suppressions."""
    document = read(Source(path, text))
    engine = Engine([rule for rule in RULES.values() if rule.code.startswith(only or "V")])
    found = engine.check(document)
    able = Ran(engine, frozenset(), False).able(document)
    asked = Asked(RULES, able, SAYS, "2026-11-30")  # type: ignore[arg-type]
    left, held = silenced(found, placed(document), asked)
    return [f"{each.line} {each.text}" for each in left], remarks(
        document.source, held, found, asked
    )


def test_alone_it_is_for_the_paragraph_that_follows() -> None:
    text = "# Head\n\n<!-- newslint: ignore[VOI901] why -->\nA bad\nbad day.\n\nA bad one.\n"
    assert lint(text) == (["7 bad"], [])
    assert lint(text.replace("-->\n", "-->\n\n")) == (["8 bad"], [])


def test_in_a_line_it_is_for_the_line() -> None:
    text = "# Head\n\nA bad\nbad day <!-- newslint: ignore[bad-word] why -->\nbad it was.\n"
    assert lint(text) == (["3 bad", "5 bad"], [])


def test_in_html_tags_beside_it_are_nothing() -> None:
    text = "<h1>Head</h1>\n<div><!-- newslint: ignore[VOI] why -->\n<p>A bad day.</p>\n<p>A bad one.</p></div>\n"
    assert lint(text, "s.html") == (["4 bad"], [])
    text = (
        "<h1>Head</h1>\n<p>A bad day. <!-- newslint: ignore[VOI] why --></p>\n<p>A bad one.</p>\n"
    )
    assert lint(text, "s.html") == (["3 bad"], [])


def test_within_a_paragraph_it_is_for_the_rest() -> None:
    text = "<h1>Head</h1>\n<p>A bad\n<!-- newslint: ignore[VOI] why -->\nbad day.</p>\n<p>A bad one.</p>\n"
    assert lint(text, "s.html") == (["2 bad", "5 bad"], [])


def test_a_region() -> None:
    text = (
        "# Head\n\nA bad day.\n\n<!-- newslint: ignore-start[VOI] why -->\n\nA bad sad one.\n\n"
        "<!-- newslint: ignore-start[VOI901] why -->\n\nA bad one.\n\n<!-- newslint: ignore-end[VOI] -->\n\n"
        "A bad sad one.\n\n<!-- newslint: ignore-end -->\n\nA bad one.\n"
    )
    assert lint(text) == (["3 bad", "15 sad", "19 bad"], [])


def test_the_file() -> None:
    text = "# Head\n\nA bad day.\n\nA sad day.\n\n<!-- newslint: ignore-file[VOI901] why -->\n"
    assert lint(text) == (["5 sad"], [])


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Head\nnewslint: ignore[VOI901] why\n---\n",
        '---\ntitle: Head\nnewslint: "ignore[VOI901] why"\n---\n',
        "---\ntitle: Head\nnewslint:\n  - ignore[VOI901] why\n---\n",
        '+++\ntitle = "Head"\nnewslint = "ignore[VOI901] why"\n+++\n',
        '+++\ntitle = "Head"\nnewslint = ["ignore-file[VOI901] why"]\n+++\n',
        '{"title": "Head", "newslint": "ignore[VOI901] why"}\n',
    ],
)
def test_front_matter_is_for_the_file(front: str) -> None:
    left, said = lint(f"{front}\nA bad day.\n\nA sad bad day.\n")
    assert [each.split()[1] for each in left] == ["sad"] and said == []


def test_front_matter_that_says_it_otherwise() -> None:
    for said in ("{ignore: VOI901}", "true", "ignore-start[VOI901] why", "off"):
        left, (remark,) = lint(f"---\ntitle: Head\nnewslint: {said}\n---\nA bad day.\n")
        assert (left, remark.code, remark.line) == (["5 bad"], "NLT913", 3)


def test_mdx_has_comments_of_its_own() -> None:
    text = "# Head\n\n{/* newslint: ignore[VOI] why */}\n\nA bad day.\n\nA bad one.\n"
    assert lint(text, "s.mdx") == (["7 bad"], [])
    left, said = lint(text)  # in plain Markdown these are words
    assert left == ["5 bad", "7 bad"] and said == []


@pytest.mark.parametrize(
    "text",
    [
        "# Head\n\n```\n<!-- newslint: ignore-file[VOI] why -->\n```\n\nA bad day.\n",
        "# Head\n\nWrite `<!-- newslint: ignore-file[VOI] why -->` there. A bad day.\n",
        "# Head\n\nWrite newslint: ignore-file[VOI] why. A bad day.\n",
        "# Head\n\n<!-- about newslint: ignore-file[VOI] why -->\n\nA bad day.\n",
        "# Head\n\nA bad day.\n\n<!-- newslint: ignore-file[VOI] why\n",
    ],
)
def test_what_is_no_suppression(text: str) -> None:
    left, said = lint(text)
    assert [each.split()[1] for each in left] == ["bad"] and said == []


def test_plain_text_has_no_comments() -> None:
    left, said = lint("Head\n\n<!-- newslint: ignore-file[VOI] why -->\n\nA bad day.\n", "s.txt")
    assert left == ["5 bad"] and said == []


def test_a_rule_may_go_by_its_words() -> None:
    text = '# Head\n\n<!-- newslint: ignore-file[VOI] on "sad": why -->\n\nA bad sad day.\n'
    assert lint(text) == (["5 bad"], [])


def said(text: str, only: str = "") -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in lint(text, only=only)[1]]


@pytest.mark.parametrize(
    ("comment", "code", "message"),
    [
        ("ignore[VOI902] why", "NLT910", "Nothing here needs this suppression any more. Delete it."),
        (
            "ignore[VOI901, sad-word] why",
            "NLT910",
            "Nothing here needs `sad-word` in this suppression any more. Take it off the list.",
        ),
        (
            "ignore[VOI901] until 2026-11-29 why",
            "NLT911",
            "This suppression ended on 2026-11-29. Delete it, or give it a later day.",
        ),
        (
            "ignore[VOI901]",
            "NLT912",
            "This suppression doesn't say why. Write the reason behind the brackets, or delete it.",
        ),
        ("ignore[VOI91] why", "NLT913", "No rule is called `VOI91`; did you mean `VOI901`?"),
        ("ignore[NLT] why", "NLT913", "No rule is called `NLT`"),
        ("ignore-start[VOI901] why", "NLT913", "This suppression does nothing: no `ignore-end` follows."),
        ("ignore-end", "NLT913", "This suppression does nothing: no `ignore-start` for it stands above."),
        ("disable VOI", "NLT913", "This suppression does nothing: write `ignore[CODE] reason`."),
    ],
)  # fmt: skip
def test_what_is_said_of_one(comment: str, code: str, message: str) -> None:
    ((found, told),) = said(f"# Head\n\n<!-- newslint: {comment} -->\nA bad day.\n")
    assert found == code and told.startswith(message)


def test_an_expired_one_silences_nothing() -> None:
    text = "# Head\n\n<!-- newslint: ignore[VOI901] until 2026-11-29 why -->\nA bad day.\n"
    assert lint(text)[0] == ["4 bad"]


def test_a_rule_that_did_not_run_is_not_missed() -> None:
    text = "# Head\n\n<!-- newslint: ignore[VOI902] why -->\nA day.\n"
    assert said(text, "VOI901") == [] and len(said(text)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# H\n\n<!-- newslint: ignore[VOI] why -->\nA day.\n", "# H\n\nA day.\n"),
        ("# H\n\nA day. <!-- newslint: ignore[VOI] why -->\n", "# H\n\nA day.\n"),
        ("# H\n\nA <!-- newslint: ignore[VOI] why --> day.\n", "# H\n\nA day.\n"),
        ("---\ntitle: H\nnewslint: ignore[VOI] why\n---\nA day.\n", "---\ntitle: H\n---\nA day.\n"),
        (
            "# H\r\n\r\n<!-- newslint: ignore-start[VOI] why -->\r\n\r\nA day.\r\n\r\n<!-- newslint: ignore-end -->\r\n",
            "# H\r\n\r\n\r\nA day.\r\n\r\n",
        ),
        (
            "# H\n\n<!-- newslint: ignore[VOI902, VOI901] why -->\nA bad day.\n",
            "# H\n\n<!-- newslint: ignore[VOI901] why -->\nA bad day.\n",
        ),
    ],
)
def test_the_fix_takes_it_out(before: str, after: str) -> None:
    (found,) = lint(before)[1]
    (fix,) = found.fixes
    assert fix.safety == "safe"
    text = before
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == after and lint(after)[1] == []
