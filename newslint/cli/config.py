"""newslint config: which settings hold, and where each comes from."""

from __future__ import annotations

import click

from newslint.cli.options import configuration
from newslint.cli.session import Session
from newslint.cli.terminal import fail


@click.command("config", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", default=".")
@click.option("--show", "what", flag_value="show", default=True, help="The settings (the default).")
@click.option("--schema", "what", flag_value="schema", help="The JSON Schema of newslint.toml.")
@configuration
def command(path: str, what: str, session: Session, color: bool) -> None:
    """Show the settings that hold for a path, each with the file and line it comes from."""
    del color
    from newslint.config import ConfigError, json_schema, show

    if what == "schema":
        from newslint.report.json_lines import dumps

        click.echo(dumps(json_schema(session.rules), indent=2))
        return
    try:
        for line in show(session.config_for(path)):
            click.echo(line)
    except ConfigError as error:
        fail(str(error))
