"""concise: one line a finding, for editors' error lists and grep."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Summary, Terms
from newslint.report.full import COLORS
from newslint.report.paint import Paint
from newslint.report.safety import safe
from newslint.runner import Outcome


class Report:
    """path:line:column: severity CODE name: message."""

    def __init__(self, terms: Terms) -> None:
        self._paint = Paint(terms.color)

    def file(self, result: Outcome) -> Iterator[str]:
        """A line for each finding."""
        for f in result.findings:
            severity = self._paint(f.severity, COLORS[f.severity])
            yield (
                f"{safe(f.path)}:{f.line}:{f.column}: {severity} {f.code} {f.name}: "
                f"{safe(f.message)}"
            )

    def finish(self, summary: Summary) -> Iterator[str]:
        """The counts."""
        if summary.files or summary.problems:
            yield str(summary)
