"""What the page is put together from."""

from __future__ import annotations

from newslint.finding import Finding, Severity
from newslint.report.xml_text import escaped
from newslint.startup.fast_typing import NamedTuple

_LONGEST = 90  # characters of a story's words in a list


class Mark(NamedTuple):
    """A finding and its number on the page, from 1."""

    number: int
    finding: Finding


class Place(NamedTuple):
    """A stretch of a file, or of a story's plain text, that a finding speaks of.

    `nth` is 0 for the finding's own place, else which of its related places this is, from 1.
    """

    start: int
    end: int
    number: int
    nth: int
    severity: Severity

    @property
    def anchor(self) -> str:
        """The id of the place on the page."""
        return anchor(self.number, self.nth)


class Part(NamedTuple):
    """A file on the page: its number, from 1, and its lines of HTML."""

    number: int
    path: str
    findings: list[Finding]
    lines: list[str]


class Unread(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    why: str


def anchor(number: int, nth: int) -> str:
    """The id of a finding's own place (`nth` 0) or of another that it names."""
    return f"p{number}-{nth}" if nth else f"m{number}"


def cut(text: str) -> str:
    """A story's words on one line and not too many of them, escaped."""
    text = " ".join(text.split())
    return escaped(text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…")
