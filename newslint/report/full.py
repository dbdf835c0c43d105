"""full: for the desk. Source line, carets, message, rule, other places."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Finding, Severity
from newslint.report import NOUNS, Summary, safe
from newslint.report.excerpt import excerpt
from newslint.report.paint import Paint
from newslint.runner import Outcome
from newslint.source import Source

COLORS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "blue"}


class Report:
    """Findings as an editor reads them."""

    def __init__(self, color: bool) -> None:
        self._paint = Paint(color)

    def file(self, result: Outcome) -> Iterator[str]:
        """Each finding with its line."""
        for finding in result.findings:
            assert result.source is not None
            yield from self._finding(finding, result.source)
            yield ""

    def _finding(self, finding: Finding, source: Source) -> Iterator[str]:
        paint, color = self._paint, COLORS[finding.severity]
        place = f"{safe(finding.path)}:{finding.line}:{finding.column}"
        noun = NOUNS[finding.severity][0]
        yield (
            f"{paint(place, bold=True)} {paint(noun, color)} "
            f"{paint(finding.code, color, bold=True)} {finding.name}: {safe(finding.message)}"
        )
        yield from self._lines(source, finding.start, finding.end, finding.line, color)
        for related in finding.related:
            where = f"{related.path}:" if related.path else ""
            yield f"  = {safe(where)}{related.line}:{related.column} {safe(related.message)}"
            if related.path is None:
                yield from self._lines(source, related.start, related.end, related.line, "cyan")
        for fix in finding.fixes:
            yield f"  {paint('mend', 'green')}: {safe(fix.title)}"

    def _lines(
        self, source: Source, start: int, end: int, number: int, color: str
    ) -> Iterator[str]:
        shown = excerpt(source, start, end)
        if shown.text:
            label = str(number)
            bar = self._paint("|", "bright_black")
            yield f"  {self._paint(label, 'bright_black')} {bar} {shown.text}"
            yield f"  {' ' * len(label)} {bar} {self._paint(shown.carets, color)}"

    def finish(self, summary: Summary) -> Iterator[str]:
        """The counts."""
        if summary.files:
            yield str(summary)
