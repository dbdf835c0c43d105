"""What the commands write to the terminal, and when in colour. Knows no click: it is dear to import."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable

from newslint.startup.fast_typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from newslint.discovery import Problem

WIDEST = 100
"""Columns of a report where no terminal says how many it has, and the most where one does."""

_NARROWEST = 20


def colored(when: str) -> bool:
    """Whether to write colour: the flag, then NO_COLOR, FORCE_COLOR, then whether we face a terminal.

    Either variable counts if it is not empty (no-color.org, force-color.org).
    """
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The columns that a report may take: COLUMNS, else the terminal's, at most 100.

    As `shutil.get_terminal_size`, which takes 3 ms to import.
    """
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0
    if not columns:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            columns = 0  # no terminal: a file, a pipe, a test's own stream
    return max(_NARROWEST, min(columns or WIDEST, WIDEST))


def fail(message: str) -> NoReturn:
    """What is wrong on standard error, and exit status 2."""
    complain(message)
    sys.exit(2)


def say(lines: Iterable[str]) -> None:
    """Lines on standard output, in one call: under PYTHONUNBUFFERED each call is one of the system's.

    None of them is a command to the system that runs us: what is one must be written by `tell`.
    """
    from newslint.report.safety import inert

    sys.stdout.write("".join(f"{inert(line)}\n" for line in lines))


def tell(lines: Iterable[str]) -> None:
    """Lines on standard output as they are: JSON, or commands that are meant as such."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def complain(message: str) -> None:
    """A line on standard error for each line of a message, behind what has been said so far."""
    from newslint.report.safety import inert, safe

    sys.stdout.flush()
    lines = message.split("\n") if "\n" in message else (message,)
    sys.stderr.write("".join(f"{inert(f'newslint: {safe(line)}')}\n" for line in lines))
    sys.stderr.flush()


class Complaints:
    """What could not be read; a fault of the settings once, however many files they hold for."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def add(self, problem: Problem) -> None:
        """Say a problem on standard error."""
        if problem.settings:
            if problem.message in self._told:
                return
            self._told.add(problem.message)
        complain(str(problem))


def reader_has_gone(error: OSError) -> bool:
    """Whether this is what Windows says of a pipe that nobody reads any more."""
    return os.name == "nt" and error.errno == errno.EINVAL and error.filename is None


def explained(error: OSError) -> str:
    """Why the system would not let the run go on: the folder is gone, or a stream takes nothing more."""
    from newslint.discovery import cause
    from newslint.report.safety import safe

    try:
        os.getcwd()
    except OSError:
        return "the working folder does not exist any more; change to another one"
    if error.filename is not None:
        return safe(f"{error.filename}: {(error.strerror or str(error)).lower()}")
    why = "it is closed" if error.errno in (None, errno.EBADF) else safe(cause(error))
    return f"can't write to standard output: {why}"


def crashed(error: Exception) -> str:
    """A mistake of newslint's own, or of who is writing a rule, in a line that says where."""
    import traceback

    from newslint.matching.guards import GuardError
    from newslint.registry import RuleError
    from newslint.report.safety import safe

    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, (RuleError, GuardError)):
        # Where it is declared: what refused it stands behind that.
        refused = frames[-1].filename
        frame = next((each for each in reversed(frames) if each.filename != refused), frames[-1])
        return safe(f"newslint/{_inside(frame.filename)}:{frame.lineno}: {error}")
    if isinstance(error, SyntaxError):
        file = _inside(error.filename or "")
        if file.startswith("checks/"):
            return safe(f"newslint/{file}:{error.lineno}: {error.msg}")
    place = f"{_inside(frames[-1].filename)}:{frames[-1].lineno}"
    return safe(f"internal error: {type(error).__name__}: {error} ({place})")


def _inside(path: str) -> str:
    """A path below newslint's folder."""
    return path.replace("\\", "/").rpartition("newslint/")[2]
