"""A story as it reads, with its findings marked where they are, and their notes at its side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newslint.document import Block, Document
from newslint.finding import SEVERITIES
from newslint.report import counted
from newslint.report.html.notes import note
from newslint.report.html.parts import Mark, Place
from newslint.report.html.sheets import sheets
from newslint.report.xml_text import escaped
from newslint.text import Span

_TAGS = {
    "headline": ("<h3{}>", "</h3>"),
    "crosshead": ("<h4{}>", "</h4>"),
    "blockquote": ("<blockquote><p{}>", "</p></blockquote>"),
    "list_item": ("<li{}>", "</li>"),
}
"""How a kind of block is written; all others are paragraphs, classed by their kind."""


def story(
    number: int, document: Document, marks: list[Mark], pointed: list[Place], read: set[str]
) -> Iterator[str]:
    """Lines of HTML for one story.

    `pointed` are places in it that findings name, of this file or another; `read` holds the paths of
    all files on the page.
    """
    findings = [each.finding for each in marks]
    counts = [
        f'<span class="count {severity}">{counted(count, severity)}</span>'
        for severity in SEVERITIES
        if (count := sum(each.severity == severity for each in findings))
    ]
    yield f'<article class="story" id="s{number}" aria-labelledby="h{number}">'
    yield (
        f'<details open><summary><h2 id="h{number}">{escaped(document.source.path)}</h2>'
        f" {' '.join(counts) or '<span>no findings</span>'}</summary>"
    )
    yield '<div class="desk"><div class="text">'
    own = [Place(f.start, f.end, n, 0, f.severity) for n, f in marks]
    placed = _in_text(document, own + pointed)
    shown = {(place.number, place.nth) for places in placed.values() for place in places}
    yield from _blocks(number, document, placed)
    # The other places of a finding may lie in markup: a link to them still has to lead somewhere.
    yield from (
        f'<span id="{place.anchor}"></span>'
        for place in pointed
        if (place.number, place.nth) not in shown
    )
    yield '</div><div class="side">'
    yield from sheets(number, document)
    if marks:
        yield '<ol class="findings">'
        for each in marks:
            yield from note(each, document.source, (each.number, 0) in shown, read)
        yield "</ol>"
    yield "</div></div></details></article>"


def _in_text(document: Document, places: list[Place]) -> dict[int, list[Place]]:
    """Places of the file as stretches of blocks: block's index → places in its text, sorted."""
    starts = [block.start for block in document.blocks]
    found: dict[int, list[Place]] = {}
    for place in places:
        for run in document.map.plain([Span(place.start, place.end)]):
            at = max(0, bisect_right(starts, run.start) - 1)
            while at < len(starts) and starts[at] < run.end:
                block = document.blocks[at]
                start, end = max(run.start, block.start), min(run.end, block.end)
                if start < end:
                    found.setdefault(at, []).append(place._replace(start=start, end=end))
                at += 1
    return {at: sorted(each) for at, each in found.items()}


def _blocks(number: int, document: Document, placed: dict[int, list[Place]]) -> Iterator[str]:
    seen: set[str] = set()
    listed = False
    for at, block in enumerate(document.blocks):
        if listed != (block.kind == "list_item"):
            listed = not listed
            yield "<ul>" if listed else "</ul>"
        opening, closing = _TAGS.get(block.kind, ("<p{}>", "</p>"))
        named = f' class="{block.kind}" id="s{number}b{at}"'
        text = "".join(_marked(document, block, placed.get(at, []), seen))
        yield f"{opening.format(named)}{text}{closing}"
    if listed:
        yield "</ul>"


def _marked(document: Document, block: Block, places: list[Place], seen: set[str]) -> Iterator[str]:
    """A block's text, cut where a place begins or ends: places may cross, and links may not."""
    cuts = sorted({block.start, block.end, *(p.start for p in places), *(p.end for p in places)})
    active: list[Place] = []
    coming = 0
    for start, end in pairwise(cuts):
        active = [place for place in active if place.end > start]
        while coming < len(places) and places[coming].start <= start:
            active.append(places[coming])
            coming += 1
        words = escaped(document.text[start:end])
        yield _link(words, active, seen) if active else words


def _link(words: str, places: list[Place], seen: set[str]) -> str:
    """Words that lead to the note of the gravest finding that speaks of them."""
    own = [place for place in places if not place.nth]
    chief = min(own or places, key=lambda place: SEVERITIES.index(place.severity))
    new = [place.anchor for place in places if place.anchor not in seen]
    seen.update(new)
    attributes = f'class="m {chief.severity if own else "other"}" href="#f{chief.number}"'
    for name, held in (("f", own), ("r", [place for place in places if place.nth])):
        if held:
            numbers = " ".join(dict.fromkeys(str(place.number) for place in held))
            attributes += f' data-{name}="{numbers}"'
    if chief.anchor in new:
        new.remove(chief.anchor)
        attributes += f' id="{chief.anchor}" aria-describedby="t{chief.number}"'
    spots = "".join(f'<span id="{each}"></span>' for each in new)
    return f"{spots}<a {attributes}>{words}</a>"
