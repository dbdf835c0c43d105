"""Make every safe fix in a folder of stories: python tests/measure/safe_fixes.py FOLDER [-v].

Told are the fixes made, those that change a word in a quotation, a name or code (there should be none),
the findings with a safe fix that are left afterwards, and the findings that came up only then. Nothing
is written. With -v, all of these are shown.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.analyses import analyse
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.fixing import chosen, mended
from newslint.language.lexicon.closed import MONTHS
from newslint.packs import load
from newslint.readers import read
from newslint.registry import Selection, load_rules, selected
from newslint.source import Source
from newslint.text import Edit, Span, Stretches

SHOWN = 60  # characters
_NO_LETTERS = re.compile(r"[\W_]+")


def engine() -> Engine:
    """The rules of a plain run."""
    packs = load()
    rules = [*load_rules().values(), *(rule for pack in packs for rule in pack.rules.values())]
    return Engine(selected(rules, Selection()), packs)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())


def touched(document: Document, edit: Edit) -> str:
    """What an edit changes that is nobody's to change: "quotation", "name", "code", or nothing."""
    old = document.source.text[edit.start : edit.end]
    if _letters(old) == _letters(edit.text):
        return ""  # spaces, marks and capitals
    place = next(document.map.plain([Span(edit.start, edit.end)]), None)
    if place is None:
        return ""  # nothing is taken out
    plain = place.start
    if Stretches(document.protected).covers(plain):
        return "code"
    if any(q.start < plain < q.end - 1 for q in analyse(document, "quotations")):
        return "quotation"
    sentence = next((s for s in analyse(document, "sentences") if s.start <= plain < s.end), None)
    opens = sentence is not None and plain == sentence.start
    lost = [
        word
        for word in re.findall(r"\b[A-Z]\w+", old)
        if word not in edit.text and word.lower() not in MONTHS
    ]
    return "name" if lost and not opens else ""


def story(lint: Engine, path: Path) -> Iterator[tuple[str, str]]:
    """What became of one story: kinds of outcome, each with where it was."""

    def read_bytes(data: bytes) -> Document:
        return read(Source(path.name, data.decode()))

    def findings(data: bytes) -> tuple[list[Finding], Document]:
        document = read_bytes(data)
        return lint.check(document), document

    data = path.read_bytes()
    before, document = findings(data)
    text = document.source.text
    taken = list(chosen(before, text, unsafe=False))
    if not taken:
        return
    for each in taken:
        for edit in each.fix.edits:
            at = f"{path.name}: {each.code} {text[edit.start - 20 : edit.end + 20]!r} {each.fix.title}"
            yield "fixes", at
            if kind := touched(document, edit):
                yield f"a {kind} changed", at
    after, _ = findings(mended(data, findings, read_bytes, unsafe=False).data)
    # By their number: the words of a finding may be those that were put right.
    had = Counter(f.code for f in before)
    for finding in after:
        at = f"{path.name}: {finding.code} {finding.text[:SHOWN]!r}"
        if any(fix.safety == "safe" and fix.is_change for fix in finding.fixes):
            yield "left behind", at
        if had[finding.code] < 1:
            yield "brought up", at
        had[finding.code] -= 1


def main() -> None:
    """Print the counts."""
    lint, counts = engine(), Counter[str]()
    for path in sorted(Path(sys.argv[1]).rglob("*.txt")):
        for kind, at in story(lint, path):
            counts[kind] += 1
            if "-v" in sys.argv:
                print(f"{kind}: {at}")
    for kind, count in counts.most_common():
        print(f"{count:6,} {kind}")


if __name__ == "__main__":
    main()
