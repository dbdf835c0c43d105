"""The options of the table as click has them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper

import click

from newslint.cli.arguments import SETTINGS, SHARED, Option, call
from newslint.docstrings import docstring
from newslint.startup.fast_typing import Any

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
        made = update_wrapper(partial(call, function), function)
        made.__doc__ = docstring(function)
        for each in reversed(SETTINGS):
            made = option(each, hidden=each.of not in shown)(made)
        for each in reversed(SHARED):
            made = option(each)(made)
        return made

    return decorate


def option(each: Option, hidden: bool = False, **words: str) -> Callable[..., Any]:
    """An option of the table as click's. `words` are filled into its help."""
    kind: dict[str, Any] = {"metavar": each.metavar} if each.metavar else {"is_flag": True}
    if each.choices:
        kind = {"type": click.Choice(each.choices)}
    if each.most:
        kind["type"] = click.IntRange(1, each.most)
    if each.completed:
        kind["shell_complete"] = completing(each.completed)
    if not each.adds_up:
        kind["default"] = each.default
    names = [f"-{each.short}"] if each.short else []
    return click.option(
        *names,
        f"--{each.name}",
        each.to,
        help=each.help.format(**words),
        hidden=hidden,
        multiple=each.adds_up,
        **kind,
    )
