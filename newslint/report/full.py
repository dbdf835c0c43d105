"""full: for the desk. A file's findings under its name: place, severity, message, rule; the line it
speaks of; other places; fixes.

    stories/bridge.txt
      3:1  error    The headline appears again in the body.  DUP001 duplicate-headline
         3 │ Council Votes to Repair Bridge
           │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      1:1  see      the headline
           fix      Delete the line
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Finding, RelatedPlace, Severity
from newslint.report import Summary, Terms
from newslint.report.columns import wrapped
from newslint.report.excerpt import excerpt
from newslint.report.paint import Paint
from newslint.report.safety import safe
from newslint.runner import Outcome
from newslint.source import Source
from newslint.startup.fast_typing import NamedTuple

COLORS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "blue"}
_DIM = "bright_black"
_EDGE = "  "
_BAR = "│"
_WORD = len("warning")  # the longest of what stands between place and message
_LEAST = 30  # columns for a message; on a terminal that has not so many beside it, it stands below
_BELOW = 4
_SHORT = len("  12:3456  see  ")  # what so short a line needs before it


class _Table(NamedTuple):
    """Where a file's columns stand: all its places take as much room as the longest of them."""

    source: Source
    place: int


class Report:
    """Findings as an editor reads them."""

    def __init__(self, terms: Terms) -> None:
        self._paint = Paint(terms.color)
        self._width = terms.width

    def file(self, result: Outcome) -> Iterator[str]:
        """The file's name, then each finding with its line."""
        if not result.findings:
            return
        assert result.source is not None
        table = _Table(result.source, max(map(_widest, result.findings)))
        yield self._paint(safe(result.path), bold=True)
        for finding in result.findings:
            yield from self._finding(finding, table)
            yield ""

    def finish(self, summary: Summary) -> Iterator[str]:
        """The counts."""
        if summary.files or summary.problems:
            yield from wrapped(str(summary).split(), self._width)

    def _finding(self, finding: Finding, table: _Table) -> Iterator[str]:
        color = COLORS[finding.severity]
        place = f"{finding.line}:{finding.column}"
        rule = f"{finding.code} {finding.name}"
        message = [*safe(finding.message).split(), f" {rule}"]
        yield from self._row(table, place, finding.severity, color, message, rule)
        yield from self._lines(table, finding.start, finding.end, finding.line, color)
        for related in finding.related:
            yield from self._related(finding, related, table)
        for fix in finding.fixes:
            yield from self._row(table, "", "fix", "green", safe(fix.title).split())

    def _related(self, finding: Finding, related: RelatedPlace, table: _Table) -> Iterator[str]:
        place = f"{related.line}:{related.column}"
        said = safe(related.message).split()
        if related.path is not None:
            yield from self._row(table, "", "see", "cyan", [f"{safe(related.path)}:{place}", *said])
            return
        yield from self._row(table, place, "see", "cyan", said)
        text = table.source.text[related.start : related.end]
        if " ".join(text.casefold().split()) != " ".join(finding.text.casefold().split()):
            yield from self._lines(table, related.start, related.end, related.line, "cyan")

    def _row(
        self, table: _Table, place: str, word: str, color: str, said: list[str], rule: str = ""
    ) -> Iterator[str]:
        """A line of the table; what is said goes on below itself. `rule`: its end, to be set back."""
        indent = len(_EDGE) + table.place + 2 + _WORD + 2
        beside = self._width - indent >= _LEAST
        if not beside:
            indent = _BELOW
        lines = wrapped(said, self._width - indent)
        if rule and lines[-1].endswith(rule):
            lines[-1] = lines[-1].removesuffix(rule) + self._paint(rule, _DIM)
        head = f"{_EDGE}{place:>{table.place}}  {self._paint(word, color, bold=True)}"
        if beside and lines:
            head += f"{' ' * (_WORD - len(word))}  {lines.pop(0)}"
        elif len(lines) == 1 and not rule and len(lines[0]) + _SHORT <= self._width:
            head += f"  {lines.pop()}"
        yield head
        for line in lines:
            yield " " * indent + line

    def _lines(self, table: _Table, start: int, end: int, number: int, color: str) -> Iterator[str]:
        room = self._width - len(_EDGE) - table.place - len(f" {_BAR} ")
        shown = excerpt(table.source, start, end, room)
        if shown.text:
            bar = self._paint(_BAR, _DIM)
            label = self._paint(f"{number:>{table.place}}", _DIM)
            yield f"{_EDGE}{label} {bar} {shown.text}"
            yield f"{_EDGE}{' ' * table.place} {bar} {self._paint(shown.carets, color)}"


def _widest(finding: Finding) -> int:
    """The room for the longest place of a finding, its own and those in the same file."""
    places: list[Finding | RelatedPlace] = [finding]
    places += [related for related in finding.related if related.path is None]
    return max(len(f"{each.line}:{each.column}") for each in places)
