"""--changed-since: a run that is only about what has changed since a git revision."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.changes import Changes, ChangesError
from newslint.cli.session import Session
from newslint.cli.terminal import fail
from newslint.config import ConfigError
from newslint.config.errors import word
from newslint.discovery import Problem, read_bytes
from newslint.runner import STDIN, display_path
from newslint.source import SourceError


def changes(revision: str) -> Changes:
    """What has changed since a revision; ends the run where git can't say."""
    try:
        return Changes(revision)
    except ChangesError as error:
        fail(f"--changed-since: {word(str(error), 300)}")


def narrowed(
    session: Session, since: Changes, targets: list[str | Problem]
) -> Iterator[str | Problem]:
    """Of what a run would read, what has changed.

    Stories that have not are remembered all the same: a new one may say what one of them says.
    """
    files = [each for each in targets if not isinstance(each, Problem) and each != STDIN]
    changed = set(since.narrowed(files, (_content(session, each) for each in files)))
    kept = [each for each in targets if isinstance(each, Problem) or each in (STDIN, *changed)]
    if len(files) > len(changed) > 0:
        session.runner.remember()
        for each in files:
            if each not in changed:
                session.runner.meet(display_path(each))
    yield from kept


def _content(session: Session, path: str) -> bytes | None:
    try:
        return read_bytes(path, session.config_for(path).max_file_size)
    except (SourceError, ConfigError):
        return None  # said where it is linted
