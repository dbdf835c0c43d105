"""github: workflow commands that become annotations on a pull request.

GitHub shows ten errors, ten warnings and ten notices a step and drops the rest without a word, so
the gravest and surest come first and the others go to the job's summary page.
Source: docs.github.com, "Workflow commands for GitHub Actions" and "Usage limits".
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from newslint.finding import SEVERITIES, Finding, Severity
from newslint.report import Summary
from newslint.report.safety import safe
from newslint.runner import Outcome

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
MOST_OF_A_KIND = 10


class Report:
    """Annotations, escaped and capped as GitHub does."""

    def __init__(self, color: bool) -> None:
        del color
        self._findings: list[Finding] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: the cap needs all of them."""
        self._findings += result.findings
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The annotations, then the counts."""
        shown: Counter[str] = Counter()
        rest: list[Finding] = []
        for finding in sorted(self._findings, key=_rank):
            shown[finding.severity] += 1
            if shown[finding.severity] <= MOST_OF_A_KIND:
                yield annotation(finding)
            else:
                rest.append(finding)
        page = os.environ.get("GITHUB_STEP_SUMMARY")
        if rest and page:
            try:
                with open(page, "a", encoding="utf-8", errors="backslashreplace") as file:
                    file.writelines(f"{line}\n" for line in summary_page(rest))
            except OSError as error:
                why = (error.strerror or str(error)).lower()
                summary.unwritten = f"GITHUB_STEP_SUMMARY: can't write to {page}: {why}"
        yield str(summary) + (f" {len(rest):,} of them are not annotated." if rest else "")


def _rank(finding: Finding) -> tuple[int, float, str, int]:
    grade = SEVERITIES.index(finding.severity)
    return grade, -finding.confidence, finding.path, finding.start


def annotation(finding: Finding) -> str:
    """The workflow command for a finding. Columns are left out where it runs over lines."""
    properties = {"file": _repository_path(finding.path), "line": finding.line}
    properties["endLine"] = finding.end_line
    if finding.line == finding.end_line:
        properties["col"] = finding.column
        properties["endColumn"] = finding.end_column
    properties["title"] = f"{finding.code} {finding.name}"
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {said}::{_data(finding.message)}"


def _repository_path(path: str) -> str:
    """The path from the repository's root, where GitHub looks for it."""
    root = os.environ.get("GITHUB_WORKSPACE")
    if root:
        full, above = os.path.abspath(path), os.path.abspath(root) + os.sep
        if os.path.normcase(full).startswith(os.path.normcase(above)):
            path = full[len(above) :]
    return path.replace(os.sep, "/")


def _data(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "%0A".join(safe(line).replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary_page(findings: list[Finding]) -> Iterator[str]:
    """Markdown for the job's summary page."""
    yield "### newslint: findings without an annotation"
    yield ""
    yield "| place | rule | message |"
    yield "|---|---|---|"
    for f in findings:
        cells = (f"{f.path}:{f.line}:{f.column}", f"{f.code} {f.name}", f.message)
        yield "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    text = safe(text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("|", "&#124;").replace("`", "&#96;")
