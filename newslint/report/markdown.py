"""markdown: for a comment on a pull request or a job's summary page: the worst first, the rest folded.

Words of a story are only words there: they make no heading, picture, mention or tag. GitHub
refuses a comment of more than 65,536 characters, so what would be too long is counted instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.discovery import REPORT_MARK
from newslint.finding import SEVERITIES, Finding
from newslint.report import Summary, Terms, counted
from newslint.report.places import gravest_first
from newslint.report.safety import safe
from newslint.runner import Outcome

_FIRST = 5  # findings that are shown unfolded
_MOST = 60_000  # characters
_LONGEST = 400  # of what is quoted at once
_ESCAPES = {ord(character): f"&#{ord(character)};" for character in "\\`*_[]|<>&~$:"}
# Mentions and numbers of issues are looked for in what the reader sees: what nobody sees parts them.
_ESCAPES |= {ord("@"): "@\u2060", ord("#"): "&#35;\u2060"}


class Report:
    """Counts, the gravest findings in a line each, then each file's findings, folded.

    A few are shown whole at once.
    """

    def __init__(self, terms: Terms) -> None:
        del terms
        self._files: list[list[Finding]] = []
        self._unread: list[str] = []

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: the worst may come last."""
        if result.problem:
            self._unread.append(str(result.problem))
        elif result.findings:
            self._files.append(result.findings)
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The comment."""
        page = _Page()
        page.add(REPORT_MARK, f"**newslint**: {_text(str(summary))}", "")
        for why in dict.fromkeys(self._unread):
            page.add(f"- not read: {_text(why)}")
        if self._unread:
            page.add("")
        ranked = sorted((each for file in self._files for each in file), key=gravest_first)
        if len(ranked) <= _FIRST:
            for finding in ranked:
                page.add(_head(finding, finding.path), *_below(finding))
        else:
            page.lines += [_head(finding, finding.path) for finding in ranked[:_FIRST]]
            page.add("")
            for findings in sorted(self._files, key=lambda each: min(map(gravest_first, each))):
                _add_file(page, findings)
        if page.left_out:
            page.lines += ["", f"*{page.left_out:,} more are not shown: there is no room.*"]
        yield from page.lines


class _Page:
    """Lines up to what fits, and how many entries did not."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.left_out = 0
        self._room = _MOST

    def add(self, *lines: str) -> bool:
        """Add an entry whole, or count it as left out."""
        taken = sum(map(len, lines)) + len(lines)
        if taken > self._room:
            self._room = 0
            self.left_out += 1
            return False
        self._room -= taken
        self.lines += lines
        return True


def _add_file(page: _Page, findings: list[Finding]) -> None:
    """A file's findings behind its name."""
    path = findings[0].path
    counts = [
        counted(count, severity)
        for severity in SEVERITIES
        if (count := sum(each.severity == severity for each in findings))
    ]
    opening = f"<details><summary>{_text(path)}: {', '.join(counts)}</summary>"
    if not page.add(opening, ""):
        page.left_out += len(findings) - 1
        return
    for finding in findings:
        page.add(_head(finding), *_below(finding))
    page.lines += ["", "</details>", ""]


def _head(finding: Finding, path: str = "") -> str:
    """A finding as an item of a list."""
    place = f"{_text(path)}:" if path else ""
    return (
        f"- **{finding.severity}** {place}{finding.line}:{finding.column} {_text(finding.message)}"
        f" <sub>{_text(f'{finding.code} {finding.name}')}</sub>"
    )


def _below(finding: Finding) -> Iterator[str]:
    """The words that a finding speaks of, other places, and ways to mend it."""
    if finding.text.strip():
        yield f"  <br><code>{_text(finding.text)}</code>"
    for related in finding.related:
        other = f"{_text(related.path)}:" if related.path is not None else ""
        yield f"  - see {other}{related.line}:{related.column} {_text(related.message)}"
    for fix in finding.fixes:
        yield f"  - fix: {_text(fix.title)}"


def _text(text: str) -> str:
    """Words from outside as words of a paragraph; not many of them."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return safe(cut).translate(_ESCAPES)
