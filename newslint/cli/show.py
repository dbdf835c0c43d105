"""newslint show: any analysis of a story, as newslint sees it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.analyses import analyse, module_of
from newslint.cli.options import READING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.stories import Stories, located
from newslint.cli.terminal import say, tell
from newslint.document import Document
from newslint.report.safety import safe
from newslint.startup.fast_typing import Any
from newslint.text import Span

ANALYSES = (
    "sentences", "tags", "quotes", "attribution", "people", "organisations", "figures", "dates",
)  # fmt: skip


@click.command("show", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...", shell_complete=completing("files"))
@click.option(
    "--analysis",
    type=click.Choice(ANALYSES),
    required=True,
    metavar="NAME",
    help=f"What to print: {', '.join(ANALYSES)}.",
)
@click.option(
    "--output-format",
    type=click.Choice(("full", "jsonl")),
    default="full",
    help="full is for people, jsonl for programs.",
)
@configuration(*READING)
def command(
    paths: tuple[str, ...], analysis: str, output_format: str, session: Session, color: bool
) -> None:
    """Print what newslint sees in stories: each sentence, quotation, person, figure … with its place."""
    from newslint.report.json_lines import dumps
    from newslint.report.paint import Paint

    read = Stories(session, paths, "newslint show --analysis quotes story.txt")
    paint = Paint(color)
    for document in read:
        found = rows(document, analysis)
        if output_format == "jsonl":
            tell(map(dumps, found))
        else:
            say(_readable(row, document, paint) for row in found)
    sys.exit(read.status)


def rows(document: Document, analysis: str) -> Iterator[dict[str, Any]]:
    """An analysis's items in text order, as the output contract has them."""
    module = module_of(analysis)
    for item in sorted(analyse(document, analysis), key=lambda item: (item.start, item.end)):
        yield {
            "path": document.source.path,
            "analysis": analysis,
            **located(document, Span(item.start, item.end)),
            **{
                key: located(document, value) if isinstance(value, Span) else value
                for key, value in module.shown(document, item).items()
            },
        }


def _readable(row: dict[str, Any], document: Document, paint: Any) -> str:
    line, column = document.source.position(row["start"])
    facts = []
    for key, value in row.items():
        if key in ("path", "analysis", "start", "end", "text") or value is None:
            continue
        said = value["text"] if isinstance(value, dict) else value
        facts.append(f"{key}={safe(str(said))!r}" if isinstance(said, str) else f"{key}={said}")
    place = paint(f"{safe(row['path'])}:{line}:{column}", bold=True)
    return f"{place} {safe(row['text'])}  {paint(' '.join(facts), 'cyan')}"
