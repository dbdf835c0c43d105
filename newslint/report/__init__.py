"""Reports: findings as an editor, a CI system or another program wants to read them.

One module a format, each with a class `Report`, imported when it is asked for.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterable

from newslint.finding import SEVERITIES, Severity
from newslint.report.safety import safe
from newslint.runner import Outcome
from newslint.startup.fast_typing import Protocol

FORMATS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "github": "github",
}
"""Output format → module of this package."""

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
        self.unwritten = ""  # why a part of the report could not be written, in one line
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, str]] = Counter()

    def add(self, result: Outcome) -> None:
        """Count one file."""
        if result.problem:
            self.problems += 1
            return
        self.files += 1
        self.baselined += result.baselined
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
        }

    def __str__(self) -> str:
        """ "3 errors, 1 warning, 2 info in 4 of 5 files; 2 could not be read." """
        unread = f"{self.problems:,} could not be read" if self.problems else ""
        if not self.files:
            return f"Nothing linted; {unread}." if unread else "Nothing linted."
        read = _number(self.files, "file")
        parts = [
            _number(self.severities[severity], severity)
            for severity in SEVERITIES
            if self.severities[severity]
        ]
        where = read if self.files == 1 else f"{self.files_with_findings:,} of {read}"
        found = f"{', '.join(parts)} in {where}" if parts else f"No findings in {read}"
        old = f"{_number(self.baselined, 'old one')} let be" if self.baselined else ""
        return "; ".join(part for part in (found, old, unread) if part) + "."


def _number(count: int, noun: str) -> str:
    """ "1 error", "2 errors"; "2 info", which is short for information."""
    return f"{count:,} {noun}" + ("" if count == 1 or noun == "info" else "s")


class Report(Protocol):
    """Writes a run's results piece by piece: `file` as each comes, `finish` once at the end."""

    def file(self, result: Outcome) -> Iterable[str]:
        """Lines for one file."""

    def finish(self, summary: Summary) -> Iterable[str]:
        """Lines after the last file."""


def report(format: str, color: bool = False, width: int = WIDTH) -> Report:
    """The report for a format name out of FORMATS; one for people takes `width` columns."""
    module = importlib.import_module(f"{__name__}.{FORMATS[format]}")
    made: Report = module.Report(color, width) if format == "full" else module.Report(color)
    return made


__all__ = ["FORMATS", "WIDTH", "Report", "Summary", "report", "safe"]
