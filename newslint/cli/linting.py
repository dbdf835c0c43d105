"""Linting from the command line: files in, a report and an exit status out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from newslint.cli import FORCE
from newslint.cli.session import Session
from newslint.cli.terminal import colored, complain, fail, say
from newslint.config import ConfigError
from newslint.discovery import Problem
from newslint.fast_typing import NoReturn
from newslint.packs import PackError
from newslint.report import FORMATS, Summary, report, safe
from newslint.runner import STDIN, Outcome, display_path

PROGRESS_FROM = 50
"""Files from which a run on a terminal shows its progress."""


def plain(arguments: list[str]) -> NoReturn:
    """`newslint FILES…` without an option but `--force-exclude`, as a hook calls it."""
    paths = [argument for argument in arguments if argument != FORCE]
    forced = {FORCE[2:]: (True, FORCE)} if FORCE in arguments else {}
    try:
        lint(Session(None, False, forced), paths, color=colored("auto"))
    except SystemExit as end:
        if isinstance(end.code, int):
            _leave(end.code)
        raise
    except (ConfigError, PackError) as error:
        fail(str(error))
    except BrokenPipeError:
        # The reader of a pipe has gone; say nothing, not at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write("Aborted!\n")
        sys.exit(1)


def _leave(status: int) -> None:
    """End the process at once: taking it apart object by object takes 5 ms, and nothing waits for it."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def lint(
    session: Session,
    paths: Iterable[str],
    output_format: str | None = None,
    statistics: bool = False,
    exit_zero: bool = False,
    stdin_filename: str | None = None,
    quiet: bool = False,
    color: bool = False,
) -> NoReturn:
    """Lint stories, print the report, and exit.

    Raises ConfigError for settings that are wrong whatever the file.
    """
    try:
        status = _lint(
            session, paths, output_format, statistics, exit_zero, stdin_filename, quiet, color
        )
    finally:
        session.runner.close()
    sys.exit(status)


def _lint(
    session: Session,
    paths: Iterable[str],
    output_format: str | None,
    statistics: bool,
    exit_zero: bool,
    stdin_filename: str | None,
    quiet: bool,
    color: bool,
) -> int:
    paths = list(paths)
    if not paths:
        fail("no files given (`newslint .` lints this folder, `newslint -` standard input)")
    base = session.base(stdin_filename or paths[0])
    form = output_format or base.output_format
    if form not in FORMATS:
        fail(f"there is no output format {form!r}; there are {', '.join(FORMATS)}")
    writer, summary = report(form, color), Summary()
    lines: list[str] = []
    told: set[str] = set()
    faults = 0
    targets = list(session.targets(paths))
    if len(targets) > 1:
        session.runner.remember()
    show_progress = not quiet and len(targets) >= PROGRESS_FROM and sys.stderr.isatty()
    hold = show_progress and sys.stdout.isatty()  # a bar and findings would run into each other
    for outcome in _progress(
        _outcomes(session, targets, stdin_filename), len(targets), show_progress
    ):
        summary.add(outcome)
        for fault in session.runner.faults[faults:]:
            complain(safe(fault))
        faults = len(session.runner.faults)
        if outcome.problem and outcome.problem.message not in told:
            if outcome.source is None and ".toml:" in outcome.problem.message:
                told.add(outcome.problem.message)  # a broken configuration stands over many files
            complain(safe(str(outcome.problem)))
        if outcome.remark:
            complain(safe(outcome.remark))
        printed = writer.file(outcome)
        if statistics:
            continue
        if hold:
            lines += printed
        else:
            say(printed)
    say(lines)
    if statistics:
        from newslint.report.statistics import statistics as counted

        last: Iterable[str] = counted(summary, form)
    else:
        last = writer.finish(summary)
    if not (quiet and form in ("full", "concise")):
        say(last)
    sys.stdout.flush()  # here, where a closed pipe is still an error somebody catches
    if base.strict and session.runner.faults:
        return 2
    return _status(summary, base.fail_on, exit_zero)


def _outcomes(
    session: Session, targets: list[str | Problem], stdin_filename: str | None
) -> Iterator[Outcome]:
    for target in targets:
        if isinstance(target, Problem):
            yield Outcome(target.path, None, [], target)
        elif target == STDIN:
            data = sys.stdin.buffer.read()
            yield session.runner.lint_bytes(stdin_filename or STDIN, data)
        else:
            yield session.runner.lint_file(display_path(target))


def _progress(outcomes: Iterator[Outcome], count: int, shown: bool) -> Iterator[Outcome]:
    if not shown:
        yield from outcomes
        return
    import click

    with click.progressbar(outcomes, length=count, label="Reading", file=sys.stderr) as bar:
        yield from bar


def _status(summary: Summary, fail_on: str, exit_zero: bool) -> int:
    """0 clean, 1 findings at or above `fail_on`, 2 something could not be read or crashed."""
    if summary.problems or summary.crashes:
        return 2
    return int(not exit_zero and summary.at_or_above(fail_on) > 0)
