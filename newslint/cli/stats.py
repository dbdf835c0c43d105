"""newslint stats: words, sentences and readability scores of stories."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.analyses import analyse
from newslint.analyses.readability import Readability
from newslint.cli.options import configuration
from newslint.cli.session import Session
from newslint.cli.stories import stories
from newslint.cli.terminal import fail
from newslint.document import Document
from newslint.fast_typing import Any
from newslint.language.formulas import TITLES, scores
from newslint.report import safe


@click.command("stats", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...")
@click.option("--output-format", type=click.Choice(("full", "jsonl")), default="full")
@configuration
def command(paths: tuple[str, ...], output_format: str, session: Session, color: bool) -> None:
    """Print words, sentences and readability scores of the running text of stories.

    Headlines, captions, credits and tables are not counted. The formulas are textstat's.
    """
    from newslint.report.json_lines import dumps
    from newslint.report.paint import Paint

    if not paths:
        fail("no stories given (`newslint stats story.txt`)")
    paint, failed = Paint(color), False
    for path, document in stories(session, paths):
        if isinstance(document, str):
            click.echo(f"newslint: {path}: {document}", err=True)
            failed = True
        elif output_format == "jsonl":
            click.echo(dumps(row(document)))
        else:
            for line in table(row(document), paint):
                click.echo(line, color=True)
    sys.exit(2 if failed else 0)


def row(document: Document) -> dict[str, Any]:
    """A story's figures, as the output contract has them."""
    found: Readability = analyse(document, "readability")
    return {
        "path": document.source.path,
        "words": found.counts.words,
        "sentences": len(found.sentences()),
        "paragraphs": len(found.paragraphs),
        "scores": scores(found.counts),
    }


def table(figures: dict[str, Any], paint: Any) -> Iterator[str]:
    """A story's figures for people."""
    yield paint(safe(figures["path"]), bold=True)
    for name in ("words", "sentences", "paragraphs"):
        yield f"  {name.capitalize():<28}{figures[name]:>10,}"
    for name, score in figures["scores"].items():
        yield f"  {TITLES[name]:<28}{score:>10.2f}"
