"""The command line. A plain `newslint FILES…` is run at once; all else goes through click."""

from __future__ import annotations

import gc
import sys

COMMANDS: dict[str, str] = {
    "check": "Lint stories (the default: `newslint FILES…`).",
    "stats": "Show words, sentences and readability scores.",
    "show": "Print what newslint sees: sentences, quotes, figures …",
    "audit": "Show what is sourced and what is not: figures, quotations, sources.",
    "rules": "List the rules.",
    "explain": "Print the page of a rule.",
    "config": "Show the settings that hold for a path.",
}
"""Sub-command → its line of help. Each lives in the module of its name, as `command`."""


FORCE = "--force-exclude"


def main() -> None:
    """Run the command line and exit."""
    # A run over one story lives for some 80 ms; collecting cycles would take 4 % of it.
    gc.set_threshold(200_000)
    for stream in (sys.stdout, sys.stderr):
        # Stories hold any character, whatever the terminal's locale says.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:]
    if is_plain(arguments):
        from newslint.cli.linting import plain

        plain(arguments)
    from newslint.cli.commands import newslint

    newslint(prog_name="newslint")


def is_plain(arguments: list[str]) -> bool:
    """Whether these are files, so that there is nothing for click to read.

    Importing click takes 30 ms, a third of the whole run over one story.
    """
    return (
        arguments not in ([], [FORCE])
        and arguments[0] not in COMMANDS
        and not any(each.startswith("-") and each != FORCE for each in arguments)
    )
