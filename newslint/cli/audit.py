"""newslint audit: the sign-off sheet of a story, what is sourced and what is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.analyses import analyse
from newslint.analyses.attribution import STANDINGS, Backed, SignOff
from newslint.cli.options import READING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.stories import Stories, placed, print_sheets
from newslint.document import Document
from newslint.report.safety import safe
from newslint.startup.fast_typing import Any
from newslint.text import Span


@click.command("audit", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...", shell_complete=completing("files"))
@click.option(
    "--output-format",
    type=click.Choice(("full", "json", "jsonl")),
    default="full",
    help="full is for people, the others for programs.",
)
@configuration(*READING)
def command(paths: tuple[str, ...], output_format: str, session: Session, color: bool) -> None:
    """Print which figures and quotations of a story rest on a source, and who its sources are.

    Ages, dates, durations, scores and small counts in words are not counted. What lacks a source and
    wants one, the rules mark too.
    """
    from newslint.report.paint import Paint

    read = Stories(session, paths, "newslint audit story.txt")
    paint = Paint(color)
    print_sheets(read, output_format, row, lambda sheet: lines(sheet, paint))
    sys.exit(read.status)


def row(document: Document) -> dict[str, Any]:
    """A story's sheet, as other programs read it; places are those of findings."""
    sheet: SignOff = analyse(document, "sign_off")
    figures = [_backed(document, each, "source") for each in sheet.figures]
    quotations = [_backed(document, each, "speaker") for each in sheet.quotations]
    sources = [
        {
            **_placed(document, Span(each.start, each.end)),
            "name": each.name,
            "standing": each.standing,
            "cited": each.cited,
        }
        for each in sheet.sources
    ]
    return {
        "path": document.source.path,
        "summary": {
            "figures": len(figures),
            "figures_sourced": sum(each["sourced"] for each in figures),
            "figures_without_need": sum(not each["needed"] for each in figures),
            "quotations": len(quotations),
            "quotations_with_speaker": sum(each["sourced"] for each in quotations),
            "quotations_without_need": sum(not each["needed"] for each in quotations),
            **{
                f"sources_{standing}": sum(each.standing == standing for each in sheet.sources)
                for standing in STANDINGS
            },
        },
        "figures": figures,
        "quotations": quotations,
        "sources": sources,
    }


def _placed(document: Document, place: Span) -> dict[str, Any]:
    words = " ".join(document.text[place.start : place.end].split())
    return {**placed(document, place), "words": words}


def _backed(document: Document, each: Backed, by: str) -> dict[str, Any]:
    source = None
    if each.source is not None:
        source = {**_placed(document, each.source), "name": each.name}
    place = _placed(document, Span(each.start, each.end))
    return {**place, "sourced": each.sourced, "needed": each.needed, by: source}


def summary(sheet: dict[str, Any]) -> str:
    """ "14 figures, 12 sourced; 5 quotations, 5 with speakers; 3 named sources, 1 anonymous"."""
    counts = sheet["summary"]
    parts = [
        f"{_number(counts['figures'], 'figure')}, {counts['figures_sourced']} sourced"
        + _spared(counts["figures_without_need"]),
        f"{_number(counts['quotations'], 'quotation')}, "
        f"{counts['quotations_with_speaker']} with speakers"
        + _spared(counts["quotations_without_need"]),
        f"{_number(counts['sources_named'], 'named source')}, {counts['sources_anonymous']} anonymous"
        + (f", {counts['sources_vague']} vague" if counts["sources_vague"] else ""),
    ]
    return "; ".join(parts)


def _spared(count: int) -> str:
    """ ", 3 that need none"."""
    return f", {count} that need{'s' if count == 1 else ''} none" if count else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def lines(sheet: dict[str, Any], paint: Any) -> Iterator[str]:
    """A sheet for people: what lacks a source is painted."""
    yield f"{paint(safe(sheet['path']), bold=True)}: {summary(sheet)}"
    for title, key, by in (
        ("Figures", "figures", "source"),
        ("Quotations", "quotations", "speaker"),
    ):
        if sheet[key]:
            yield f"  {title}"
        for each in sheet[key]:
            who = safe(_cut(each[by]["name"])) if each[by] else ""
            if each["sourced"]:
                says = who or f"a {by} nearby"
            elif each["needed"]:
                says = paint(f"no {by}", "yellow")
            else:
                says = f"needs no {by}"
            yield f"    {_place(each)}  {safe(_cut(each['words']))}  —  {says}"
    if sheet["sources"]:
        yield "  Sources"
    for each in sheet["sources"]:
        standing = each["standing"]
        shown = standing if standing == "named" else paint(standing, "yellow")
        times = "" if each["cited"] == 1 else f", cited {each['cited']} times"
        yield f"    {_place(each)}  {safe(_cut(each['name']))}  —  {shown}{times}"


def _place(each: dict[str, Any]) -> str:
    return f"{each['line']}:{each['column']}".rjust(7)


def _cut(text: str) -> str:
    """The words in one line, at most some 60 characters."""
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"


_WIDEST = 60
