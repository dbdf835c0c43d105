"""Each output format, word for word, for one story with all that is awkward in it.

To accept a change: NEWSLINT_ACCEPT_GOLDEN=1 pytest tests/golden, and read the diff.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.discovery import Problem
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Fix, Hit, Related
from newslint.readers import read
from newslint.registry import Rule
from newslint.report import FORMATS, Summary, Terms, report
from newslint.report.columns import columns
from newslint.report.statistics import statistics
from newslint.runner import Outcome
from newslint.source import Source
from newslint.text import Edit

HERE = Path(__file__).parent / "formats"
STORY = (
    "Café vote: 100% yes, no?\n\n"
    "The council met in Übersee 🎉 on Monday; 東京 sent a bad telegram, which everyone in the "
    "crowded chamber heard with surprise, before the members turned to the next item.\n\n"
    "A bad\x1b[31m word,\tand 50%: “bad” <b>|\n"
)


def bad_word(document: Document) -> Iterator[Hit]:
    first = document.text.index("bad")
    last = (
        document.text.rindex("bad w")
        if "bad w" in document.text
        else document.text.rindex("A bad") + 2
    )
    yield Hit(
        first, first + 12, "A “bad telegram”: 50%, no,\nyes.", (Related(0, 4, "the headline"),)
    )
    yield Hit(
        last,
        last + 3,
        "A bad word.",
        (),
        (Fix("write “good”", (Edit(last, last + 3, "good"),), "safe"),),
    )
    yield Hit(0, 4, "Worth a look.", severity="info", confidence=0.5)


PAGE = "A word that is bad.\n\n    It is no good word.\n\n    Bad: A [[bad]] word.\n    Near miss: A badge.\n"
RULE = Rule(
    "STY099", "bad-word", "style", "warning", 0.9, bad_word, ("document",), PAGE, quotes="check"
)


def written(format: str, color: bool = False, width: int = 100) -> str:
    source = Source("stories/café, 1.txt", STORY)
    findings = Engine([RULE]).check(read(source))
    assert len(findings) == 3
    results = [
        Outcome(source.path, source, findings),
        Outcome("clean.txt", Source("clean.txt", "Head\n"), []),
        Outcome("gone.txt", None, [], Problem("gone.txt", "no such file or folder")),
    ]
    terms = Terms(color, width, {RULE.code: RULE}.get)
    writer, summary, lines = report(format, terms), Summary(), []
    for result in results:
        summary.add(result)
        lines += writer.file(result)
    return "\n".join([*lines, *writer.finish(summary)]) + "\n"


def held(name: str, text: str) -> None:
    path = HERE / name
    if os.environ.get("NEWSLINT_ACCEPT_GOLDEN"):
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text


@pytest.mark.parametrize("format", FORMATS)
def test_format(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    text = written(format)
    if format == "html":  # style and script are files of their own, and sheets are the analyses'
        text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
        text = re.sub(
            r'(<details class="sheet"><summary><b>).*?</details>',
            r"\1</details>",
            text,
            flags=re.DOTALL,
        )
        text = re.sub(r"sha256-[\w+/=]+", "sha256-", text)
    held(f"{format}.out", text)


@pytest.mark.parametrize("format", ["full", "concise"])
def test_format_in_colour(format: str) -> None:
    held(f"{format}-color.out", written(format, color=True))


def test_full_on_a_narrow_terminal() -> None:
    text = written("full", width=48)
    assert max(map(columns, text.splitlines())) <= 48
    held("full-narrow.out", text)


@pytest.mark.parametrize("format", ["full", "json", "jsonl"])
def test_statistics(format: str) -> None:
    summary = Summary()
    source = Source("s.txt", STORY)
    summary.add(Outcome("s.txt", source, Engine([RULE]).check(read(source))))
    held(f"statistics-{format}.out", "\n".join(statistics(summary, format)) + "\n")


def test_no_control_character_of_a_story_reaches_a_terminal() -> None:
    for name in FORMATS:
        assert "\x1b" not in written(name)
