"""newslint check: lint stories."""

from __future__ import annotations

import click

from newslint.cli.linting import Call, lint
from newslint.cli.options import EVERYTHING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import fail
from newslint.report import FORMATS


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...", shell_complete=completing("files"))
@click.option(
    "--output-format",
    "output_formats",
    multiple=True,
    metavar="FORMAT[=FILE],…",
    shell_complete=completing("formats"),
    help=f"How findings are written, and where: `github`, `sarif=newslint.sarif,full`. One of"
    f" {', '.join(FORMATS)}. [default: full]",
)
@click.option(
    "--output-file",
    metavar="FILE",
    shell_complete=completing("files"),
    help="Write the report to this file, whole or not at all, instead of standard output.",
)
@click.option(
    "--statistics", is_flag=True, help="How many findings each rule has, instead of the findings."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings.")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    shell_complete=completing("files"),
    help="With `-`: the path that decides format, configuration and rules.",
)
@click.option("-q", "--quiet", is_flag=True, help="Findings only: no counts, no progress.")
@click.option("--fix", is_flag=True, help="Put right what can be with no change of sense.")
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, and write nothing; exit 1 if any."
)
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that a person should look at."
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=None,
    metavar="N",
    help="How many processes read many files; by default as many as there are cores.",
)
@click.option(
    "--no-cache", is_flag=True, help="Read all stories anew, and keep nothing for the next run."
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Only what has changed since this git revision: its paragraphs, in its files.",
)
@click.option(
    "--add-ignore",
    metavar="REASON",
    help="Write suppressions for all findings, with this reason, instead of reporting them.",
)
@click.option(
    "--watch", is_flag=True, help="Stay, and lint again what changes on disk, until Ctrl-C."
)
@configuration(*EVERYTHING)
def command(
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
    call = Call(
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

        refuse_clashes(call, add_ignore is not None)
    if add_ignore is not None:
        from newslint.cli.add_ignore import add

        add(session, paths, add_ignore)
    if watch:
        from newslint.cli import watching

        watching.watch(session, call)
    lint(session, call)
