"""rdjson: Reviewdog Diagnostic Format, for `reviewdog -f=rdjson`: comments on a change, with suggestions.

Source: github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto. Columns count bytes of UTF-8 from 1;
a range ends before its end. A suggestion is one range with its new text, so the edits of a fix
are joined, with the words between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Finding, Fix, Severity
from newslint.report import Summary, Terms
from newslint.report.json_lines import dumps
from newslint.report.places import Places, Region, repository_path
from newslint.report.safety import safe_lines
from newslint.runner import Outcome
from newslint.source import Source
from newslint.startup.fast_typing import Any

SEVERITY: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_ADDRESS = "https://github.com/newslint/newslint"


class Report:
    """One DiagnosticResult with all findings."""

    def __init__(self, terms: Terms) -> None:
        del terms
        self._places = Places("utf-8")
        self._rows: list[dict[str, Any]] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet."""
        self._places.add(result)
        self._rows += [self._row(finding, result.source) for finding in result.findings]
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The result."""
        del summary
        source = {"name": "newslint", "url": _ADDRESS}
        yield dumps({"source": source, "diagnostics": self._rows}, indent=2)

    def _row(self, finding: Finding, source: Source | None) -> dict[str, Any]:
        row: dict[str, Any] = {
            "message": "\n".join(safe_lines(finding.message)),
            "location": {
                "path": repository_path(finding.path),
                "range": _range(self._places.region(finding.path, finding)),
            },
            "severity": SEVERITY[finding.severity],
            "code": {"value": f"{finding.code} {finding.name}"},
        }
        related = [
            {
                "message": "\n".join(safe_lines(place.message)),
                "location": {
                    "path": repository_path(place.path or finding.path),
                    "range": _range(self._places.region(finding.path, place)),
                },
            }
            for place in finding.related
        ]
        if related:
            row["related_locations"] = related
        fixes = [fix for fix in finding.fixes if fix.is_change]
        if fixes and source is not None:
            row["suggestions"] = [self._suggestion(fix, source) for fix in fixes]
        return row

    def _suggestion(self, fix: Fix, source: Source) -> dict[str, Any]:
        edits = sorted(fix.edits)
        start, end = edits[0].start, max(edit.end for edit in edits)
        text, at = "", start
        for edit in edits:
            text += source.text[at : edit.start] + edit.text
            at = edit.end
        return {"range": _range(self._places.stretch(source, start, end)), "text": text}


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }
