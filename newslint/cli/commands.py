"""The sub-commands, imported when they are called; bare files mean `check`."""

from __future__ import annotations

import importlib
import sys

import click

from newslint import __version__
from newslint.cli import COMMANDS
from newslint.cli.terminal import fail
from newslint.startup.fast_typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

OWN_OPTIONS = ("--help", "-h", "--version", "-V")


class Lazy(click.Group):
    """A group whose commands are modules, imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        command: click.Command = importlib.import_module(f"newslint.cli.{module}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is neither a command nor the group's own option is a call of `check`."""
        if args and args[0] not in COMMANDS and args[0] not in OWN_OPTIONS:
            from newslint.cli.linting import refuse_slip

            if not ctx.resilient_parsing:  # as when a shell asks what may come next
                refuse_slip(args)
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Besides commands, what a call of `check` may begin with: its options, or a path."""
        from newslint.cli.completion import offered

        check = self.get_command(ctx, "check")
        if incomplete.startswith("-") and check is not None:
            own = check.make_context("check", [], parent=ctx, resilient_parsing=True)
            options = check.shell_complete(own, incomplete)
        else:
            options = offered("files", incomplete)  # first: a shell forgets what comes before paths
        return [*options, *super().shell_complete(ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


_ABOUT = """Read news stories as a copy chief does: plain text, Markdown, HTML.

\b
newslint story.txt              lint a story
newslint stories                lint all stories in a folder
newslint -                      lint what comes on standard input
newslint explain doubled-word   what a rule is about
newslint check --help           the options of linting

Exit status: 0 clean, 1 findings, 2 something could not be read or is set up wrongly.
For a file that is named like a command, write `./rules`.
"""  # \b keeps the lines of a paragraph as they are


@click.group(cls=Lazy, help=_ABOUT, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="newslint")
def newslint() -> None:
    """The group of all commands."""


def run() -> NoReturn:
    """Run the command line through click; what it can't take is said in one line, as all else is."""
    try:
        status = newslint.main(prog_name="newslint", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        message = " ".join(error.format_message().split()).removesuffix(".")
        message = message.replace(". (Did", " (did")
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "newslint"
        fail(f"{message[:1].lower()}{message[1:]}; see `{command} --help`")
    sys.exit(status if isinstance(status, int) else 0)
