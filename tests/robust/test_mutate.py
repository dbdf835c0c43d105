"""The small form of the harness, and that the harness sees what it looks for."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from newslint.finding import Finding, Fix
from newslint.runner import Outcome, Runner
from newslint.text import Edit
from tests.robust.mutate import Fault, Harness, run
from tests.robust.mutations import posts

SEED = 3
COUNT = 400


@pytest.fixture(scope="module")
def harness() -> Harness:
    return Harness(fixes=1)


def test_damaged_posts(harness: Harness) -> None:
    faults = [fault for batch in run(COUNT, SEED, posts(), harness, 600) for fault in batch]
    assert faults == []
    assert harness.counts["files"] == COUNT
    assert harness.counts["findings"] > COUNT / 2 and harness.counts["safe fixes tried"] > 10


STORY = (
    b"Council votes\n\nThe the council voted on Monday, and said so \x1b[31m. See http://a.b/c.\n"
)


def kinds(harness: Harness, *files: bytes) -> set[str]:
    """The kinds of faults that the harness sees in stories."""
    named = [(f"{n}.txt", data) for n, data in enumerate(files)]
    return {fault.kind for fault in harness.batch(named)}


@dataclass
class Wrong:
    """A change of every finding that newslint never makes."""

    kind: str
    changed: dict[str, object]


FAR = Fix("x", (Edit(70, 71, ""),), "display")
OUTSIDE = Fix("x", (Edit(9_000, 9_001, ""),), "display")


@pytest.mark.parametrize(
    "wrong",
    [
        Wrong("place", {"text": "another"}),
        Wrong("place", {"end": 9_000}),
        Wrong("line", {"line": 17}),
        Wrong("message", {"message": "a\nb"}),
        Wrong("edit", {"fixes": (OUTSIDE,)}),
        Wrong("far edit", {"fixes": (FAR,)}),
        Wrong("fix leaves it", {"fixes": (Fix("x", (), "safe"),)}),
        Wrong("NLT900", {"code": "NLT900"}),
        Wrong("check full: control", {"message": "\x1b[31m"}),
    ],
    ids=lambda wrong: wrong.kind,
)
def test_it_sees(harness: Harness, monkeypatch: pytest.MonkeyPatch, wrong: Wrong) -> None:
    assert kinds(harness, STORY) == set()
    right = Runner.lint_bytes

    def lint_bytes(self: Runner, path: str, data: bytes) -> Outcome:
        outcome = right(self, path, data)
        return outcome._replace(findings=[_changed(f, wrong) for f in outcome.findings])

    if wrong.kind.endswith("control"):
        monkeypatch.setattr("newslint.report.full.safe", str)
    monkeypatch.setattr(Runner, "lint_bytes", lint_bytes)
    assert wrong.kind in kinds(harness, STORY)


def _changed(finding: Finding, wrong: Wrong) -> Finding:
    return finding._replace(**wrong.changed) if finding.code == "LFT005" else finding


def test_it_sees_exceptions_and_batches(harness: Harness, monkeypatch: pytest.MonkeyPatch) -> None:
    right = Runner.lint_bytes
    calls = []

    def lint_bytes(self: Runner, path: str, data: bytes) -> Outcome:
        calls.append(path)
        outcome = right(self, path, data)
        if path == "1.txt" and calls.count(path) == 1:
            raise ZeroDivisionError
        return outcome._replace(findings=outcome.findings[: 3 - calls.count(path)])

    monkeypatch.setattr(Runner, "lint_bytes", lint_bytes)
    faults: list[Fault] = list(harness.batch([("0.txt", STORY * 3), ("1.txt", STORY)]))
    assert {fault.kind for fault in faults} == {"exception", "batch is not alone"}
    assert any("ZeroDivisionError" in fault.said for fault in faults)
