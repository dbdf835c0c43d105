"""What the tests of the configuration share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import Option, Rule

Desk = Callable[..., Path]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Writes files below a folder that is the working directory, and gives the folder."""
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def _silent(document: Document) -> Iterator[Hit]:
    del document
    yield from ()


@pytest.fixture
def rules() -> dict[str, Rule]:
    """Three rules, one with an option of every type."""
    grade = (
        Option("longest_sentence", 40, "Words a sentence may have."),
        Option("share", 0.5, "Share of long sentences, 0 to 1."),
        Option("strictly", False, "Count headlines too."),
        Option("formula", "smog", "Which formula."),
        Option("words", ("nobody",), "Words to pass over."),
        Option("levels", (), "Names of levels."),
        Option("by_kind", {"news": 12}, "Grade by story kind."),
        Option("anything", None, "Whatever."),
    )
    made = (
        Rule("DUP001", "duplicate-headline", "duplication", "error", 0.9, _silent, (), "Twice."),
        Rule("FRG002", "lone-clause", "fragment", "warning", 0.8, _silent, (), "A fragment."),
        Rule("RDB001", "hard-to-read", "readability", "info", 0.7, _silent, (), "Hard.", grade),
    )
    return {rule.code: rule for rule in made}
