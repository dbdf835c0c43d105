"""The stories that paths mean, read but not linted: what `show`, `stats` and `audit` work on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, complain, fail, say, tell
from newslint.config import ConfigError
from newslint.discovery import Problem, read_bytes, read_input
from newslint.document import Document
from newslint.runner import STDIN, display_path, kind_remark, problem, read_story
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import Any
from newslint.text import Span


class Stories:
    """The documents of paths, in order. A path that gives none is said in one line on standard error."""

    def __init__(self, session: Session, paths: Sequence[str], example: str) -> None:
        """Ends the run where there are no paths; `example` shows how they are given."""
        if not paths:
            fail(f"no stories given (`{example}`)")
        self._session = session
        self._paths = paths
        self._complaints = Complaints()
        self.status = 0
        """The exit status so far: 2 once a path gave no document."""

    def __iter__(self) -> Iterator[Document]:
        targets = list(self._session.targets(self._paths))
        for note in self._session.runner.notes:
            complain(note)
        if not targets:
            complain(self._session.no_story(self._paths))
        for target in targets:
            if isinstance(target, Problem):
                self._failed(target)
                continue
            path = display_path(target)
            try:
                document = self._read(path, target)
            except (SourceError, ConfigError) as error:
                self._failed(problem(path, error))
                continue
            if remark := kind_remark(document):
                complain(remark)
            yield document

    def _read(self, path: str, target: str) -> Document:
        config = self._session.config_for(path)
        most = config.max_file_size
        data = read_input(most) if path == STDIN else read_bytes(path, most)
        return read_story(Source.decode(path, data, config.encoding or None), config)

    def _failed(self, why: Problem) -> None:
        self.status = 2
        self._complaints.add(why)


def print_sheets(
    read: Stories,
    output_format: str,
    row: Callable[[Document], dict[str, Any]],
    lines: Callable[[dict[str, Any]], Iterable[str]],
) -> None:
    """Print one sheet a story, in full as `lines` has it, as `json` or `jsonl`."""
    from newslint.report.json_lines import dumps

    sheets = []
    for document in read:
        sheet = row(document)
        if output_format == "json":
            sheets.append(sheet)
        elif output_format == "jsonl":
            tell([dumps(sheet)])
        else:
            say(lines(sheet))
    if output_format == "json":
        tell([dumps({"version": 1, "files": sheets})])


def placed(document: Document, place: Span) -> dict[str, Any]:
    """A place as `located` has it, with its line and column."""
    found = located(document, place)
    line, column = document.source.position(found["start"])
    text = found.pop("text")
    return {**found, "line": line, "column": column, "text": text}


def located(document: Document, place: Span) -> dict[str, Any]:
    """A place of the plain text as it stands in the file: code points and the words there."""
    found = document.map.source(place.start, place.end)
    return {
        "start": found.start,
        "end": found.end,
        "text": document.source.text[found.start : found.end],
    }
