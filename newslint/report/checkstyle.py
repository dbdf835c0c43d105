"""checkstyle: Checkstyle's XML, which nearly every tool that collects warnings can read.

Source: checkstyle.org, XMLLogger. It has no word on units: columns count characters, code points, from 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Summary, Terms
from newslint.report.places import repository_path
from newslint.report.xml_text import DECLARATION, element
from newslint.runner import Outcome


class Report:
    """A `file` for each story, with an `error` for each finding."""

    def __init__(self, terms: Terms) -> None:
        del terms
        self._lines: list[str] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: who reads it wants a whole document or none."""
        rows: list[str] = []
        if result.problem:
            rows += element(
                "error", [], severity="error", message=result.problem.message, source="newslint"
            )
        for f in result.findings:
            rows += element(
                "error",
                [],
                line=f.line,
                column=f.column,
                severity=f.severity,
                message=f.message,
                source=f"newslint.{f.code}.{f.name}",
            )
        self._lines += element("file", rows, name=repository_path(result.path))
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The document."""
        del summary
        yield DECLARATION
        yield from element("checkstyle", self._lines, version="8.0")
