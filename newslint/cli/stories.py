"""The stories that paths mean, read but not linted: what `show`, `stats` and `audit` work on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from newslint.cli.session import Session
from newslint.cli.terminal import complain, fail
from newslint.config import ConfigError
from newslint.discovery import Problem, read_bytes
from newslint.document import Document
from newslint.fast_typing import Any
from newslint.report import safe
from newslint.runner import STDIN, display_path, kind_remark, read_story
from newslint.source import Source, SourceError
from newslint.text import Span


class Stories:
    """The documents of paths, in order. A path that gives none is said in one line on standard error."""

    def __init__(self, session: Session, paths: Sequence[str], example: str) -> None:
        """Ends the run where there are no paths; `example` shows how they are given."""
        if not paths:
            fail(f"no stories given (`{example}`)")
        self._session = session
        self._paths = paths
        self.status = 0
        """The exit status so far: 2 once a path gave no document."""

    def __iter__(self) -> Iterator[Document]:
        for target in self._session.targets(self._paths):
            if isinstance(target, Problem):
                self._failed(target.path, target.message)
                continue
            path = display_path(target)
            try:
                document = self._read(path, target)
            except (SourceError, ConfigError) as error:
                self._failed(path, str(error))
                continue
            if remark := kind_remark(document):
                complain(safe(remark))
            yield document

    def _read(self, path: str, target: str) -> Document:
        config = self._session.config_for(path)
        data = sys.stdin.buffer.read() if path == STDIN else read_bytes(path, config.max_file_size)
        return read_story(Source.decode(path, data, config.encoding or None), config)

    def _failed(self, path: str, why: str) -> None:
        complain(f"{path}: {why}")
        self.status = 2


def located(document: Document, place: Span) -> dict[str, Any]:
    """A place of the plain text as it stands in the file: code points and the words there."""
    found = document.map.source(place.start, place.end)
    return {
        "start": found.start,
        "end": found.end,
        "text": document.source.text[found.start : found.end],
    }
