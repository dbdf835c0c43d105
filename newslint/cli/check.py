"""newslint check: lint stories."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from newslint.cli.options import configuration, fail
from newslint.cli.session import Session
from newslint.discovery import Problem
from newslint.report import FORMATS, Summary, report, safe
from newslint.runner import STDIN, Outcome, display_path

PROGRESS_FROM = 50
"""Files from which a run on a terminal shows its progress."""


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--output-format", type=click.Choice(list(FORMATS)), help="[default: full]")
@click.option("--statistics", is_flag=True, help="Counts per rule instead of findings.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings.")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    help="With `-`: the path that decides format, configuration and rules.",
)
@click.option("-q", "--quiet", is_flag=True, help="No counts, no progress: findings only.")
@configuration
def command(
    paths: tuple[str, ...],
    output_format: str | None,
    statistics: bool,
    exit_zero: bool,
    stdin_filename: str | None,
    quiet: bool,
    session: Session,
    color: bool,
) -> None:
    """Lint stories: files, folders of them, or `-` for standard input.

    Findings go to standard output; what could not be read, to standard error, and the other
    files are linted all the same.
    """
    if not paths:
        fail("no files given (`newslint .` lints this folder, `newslint -` standard input)")
    base = session.base(stdin_filename or paths[0])
    form = output_format or base.output_format
    if form not in FORMATS:
        fail(f"there is no output format {form!r}; there are {', '.join(FORMATS)}")
    writer, summary = report(form, color), Summary()
    lines: list[str] = []
    told: set[str] = set()
    targets = list(session.targets(paths))
    show_progress = not quiet and len(targets) >= PROGRESS_FROM and sys.stderr.isatty()
    hold = show_progress and sys.stdout.isatty()  # a bar and findings would run into each other
    for outcome in _progress(
        _outcomes(session, targets, stdin_filename), len(targets), show_progress
    ):
        summary.add(outcome)
        if outcome.problem and outcome.problem.message not in told:
            if outcome.source is None and ".toml:" in outcome.problem.message:
                told.add(outcome.problem.message)  # a broken configuration stands over many files
            click.echo(f"newslint: {safe(str(outcome.problem))}", err=True)
        printed = writer.file(outcome)
        if statistics:
            continue
        if hold:
            lines += printed
        else:
            for line in printed:
                click.echo(line, color=True)
    for line in lines:
        click.echo(line, color=True)
    if statistics:
        from newslint.report.statistics import statistics as counted

        last: Iterable[str] = counted(summary, form)
    else:
        last = writer.finish(summary)
    for line in last:
        if not (quiet and form in ("full", "concise")):
            click.echo(line, color=True)
    sys.exit(_status(summary, base.fail_on, exit_zero))


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
    with click.progressbar(outcomes, length=count, label="Reading", file=sys.stderr) as bar:
        yield from bar


def _status(summary: Summary, fail_on: str, exit_zero: bool) -> int:
    """0 clean, 1 findings at or above `fail_on`, 2 something could not be read or crashed."""
    if summary.problems or summary.crashes:
        return 2
    return int(not exit_zero and summary.at_or_above(fail_on) > 0)
