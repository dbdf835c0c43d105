"""What the commands write to the terminal, and when in colour. Knows no click: it is dear to import."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint.fast_typing import NoReturn


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


def fail(message: str) -> NoReturn:
    """One line on standard error, and exit status 2."""
    complain(message)
    sys.exit(2)


def say(lines: Iterable[str]) -> None:
    """Lines on standard output, in one call: under PYTHONUNBUFFERED each call is one of the system's."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def complain(line: str) -> None:
    """A line on standard error, behind what has been said so far."""
    sys.stdout.flush()
    sys.stderr.write(f"newslint: {line}\n")
    sys.stderr.flush()
