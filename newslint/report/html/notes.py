"""The note on a finding: what is wrong, which rule says so, the places together, ways to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import Finding, RelatedPlace
from newslint.report.html.parts import Mark, anchor
from newslint.report.xml_text import escaped
from newslint.source import Source

_AROUND = 50  # characters before and after the words
_MOST = 240  # of the words themselves


def note(mark: Mark, source: Source, in_text: bool, read: set[str]) -> Iterator[str]:
    """Lines of HTML for a finding; `in_text` says whether its place is marked in the story."""
    number, finding = mark
    yield (
        f'<li class="finding {finding.severity}" id="f{number}" data-n="{number}"'
        f' data-s="{finding.severity}" data-f="{escaped(finding.family)}">'
    )
    place = _place(number, 0, f"line {finding.line:,}", in_text)
    rule = f"{finding.code} {finding.name}"
    yield (
        f'<p class="head" data-n="{number}"><span class="severity">{finding.severity}</span> {place}'
        f' <span class="rule">{escaped(rule)}</span></p>'
    )
    yield f'<p class="message" id="t{number}">{escaped(finding.message)}</p>'
    if finding.related:
        yield '<ol class="places">'
        yield f"<li>{place}: {_around(source, finding)}</li>"
        for nth, other in enumerate(finding.related, 1):
            yield f"<li>{_related(number, nth, other, source, read)}</li>"
        yield "</ol>"
    elif not in_text and finding.text.strip():
        yield f"<p>{_around(source, finding)}</p>"
    for fix in finding.fixes:
        yield f'<p class="fix">Fix: {escaped(fix.title)}</p>'
    yield "</li>"


def _related(number: int, nth: int, other: RelatedPlace, source: Source, read: set[str]) -> str:
    path = other.path
    where = f"line {other.line:,}" if path is None else f"{path}, line {other.line:,}"
    place = _place(number, nth, where, path is None or path in read)
    words = f": {_around(source, other)}" if path is None else ""
    return f"{place}, {escaped(other.message)}{words}"


def _place(number: int, nth: int, where: str, leads: bool) -> str:
    """A place's name, as a link where the page has it."""
    if not leads:
        return f"<span>{escaped(where)}</span>"
    return f'<a href="#{anchor(number, nth)}">{escaped(where)}</a>'


def _around(source: Source, place: Finding | RelatedPlace) -> str:
    """The words of a place among their neighbours on the line."""
    text, start, end = source.text, place.start, place.end
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == _AROUND:
        after = f"{after.rpartition(' ')[0]} …"
    words = text[start:end]
    if len(words) > _MOST:
        words = f"{words[:_MOST]}…"
    return f"<q>{escaped(before)}<b>{escaped(words)}</b>{escaped(after)}</q>"
