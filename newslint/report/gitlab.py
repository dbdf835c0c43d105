"""gitlab: a Code Quality report, which GitLab shows in a merge request: what is new, what is mended.

Source: docs.gitlab.com, "Code Quality", "Code Quality report format". GitLab knows lines, no columns,
and takes two findings with one fingerprint for one, so a fingerprint holds the path too.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from newslint.finding import Finding, Severity
from newslint.report import Summary, Terms
from newslint.report.json_lines import dumps
from newslint.report.places import repository_path
from newslint.report.safety import safe
from newslint.runner import Outcome
from newslint.startup.fast_typing import Any

SEVERITY: dict[Severity, str] = {"error": "critical", "warning": "major", "info": "info"}


class Report:
    """One array with all findings."""

    def __init__(self, terms: Terms) -> None:
        del terms
        self._rows: list[dict[str, Any]] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet."""
        self._rows += map(_row, result.findings)
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The array."""
        del summary
        yield dumps(self._rows, indent=2)


def _row(finding: Finding) -> dict[str, Any]:
    path = repository_path(finding.path)
    identity = f"{path}\0{finding.fingerprint}".encode("utf-8", "surrogatepass")
    return {
        "description": f"{safe(finding.message)} ({finding.code} {finding.name})",
        "check_name": finding.name,
        "fingerprint": sha256(identity).hexdigest()[:32],
        "severity": SEVERITY[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
