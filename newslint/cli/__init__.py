"""The command line. A call to lint is run at once if it is plainly written; all else goes through click."""

from __future__ import annotations

import os
import re
import sys

from newslint.startup import modules, patterns
from newslint.startup.fast_typing import NoReturn

COMMANDS: dict[str, str] = {
    "check": "Lint stories (the default: `newslint FILES…`).",
    "stats": "Show words, sentences and readability scores.",
    "show": "Print what newslint sees: sentences, quotes, figures …",
    "audit": "Show what is sourced and what is not: figures, quotations, sources.",
    "facts": "Show each fact once with all its places, and what clashes.",
    "rules": "List the rules.",
    "explain": "Print the page of a rule.",
    "test": "Run the examples of rules.",
    "analyses": "List what a rule can ask for: sentences, quotations, figures …",
    "new-rule": "Write a small rule to go on from, in a checkout of newslint.",
    "baseline": "Let old findings be: write, prune and show a baseline.",
    "cache": "Show or clear what is kept between runs.",
    "config": "Show the settings that hold for a path.",
}
"""Sub-command → its line of help. Each lives in the module of its name (`new_rule`), as `command`."""


def main() -> None:
    """Run the command line and exit."""
    try:
        _open_streams()
        try:
            _run(sys.argv[1:])
        finally:
            sys.stdout.flush()  # here, where a full disk is still an error somebody catches
    except BrokenPipeError:
        _leave(1)  # the reader of a pipe has gone, as `head` does: say nothing, not at exit either
    except OSError as error:
        from newslint.cli.terminal import explained, reader_has_gone

        if reader_has_gone(error):
            _leave(1)
        _leave_with(explained(error))
    except Exception as error:  # noqa: BLE001 - the last place where one can be told in a line
        from newslint.cli.terminal import crashed

        _leave_with(crashed(error))


def _run(arguments: list[str]) -> None:
    modules.use()
    patterns.anew = _compiled
    try:
        _lint_or_more(arguments)
    finally:
        _keep()


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """A pattern that newslint's own files don't hold for this Python: from the user's cache, if it can."""
    from newslint.packs import kept_patterns

    return kept_patterns.compiled(pattern, flags)


def _keep() -> None:
    """Keep what makes the next run quicker."""
    modules.save()
    if kept := sys.modules.get("newslint.packs.kept_patterns"):
        kept.save()


def _lint_or_more(arguments: list[str]) -> None:
    from newslint.cli.arguments import read

    values = read(arguments)
    if values is not None:
        from newslint.cli.linting import called

        try:
            called(arguments, values)
        except SystemExit as end:
            # Taking the process apart object by object takes 5 ms, and nothing waits for it.
            sys.stdout.flush()
            _keep()
            if isinstance(end.code, int):
                _leave(end.code)
            raise
    from newslint.cli.commands import run

    run()


def _open_streams() -> None:
    """Make the streams fit for stories. Raises OSError where nobody could read what newslint says."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            # It was closed by the caller: no file that is opened from here on may take its number.
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        # Refuses what is written to it, which ends the run: what had to be said was not.
        sys.stderr = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - open to the end
    if sys.stdout is None:
        raise OSError("closed")
    for stream in (sys.stdout, sys.stderr):
        # Stories hold any character, whatever the terminal's locale says.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _leave_with(line: str) -> NoReturn:
    """One line on standard error if that is possible, and exit status 2."""
    try:
        sys.stderr.write(f"newslint: {line}\n")
        sys.stderr.flush()
    finally:
        _leave(2)


def _leave(status: int) -> NoReturn:
    """End the process at once, with nothing written at its end."""
    os._exit(status)
