"""newslint show: any analysis of a story, as newslint sees it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator

import click

from newslint.analyses import analyse
from newslint.cli.options import configuration
from newslint.cli.session import Session
from newslint.cli.stories import stories
from newslint.cli.terminal import fail
from newslint.document import Document
from newslint.fast_typing import Any
from newslint.report import safe
from newslint.text import Span

ANALYSES = (
    "sentences", "tags", "quotes", "attribution", "people", "organisations", "figures", "dates",
)  # fmt: skip


@click.command("show", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...")
@click.option("--analysis", type=click.Choice(ANALYSES), required=True)
@click.option("--output-format", type=click.Choice(("full", "jsonl")), default="full")
@configuration
def command(
    paths: tuple[str, ...], analysis: str, output_format: str, session: Session, color: bool
) -> None:
    """Print an analysis of stories: what an editor, and the next engineer, can check by eye."""
    from newslint.report.json_lines import dumps
    from newslint.report.paint import Paint

    if not paths:
        fail("no stories given (`newslint show --analysis quotes story.txt`)")
    paint, failed = Paint(color), False
    for path, document in stories(session, paths):
        if isinstance(document, str):
            click.echo(f"newslint: {path}: {document}", err=True)
            failed = True
            continue
        for row in rows(document, analysis):
            if output_format == "jsonl":
                click.echo(dumps(row))
            else:
                click.echo(_readable(row, document, paint), color=True)
    sys.exit(2 if failed else 0)


def rows(document: Document, analysis: str) -> Iterator[dict[str, Any]]:
    """An analysis's items in text order, as the output contract has them."""
    module = importlib.import_module(f"newslint.analyses.{analysis}")
    for item in sorted(analyse(document, analysis), key=lambda item: (item.start, item.end)):
        place = document.map.source(item.start, item.end)
        yield {
            "path": document.source.path,
            "analysis": analysis,
            **_placed(document, place),
            **{
                key: _placed(document, document.map.source(*value))
                if isinstance(value, Span)
                else value
                for key, value in module.shown(document, item).items()
            },
        }


def _placed(document: Document, place: Span) -> dict[str, Any]:
    text = document.source.text[place.start : place.end]
    return {"start": place.start, "end": place.end, "text": text}


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
