"""Linting from the command line: files in, a report and an exit status out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from newslint.cli import COMMANDS
from newslint.cli.arguments import CHECK, call
from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, complain, fail, say, tell, width
from newslint.config import Config, ConfigError
from newslint.discovery import Problem, read_input, shown
from newslint.report import PEOPLE, Summary, Terms, report
from newslint.runner import STDIN, Outcome, display_path, problem
from newslint.source import SourceError
from newslint.startup.fast_typing import Any, NamedTuple, NoReturn

MANY = 24
"""Files from which it may pay to have several processes."""
REMEMBERED_FROM = 8
"""Files from which results are kept: the stamp of newslint's code takes as long as two or three stories."""
PROGRESS_FROM = 50
"""Files from which a run on a terminal shows its progress."""


def called(arguments: list[str], values: dict[str, Any]) -> None:
    """Lint as a call asks that needs no click; `values` is what `newslint.cli.arguments` read of it."""
    if arguments[0] != CHECK:
        refuse_slip(arguments)
    call(check, **values)


def check(
    paths: tuple[str, ...],
    output_formats: tuple[str, ...],
    output_file: str | None,
    statistics: bool,
    exit_zero: bool,
    stdin_filename: str | None,
    quiet: bool,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    jobs: int | None,
    no_cache: bool,
    changed_since: str | None,
    add_ignore: str | None,
    watch: bool,
    session: Session,
    color: bool,
) -> None:
    """Lint stories: files, folders of them, globs in quotes, or `-` for standard input.

    Findings go to standard output; what could not be read, to standard error, and the other
    files are linted all the same. A file that is named twice is read once.
    """
    if watch and (changed_since is not None or add_ignore is not None):
        fail("--watch is about what changes from now on: no --changed-since, no --add-ignore")
    if changed_since is not None:
        from newslint.cli.changed import changes

        session.runner.changes = changes(changed_since)
    asked = Call(
        paths,
        output_formats,
        output_file,
        statistics,
        exit_zero,
        stdin_filename,
        quiet,
        color,
        fix,
        diff,
        unsafe_fixes,
        jobs or 0,
        not no_cache,
    )
    if fix or diff or unsafe_fixes:
        from newslint.cli.fixing import refuse_clashes

        refuse_clashes(asked, add_ignore is not None)
    if add_ignore is not None:
        from newslint.cli.add_ignore import add

        add(session, paths, add_ignore)
    if watch:
        from newslint.cli import watching

        watching.watch(session, asked)
    lint(session, asked)


def refuse_slip(arguments: list[str]) -> None:
    """End the run where the first word is no file, and a command's name but for a slip."""
    word = arguments[0] if arguments else ""
    if word.isalpha() and not os.path.lexists(word):
        from newslint.config.errors import suggestion

        if near := suggestion(word, COMMANDS, cutoff=0.7):
            near = near.replace("mean `", "mean the command `")
            fail(f"{word}: no such file or folder{near}")


class Call(NamedTuple):
    """What the caller asks of a run, beside the settings that hold for a story."""

    paths: Sequence[str]
    output_formats: Sequence[str] = ()
    output_file: str | None = None
    statistics: bool = False
    exit_zero: bool = False
    stdin_filename: str | None = None
    quiet: bool = False
    color: bool = False
    fix: bool = False
    diff: bool = False
    unsafe_fixes: bool = False
    jobs: int = 0  # processes; 0: as many as pay
    cache: bool = True  # whether what was found before in the same content may be taken


def lint(session: Session, call: Call) -> NoReturn:
    """Lint stories, print the report, and exit.

    Raises ConfigError for settings that are wrong whatever the file.
    """
    try:
        if call.diff:
            from newslint.cli.fixing import diff

            status = diff(session, call)
        else:
            status = linted(session, call)
    finally:
        session.runner.close()
    sys.exit(status)


def linted(session: Session, call: Call) -> int:
    """Lint stories and print the report. Returns the exit status."""
    refuse_no_files(call.paths)
    base = session.base(call.stdin_filename or call.paths[0])
    outputs, summary = _outputs(session, base, call), Summary()
    targets = _targets(session, outputs, call)
    if len(targets) > 1:
        session.runner.remember()
    if len(targets) >= REMEMBERED_FROM and call.cache and not call.fix:
        from newslint.results import Results

        session.runner.results = Results.open()
    shown = not call.quiet and len(targets) >= PROGRESS_FROM and sys.stderr.isatty()
    outcomes = _progress(_outcomes(session, targets, call), len(targets), shown)
    if shown and sys.stdout.isatty():  # a bar and findings would run into each other
        outputs[-1].hold = True
    for outcome in _complaining(session, outcomes, summary):
        if not call.statistics:
            for output in outputs:
                output.add(outcome)
    for output in outputs:
        output.end(summary, call.statistics, call.quiet)
    sys.stdout.flush()
    if not call.quiet:
        _tell_stale(session)
    for why in summary.unwritten:
        complain(why)
    if base.strict and session.runner.faults:
        return 2
    return _status(summary, base.fail_on, call.exit_zero)


def _outputs(session: Session, base: Config, call: Call) -> Sequence[Output]:
    """The reports of the run, that on standard output last."""
    terms = Terms(call.color, width(), session.rule, base.fail_on, session.story)
    outputs: Sequence[Output] = [Output(base.output_format, terms)]
    if call.output_formats or call.output_file is not None:
        from newslint.cli.outputs import ordered

        outputs = ordered(call.output_formats, call.output_file, base.output_format, terms)
    if call.fix and STDIN in call.paths:
        from newslint.cli.fixing import aside

        outputs = aside(outputs, terms)
    _refuse_uncounted(outputs, call.statistics)
    return outputs


def _targets(session: Session, outputs: Sequence[Output], call: Call) -> list[str | Problem]:
    """The files to lint, without those that reports are written to; what was passed over is told."""
    targets = list(session.targets(call.paths, call.stdin_filename))
    for note in session.runner.notes:
        complain(note)
    for output in outputs:
        targets = output.apart(targets, call.paths)
    if not targets and not call.quiet:
        complain(session.no_story(call.paths))
    return targets


def _tell_stale(session: Session) -> None:
    """Say how many findings of baselines have been put right: they are better taken out."""
    for held in session.runner.baselines.values():
        stale = sum(map(len, held.stale().values()))
        if stale:
            told = "a finding in it has" if stale == 1 else f"{stale:,} findings in it have"
            complain(
                f"{shown(held.path)}: {told} been put right; `newslint baseline prune` takes them out"
            )


def refuse_no_files(paths: Sequence[str]) -> None:
    """End the run where no file is given, or a command's name stands among the files."""
    if not paths:
        fail("no files given (`newslint .` lints this folder, `newslint -` standard input)")
    for path in paths:
        if path in COMMANDS and not os.path.lexists(path):
            fail(f"{path}: no such file or folder; a command goes first: `newslint {path} …`")


COUNTED = ("full", "concise", "json", "jsonl", "github")
"""The formats in which `--statistics` has a form."""


class Output:
    """One of a run's reports, on standard output."""

    hold = False
    """Whether lines wait for the end."""

    def __init__(self, form: str, terms: Terms) -> None:
        self.form = form
        self._report = report(form, terms)
        self._held: list[str] = []

    def apart(self, targets: list[str | Problem], paths: Sequence[str]) -> list[str | Problem]:
        """The files to lint without those that the report itself is written to."""
        del paths
        return targets

    def add(self, outcome: Outcome) -> None:
        """Write what the report says of a file."""
        lines = self._report.file(outcome)
        if self.hold:
            self._held += lines
        else:
            self.write(lines)

    def end(self, summary: Summary, statistics: bool, quiet: bool) -> None:
        """Write what comes after the last file."""
        held, self._held = self._held, []
        self.write([*held, *self._end(summary, statistics, quiet)])

    def write(self, lines: Iterable[str]) -> None:
        """Write lines to where they go."""
        (say if self.form in PEOPLE else tell)(lines)

    def _end(self, summary: Summary, statistics: bool, quiet: bool) -> Iterable[str]:
        """`--quiet` asks for no counts, unless they are the report."""
        if statistics:
            from newslint.report.statistics import statistics as counted

            rows = list(counted(summary, self.form))
            return rows[:-1] if quiet and self.form not in ("json", "jsonl") else rows
        return () if quiet and self.form in PEOPLE else self._report.finish(summary)


def _refuse_uncounted(outputs: Sequence[Output], statistics: bool) -> None:
    """End the run where counts are asked for in a format that has none."""
    for output in outputs:
        if statistics and output.form not in COUNTED:
            fail(f"--statistics has no form in {output.form}; there are {', '.join(COUNTED)}")


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


def _outcomes(session: Session, targets: list[str | Problem], call: Call) -> Iterator[Outcome]:
    if call.fix:
        from newslint.cli.fixing import fixed

        yield from fixed(session, targets, call)
        return
    if len(targets) >= MANY or call.jobs > 1:
        from newslint.cli.pool import lint_all

        yield from lint_all(session, targets, call)
        return
    yield from one_by_one(session, targets, call)


def one_by_one(session: Session, targets: Iterable[str | Problem], call: Call) -> Iterator[Outcome]:
    """The outcomes of files, from this process."""
    for target in targets:
        if isinstance(target, Problem):
            yield Outcome(target.path, None, [], target)
        elif target == STDIN:
            yield _from_input(session, call.stdin_filename or STDIN)
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
