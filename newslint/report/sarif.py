"""sarif: SARIF 2.1.0, which code-scanning pages, editors and archives of results read.

Source: docs.oasis-open.org/sarif/sarif/v2.1.0, and GitHub's "SARIF support for code scanning". Columns
count code units of UTF-16, as the log says. Paths are relative to the repository where they can be.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import quote

from newslint import __version__
from newslint.finding import Finding, Fix, Severity
from newslint.report import Summary, Terms
from newslint.report.json_lines import dumps
from newslint.report.places import Places, Region, repository_path
from newslint.report.safety import safe_lines
from newslint.report.sarif_rules import descriptor
from newslint.runner import Outcome
from newslint.source import Source
from newslint.startup.fast_typing import Any
from newslint.startup.patterns import lazy

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"
_LINK = lazy(r"\[(?=[^\]\n]{0,500}\]\()")


class Report:
    """One log with one run."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._places = Places("utf-16-le")
        self._rules: dict[str, int] = {}
        self._descriptors: list[dict[str, Any]] = []
        self._results: list[dict[str, Any]] = []
        self._unread: list[dict[str, Any]] = []
        self._wrong: dict[str, dict[str, Any]] = {}

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet."""
        self._places.add(result)
        for finding in result.findings:
            self._results.append(self._result(finding, result.source))
        problem = result.problem
        if problem and problem.settings:
            self._wrong[problem.message] = {"level": "error", "message": message(problem.message)}
        elif problem:
            place = {"physicalLocation": {"artifactLocation": artifact(problem.path)}}
            said = {"level": "error", "message": message(problem.message), "locations": [place]}
            self._unread.append(said)
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The log."""
        invocation: dict[str, Any] = {
            "executionSuccessful": not (summary.problems or summary.crashes)
        }
        if self._unread:
            invocation["toolExecutionNotifications"] = self._unread
        if self._wrong:
            invocation["toolConfigurationNotifications"] = list(self._wrong.values())
        driver = {
            "name": "newslint",
            "version": __version__,
            "informationUri": "https://github.com/newslint/newslint",
            "rules": self._descriptors,
        }
        run = {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "originalUriBaseIds": {
                _ROOT: {"description": {"text": "The repository's root, or the working folder."}}
            },
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": self._results,
        }
        yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)

    def _result(self, finding: Finding, source: Source | None) -> dict[str, Any]:
        index = self._rules.setdefault(finding.code, len(self._rules))
        if index == len(self._descriptors):
            self._descriptors.append(descriptor(finding, self._terms.rule(finding.code)))
        region = _region(self._places.region(finding.path, finding))
        hashed = finding.fingerprint
        row: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": index,
            "level": LEVELS[finding.severity],
            "message": message(finding.message),
            "locations": [
                _location(finding.path, {**region, "snippet": {"text": finding.text}}),
            ],
            # GitHub takes the second for its own, which is made of lines: ours survives their moving.
            "partialFingerprints": {
                "newslint/v1": hashed,
                "primaryLocationLineHash": hashed if ":" in hashed else f"{hashed}:1",
            },
            "properties": {"confidence": finding.confidence},
        }
        if finding.related:
            row["relatedLocations"] = [
                {
                    "id": number,
                    **_location(
                        place.path or finding.path,
                        _region(self._places.region(finding.path, place)),
                    ),
                    "message": message(place.message),
                }
                for number, place in enumerate(finding.related, 1)
            ]
        fixes = [fix for fix in finding.fixes if fix.is_change]
        if fixes and source is not None:
            row["fixes"] = [self._fix(fix, finding.path, source) for fix in fixes]
        return row

    def _fix(self, fix: Fix, path: str, source: Source) -> dict[str, Any]:
        replacements = [
            {
                "deletedRegion": _region(self._places.stretch(source, edit.start, edit.end)),
                "insertedContent": {"text": edit.text},
            }
            for edit in fix.edits
        ]
        return {
            "description": message(fix.title),
            "artifactChanges": [{"artifactLocation": artifact(path), "replacements": replacements}],
            "properties": {"safety": fix.safety},
        }


def message(text: str) -> dict[str, str]:
    """A message whose words, which may be a story's, make no link."""
    return {"text": _LINK.sub(r"\\[", "\n".join(safe_lines(text)))}


def artifact(path: str) -> dict[str, str]:
    """Where a file lies: from the root, or wholly where it lies outside."""
    path = repository_path(path)
    absolute = os.path.isabs(path)
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/:" if absolute else "/")
    if absolute:
        return {"uri": f"file://{uri}" if uri.startswith("/") else f"file:///{uri}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _location(path: str, region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": artifact(path), "region": region}}


def _region(region: Region) -> dict[str, Any]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
