"""newslint facts: the fact sheet of a story, each fact once with its places, clashes on top."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.analyses import analyse
from newslint.analyses.ledger import Fact, FactSheet
from newslint.cli.options import READING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.stories import Stories, placed, print_sheets
from newslint.document import Document
from newslint.report.safety import safe
from newslint.startup.fast_typing import Any
from newslint.text import Span

_TITLES = {
    "people": "People",
    "figures": "Figures",
    "dates": "Dates and times",
    "quotations": "Quotations",
    "outcomes": "Outcomes and states",
}
_WIDEST = 60
_MOST = 6  # places of a fact that are printed for people


@click.command("facts", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...", shell_complete=completing("files"))
@click.option(
    "--output-format",
    type=click.Choice(("full", "json", "jsonl")),
    default="full",
    help="full is for people, the others for programs.",
)
@configuration(*READING)
def command(paths: tuple[str, ...], output_format: str, session: Session, color: bool) -> None:
    """Print the facts of a story for checking: people, figures, dates, quotations, outcomes.

    Each fact stands once, with all its places and its source. What clashes comes first.
    """
    from newslint.report.paint import Paint

    read = Stories(session, paths, "newslint facts story.txt")
    paint = Paint(color)
    print_sheets(read, output_format, row, lambda sheet: lines(sheet, paint))
    sys.exit(read.status)


def row(document: Document) -> dict[str, Any]:
    """A story's sheet, as other programs read it; places are those of findings."""
    sheet: FactSheet = analyse(document, "fact_sheet")
    clashes = [
        {
            **placed(document, Span(hit.start, hit.end)),
            "message": hit.message,
            "related": [
                {**placed(document, Span(each.start, each.end)), "message": each.message}
                for each in hit.related
            ],
        }
        for hit in sheet.clashes
    ]
    groups = {name: [_fact(document, each) for each in getattr(sheet, name)] for name in _TITLES}
    return {"path": document.source.path, "clashes": clashes, **groups}


def _fact(document: Document, fact: Fact) -> dict[str, Any]:
    words = " ".join(fact.words.split())
    places = [placed(document, each) for each in fact.places]
    return {
        "words": words,
        **fact.details,
        "sourced": fact.sourced,
        "source": fact.source,
        "places": places,
    }


def lines(sheet: dict[str, Any], paint: Any) -> Iterator[str]:
    """A sheet for people: what clashes or lacks a source is painted."""
    counts = ", ".join(f"{len(sheet[name])} {name}" for name in _TITLES)
    yield f"{paint(safe(sheet['path']), bold=True)}: {len(sheet['clashes'])} clashes; {counts}"
    if sheet["clashes"]:
        yield "  Clashes"
    for clash in sheet["clashes"]:
        other = ", ".join(_place(each) for each in clash["related"])
        yield f"    {_place(clash).rjust(7)}  {paint(safe(clash['message']), 'red')}  (see {other})"
    for name, title in _TITLES.items():
        if sheet[name]:
            yield f"  {title}"
        for fact in sheet[name]:
            yield f"    {_place(fact['places'][0]).rjust(7)}  {_shown(fact, paint)}"


def _shown(fact: dict[str, Any], paint: Any) -> str:
    parts = [safe(_cut(fact["words"]))]
    if fact.get("age"):
        parts.append(f"age {fact['age']}")
    if fact.get("measures"):
        parts.append(f"of {safe(_cut(fact['measures']))}")
    if fact.get("value") and fact.get("kind") is None:
        parts.append(safe(fact["value"]))
    if fact["sourced"] is not None:
        source = safe(_cut(fact["source"])) if fact["source"] else "a source nearby"
        parts.append(source if fact["sourced"] else paint("no source", "yellow"))
    more = fact["places"][1:]
    if more:
        rest = f" and {len(more) - _MOST} more" if len(more) > _MOST else ""
        parts.append("also " + ", ".join(_place(each) for each in more[:_MOST]) + rest)
    return "  —  ".join(parts)


def _place(each: dict[str, Any]) -> str:
    return f"{each['line']}:{each['column']}"


def _cut(text: str) -> str:
    """The words in one line, at most some 60 characters."""
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"
