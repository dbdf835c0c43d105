"""Reports: findings as an editor, a CI system or another program wants to read them.

One module a format, each with a class `Report` that is made of its `Terms`, imported when it is asked
for. A new format is a module here, a line in FORMATS and one in the table of settings.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterable

from newslint.document import Document
from newslint.finding import SEVERITIES, Severity
from newslint.readers import read
from newslint.registry import Rule
from newslint.report.safety import safe
from newslint.runner import Outcome
from newslint.source import Source
from newslint.startup.fast_typing import NamedTuple, Protocol

FORMATS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "github": "github",
    "markdown": "markdown",
    "sarif": "sarif",
    "gitlab": "gitlab",
    "rdjson": "rdjson",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "html": "html",
}
"""Output format → module of this package."""

PEOPLE = ("full", "concise")
"""The formats for a terminal: in colour, and with a line of counts that `--quiet` takes off."""

WIDTH = 100
"""Columns of a report for people where nothing says how many there are."""


class Summary:
    """Counts over a whole run."""

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.problems = 0
        self.crashes = 0
        self.baselined = 0  # findings that baselines hold
        self.fixed = 0  # findings that were put right before
        self.unwritten: list[str] = []  # why parts of the report could not be written, a line each
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, str]] = Counter()

    def add(self, result: Outcome) -> None:
        """Count one file."""
        if result.problem:
            self.problems += 1
            return
        self.files += 1
        self.baselined += result.baselined
        self.fixed += result.fixed
        self.files_with_findings += bool(result.findings)
        for finding in result.findings:
            self.severities[finding.severity] += 1
            self.rules[finding.code, finding.name] += 1
            self.crashes += finding.code in ("NLT900", "NLT901")

    def at_or_above(self, severity: str) -> int:
        """How many findings are as grave as `severity` or graver; none for "never"."""
        if severity == "never":
            return 0
        grave = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return sum(self.severities[each] for each in grave)

    def as_json(self) -> dict[str, int]:
        """The counts by name."""
        return {
            "files": self.files,
            "files_with_findings": self.files_with_findings,
            "findings": sum(self.severities.values()),
            **{severity: self.severities[severity] for severity in SEVERITIES},
            "problems": self.problems,
            "baselined": self.baselined,
            "fixed": self.fixed,
        }

    def __str__(self) -> str:
        """ "3 errors, 1 warning, 2 info in 4 of 5 files; 2 could not be read." """
        unread = f"{self.problems:,} could not be read" if self.problems else ""
        if not self.files:
            return f"Nothing linted; {unread}." if unread else "Nothing linted."
        read = counted(self.files, "file")
        parts = [
            counted(self.severities[severity], severity)
            for severity in SEVERITIES
            if self.severities[severity]
        ]
        where = read if self.files == 1 else f"{self.files_with_findings:,} of {read}"
        found = f"{', '.join(parts)} in {where}" if parts else f"No findings in {read}"
        old = f"{counted(self.baselined, 'old one')} let be" if self.baselined else ""
        fixed = f"{self.fixed:,} fixed" if self.fixed else ""
        return "; ".join(part for part in (found, fixed, old, unread) if part) + "."


def counted(count: int, noun: str) -> str:
    """A number of errors or the like: "1 error", "2 errors"; "2 info", which is short for information."""
    return f"{count:,} {noun}" + ("" if count == 1 or noun == "info" else "s")


def _unknown(code: str) -> None:
    """No rule for any code."""
    del code


class Terms(NamedTuple):
    """What a report is told before the first file."""

    color: bool = False
    width: int = WIDTH
    """Columns, for a report that is read on a terminal."""

    rule: Callable[[str], Rule | None] = _unknown
    """The rule of a code, asked for once findings are there: packs come with the files that they hold for."""

    fail_on: str = "warning"
    """From which severity on a finding fails the run, or "never"."""

    story: Callable[[Source], Document] = read
    """A file's story as the run reads it, for a report that shows more of it than findings."""


class Report(Protocol):
    """Writes a run's results piece by piece: `file` as each comes, `finish` once at the end.

    A line of a report may hold line breaks.
    """

    def file(self, result: Outcome) -> Iterable[str]:
        """Lines for one file."""

    def finish(self, summary: Summary) -> Iterable[str]:
        """Lines after the last file."""


def report(format: str, terms: Terms | None = None) -> Report:
    """The report for a format name out of FORMATS."""
    module = importlib.import_module(f"{__name__}.{FORMATS[format]}")
    made: Report = module.Report(terms or Terms())
    return made


__all__ = [
    "FORMATS",
    "PEOPLE",
    "WIDTH",
    "Report",
    "Summary",
    "Terms",
    "counted",
    "report",
    "safe",
]
