"""Places in the files of a run, in the units that other programs count columns in.

Newslint counts code points. `é 😀` are 3 of them, 4 code units of UTF-16 and 7 bytes of UTF-8.
"""

from __future__ import annotations

import os

from newslint.finding import SEVERITIES, Finding, RelatedPlace
from newslint.runner import Outcome
from newslint.source import Source
from newslint.startup.fast_typing import NamedTuple

ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Variables in which GitHub and GitLab say where the repository lies."""


class Region(NamedTuple):
    """Lines and columns from 1; the end column is that after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """The regions of findings, in units of an encoding: "utf-16-le" by twos, or "utf-8" by bytes.

    A finding may name a place in a file that was read before, so each file's text is kept if a unit
    is no code point there.
    """

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._size = 2 if encoding.startswith("utf-16") else 1
        self._odd: dict[str, Source] = {}

    def add(self, result: Outcome) -> None:
        """Take note of a file, before its findings are asked about."""
        source = result.source
        if source is not None and self._units(source.text) != len(source.text):
            self._odd[result.path] = source

    def region(self, path: str, place: Finding | RelatedPlace) -> Region:
        """Where a finding, or a related place of a finding in `path`, lies."""
        source = self._odd.get(getattr(place, "path", None) or path)
        if source is None:
            return Region(place.line, place.column, place.end_line, place.end_column)
        return Region(
            place.line,
            self._column(source, place.line, place.column),
            place.end_line,
            self._column(source, place.end_line, place.end_column),
        )

    def stretch(self, source: Source, start: int, end: int) -> Region:
        """The region of a span of a file: code points from its beginning."""
        first, last = source.position(start), source.position(end)
        return Region(
            first.line,
            self._column(source, first.line, first.column),
            last.line,
            self._column(source, last.line, last.column),
        )

    def _column(self, source: Source, line: int, column: int) -> int:
        start = source.line_starts[line - 1]
        return self._units(source.text[start : start + column - 1]) + 1

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        return len(text.encode(self._encoding, "surrogatepass")) // self._size


def repository_path(path: str) -> str:
    """The path from the repository's root, where the system that runs us looks for it."""
    root = next(filter(None, map(os.environ.get, ROOTS)), "")
    if root:
        full, above = os.path.abspath(path), os.path.abspath(root) + os.sep
        if os.path.normcase(full).startswith(os.path.normcase(above)):
            path = full[len(above) :]
    return path.replace(os.sep, "/")


def gravest_first(finding: Finding) -> tuple[int, float, str, int]:
    """What findings are sorted by: severity, then how sure they are, then where they stand."""
    grade = SEVERITIES.index(finding.severity)
    return grade, -finding.confidence, finding.path, finding.start
