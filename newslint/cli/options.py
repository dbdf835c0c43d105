"""The options that several commands share: which configuration and rules hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper

import click

from newslint.cli.terminal import colored, fail
from newslint.docstrings import docstring
from newslint.startup.fast_typing import Any, NamedTuple


class Shared(NamedTuple):
    """An option that overrides the setting of its name. `metavar` is empty for a switch."""

    name: str
    metavar: str
    help: str
    of: str
    """Which commands it does something in: "rules" (which run), "paths" (which files), "stories" (how
    they are read), "lint" (the linting alone)."""


SETTINGS = (
    Shared(
        "select", "CODES", "Only these rules: codes, names, families, ALL; commas between.", "rules"
    ),
    Shared("extend-select", "CODES", "These rules too.", "rules"),
    Shared("ignore", "CODES", "Not these rules.", "rules"),
    Shared("preview", "", "Rules in preview too.", "rules"),
    Shared("exclude", "GLOBS", "Paths to pass over, instead of the usual ones.", "paths"),
    Shared("extend-exclude", "GLOBS", "Paths to pass over, besides the usual ones.", "paths"),
    Shared("force-exclude", "", "Pass over excluded files that are named outright too.", "paths"),
    Shared("max-file-size", "SIZE", "Refuse larger files (5MB).", "stories"),
    Shared(
        "encoding", "NAME", "The files' encoding where it isn't UTF-8 (cp1252, say).", "stories"
    ),
    Shared(
        "kind",
        "KIND",
        "The kind of story where the file doesn't say: news, opinion, review …",
        "stories",
    ),
    Shared("dialect", "TAG", "The English of the stories (en-GB …).", "lint"),
    Shared(
        "grammar",
        "CHECKER",
        "Who checks grammar and spelling: harper, languagetool or none.",
        "lint",
    ),
    Shared(
        "fail-on", "SEVERITY", "Exit 1 from this severity: error, warning, info or never.", "lint"
    ),
    Shared("min-confidence", "NUMBER", "Only findings at least this sure, 0 to 1.", "lint"),
    Shared("baseline", "FILE", "Report only what this baseline doesn't hold.", "lint"),
    Shared("strict", "", "Exit 2 where a checker that is switched on can't run.", "lint"),
)

_COMPLETED = {
    "CODES": "rules", "KIND": "kinds", "CHECKER": "checkers", "SEVERITY": "severities", "FILE": "files",
}  # fmt: skip
"""Placeholder of a setting → what completes it."""

EVERYTHING = ("rules", "paths", "stories", "lint")
READING = ("paths", "stories")


def completing(what: str) -> Callable[..., list[Any]]:
    """What a shell offers for an option or argument; `what` is a name of `newslint.cli.completion`."""

    def complete(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[Any]:
        from newslint.cli.completion import offered

        return offered(what, begun)

    return complete


def configuration(*shown: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the settings' options; it receives a `session` and whether `color` is on.

    `shown`: whose help is printed. The others are taken all the same, so that one set of options
    serves every command of a script.
    """

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        call = update_wrapper(partial(_call, function), function)
        call.__doc__ = docstring(function)
        for each in reversed(SETTINGS):
            hidden = each.of not in shown
            adds = each.metavar in ("CODES", "GLOBS")
            kind: dict[str, Any] = {"metavar": each.metavar} if each.metavar else {"is_flag": True}
            if each.metavar in _COMPLETED:
                kind["shell_complete"] = completing(_COMPLETED[each.metavar])
            call = click.option(
                f"--{each.name}", help=each.help, hidden=hidden, multiple=adds, **kind
            )(call)
        call = click.option(
            "--isolated", is_flag=True, help="Ignore configuration files and NEWSLINT_ variables."
        )(call)
        call = click.option(
            "--allow-outside",
            is_flag=True,
            help="Configuration files may name packs, and files they extend, outside their repository.",
        )(call)
        call = click.option(
            "--config",
            "config_path",
            metavar="FILE",
            shell_complete=completing("files"),
            help="Use this configuration file.",
        )(call)
        return click.option(
            "--color",
            "color_when",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            help="Write in colour; auto: on a terminal.",
        )(call)

    return decorate


def _call(
    function: Callable[..., None],
    *,
    config_path: str | None,
    isolated: bool,
    allow_outside: bool,
    color_when: str,
    **values: Any,
) -> None:
    overrides: dict[str, tuple[Any, str]] = {}
    for each in SETTINGS:
        value = values.pop(each.name.replace("-", "_"))
        if isinstance(value, tuple):
            value = ",".join(value) if value else None  # given twice, an option adds up
        if value not in (None, False):
            overrides[each.name] = (value, f"--{each.name}")
    from newslint.cli.session import Session
    from newslint.config import ConfigError
    from newslint.packs import PackError

    try:
        session = Session(config_path, isolated, overrides, allow_outside)
        function(session=session, color=colored(color_when), **values)
    except (ConfigError, PackError) as error:
        fail(str(error))
