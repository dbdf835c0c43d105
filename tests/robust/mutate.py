"""Damaged posts through everything that reads a story: nothing crashes, every place is right.

    python -m tests.robust.mutate [--count 50000] [--seed 1] [--harper] [--longest 1200] [FOLDER…]

takes the stories of the tree, the examples of all rules and those in the folders, damages them, and
runs check in all formats, show, audit and stats in this process. `test_mutate.py` is its small form.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from newslint.cli import audit, show, stats
from newslint.cli.session import Session
from newslint.document import Document
from newslint.engine import CRASH_CODE, EARLIER_COPIES, SLOW_CODE
from newslint.finding import Finding
from newslint.report import FORMATS, Summary, report
from newslint.report.paint import Paint
from newslint.runner import Outcome, read_story
from newslint.source import Source, SourceError
from tests.robust.mutations import Post, mutated, posts

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
BATCH = 8
FIXES = 3  # of a post that are tried, each with a run of its own
TOLD = 20  # faults of a kind
AT_END = {"QUO"}  # families whose fix may close what they found open, at the paragraph's end


class Fault(NamedTuple):
    """What went wrong with which file."""

    kind: str
    said: str
    path: str
    data: bytes


class Harness:
    """Runs files through everything, and counts."""

    def __init__(self, harper: bool = False, fixes: int = FIXES) -> None:
        settings: dict[str, tuple[Any, str]] = {"select": ("ALL", ""), "preview": (True, "")}
        if harper:
            settings["grammar"] = ("harper", "--grammar")
        self.session = Session(None, True, settings)
        self.config = self.session.config_for("a.txt")
        self.across = {
            rule.code for rule in self.session.rules.values() if EARLIER_COPIES in rule.needs
        }
        self.fixes = fixes
        self.counts: Counter[str] = Counter()

    def batch(self, files: Sequence[tuple[str, bytes]]) -> Iterator[Fault]:
        """Files alone, then in one run that compares them; what is wrong with any."""
        alone = [self._alone(path, data) for path, data in files]
        for (path, data), (_, faults) in zip(files, alone, strict=True):
            yield from (Fault(kind, said, path, data) for kind, said in faults)
        self.session.runner.remember()
        try:
            for (path, data), (single, _) in zip(files, alone, strict=True):
                together = self.session.runner.lint_bytes(path, data)
                if single is not None and self._own(together) != self._own(single):
                    yield Fault(
                        "batch is not alone", self._difference(single, together), path, data
                    )
        finally:
            self.session.runner._archive = None
        if self.session.runner.faults:
            yield Fault("checker", "; ".join(self.session.runner.faults), *files[0])
            self.session.runner.faults.clear()

    def _alone(self, path: str, data: bytes) -> tuple[Outcome | None, list[tuple[str, str]]]:
        """A file's outcome, and what is wrong with it or with anything else that reads the file."""
        outcome, faults = None, list[tuple[str, str]]()
        try:
            outcome = self.session.runner.lint_bytes(path, data)
            faults += self._checked(outcome)
            faults += self._shown(outcome, data)
        except Exception:  # noqa: BLE001 - this is what we look for
            faults.append(("exception", traceback.format_exc(limit=-4)))
        return outcome, faults

    def _own(self, outcome: Outcome) -> list[Finding]:
        return [each for each in outcome.findings if each.code not in self.across]

    def _difference(self, a: Outcome, b: Outcome) -> str:
        one, other = set(map(repr, self._own(a))), set(map(repr, self._own(b)))
        return f"alone {sorted(one - other)[:2]}, in a batch {sorted(other - one)[:2]}"

    def _checked(self, outcome: Outcome) -> Iterator[tuple[str, str]]:
        self.counts["files"] += 1
        if outcome.problem:
            self.counts["refused"] += 1
            if "the reader failed" in outcome.problem.message:
                yield "reader", outcome.problem.message
        elif outcome.source is not None:
            self.counts["findings"] += len(outcome.findings)
            text = outcome.source.text
            for finding in outcome.findings:
                yield from self._finding(finding, text)
            yield from self._fixed(outcome)
        summary = Summary()
        summary.add(outcome)
        for form in FORMATS:
            lines = _lines(form, outcome, summary)
            yield from _printed(f"check {form}", lines)

    def _finding(self, found: Finding, text: str) -> Iterator[tuple[str, str]]:
        if found.code in (CRASH_CODE, SLOW_CODE):
            yield found.code, found.message
            return
        said = f"{found.code} {found.start}-{found.end} {found.text!r}"
        inside = 0 <= found.start <= found.end <= len(text)
        if not inside or text[found.start : found.end] != found.text:
            yield "place", said
        if (found.line, found.column) != _position(text, found.start):
            yield "line", f"{said}: {found.line}:{found.column}"
        if not found.message or "\n" in found.message:
            yield "message", f"{said}: {found.message!r}"
        for place in found.related:
            if place.path is None and not 0 <= place.start <= place.end <= len(text):
                yield "related place", f"{said}: {place}"
        for fix in found.fixes:
            self.counts["fixes"] += 1
            at = 0
            for edit in sorted(fix.edits):
                if not at <= edit.start <= edit.end <= len(text):
                    yield "edit", f"{said}: {fix}"
                at = edit.end
                if far := _far(found, edit, text):
                    yield "far edit", f"{said}: {fix}, {far!r} between"

    def _fixed(self, outcome: Outcome) -> Iterator[tuple[str, str]]:
        """Each safe fix alone leaves the file without its finding."""
        assert outcome.source is not None
        text = outcome.source.text
        tried = 0
        for found in outcome.findings:
            for fix in found.fixes[:1]:
                if fix.safety != "safe" or tried >= self.fixes:
                    continue
                tried += 1
                self.counts["safe fixes tried"] += 1
                new = text
                for edit in sorted(fix.edits, reverse=True):
                    new = new[: edit.start] + edit.text + new[edit.end :]
                left = self._linted(outcome, new)
                before = [each for each in outcome.findings if each.code == found.code]
                same = [each for each in left if each.code == found.code]
                if len(same) >= len(before) and any(_very(found, each) for each in same):
                    yield "fix leaves it", f"{found.code} {found.start} {found.text!r}: {fix}"

    def _linted(self, outcome: Outcome, text: str) -> list[Finding]:
        assert outcome.source is not None
        source = Source(outcome.path, text, outcome.source.encoding, outcome.source.bom)
        try:
            document = read_story(source, self.config)
        except SourceError:
            return []
        return self.session.runner._engine(self.config).check(document)

    def _shown(self, outcome: Outcome, data: bytes) -> Iterator[tuple[str, str]]:
        """What show, audit and stats print of a story."""
        if outcome.source is None:
            return
        document = read_story(
            Source.decode(outcome.path, data, self.config.encoding or None), self.config
        )
        paint, text = Paint(False), document.source.text
        for analysis in show.ANALYSES:
            rows = list(show.rows(document, analysis))
            for row in rows:
                yield from _place(f"show {analysis}", row, text)
            readable = [show._readable(row, document, paint) for row in rows]
            yield from _printed(f"show {analysis} full", readable)
            yield from _printed("show jsonl", _dumped(rows))
        sheet = audit.row(document)
        for part in ("figures", "quotations", "sources"):
            for row in sheet[part]:
                yield from _place(f"audit {part}", row, text)
        yield from _printed("audit full", audit.lines(sheet, paint))
        yield from _printed("audit jsonl", _dumped([sheet]))
        yield from self._stats(document, paint, text)

    def _stats(self, document: Document, paint: Paint, text: str) -> Iterator[tuple[str, str]]:
        figures = stats.story(document, False)
        for row in figures["hardest"]:
            yield from _place("stats hardest", row, text)
        yield from _printed("stats full", stats.table(figures, paint))
        rows = [figures]
        for by in ("paragraph", "sentence"):
            found = list(stats.parts(document, by, False))
            for row in found:
                yield from _place(f"stats by {by}", row, text)
            yield from _printed(f"stats by {by}", (stats._part(row, paint) for row in found))
            rows += found
        yield from _printed("stats jsonl", _dumped(rows))


def _lines(form: str, outcome: Outcome, summary: Summary) -> list[str]:
    writer = report(form)
    return [*writer.file(outcome), *writer.finish(summary)]


def _dumped(rows: Iterable[dict[str, Any]]) -> list[str]:
    from newslint.report.json_lines import dumps

    return [dumps(row) for row in rows]


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        before = before[:-1] + "."  # within a line's end: still on its line
        text = before + text[offset:]
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1


def _far(found: Finding, edit: Any, text: str) -> str:
    """What lies between a finding and an edit of its fix: nothing, or the rest of its paragraph."""
    places = [(found.start, found.end)]
    places += [(p.start, p.end) for p in found.related if p.path is None]
    gaps = []
    for start, end in places:
        if edit.end < start:
            gaps.append(text[edit.end : start])
        elif edit.start > end:
            gaps.append(text[end : edit.start])
        else:
            return ""
    gap = min(gaps, key=len)
    within = found.code[:3] in AT_END and not re.search(r"\n[ \t]*\n|\r|<[^<>]*>\s*$", gap)
    return "" if len(gap) <= 2 or within else gap


def _very(found: Finding, other: Finding) -> bool:
    return (found.start, found.text) == (other.start, other.text)


def _place(what: str, row: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    for each in (row, *(v for v in row.values() if isinstance(v, dict) and "start" in v)):
        start, end = each["start"], each["end"]
        if not 0 <= start <= end <= len(text) or text[start:end] != each["text"]:
            yield f"{what}: place", f"{start}-{end} {each['text']!r}"


def _printed(what: str, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    printed = "\n".join(lines)
    found = ACTING.search(printed)
    if found:
        yield f"{what}: control", repr(printed[max(0, found.start() - 40) : found.end() + 20])
    if what.endswith("html") and (printed.count("<script"), printed.count("</style")) != (1, 1):
        yield f"{what}: a story's words are markup", printed[-80:]
    if what.endswith(("junit", "checkstyle")):
        try:
            ElementTree.fromstring(printed)
        except ElementTree.ParseError as error:
            yield f"{what}: no XML", f"{error}: {printed[:80]}"
    if what.endswith(("json", "jsonl", "sarif", "gitlab")) and printed:
        whole = "jsonl" not in what
        for line in [printed] if whole else printed.split("\n"):
            try:
                json.loads(line)
            except ValueError as error:
                yield f"{what}: no JSON", f"{error}: {line[:80]}"
        if not whole and len(printed.splitlines()) != len(printed.split("\n")):
            yield f"{what}: broken lines", printed[:80]


def run(
    count: int, seed: int, found: Sequence[Post], harness: Harness, longest: int
) -> Iterator[list[Fault]]:
    """The faults of `count` damaged posts, batch by batch; the same for the same seed."""
    chance = random.Random(seed)
    for first in range(0, count, BATCH):
        files = []
        for n in range(first, min(first + BATCH, count)):
            suffix, data = mutated(chance, found, longest)
            files.append((f"post-{n}{suffix}", data))
        yield list(harness.batch(files))


def main() -> int:
    """The large form."""
    read = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    read.add_argument("folders", nargs="*", type=Path)
    read.add_argument("--count", type=int, default=50_000)
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--longest", type=int, default=1_200, help="characters of a post")
    read.add_argument("--fixes", type=int, default=FIXES, help="safe fixes tried of a post")
    read.add_argument("--harper", action="store_true")
    read.add_argument("--keep", type=Path, help="a folder for the first file of each kind of fault")
    given = read.parse_args()
    harness, kinds, begun = Harness(given.harper, given.fixes), Counter[str](), time.monotonic()
    for faults in run(given.count, given.seed, posts(given.folders), harness, given.longest):
        for fault in faults:
            kinds[fault.kind] += 1
            if kinds[fault.kind] <= TOLD:
                print(f"{fault.kind}: {fault.path}: {fault.said}", flush=True)
                _keep(given.keep, given.seed, fault)
        if harness.counts["files"] % 1000 < BATCH:
            took = time.monotonic() - begun
            print(f"… {dict(harness.counts)}, {took:.0f} s", file=sys.stderr, flush=True)
    print(
        f"{dict(harness.counts)} in {time.monotonic() - begun:.0f} s; faults: {dict(kinds) or 'none'}"
    )
    return bool(kinds)


def _keep(folder: Path | None, seed: int, fault: Fault) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        kind = re.sub(r"\W+", "-", fault.kind)
        (folder / f"{kind}-{seed}-{fault.path}").write_bytes(fault.data)


if __name__ == "__main__":
    sys.exit(main())
