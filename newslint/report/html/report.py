"""The run's files, gathered, and the page made of them once all are known."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Finding
from newslint.readers import read
from newslint.report import Summary, Terms
from newslint.report.html.page import page
from newslint.report.html.parts import Mark, Part, Place, Unread
from newslint.report.html.story import story
from newslint.runner import Outcome
from newslint.source import Source, SourceError


class Report:
    """Holds sources and findings, as a finding may point into a file that was read before."""

    def __init__(self, terms: Terms) -> None:
        self._story = terms.story
        self._files: list[tuple[Source, list[Mark]]] = []
        self._unread: list[Unread] = []
        self._count = 0
        self._pointed: dict[str, list[Place]] = {}

    def file(self, result: Outcome) -> Iterator[str]:
        """Nothing yet: the head of the page has the counts."""
        if result.problem:
            self._unread.append(Unread(result.problem.path, result.problem.message))
        elif result.source is not None:
            self._files.append((result.source, [self._mark(each) for each in result.findings]))
        yield from ()

    def finish(self, summary: Summary) -> Iterator[str]:
        """The page."""
        read = {source.path for source, _ in self._files}
        parts = []
        for number, (source, marks) in enumerate(self._files, 1):
            document = self._read(source)
            pointed = self._pointed.get(source.path, [])
            lines = list(story(number, document, marks, pointed, read))
            parts.append(Part(number, source.path, [mark.finding for mark in marks], lines))
        yield from page(parts, self._unread, summary)

    def _read(self, source: Source) -> Document:
        """The story; a file that is none, of suppressions for instance, as plain text."""
        try:
            return self._story(source)
        except SourceError:
            return read(source, "plain")

    def _mark(self, finding: Finding) -> Mark:
        """A finding with its number, which names it all over the page."""
        self._count += 1
        for nth, place in enumerate(finding.related, 1):
            pointed = Place(place.start, place.end, self._count, nth, finding.severity)
            self._pointed.setdefault(place.path or finding.path, []).append(pointed)
        return Mark(self._count, finding)
