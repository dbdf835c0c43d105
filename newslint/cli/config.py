"""newslint config: which settings hold, and where each comes from."""

from __future__ import annotations

import os
import sys

import click

from newslint.cli.options import EVERYTHING, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import complain, say, tell
from newslint.config import Config


@click.command("config", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", default=".")
@click.option("--show", "what", flag_value="show", default=True, help="The settings (the default).")
@click.option("--schema", "what", flag_value="schema", help="The JSON Schema of newslint.toml.")
@click.option("--pack-schema", "what", flag_value="pack", help="The JSON Schema of a rule pack.")
@configuration(*EVERYTHING)
def command(path: str, what: str, session: Session, color: bool) -> None:
    """Show the settings that hold for a path, each with the file and line it comes from.

    Of a story it says what kind it is, and where that was read.
    """
    del color
    from newslint.config import json_schema, show

    if what in ("schema", "pack"):
        from newslint.packs.schema import json_schema as pack_schema
        from newslint.report.json_lines import dumps

        schema = pack_schema() if what == "pack" else json_schema(session.rules)
        tell([dumps(schema, indent=2)])
        return
    config = session.config_for(path)
    first, *rest = show(config)
    story, status = _story(path, config)
    say((first, *story, *rest))
    sys.exit(status)


def _story(path: str, config: Config) -> tuple[list[str], int]:
    """A comment with the kind of the story at a path, if there is one, and the exit status."""
    from newslint.discovery import read_bytes
    from newslint.runner import display_path, kind_origin, kind_remark, read_story
    from newslint.source import Source, SourceError

    if not os.path.isfile(path):
        return [], 0
    shown = display_path(path)
    try:
        data = read_bytes(path, config.max_file_size)
        document = read_story(Source.decode(shown, data, config.encoding or None), config)
    except SourceError as error:
        complain(f"{shown}: {error}")
        return [], 2
    if remark := kind_remark(document):
        complain(remark)
    origin = kind_origin(document, config)
    return [f"# The kind of {shown} is {document.kind} ({origin})"], 0
