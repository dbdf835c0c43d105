"""newslint check: lint stories."""

from __future__ import annotations

import click

from newslint.cli.arguments import LINTING
from newslint.cli.linting import check
from newslint.cli.options import EVERYTHING, completing, configuration, option
from newslint.report import FORMATS

_made = configuration(*EVERYTHING)(check)
for _each in reversed(LINTING):
    _made = option(_each, formats=", ".join(FORMATS))(_made)
_made = click.argument("paths", nargs=-1, metavar="PATH...", shell_complete=completing("files"))(
    _made
)
command = click.command("check", context_settings={"help_option_names": ["-h", "--help"]})(_made)
