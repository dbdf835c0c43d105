"""Linting from the command line: files in, a report and an exit status out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from newslint.cli import COMMANDS, FORCE
from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, colored, complain, fail, say, tell, width
from newslint.config import ConfigError
from newslint.discovery import Problem, read_input, shown
from newslint.packs import PackError
from newslint.report import FORMATS, Report, Summary, report
from newslint.runner import STDIN, Outcome, display_path, problem
from newslint.source import SourceError
from newslint.startup.fast_typing import NoReturn

PROGRESS_FROM = 50
"""Files from which a run on a terminal shows its progress."""


def plain(arguments: list[str]) -> NoReturn:
    """`newslint FILES…` without an option but `--force-exclude`, as a hook calls it."""
    paths = [argument for argument in arguments if argument != FORCE]
    forced = {FORCE[2:]: (True, FORCE)} if FORCE in arguments else {}
    refuse_slip(paths)
    try:
        lint(Session(None, False, forced), paths, color=colored("auto"))
    except (ConfigError, PackError) as error:
        fail(str(error))


def refuse_slip(arguments: list[str]) -> None:
    """End the run where the first word is no file, and a command's name but for a slip."""
    word = arguments[0] if arguments else ""
    if word.isalpha() and not os.path.lexists(word):
        from newslint.config.errors import suggestion

        if near := suggestion(word, COMMANDS, cutoff=0.7):
            near = near.replace("mean `", "mean the command `")
            fail(f"{word}: no such file or folder{near}")


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
    _refuse_no_files(paths)
    base = session.base(stdin_filename or paths[0])
    form = _known_form(output_format or base.output_format)
    writer, summary = report(form, color, width() if form == "full" else 0), Summary()
    targets = list(session.targets(paths, stdin_filename))
    for note in session.runner.notes:
        complain(note)
    if not targets and not quiet:
        complain(session.no_story(paths))
    if len(targets) > 1:
        session.runner.remember()
    shown = not quiet and len(targets) >= PROGRESS_FROM and sys.stderr.isatty()
    outcomes = _progress(_outcomes(session, targets, stdin_filename), len(targets), shown)
    write = say if form in ("full", "concise") else tell
    hold = shown and sys.stdout.isatty()  # a bar and findings would run into each other
    held: list[str] = []
    for outcome in _complaining(session, outcomes, summary):
        printed = writer.file(outcome)
        if not statistics and hold:
            held += printed
        elif not statistics:
            write(printed)
    write(held)
    write(_end(summary, writer, form, statistics, quiet))
    sys.stdout.flush()
    if not quiet:
        _tell_stale(session)
    if summary.unwritten:
        complain(summary.unwritten)
    if base.strict and session.runner.faults:
        return 2
    return _status(summary, base.fail_on, exit_zero)


def _tell_stale(session: Session) -> None:
    """Say how many findings of baselines have been put right: they are better taken out."""
    for held in session.runner.baselines.values():
        stale = sum(map(len, held.stale().values()))
        if stale:
            told = "a finding in it has" if stale == 1 else f"{stale:,} findings in it have"
            complain(
                f"{shown(held.path)}: {told} been put right; `newslint baseline prune` takes them out"
            )


def _refuse_no_files(paths: list[str]) -> None:
    """End the run where no file is given, or a command's name stands among the files."""
    if not paths:
        fail("no files given (`newslint .` lints this folder, `newslint -` standard input)")
    for path in paths:
        if path in COMMANDS and not os.path.lexists(path):
            fail(f"{path}: no such file or folder; a command goes first: `newslint {path} …`")


def _known_form(form: str) -> str:
    """The format of the report; ends the run where there is none of that name."""
    if form not in FORMATS:
        fail(f"there is no output format {form!r}; there are {', '.join(FORMATS)}")
    return form


def _complaining(
    session: Session, outcomes: Iterable[Outcome], summary: Summary
) -> Iterator[Outcome]:
    """The outcomes, each counted, once standard error was told what went wrong with it."""
    complaints, faults = Complaints(), 0
    for outcome in outcomes:
        summary.add(outcome)
        for fault in session.runner.faults[faults:]:
            complain(fault)
        faults = len(session.runner.faults)
        if outcome.problem:
            complaints.add(outcome.problem)
        if outcome.remark:
            complain(outcome.remark)
        yield outcome
        if outcome.beside:
            yield from _complaining(session, (outcome.beside,), summary)


def _end(
    summary: Summary, writer: Report, form: str, statistics: bool, quiet: bool
) -> Iterable[str]:
    """What comes after the last file. `--quiet` asks for no counts, unless they are the report."""
    people = form in ("full", "concise")
    if statistics:
        from newslint.report.statistics import statistics as counted

        rows = list(counted(summary, form))
        return rows[:-1] if quiet and form not in ("json", "jsonl") else rows
    return () if quiet and people else writer.finish(summary)


def _outcomes(
    session: Session, targets: list[str | Problem], stdin_filename: str | None
) -> Iterator[Outcome]:
    for target in targets:
        if isinstance(target, Problem):
            yield Outcome(target.path, None, [], target)
        elif target == STDIN:
            yield _from_input(session, stdin_filename or STDIN)
        else:
            yield session.runner.lint_file(display_path(target))


def _from_input(session: Session, path: str) -> Outcome:
    try:
        data = read_input(session.config_for(path).max_file_size)
    except (SourceError, ConfigError) as error:
        return Outcome(path, None, [], problem(path, error))
    return session.runner.lint_bytes(path, data)


def _progress(outcomes: Iterator[Outcome], count: int, shown: bool) -> Iterator[Outcome]:
    if not shown:
        yield from outcomes
        return
    import click

    with click.progressbar(outcomes, length=count, label="Reading", file=sys.stderr) as bar:
        yield from bar


def _status(summary: Summary, fail_on: str, exit_zero: bool) -> int:
    """0 clean, 1 findings at or above `fail_on`, 2 something could not be read or crashed."""
    if summary.problems or summary.crashes or summary.unwritten:
        return 2
    return int(not exit_zero and summary.at_or_above(fail_on) > 0)
