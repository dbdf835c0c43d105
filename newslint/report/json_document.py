"""json: one document with every file, for programs that read it whole."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Summary, Terms
from newslint.report.json_lines import dumps
from newslint.runner import Outcome
from newslint.startup.fast_typing import Any

VERSION = 1


class Report:
    """Files with their findings, what could not be read, and the counts."""

    def __init__(self, terms: Terms) -> None:
        del terms
        self._files: list[dict[str, Any]] = []
        self._problems: list[dict[str, str]] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet."""
        if result.problem:
            self._problems.append({"path": result.problem.path, "message": result.problem.message})
        else:
            findings = [finding.as_json() for finding in result.findings]
            self._files.append({"path": result.path, "findings": findings})
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The document."""
        yield dumps(
            {
                "version": VERSION,
                "files": self._files,
                "problems": self._problems,
                "summary": summary.as_json(),
            },
            indent=2,
        )
