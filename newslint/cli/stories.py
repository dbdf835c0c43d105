"""The stories that paths mean, read but not linted: what `show` and `stats` work on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from newslint.cli.session import Session
from newslint.config import ConfigError
from newslint.discovery import Problem, read_bytes
from newslint.document import Document
from newslint.runner import STDIN, display_path, read_story
from newslint.source import Source, SourceError


def stories(session: Session, paths: Iterable[str]) -> Iterator[tuple[str, Document | str]]:
    """Each path with its document, or with the reason, one line, why there is none."""
    for target in session.targets(paths):
        if isinstance(target, Problem):
            yield target.path, target.message
            continue
        path = display_path(target)
        try:
            config = session.config_for(path)
            if path == STDIN:
                data = sys.stdin.buffer.read()
            else:
                data = read_bytes(path, config.max_file_size)
            yield path, read_story(Source.decode(path, data, config.encoding or None), config)
        except (SourceError, ConfigError) as error:
            yield path, str(error)
