"""The options that several commands share: which configuration and rules hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper

import click

from newslint.cli.terminal import colored, fail
from newslint.fast_typing import Any

SETTINGS = (
    ("--select", "CODES", "Only these rules: codes, names, families, ALL; commas between."),
    ("--extend-select", "CODES", "These rules too."),
    ("--ignore", "CODES", "Not these rules."),
    ("--exclude", "GLOBS", "Paths to pass over, instead of the usual ones."),
    ("--extend-exclude", "GLOBS", "Paths to pass over, besides the usual ones."),
    ("--fail-on", "SEVERITY", "Exit 1 from this severity: error, warning, info or never."),
    ("--min-confidence", "NUMBER", "Only findings at least this sure, 0 to 1."),
    ("--max-file-size", "SIZE", "Refuse larger files (5MB)."),
    ("--kind", "KIND", "The kind of story where the file doesn't say: news, opinion, review …"),
    ("--grammar", "CHECKER", "Who checks grammar and spelling: harper, languagetool or none."),
    ("--dialect", "TAG", "The English of the stories (en-GB …)."),
    ("--encoding", "NAME", "The files' encoding where it isn't UTF-8 (cp1252, say)."),
)
"""Options that override a setting of the configuration file by the same name."""

FLAGS = (
    ("--force-exclude", "Exclusions hold for files named outright, as pre-commit does."),
    ("--preview", "Rules in preview too."),
    ("--strict", "Exit 2 where a checker that is switched on can't run."),
)


def configuration(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the settings' options; it receives a `session` and whether `color` is on."""

    def call(
        config_path: str | None,
        isolated: bool,
        allow_outside: bool,
        color_when: str,
        **values: Any,
    ) -> None:
        names = [_key(option) for option, *_ in (*SETTINGS, *FLAGS)]
        overrides = {
            name.replace("_", "-"): (value, "--" + name.replace("_", "-"))
            for name in names
            if (value := values.pop(name)) not in (None, False)
        }
        from newslint.cli.session import Session
        from newslint.config import ConfigError
        from newslint.packs import PackError

        try:
            session = Session(config_path, isolated, overrides, allow_outside)
            function(session=session, color=colored(color_when), **values)
        except (ConfigError, PackError) as error:
            fail(str(error))

    call = update_wrapper(call, function)
    for option, metavar, about in reversed(SETTINGS):
        call = click.option(option, metavar=metavar, help=about)(call)
    for option, about in FLAGS:
        call = click.option(option, is_flag=True, help=about)(call)
    call = click.option(
        "--isolated", is_flag=True, help="Ignore configuration files and NEWSLINT_ variables."
    )(call)
    call = click.option(
        "--allow-outside",
        is_flag=True,
        help="Configuration files may name packs, and files they extend, outside their repository.",
    )(call)
    call = click.option("--config", "config_path", metavar="FILE", help="Use this configuration.")(
        call
    )
    return click.option(
        "--color", "color_when", type=click.Choice(("auto", "always", "never")), default="auto"
    )(call)


def _key(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")
