"""junit: JUnit's XML, for the page of tests that every CI system has.

Source: the schema of the Jenkins xUnit plug-in, junit-10.xsd, and GitLab's `file`. A story is a
suite; each finding is a test that failed, one below `--fail-on` a test that passed and has a
word to say; a story without findings is one test that passed; what could not be read is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import SEVERITIES, Finding
from newslint.report import Summary, Terms
from newslint.report.places import repository_path
from newslint.report.xml_text import DECLARATION, element, escaped
from newslint.runner import Outcome


class Report:
    """A suite a story."""

    def __init__(self, terms: Terms) -> None:
        grave = 0 if terms.fail_on == "never" else SEVERITIES.index(terms.fail_on) + 1
        self._failing = SEVERITIES[:grave]
        self._lines: list[str] = []
        self._tests = self._failures = self._errors = 0

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: the first line has the counts."""
        path = repository_path(result.path)
        failures, errors, cases = 0, 0, list[str]()
        if result.problem:
            errors = 1
            why = element("error", [], message=result.problem.message, type="unreadable")
            cases += element("testcase", list(why), **_names("read", path))
        elif not result.findings:
            cases += element("testcase", [], **_names("no findings", path))
        for finding in result.findings:
            failed = finding.severity in self._failing
            failures += failed
            where = f"{finding.code} {finding.name} ({finding.line}:{finding.column})"
            inside = [_failure(finding) if failed else _word(finding)]
            cases += element("testcase", inside, **_names(where, path), line=finding.line)
        tests = max(1, len(result.findings))
        counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": 0, "time": 0}
        self._lines += element("testsuite", cases, name=path, **counts)
        self._tests += tests
        self._failures += failures
        self._errors += errors
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The document."""
        del summary
        counts = {"tests": self._tests, "failures": self._failures, "errors": self._errors}
        yield DECLARATION
        yield from element("testsuites", self._lines, name="newslint", **counts)


def _names(name: str, path: str) -> dict[str, object]:
    return {"name": name, "classname": path, "file": path, "time": 0}


def _failure(finding: Finding) -> str:
    return (
        f'<failure message="{escaped(finding.message)}" type="{finding.severity}">'
        f"{_told(finding)}</failure>"
    )


def _word(finding: Finding) -> str:
    return f"<system-out>{_told(finding)}</system-out>"


def _told(finding: Finding) -> str:
    return escaped(
        f"{finding.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message}"
    )
