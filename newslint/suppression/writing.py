"""Writes suppressions for findings: as comments of a story, or as lines of the file beside it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.document import Block, Document
from newslint.finding import Finding
from newslint.readers import front_matter
from newslint.startup.patterns import lazy
from newslint.suppression.comments import lines_around
from newslint.suppression.directives import MOST_WORDS, Action, read, written
from newslint.text import Span

_WORD = lazy(r"\w+(?:['’]\w+)*")
_HASHES = lazy(r"#{0,6}[ \t]*")
_TAGS = lazy(r"(?:\s|</?[a-zA-Z][^<>]*>)*")
_BODY = lazy(r"(?i)<body\b[^>]*>")
_BREAK = lazy(r"\r\n|\r|\n")


def reason_fault(reason: str) -> str:
    """Why a text can't be the reason of a suppression; empty where it can."""
    if not reason.strip():
        return 'say why, as in `--add-ignore "the agency\'s own count"`'
    if not reason.isprintable() or any(each in reason for each in ("-->", "--!>", "*/")):
        return "a reason is one line of plain words"
    made = read(written("ignore", ["X"], reason))
    if made.fault:
        return made.fault
    return "" if made.reason else "say why as well as until when"


def commented(document: Document, findings: Sequence[Finding], reason: str) -> str:
    """The text of a Markdown or HTML story with a comment for each paragraph that has findings.

    What can't have one is left to `for_file`.
    """
    text, lines = document.source.text, dict[int, set[str]]()
    ends = dict[int, set[str]]()
    for finding in findings:
        spans = list(document.map.plain([Span(finding.start, finding.end)]))
        block = document.block_at(spans[0].start) if spans else None
        if block is None or block.field is not None:
            continue
        start = lines_around(document.source, _span(document, block)).start
        if _stands_alone(document, start, _span(document, block).start):
            lines.setdefault(start, set()).add(finding.code)
        elif document.markup == "markdown":
            place = _line_end(
                text, lines_around(document.source, Span(finding.start, finding.start))
            )
            ends.setdefault(place, set()).add(finding.code)
    broken = _newline(text)
    if document.source.path.lower().endswith(".mdx"):
        broken *= 2  # else the paragraph would be read as a part of the comment's block of code
    edits = [
        (at, _comment(document, "ignore", codes, reason) + broken) for at, codes in lines.items()
    ]
    edits += [(at, " " + _comment(document, "ignore", codes, reason)) for at, codes in ends.items()]
    for at, put in sorted(edits, reverse=True):
        text = text[:at] + put + text[at:]
    return text


def for_file(document: Document, findings: Sequence[Finding], reason: str) -> str:
    """The text of a Markdown or HTML story with one comment for all findings."""
    text, broken = document.source.text, _newline(document.source.text)
    comment = _comment(document, "ignore-file", {each.code for each in findings}, reason)
    if document.markup == "html":
        body = _BODY.search(text)
        at = body.end() if body else 0
        return text[:at] + (broken if at else "") + comment + ("" if at else broken) + text[at:]
    parsed = front_matter.parse(text)
    if parsed is None:
        return comment + 2 * broken + text
    return text[: parsed.end] + 2 * broken + comment + text[parsed.end :]


def lines_beside(findings: Sequence[Finding], reason: str) -> list[str]:
    """A line for each finding, for the file beside a story. Equal ones are written once."""
    return list(dict.fromkeys(_line(each, reason) for each in findings))


def _line(finding: Finding, reason: str) -> str:
    on = " ".join(_WORD.findall(finding.text)[:MOST_WORDS])
    line = written("ignore", [finding.code], reason, on)
    return (
        line
        if on and read(line).names(finding)
        else written("ignore", [finding.code], f"on {finding.fingerprint}: {reason}")
    )


def _span(document: Document, block: Block) -> Span:
    return document.map.source(block.start, block.end)


def _stands_alone(document: Document, line: int, start: int) -> bool:
    """Whether nothing but a heading's mark or tags stands before a block on its line."""
    pattern = _HASHES if document.markup == "markdown" else _TAGS
    return pattern.fullmatch(document.source.text, line, start) is not None


def _line_end(text: str, line: Span) -> int:
    """Where a comment goes in a line: behind its words, before a table's last bar or a hard break."""
    end = line.end
    while end > line.start and text[end - 1] in " \t\\|":
        end -= 1
    return end


def _comment(document: Document, action: Action, codes: set[str], reason: str) -> str:
    said = f"newslint: {written(action, sorted(codes), reason)}"
    if document.source.path.lower().endswith(".mdx"):
        return f"{{/* {said} */}}"
    return f"<!-- {said} -->"


def _newline(text: str) -> str:
    found = _BREAK.search(text)
    return found[0] if found else "\n"
