"""GitHub annotations: escaped, capped, with the rest on the summary page."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.finding import Finding, Severity
from newslint.report import Summary, Terms
from newslint.report.github import Report, annotation
from newslint.runner import Outcome
from tests.conftest import Runs


def finding(n: int, severity: Severity = "warning", confidence: float = 0.9) -> Finding:
    return Finding(
        "a,b:c.txt", "VOI001", "x", "voice", severity, confidence, f"50%\n{n}",
        n, n + 1, n, 2, n, 3, "t",
    )  # fmt: skip


def annotations(findings: list[Finding]) -> list[str]:
    writer, summary = Report(Terms()), Summary()
    result = Outcome("a.txt", None, findings)
    summary.add(result)
    return [*writer.file(result), *writer.finish(summary)]


def test_message_and_properties_are_escaped() -> None:
    line = annotation(finding(7))
    assert line == (
        "::warning file=a%2Cb%3Ac.txt,line=7,endLine=7,col=2,endColumn=3,title=VOI001 x::50%25%0A7"
    )


def test_columns_are_left_out_over_several_lines() -> None:
    assert "col" not in annotation(finding(7)._replace(end_line=8)).lower().replace("endline", "")


def test_ten_of_a_kind_the_surest_first_all_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    many = [finding(n, confidence=0.5) for n in range(1, 13)]
    many += [finding(90, confidence=0.9), finding(91, "error"), finding(92, "info")]
    lines = annotations(many)
    assert lines[0].startswith("::error ") and lines[1].endswith("%0A90")
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert sum(line.startswith("::notice ") for line in lines) == 1
    assert lines[-1].endswith("3 of them are not annotated.")
    text = page.read_text()
    assert text.startswith("before\n<!-- newslint -->\n**newslint**: 1 error, 13 warnings, 1 info")
    assert text.count("<sub>VOI001 x</sub>") == 5 + 15


def test_paths_count_from_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert "file=desk/story.txt," in annotation(finding(1)._replace(path="story.txt"))


@pytest.mark.parametrize("page", ["", "missing/summary.md"])
def test_a_summary_page_that_cannot_be_opened(newslint: Runs, tmp_path: Path, page: str) -> None:
    doubled = "\n\n".join(f"The mayor of Town{n} said the the road is shut." for n in range(14))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Roads shut\n\n{doubled}\n")
    env = {"GITHUB_STEP_SUMMARY": str(tmp_path / page)}
    run = newslint("check", "--output-format", "github", "--select", "LFT005", ".", env=env)
    assert run.status == 2
    assert run.out.count("::error ") == 10 and "18 of them are not annotated" in run.out
    (line,) = run.err.splitlines()
    assert line.startswith("newslint: GITHUB_STEP_SUMMARY: can't write to ")
