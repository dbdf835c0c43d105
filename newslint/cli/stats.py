"""newslint stats: words, sentences and readability scores of stories."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from newslint.analyses import analyse
from newslint.analyses.readability import Hardness, Measured, Readability
from newslint.cli.options import READING, completing, configuration
from newslint.cli.session import Session
from newslint.cli.stories import Stories
from newslint.cli.terminal import say, tell
from newslint.document import Document
from newslint.language.ease import TITLES, Counts, scores
from newslint.report.safety import safe
from newslint.startup.fast_typing import Any

HARDEST = 3
"""Sentences shown as the hardest."""
STEP = 10  # words, in the histogram
STEPS = 6  # the last is open
BAR = 30  # characters
_SHOWN = 90  # characters of a sentence

_TITLES = {
    **TITLES,
    "newslint_ease": "newslint ease",
    "spache_readability": "Spache",
    "linsear_write_formula": "Linsear Write",
    "lix": "LIX",
    "rix": "RIX",
    "mcalpine_eflaw": "McAlpine EFLAW",
    "dale_chall_readability_score_v2": "Dale–Chall, second version",
    "text_standard": "Consensus of grades",
}


@click.command("stats", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="STORY...", shell_complete=completing("files"))
@click.option(
    "--output-format",
    type=click.Choice(("full", "jsonl")),
    default="full",
    help="full is for people, jsonl for programs.",
)
@click.option(
    "--by",
    type=click.Choice(("story", "paragraph", "sentence")),
    default="story",
    help="What each line of figures is about.",
)
@click.option("--all", "every", is_flag=True, help="All scores that textstat knows.")
@configuration(*READING)
def command(
    paths: tuple[str, ...],
    output_format: str,
    by: str,
    every: bool,
    session: Session,
    color: bool,
) -> None:
    """Print words, sentences and readability scores of the running text of stories.

    Headlines, captions, credits and tables are not counted. The formulas are textstat's;
    newslint ease is our own estimate: 50 is middling, higher is easier.
    """
    from newslint.report.json_lines import dumps
    from newslint.report.paint import Paint

    read = Stories(session, paths, "newslint stats story.txt")
    paint = Paint(color)
    for document in read:
        rows = [story(document, every)] if by == "story" else list(parts(document, by, every))
        if output_format == "jsonl":
            tell(map(dumps, rows))
        elif by == "story":
            say(table(rows[0], paint))
        else:
            say(_part(row, paint) for row in rows)
    sys.exit(read.status)


def story(document: Document, every: bool) -> dict[str, Any]:
    """A story's figures, as the output contract has them."""
    found: Readability = analyse(document, "readability")
    hardness: Hardness = analyse(document, "hardness")
    measured = found.sentences()
    figures = scores(found.counts)
    if every:
        figures |= _textstat(each.words for each in measured)
    if hardness.ease is not None:
        figures["newslint_ease"] = hardness.ease
    return {
        "path": document.source.path,
        "words": found.counts.words,
        "sentences": len(measured),
        "paragraphs": len(found.paragraphs),
        "scores": figures,
        "sentence_lengths": histogram(each.counts.words for each in measured),
        "hardest": [
            {
                **_place(document, each.measured.sentence),
                "words": each.measured.counts.words,
                "flesch_kincaid_grade": round(each.grade, 2),
                "reasons": each.reasons(),
            }
            for each in hardness.hardest(HARDEST)
        ],
    }


def parts(document: Document, by: str, every: bool) -> Iterator[dict[str, Any]]:
    """The figures of every paragraph or sentence of a story's running text."""
    found: Readability = analyse(document, "readability")
    for paragraph in found.paragraphs:
        items: list[tuple[Any, Counts, list[Measured]]]
        if by == "paragraph":
            items = [(paragraph.block, paragraph.counts, paragraph.sentences)]
        else:
            items = [(each.sentence, each.counts, [each]) for each in paragraph.sentences]
        for place, counts, sentences in items:
            figures = scores(counts)
            if every:
                figures |= _textstat(each.words for each in sentences)
            yield {
                "path": document.source.path,
                "by": by,
                **_place(document, place),
                "words": counts.words,
                "sentences": len(sentences),
                "scores": figures,
            }


def histogram(lengths: Iterable[int]) -> list[dict[str, int | None]]:
    """How many sentences have 1 to 10 words, 11 to 20 … ; the last step has no end."""
    counts = [0] * STEPS
    for length in lengths:
        counts[min((max(1, length) - 1) // STEP, STEPS - 1)] += 1
    return [
        {"from": n * STEP + 1, "to": (n + 1) * STEP if n < STEPS - 1 else None, "sentences": count}
        for n, count in enumerate(counts)
    ]


def _textstat(sentences: Iterable[list[str]]) -> dict[str, float]:
    from newslint.language.ease import textstat_scores  # 0.4 s

    return textstat_scores.scores(sentences)


def _place(document: Document, place: Any) -> dict[str, Any]:
    start, end = document.map.source(place.start, place.end)
    line, column = document.source.position(start)
    text = document.source.text[start:end]
    return {"start": start, "end": end, "line": line, "column": column, "text": text}


def table(figures: dict[str, Any], paint: Any) -> Iterator[str]:
    """A story's figures for people."""
    yield paint(safe(figures["path"]), bold=True)
    for name in ("words", "sentences", "paragraphs"):
        yield f"  {name.capitalize():<28}{figures[name]:>10,}"
    for name, score in figures["scores"].items():
        yield f"  {_TITLES[name]:<28}{score:>10.2f}"
    if not figures["sentences"]:
        return
    yield paint("  Words per sentence", bold=True)
    most = max(step["sentences"] for step in figures["sentence_lengths"])
    for step in figures["sentence_lengths"]:
        label = f"{step['from']}–{step['to']}" if step["to"] else f"{step['from']} and more"
        bar = "█" * -(-BAR * step["sentences"] // most)
        yield f"  {label:<14}{step['sentences']:>6,}  {paint(bar, 'cyan')}".rstrip()
    if figures["hardest"]:
        yield paint("  Hardest sentences", bold=True)
    for each in figures["hardest"]:
        why = "; ".join(each["reasons"])
        place = f"{safe(figures['path'])}:{each['line']}:{each['column']}"
        yield f"  {paint(place, bold=True)} grade {each['flesch_kincaid_grade']:.1f}: {safe(why)}"
        yield f"    {_cut(each['text'])}"


def _part(row: dict[str, Any], paint: Any) -> str:
    place = paint(f"{safe(row['path'])}:{row['line']}:{row['column']}", bold=True)
    figures = row["scores"]
    said = f"{row['words']:>4} words  ease {figures['flesch_reading_ease']:>7.2f}"
    said += f"  grade {figures['flesch_kincaid_grade']:>6.2f}"
    return f"{place} {paint(said, 'cyan')}  {_cut(row['text'])}"


def _cut(text: str) -> str:
    text = safe(" ".join(text.split()))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
