"""--add-ignore: write suppressions for what is found, so that it is let be and says why."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint.cli.session import Session
from newslint.cli.terminal import Complaints, complain, fail, say
from newslint.config import ConfigError
from newslint.discovery import SIDECAR, Problem, read_bytes
from newslint.document import Document
from newslint.finding import Finding
from newslint.registry import FAMILIES
from newslint.report.safety import safe
from newslint.rewriting import replace
from newslint.runner import STDIN, display_path, problem
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import NoReturn
from newslint.suppression.writing import commented, for_file, lines_beside, reason_fault


def add(session: Session, paths: Iterable[str], reason: str) -> NoReturn:
    """Write suppressions for all findings of stories, and exit: 0, or 2 where that could not be done."""
    if fault := reason_fault(reason):
        fail(f"--add-ignore: {fault}")
    paths = list(paths)
    targets = list(session.targets(paths))
    if not targets:
        complain(session.no_story(paths) if paths else "no files given")
    if len(targets) > 1:
        session.runner.remember()
    complaints, status = Complaints(), 0 if targets else 2
    for target in targets:
        if target == STDIN:
            fail("--add-ignore writes into files; standard input is none")
        why = (
            target if isinstance(target, Problem) else _file(session, display_path(target), reason)
        )
        if why is not None:
            complaints.add(why)
            status = 2
    session.runner.close()
    sys.exit(status)


def _file(session: Session, path: str, reason: str) -> Problem | None:
    """Write the suppressions of one story, and say so; what went wrong, if anything did."""
    try:
        data = read_bytes(path, session.config_for(path).max_file_size)
    except (SourceError, ConfigError) as error:
        return problem(path, error)
    outcome, document = session.runner.read_and_lint(path, data)
    if document is None:
        return outcome.problem
    findings = _worth(outcome.findings)
    if not findings:
        return None
    try:
        if document.markup == "plain":
            name, new = path + SIDECAR, _sidecar(path + SIDECAR, findings, reason)
        else:
            found = _rewritten(session, document, data, findings, reason)
            if found is None:
                return Problem(
                    path, "its findings can't be silenced by comments; nothing is written"
                )
            name, new = path, found
        replace(name, new)
    except UnicodeEncodeError:
        return Problem(path, f"the reason can't be written in {document.source.encoding}")
    except OSError as error:
        return Problem(path, f"can't be written: {(error.strerror or str(error)).lower()}")
    count = len(findings)
    say([f"{safe(name)}: {count:,} finding{'' if count == 1 else 's'} let be."])
    return None


def _worth(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that can be silenced: not what newslint says of itself."""
    return [each for each in findings if each.family != FAMILIES["NLT"]]


def _sidecar(name: str, findings: list[Finding], reason: str) -> bytes:
    """The file beside a story with lines for its findings."""
    old = read_bytes(name, 1 << 20) if os.path.lexists(name) else b""
    if old and not old.endswith((b"\n", b"\r")):
        old += b"\n"
    return old + "".join(f"{each}\n" for each in lines_beside(findings, reason)).encode("utf-8")


def _rewritten(
    session: Session, document: Document, data: bytes, findings: list[Finding], reason: str
) -> bytes | None:
    """The story with comments, by paragraph where that silences all and sets off nothing; else for the file.

    None where neither does, or where the file's bytes are not just what its text says.
    """
    source = document.source
    if _encoded(source, source.text) != data:
        return None
    for write in (commented, for_file):
        new = _encoded(source, write(document, findings, reason))
        outcome, again = session.runner.read_and_lint(source.path, new)
        if again is not None and not _worth(outcome.findings):
            return new
    return None


def _encoded(source: Source, text: str) -> bytes:
    return source.bom + text.encode(source.encoding)
