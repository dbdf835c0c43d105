"""Reports: findings as an editor, a CI system or another program wants to read them.

One module a format, each with a class `Report`, imported when it is asked for.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterable

from newslint.fast_typing import Protocol
from newslint.finding import SEVERITIES, Severity
from newslint.runner import Outcome

FORMATS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "github": "github",
}
"""Output format → module of this package."""


class Summary:
    """Counts over a whole run."""

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.problems = 0
        self.crashes = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[tuple[str, str]] = Counter()

    def add(self, result: Outcome) -> None:
        """Count one file."""
        if result.problem:
            self.problems += 1
            return
        self.files += 1
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
        }

    def __str__(self) -> str:
        total = sum(self.severities.values())
        read = f"{self.files:,} {'file' if self.files == 1 else 'files'}"
        if not total:
            return f"No findings in {read}."
        parts = [
            f"{self.severities[severity]:,} {NOUNS[severity][self.severities[severity] != 1]}"
            for severity in SEVERITIES
            if self.severities[severity]
        ]
        where = read if self.files == 1 else f"{self.files_with_findings:,} of {read}"
        return f"{', '.join(parts)} in {where}."


NOUNS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
}
"""What an editor calls findings of a severity, one and many."""


class Report(Protocol):
    """Writes a run's results piece by piece: `file` as each comes, `finish` once at the end."""

    def file(self, result: Outcome) -> Iterable[str]:
        """Lines for one file."""

    def finish(self, summary: Summary) -> Iterable[str]:
        """Lines after the last file."""


def report(format: str, color: bool = False) -> Report:
    """The report for a format name out of FORMATS."""
    module = importlib.import_module(f"{__name__}.{FORMATS[format]}")
    made: Report = module.Report(color)
    return made


def safe(text: str) -> str:
    """Text of a story for a terminal or log: no control character may act there."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == " " else _shown(c) for c in text)


def _shown(character: str) -> str:
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return " "
    if character < " " or character == "\x7f":
        return "\u2421" if character == "\x7f" else chr(0x2400 + ord(character))
    if "\x80" <= character <= "\x9f":
        return "\ufffd"
    # White space and invisible format characters: a space where they take room, a mark elsewhere.
    return " " if character.isspace() else "\ufffd" if character in _BIDI else character


_BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
