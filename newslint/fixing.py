"""Carries out fixes in a story, round by round, until none is left that may be made.

Fixes of one round never meet: what lies side by side waits for the next, which sees what the first has
made of the story. A fix is kept only if the story reads afterwards just as its edits say: the same
blocks, the same words in them, in an encoding that has the letters.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.document import Document
from newslint.finding import Finding, Fix
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit, Span

MOST_ROUNDS = 20
"""After so many, fixes that go on undoing each other are let be."""

_LINE_HEAD = lazy(r"[ \t]*+(?:(?:#{1,6}[ \t]++|<(?:p|h[1-6])\b[^<>]*>)[ \t]*+)?")
_LINE_TAIL = lazy(r"[ \t]*(?:</(?:p|h[1-6])>[ \t]*)?(?:(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*|\Z)")
"""What is of no use before and behind a paragraph that is taken out."""

Lint = Callable[[bytes], tuple[list[Finding], Document | None]]
"""The findings of a story's bytes, and the story; None where it can't be read."""
Read = Callable[[bytes], Document]
"""The story in bytes. Raises SourceError."""


class Mended(NamedTuple):
    """A story's bytes after its fixes, and how many were made."""

    data: bytes
    fixed: int = 0


def mended(data: bytes, lint: Lint, read: Read, unsafe: bool) -> Mended:
    """The story with its fixes made, those that need a person's word only if `unsafe`.

    Rules whose fixes bring up as many findings as they take away, in a story that is no shorter, are left
    out, and their round undone.
    """
    barred, last, fixed = set[str](), Mended(data), 0
    # Of each rule that was at work: how many findings could be fixed, and how long the story was.
    before: dict[str, tuple[int, int]] = {}
    for _ in range(MOST_ROUNDS):
        findings, document = lint(data)
        if document is None or encoded(document.source, document.source.text) != data:
            return last  # not just what its text says: a fix would touch bytes elsewhere
        text, counts = document.source.text, _counts(findings, unsafe)
        if idle := {
            code for code, had in before.items() if (counts.get(code, 0), len(text)) >= had
        }:
            barred |= idle
            before, data, fixed = {}, *last
            continue
        last = Mended(data, fixed)
        asked = (each for each in findings if each.code not in barred)
        taken = _fitting(document, list(chosen(asked, text, unsafe)), read)
        new = encoded(document.source, applied(text, _edits(taken, document)))
        if not taken or new is None:
            return last
        before = {each.code: (counts[each.code], len(text)) for each in taken}
        data, fixed = new, fixed + len(taken)
    return last


class Chosen(NamedTuple):
    """A fix that is to be made, and the code of its rule."""

    code: str
    fix: Fix


def chosen(findings: Iterable[Finding], text: str, unsafe: bool) -> Iterator[Chosen]:
    """The fix of each finding that may be made, in text order, without those that meet an earlier one."""
    taken: list[Span] = []
    for finding in findings:
        fix = _allowed(finding, unsafe)
        if fix is None or all(text[e.start : e.end] == e.text for e in fix.edits):
            continue
        spans = [Span(edit.start, edit.end) for edit in fix.edits]
        if _apart(spans) and not any(_meets(taken, span) for span in spans):
            for span in spans:
                insort(taken, span)
            yield Chosen(finding.code, fix)


def _allowed(finding: Finding, unsafe: bool) -> Fix | None:
    """The first fix of a finding that a caller allows: a safe one always."""
    for fix in finding.fixes:
        if fix.is_change and (unsafe or fix.safety == "safe"):
            return fix
    return None


def _counts(findings: Iterable[Finding], unsafe: bool) -> dict[str, int]:
    """How many findings of each rule could be fixed."""
    counts: dict[str, int] = {}
    for each in findings:
        if _allowed(each, unsafe) is not None:
            counts[each.code] = counts.get(each.code, 0) + 1
    return counts


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that lie apart from each other."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def encoded(source: Source, text: str) -> bytes | None:
    """A text in the bytes of a source; None where its encoding has no such letters."""
    try:
        return source.bom + text.encode(source.encoding)
    except UnicodeError:
        return None


def _edits(taken: Iterable[Chosen], document: Document) -> list[Edit]:
    """The edits of fixes in the file: one that takes out all of a paragraph takes its lines too."""
    return [_with_lines(edit, document) for each in taken for edit in each.fix.edits]


def _with_lines(edit: Edit, document: Document) -> Edit:
    lines = _lines(edit, document)
    return edit if lines is None else Edit(*lines, "")


def _lines(edit: Edit, document: Document) -> Span | None:
    """The lines of which an edit takes out all words; None where it does not."""
    text = document.source.text
    if edit.text or edit.start == edit.end:
        return None
    start = 1 + max(text.rfind(mark, 0, edit.start) for mark in "\r\n")
    tail = _LINE_TAIL.match(text, edit.end)
    if tail is None or _LINE_HEAD.fullmatch(text, start, edit.start) is None:
        return None
    return Span(start, tail.end())


def _leaves_remains(edit: Edit, document: Document) -> bool:
    """Whether an edit takes out all words of a block and leaves the marks around them."""
    plain = _in_plain_text(document, edit)
    if edit.text or plain is None or plain.start == plain.end:
        return False
    block = document.block_at(plain.start)
    whole = block is not None and (plain.start, plain.end) == (block.start, block.end)
    return whole and _lines(edit, document) is None


def _apart(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return all(a.end < b.start for a, b in pairwise(ordered))


def _meets(taken: list[Span], span: Span) -> bool:
    """Whether a span touches one of those taken, which lie apart."""
    at = bisect_left(taken, span)
    before = at > 0 and taken[at - 1].end >= span.start
    return before or (at < len(taken) and taken[at].start <= span.end)


def _fitting(document: Document, fixes: list[Chosen], read: Read) -> list[Chosen]:
    """The fixes after which the story reads as they say, found by halves."""
    if not fixes or _fits(document, fixes, read):
        return fixes
    if len(fixes) == 1:
        return []
    half = len(fixes) // 2
    first = _fitting(document, fixes[:half], read)
    both = first + _fitting(document, fixes[half:], read)
    return both if _fits(document, both, read) else first


def _fits(document: Document, fixes: Iterable[Chosen], read: Read) -> bool:
    source, edits = document.source, [edit for each in fixes for edit in each.fix.edits]
    text = applied(source.text, _edits(fixes, document))
    if any(_leaves_remains(edit, document) for edit in edits):
        return False
    data = encoded(source, text)
    if data is None:
        return False
    try:
        new = read(data)
    except SourceError:
        return False
    if new.source.text != text or new.source.encoding != source.encoding:
        return False
    if source.text.isascii() and not text.isascii() and _declares_another(document, data):
        return False
    plain = [each for edit in edits if (each := _in_plain_text(document, edit)) is not None]
    said: list[tuple[str, str]] = []
    for block in document.blocks:
        inside = [
            Edit(e.start - block.start, e.end - block.start, e.text)
            for e in plain
            if block.start <= e.start and e.end <= block.end
        ]
        said.append((block.kind, applied(document.slice(block), inside)))
    return _words(said) == _words((block.kind, new.slice(block)) for block in new.blocks)


def _words(blocks: Iterable[tuple[str, str]]) -> list[tuple[bool, list[str]]]:
    """What blocks say, and which are headlines; other kinds of plain text are told by their length alone."""
    return [(kind == "headline", words) for kind, text in blocks if (words := text.split())]


def _in_plain_text(document: Document, edit: Edit) -> Edit | None:
    """An edit of the file as one of its plain text; None where it changes only markup."""
    if edit.start < edit.end:
        spans = list(document.map.plain([Span(edit.start, edit.end)]))
        if not spans or not document.map.editable(spans[0].start, spans[-1].end):
            return None
        return Edit(spans[0].start, spans[-1].end, edit.text)
    for beside in (Span(edit.start - 1, edit.start), Span(edit.start, edit.start + 1)):
        for span in document.map.plain([beside] if beside.start >= 0 else []):
            at = span.end if beside.end == edit.start else span.start
            return Edit(at, at, edit.text)
    return None


def _declares_another(document: Document, data: bytes) -> bool:
    """Whether a page in plain ASCII says that it is in another encoding than the one it is written in."""
    if document.markup != "html" or document.source.bom:
        return False
    from newslint.charsets import UnknownCharsetError, declared

    try:
        name = declared(data)
    except UnknownCharsetError:
        return True
    return bool(name) and name != document.source.encoding
