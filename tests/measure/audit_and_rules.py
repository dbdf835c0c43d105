"""Holds `newslint audit` and the rules to one answer: what the one calls unsourced, so does the other.

    python tests/measure/audit_and_rules.py STORIES...     # folders or files; 200 clean stories take a minute

Prints each disagreement, then the counts; exit status 1 where there is one. `disagreements` is what
`tests/unit/analyses/test_audit_and_rules.py` asks of all examples of rules.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.analyses import analyse
from newslint.analyses.attribution import Backed, SignOff
from newslint.analyses.story import Sentence
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.readers import format_of, read
from newslint.registry import load_rules
from newslint.source import Source

FIGURE, QUOTATION = "ATT001", "ATT003"
HEDGE = "ATT012"
"""Of "reportedly" it says itself that the source is missing."""
SUFFIXES = (".txt", ".md", ".html")

Place = tuple[int, int]


def engine() -> Engine:
    """The rules that speak of what has no source, without those that would go before them."""
    rules = load_rules()
    return Engine([rules[code] for code in (FIGURE, QUOTATION, HEDGE)])


def disagreements(document: Document, rules: Engine) -> Iterator[str]:
    """Where a rule calls unsourced what the audit doesn't, and the other way round, a line each."""
    sheet: SignOff = analyse(document, "sign_off")
    found = rules.check(document)
    quoted = [f for f in found if f.code == QUOTATION]
    counted = [f for f in found if f.code == FIGURE]
    for findings, rows in ((counted, sheet.figures), (quoted, sheet.quotations)):
        bare = [_place(document, row) for row in rows if row.needed and not row.sourced]
        for finding in findings:
            if not any(_meet(place, (finding.start, finding.end)) for place in bare):
                yield f"{finding.code} marks, the audit doesn't: {_words(document, finding)}"
    for row in sheet.figures:
        if row.needed and not row.sourced and not _in_sentence(document, row, found):
            yield f"the audit lists, no rule marks: {document.text[row.start : row.end]}"
    for row in sheet.quotations:
        if row.needed and not row.sourced and not _in_paragraph(document, row, quoted):
            yield f"the audit lists, no rule marks: {document.text[row.start : row.end]}"


def _words(document: Document, finding: Finding) -> str:
    return document.source.text[finding.start : finding.end]


def _place(document: Document, row: Backed) -> Place:
    start, end = document.map.source(row.start, row.end)
    return start, end


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _in_sentence(document: Document, row: Backed, findings: list[Finding]) -> bool:
    """Whether a finding lies in the sentence of a row: one figure a sentence is marked."""
    sentences: list[Sentence] = analyse(document, "sentences")
    its = next(s for s in sentences if s.start <= row.start < s.end)
    start, end = document.map.source(its.start, its.end)
    return any(start <= each.start < end for each in findings)


def _in_paragraph(document: Document, row: Backed, findings: list[Finding]) -> bool:
    """Whether a finding lies in the paragraph of a row: of a run of quotations the first is marked."""
    block = next(b for b in document.blocks if b.start <= row.start < b.end)
    start, end = document.map.source(block.start, block.end)
    return any(start <= each.start < end for each in findings)


def stories(paths: list[str]) -> Iterator[Path]:
    """The stories among files and in folders."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.suffix in SUFFIXES)
        else:
            yield path


def main(paths: list[str]) -> int:
    """Print the disagreements in stories. Returns the exit status."""
    rules = engine()
    counts: Counter[str] = Counter()
    for path in stories(paths):
        made = read(Source(path.name, path.read_text("utf-8")), format_of(path.name))
        told = list(disagreements(made, rules))
        sheet: SignOff = analyse(made, "sign_off")
        for name, rows in (("figures", sheet.figures), ("quotations", sheet.quotations)):
            counts[f"{name} sourced"] += sum(row.sourced for row in rows)
            counts[f"{name} unsourced"] += sum(row.needed and not row.sourced for row in rows)
            counts[f"{name} that need none"] += sum(not row.needed for row in rows)
        counts["stories"] += 1
        counts["disagreements"] += len(told)
        for line in told:
            print(f"{path}: {' '.join(line.split())}")
    print(", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    return 1 if counts["disagreements"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
