"""newslint baseline: let old findings be, and see which are left."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from newslint.baseline import FILE, Baseline, BaselineError
from newslint.cli.options import EVERYTHING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, complain, fail, say
from newslint.discovery import Problem, shown
from newslint.rewriting import replace
from newslint.runner import STDIN, display_path


@click.command("baseline", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("what", type=click.Choice(("write", "prune", "show")))
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=completing("files"))
@configuration(*EVERYTHING)
def command(what: str, paths: tuple[str, ...], session: Session, color: bool) -> None:
    r"""Let the findings that stories have today be, so that only new ones are reported.

    \b
    write   hold all findings of these stories (of this folder, if none is named)
    prune   take out what has been put right since
    show    list what is held, and what of it has been put right

    The file is the one that `--baseline` or the setting `baseline` names, else newslint-baseline.json here.
    """
    del color
    paths = paths or (os.curdir,)
    path = session.base(paths[0]).baseline or os.path.abspath(FILE)
    try:
        held = Baseline.read(path) if what != "write" or os.path.lexists(path) else Baseline(path)
    except BaselineError as error:
        fail(str(error))
    status = _lint(session, paths, held, what == "write")
    if what == "show":
        say(_listed(held))
    elif what == "prune":
        stale = held.prune()
        _write(held)
        say([f"{shown(path)}: {_count(stale)} taken out, {_count(_total(held))} left."])
    else:
        held.forget_lost()
        _write(held)
        say([f"{shown(path)}: {_held(held)}."])
        if not session.base(paths[0]).baseline:
            complain(
                f'to let them be, put `baseline = "{FILE}"` into newslint.toml, or pass --baseline {FILE}'
            )
    session.runner.close()
    raise SystemExit(status)


def _lint(session: Session, paths: tuple[str, ...], held: Baseline, recording: bool) -> int:
    """Lint stories for the sake of a baseline; the exit status, 2 where one could not be read."""
    session.runner.standing, session.runner.recording = held, recording
    targets = list(session.targets(paths))
    if not targets:
        complain(session.no_story(paths))
    if len(targets) > 1:
        session.runner.remember()
    complaints, status = Complaints(), 0
    for target in targets:
        if target == STDIN:
            fail("a baseline is about files; standard input has no name to go by")
        if isinstance(target, Problem):
            why: Problem | None = target
        else:
            why = session.runner.lint_file(display_path(target)).problem
        if why is not None:
            complaints.add(why)
            status = 2
    for fault in session.runner.faults:
        complain(fault)
    return status


def _listed(held: Baseline) -> Iterator[str]:
    """The entries by file, those put right marked, and the counts."""
    from newslint.report.safety import safe

    gone = held.stale()
    for name in sorted(held.entries):
        stale = gone.get(name, [])
        yield safe(name)
        for each in held.entries[name]:
            mark = "  put right: " if each in stale else "  "
            yield safe(f"{mark}{each.code} {each.words}")
    stale_count = sum(map(len, gone.values()))
    yield f"{_held(held)}; {stale_count:,} put right since."


def _total(held: Baseline) -> int:
    return sum(map(len, held.entries.values()))


def _held(held: Baseline) -> str:
    return f"{_count(_total(held))} in {_count(len(held.entries), 'file')}"


def _count(number: int, noun: str = "finding") -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _write(held: Baseline) -> None:
    try:
        replace(held.path, held.text().encode("utf-8"))
    except OSError as error:
        fail(f"{shown(held.path)}: can't be written: {(error.strerror or str(error)).lower()}")
