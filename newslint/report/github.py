"""github: workflow commands that become annotations on a pull request.

GitHub shows ten errors, ten warnings and ten notices a step and drops the rest without a word, so
the gravest and surest come first. All of them are on the job's summary page, as Markdown.
Source: docs.github.com, "Workflow commands for GitHub Actions" and "Usage limits".
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from newslint.finding import Finding, Severity
from newslint.report import Summary, Terms, markdown
from newslint.report.places import gravest_first, repository_path
from newslint.report.safety import safe_lines
from newslint.runner import Outcome

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
MOST_OF_A_KIND = 10


class Report:
    """Annotations, escaped and capped as GitHub does; all findings on the job's summary page."""

    def __init__(self, terms: Terms) -> None:
        self._findings: list[Finding] = []
        page = os.environ.get("GITHUB_STEP_SUMMARY")
        self._page = SummaryPage(page, terms) if page else None

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: the cap needs all of them."""
        self._findings += result.findings
        if self._page:
            self._page.file(result)
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The annotations, then the counts."""
        shown: Counter[str] = Counter()
        for finding in sorted(self._findings, key=gravest_first):
            shown[finding.severity] += 1
            if shown[finding.severity] <= MOST_OF_A_KIND:
                yield annotation(finding)
        rest = sum(max(0, count - MOST_OF_A_KIND) for count in shown.values())
        if self._page:
            self._page.finish(summary)
        yield str(summary) + (f" {rest:,} of them are not annotated." if rest else "")


class SummaryPage:
    """The Markdown report at the end of the page that GitHub shows for a job."""

    def __init__(self, path: str, terms: Terms) -> None:
        self._path = path
        self._report = markdown.Report(terms)

    def file(self, result: Outcome) -> None:
        """Take note of one file."""
        for _ in self._report.file(result):
            pass

    def finish(self, summary: Summary) -> None:
        """Write the page, unless there is nothing to say; `summary` is told where that is impossible."""
        if not summary.problems and not summary.severities.total():
            return
        try:
            with open(self._path, "a", encoding="utf-8", errors="backslashreplace") as file:
                file.writelines(f"{line}\n" for line in self._report.finish(summary))
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            summary.unwritten.append(f"GITHUB_STEP_SUMMARY: can't write to {self._path}: {why}")


def annotation(finding: Finding) -> str:
    """The workflow command for a finding. Columns are left out where it runs over lines."""
    properties = {"file": repository_path(finding.path), "line": finding.line}
    properties["endLine"] = finding.end_line
    if finding.line == finding.end_line:
        properties["col"] = finding.column
        properties["endColumn"] = finding.end_column
    properties["title"] = f"{finding.code} {finding.name}"
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {said}::{_data(finding.message)}"


def _data(text: str) -> str:
    return "%0A".join(line.replace("%", "%25") for line in safe_lines(text))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
