"""--fix and --diff: put right what can be, or show what that would change."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from newslint.cli.linting import Call, Output, refuse_no_files
from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, complain, fail, say
from newslint.config import ConfigError
from newslint.config.toml_file import outside_repository
from newslint.discovery import Problem, cause, read_bytes, read_input
from newslint.document import Document
from newslint.finding import Finding
from newslint.fixing import applied, chosen, encoded, mended
from newslint.report import PEOPLE, Terms, counted
from newslint.report.paint import Paint
from newslint.report.safety import inert, safe
from newslint.rewriting import replace, sweep
from newslint.runner import STDIN, Outcome, display_path, problem
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_LINES = lazy(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_COLORS = {"+": "green", "-": "red", "@": "cyan"}


class _Change(NamedTuple):
    """What fixes make of a file: bytes before and after, and how many there were."""

    path: str
    old: bytes
    new: bytes
    fixed: int


def refuse_clashes(call: Call, ignoring: bool) -> None:
    """End the run where options ask for two things that can't both be done."""
    if not (call.fix or call.diff):
        fail("--unsafe-fixes goes with --fix or --diff")
    if ignoring:
        fail("--add-ignore lets findings be, --fix puts them right: ask for one of them")
    if call.diff and (call.output_formats or call.output_file is not None or call.statistics):
        fail("--diff shows what would change, and no other report")


def aside(outputs: Sequence[Output], terms: Terms) -> list[Output]:
    """The reports of a run that writes a story to standard output: what was to go there goes to standard error."""
    for output in outputs:
        if type(output) is Output and output.form not in PEOPLE:
            fail(
                f"{output.form} and the story go to the same place: give a file, {output.form}=FILE"
            )
    return [_Aside(each.form, terms) if type(each) is Output else each for each in outputs]


class _Aside(Output):
    """A report on standard error."""

    def write(self, lines: Iterable[str]) -> None:
        """Write lines behind what has been said so far."""
        sys.stdout.flush()
        sys.stderr.write("".join(f"{inert(line)}\n" for line in lines))


def fixed(session: Session, targets: Iterable[str | Problem], call: Call) -> Iterator[Outcome]:
    """The outcomes of stories after their fixes, which are written."""
    targets = list(targets)
    stories = [each for each in targets if not isinstance(each, Problem) and each != STDIN]
    sweep({os.path.dirname(os.path.realpath(each)) for each in stories})
    for target in targets:
        if isinstance(target, Problem):
            yield Outcome(target.path, None, [], target)
            continue
        name = (call.stdin_filename or STDIN) if target == STDIN else display_path(target)
        data = _content(session, target, name)
        if isinstance(data, Problem):
            yield Outcome(name, None, [], data)
            continue
        change = _mended(session, name, data, call.unsafe_fixes)
        if target == STDIN:
            sys.stdout.flush()
            sys.stdout.buffer.write(change.new)
            sys.stdout.buffer.flush()
            yield session.runner.lint_bytes(name, change.new)._replace(fixed=change.fixed)
        else:
            yield _written(session, change, call)


def diff(session: Session, call: Call) -> int:
    """Show what fixes would change, and write nothing. Returns the exit status: 1 where that is anything."""
    refuse_no_files(call.paths)
    base = session.base(call.stdin_filename or call.paths[0])
    targets = list(session.targets(call.paths, call.stdin_filename))
    for note in session.runner.notes:
        complain(note)
    if not targets and not call.quiet:
        complain(session.no_story(call.paths))
    complaints, paint = Complaints(), Paint(call.color)
    files = fixes = problems = 0
    for target in targets:
        changes = _would(session, target, call)
        if isinstance(changes, Problem):
            complaints.add(changes)
            problems += 1
            continue
        for change in changes:
            say(_unified(session, change, paint))
            files, fixes = files + 1, fixes + change.fixed
    for fault in session.runner.faults:
        complain(fault)
    if not call.quiet:
        where = f" in {counted(files, 'file')}" if files else ""
        complain(f"{counted(fixes, 'finding')} would be fixed{where}.")
    if problems or (base.strict and session.runner.faults):
        return 2
    return int(files > 0 and not call.exit_zero)


def _content(session: Session, target: str, name: str) -> bytes | Problem:
    try:
        most = session.config_for(name).max_file_size
        return read_input(most) if target == STDIN else read_bytes(name, most)
    except (SourceError, ConfigError) as error:
        return problem(name, error)


def _mended(session: Session, name: str, data: bytes, unsafe: bool) -> _Change:
    def lint(content: bytes) -> tuple[list[Finding], Document | None]:
        outcome, document = session.runner.rehearse(name, content)
        return outcome.findings, document

    def read(content: bytes) -> Document:
        return session.runner.read(name, content)

    made = mended(data, lint, read, unsafe)
    return _Change(name, data, made.data, made.fixed)


def _written(session: Session, change: _Change, call: Call) -> Outcome:
    """The outcome of a story once its fixes stand in its file, and those of the file beside it in that."""
    why = _write(change)
    outcome = session.runner.lint_bytes(change.path, change.old if why else change.new)
    if why:
        return outcome._replace(problem=why, findings=[], source=None)
    count = change.fixed
    if outcome.beside is not None:
        other = _beside(outcome.beside, call.unsafe_fixes)
        if other is not None and not (why := _write(other)):
            again = session.runner.rehearse(change.path, change.new)[0]
            outcome, count = outcome._replace(beside=again.beside), count + other.fixed
    return outcome._replace(fixed=count)


def _beside(outcome: Outcome, unsafe: bool) -> _Change | None:
    """What fixes make of a file of suppressions; its lines are no story, and no fix makes another."""
    source = outcome.source
    if source is None:
        return None
    fixes = list(chosen(outcome.findings, source.text, unsafe))
    old = encoded(source, source.text)
    new = encoded(source, applied(source.text, [edit for each in fixes for edit in each.fix.edits]))
    if old is None or new is None or not fixes:
        return None
    return _Change(outcome.path, old, new, len(fixes))


def _write(change: _Change) -> Problem | None:
    """Write a file's new content, if it is one; why not, where that can't be."""
    if change.new == change.old:
        return None
    path = change.path
    if os.path.islink(path) and outside_repository(path, os.path.dirname(path)):
        return Problem(path, "is a link that leads out of the repository; nothing is written")
    try:
        with open(path, "rb") as file:
            if file.read() != change.old:
                return Problem(path, "has changed while it was read; nothing is written")
        replace(path, change.new)
    except PermissionError:
        return Problem(path, "no permission to write it")
    except OSError as error:
        return Problem(path, f"can't be written: {cause(error)}")
    return None


def _would(session: Session, target: str | Problem, call: Call) -> list[_Change] | Problem:
    """What fixes would change of a story, and of the file beside it."""
    if isinstance(target, Problem):
        return target
    name = (call.stdin_filename or STDIN) if target == STDIN else display_path(target)
    data = _content(session, target, name)
    if isinstance(data, Problem):
        return data
    outcome = session.runner.rehearse(name, data)[0]
    if outcome.problem:
        return outcome.problem
    changes = [_mended(session, name, data, call.unsafe_fixes)]
    beside = session.runner.rehearse(name, changes[0].new)[0].beside
    if beside is not None and (other := _beside(beside, call.unsafe_fixes)):
        changes.append(other)
    return [each for each in changes if each.new != each.old]


def _unified(session: Session, change: _Change, paint: Paint) -> Iterator[str]:
    """The lines of a unified diff, fit to be printed."""
    import difflib

    old, new = (_lines(session, change.path, each) for each in (change.old, change.new))
    for row in difflib.unified_diff(old, new, change.path, change.path, lineterm=""):
        line = row.rstrip("\r\n")
        head = row.startswith(("--- ", "+++ ")) and row[4:] == change.path
        yield paint(safe(line), None if head else _COLORS.get(line[:1]), bold=head)
        if not head and row == line and not row.startswith("@@"):
            yield "\\ No newline at end of file"


def _lines(session: Session, path: str, data: bytes) -> list[str]:
    try:
        encoding = session.config_for(path).encoding or None
    except ConfigError:
        encoding = None
    return _LINES.findall(Source.decode(path, data, encoding).text)
