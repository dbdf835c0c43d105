"""--watch: lint stories again as they are written."""

from __future__ import annotations

import os
import stat
import time

from newslint.cli.linting import Call, linted, refuse_no_files
from newslint.cli.session import Session
from newslint.cli.terminal import complain, fail
from newslint.discovery import Problem
from newslint.report import counted
from newslint.runner import STDIN, display_path
from newslint.startup.fast_typing import NoReturn

EVERY = 0.5
"""Seconds between two looks at the files."""


def watch(session: Session, call: Call) -> NoReturn:
    """Lint what there is, then each story that changes or comes, until Ctrl-C, which ends with 130.

    Contents are compared, never times, which clones, editors and clocks set as they like. What is linted
    together is compared with each other for duplicates, so a story that changes alone is read alone.
    """
    _refuse_clashes(call)
    seen: dict[str, int | None] = {}
    first = True
    while True:
        now = _contents(session, call)
        changed = [path for path, content in now.items() if seen.get(path, "new") != content]
        if not call.quiet:
            for path in sorted(seen.keys() - now.keys()):
                complain(f"{display_path(path)}: is gone")
        if changed or first:
            # Anew each time: the desk may have changed its settings or its pack meanwhile.
            session.runner.close()
            session = session.anew()
            # No cache later on: newslint may be another by then, and would be taken for this one.
            linted(session, call if first else call._replace(paths=changed, cache=False))
        if first and not call.quiet:
            complain(f"watching {counted(len(now), 'file')}; Ctrl-C ends it")
        seen, first = now, False
        time.sleep(EVERY)


def _refuse_clashes(call: Call) -> None:
    """End the run where it asks for what can't be done again and again."""
    refuse_no_files(call.paths)
    if STDIN in call.paths:
        fail("--watch reads files again and again; standard input can be read once")
    if call.fix or call.diff or call.unsafe_fixes:
        fail("--watch changes no story; leave out --fix, --diff and --unsafe-fixes")
    if call.output_file is not None or any("=" in each for each in call.output_formats):
        fail("--watch reports to standard output; a file would hold what changed last, and no more")


def _contents(session: Session, call: Call) -> dict[str, int | None]:
    """Each file with what tells its content from another; None for one that can't be read."""
    targets = [each for each in session.targets(call.paths) if not isinstance(each, Problem)]
    return {path: _content(path) for path in targets}


def _content(path: str) -> int | None:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None  # a pipe gives its content once, to the run
        with open(path, "rb") as file:
            return hash(file.read())
    except OSError:
        return None
