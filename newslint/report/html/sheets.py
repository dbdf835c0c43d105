"""What stands at a story's side beside its findings: sign-off sheet, fact sheet, readability."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from newslint.analyses import analyse
from newslint.analyses.attribution import Backed, SignOff
from newslint.analyses.ledger import Fact, FactSheet
from newslint.analyses.readability import Hardness, Measured, Readability
from newslint.document import Document
from newslint.language.ease import TITLES, scores
from newslint.report import counted
from newslint.report.html.parts import cut
from newslint.report.xml_text import escaped

_GROUPS = {
    "people": "People",
    "figures": "Figures",
    "dates": "Dates and times",
    "quotations": "Quotations",
    "outcomes": "Outcomes and states",
}
_HARDEST = 3

Link = Callable[[int, str], str]
"""An offset of the plain text and words, as a link to the paragraph there."""


def sheets(number: int, document: Document) -> Iterator[str]:
    """Lines of HTML, each sheet folded. One that can't be made says so: the page is not lost for it."""
    starts = [block.start for block in document.blocks]

    def link(at: int, words: str) -> str:
        block = max(0, bisect_right(starts, at) - 1)
        return f'<a href="#s{number}b{block}">{cut(words)}</a>'

    for title, made in (("Sign-off", _sign_off), ("Facts", _facts), ("Readability", _readability)):
        try:
            head, lines = made(document, link)
        except Exception as error:  # noqa: BLE001 - as with a rule that fails
            head, lines = "", [f"<p>This sheet failed: {escaped(repr(error))}</p>"]
        yield f'<details class="sheet"><summary><b>{title}</b> {head}</summary>'
        yield from lines
        yield "</details>"


def _sign_off(document: Document, link: Link) -> tuple[str, list[str]]:
    sheet: SignOff = analyse(document, "sign_off")
    figures = [_backed(document, each, "source", link) for each in sheet.figures]
    quotations = [_backed(document, each, "speaker", link) for each in sheet.quotations]
    sources = [
        f"{link(each.start, each.name)} – {each.standing}"
        + ("" if each.cited == 1 else f", cited {each.cited} times")
        for each in sheet.sources
    ]
    head = (
        f"{_share(sheet.figures)} figures sourced, {_share(sheet.quotations)} quotations with speakers,"
        f" {counted(len(sources), 'source')}"
    )
    lines = [
        *_list("Figures", figures),
        *_list("Quotations", quotations),
        *_list("Sources", sources),
    ]
    return head, lines


def _share(held: list[Backed]) -> str:
    return f"{sum(each.sourced for each in held)} of {len(held)}"


def _backed(document: Document, each: Backed, by: str, link: Link) -> str:
    if each.sourced:
        says = cut(each.name) if each.name else f"a {by} nearby"
    else:
        says = f"<strong>no {by}</strong>" if each.needed else f"needs no {by}"
    return f"{link(each.start, document.text[each.start : each.end])} – {says}"


def _facts(document: Document, link: Link) -> tuple[str, list[str]]:
    sheet: FactSheet = analyse(document, "fact_sheet")
    clashes = [
        f"<strong>{link(hit.start, hit.message)}</strong>"
        + "".join(f" – {link(each.start, each.message)}" for each in hit.related)
        for hit in sheet.clashes
    ]
    groups: dict[str, list[Fact]] = {name: getattr(sheet, name) for name in _GROUPS}
    lines = _list("Clashes", clashes)
    for name, facts in groups.items():
        lines += _list(_GROUPS[name], [_fact(each, link) for each in facts])
    clashing = "1 clash" if len(clashes) == 1 else f"{len(clashes):,} clashes"
    return f"{clashing}, {counted(sum(map(len, groups.values())), 'fact')}", lines


def _fact(fact: Fact, link: Link) -> str:
    parts = [link(fact.places[0].start, fact.words) if fact.places else cut(fact.words)]
    for name, before in (("age", "age "), ("measures", "of ")):
        if said := fact.details.get(name):
            parts.append(f"{before}{cut(said)}")
    if (value := fact.details.get("value")) and fact.details.get("kind") is None:
        parts.append(cut(value))
    if fact.sourced:
        parts.append(cut(fact.source or "a source nearby"))
    elif fact.sourced is not None:
        parts.append("<strong>no source</strong>")
    if len(fact.places) > 1:
        parts.append(f"{len(fact.places)} places")
    return " – ".join(parts)


def _readability(document: Document, link: Link) -> tuple[str, list[str]]:
    found: Readability = analyse(document, "readability")
    hardness: Hardness = analyse(document, "hardness")
    figures = {TITLES[name]: score for name, score in scores(found.counts).items()}
    if hardness.ease is not None:
        figures["newslint ease"] = hardness.ease
    rows = [f"<dt>{escaped(title)}</dt><dd>{score:,.1f}</dd>" for title, score in figures.items()]
    hardest = [
        f"{link(each.measured.sentence.start, _words(document, each.measured))}"
        f" – grade {each.grade:.1f}: {escaped('; '.join(each.reasons()))}"
        for each in hardness.hardest(_HARDEST)
    ]
    head = f"{counted(found.counts.words, 'word')}, {counted(len(found.sentences()), 'sentence')}"
    shown = ["<dl>", *rows, "</dl>"] if rows else []
    return head, shown + _list("Hardest sentences", hardest)


def _words(document: Document, measured: Measured) -> str:
    sentence = measured.sentence
    return document.text[sentence.start : sentence.end]


def _list(title: str, items: list[str]) -> list[str]:
    if not items:
        return []
    return [f"<h3>{title}</h3>", "<ul>", *(f"<li>{each}</li>" for each in items), "</ul>"]
