"""A story that is edited, let be, put into a baseline and fixed in any order, under newslint's own rules.

SEQUENCES=10000 python -m pytest -n0 tests/property/test_fixes_over_time.py      the large form
"""

from __future__ import annotations

import difflib
import os
import re
from itertools import pairwise

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from newslint.baseline import Baseline
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.fixing import MOST_ROUNDS, chosen, mended
from newslint.packs import load
from newslint.readers import read
from newslint.registry import Selection, selected
from newslint.rule_table import rules
from newslint.source import Source
from newslint.suppression import silencing
from newslint.suppression.comments import placed
from newslint.suppression.writing import commented, for_file, lines_beside

_PACKS = load()
_ALL = {**rules(), **{code: each for pack in _PACKS for code, each in pack.rules.items()}}
ENGINE = Engine(
    selected(_ALL.values(), Selection(("DUP", "LFT", "QUO", "SPL", "CST", "STY", "VOI"))), _PACKS
)
ASKED = silencing.Asked(
    _ALL, {each.code for each in ENGINE.rules}, dict.fromkeys(("NLT910", "NLT912"), "warning")
)
COMMENT = re.compile(r"<!-- newslint: [^>]*-->")
WORDS = (
    "the the council recieve recieve, seperate was was it's “We teh “yes,” said, \" ' ’ ,. .. ?, ” “ “ he"
    " organise organize per cent 5% percent e-mail email Smith Smyth â€™ café 😀 *on* **the** <b>the</b>"
    " [teh](x) &amp; in order to utilise at this point in time Nairobi 3pm 3 p.m. — -- adviser advisor"
).split(" ")
word = st.sampled_from(WORDS)
line = st.lists(word, min_size=4, max_size=20).map(" ".join)


class Story(RuleBasedStateMachine):
    """What holds at any time: fixes touch what they say and nothing else, and leave nothing to fix; comments
    change no word; a baseline knows its own findings, each once, and no other's.
    """

    def __init__(self) -> None:
        super().__init__()
        self.text, self.name = "", "s.txt"
        self.beside: list[str] = []
        self.baseline = Baseline("b.json")

    @initialize(
        lines=st.lists(line, min_size=1, max_size=3),
        name=st.sampled_from(("s.txt", "s.md", "s.html")),
        broken=st.sampled_from(("\n", "\r\n")),
    )
    def begin(self, lines: list[str], name: str, broken: str) -> None:
        self.name = name
        if name == "s.html":
            lines = [f"<p>{each}</p>" for each in lines]
        self.text = (2 * broken).join(("# Head" if name == "s.md" else "Head", *lines, ""))

    @rule(data=st.data(), new=st.lists(word, max_size=3).map(" ".join))
    def edit(self, data: st.DataObject, new: str) -> None:
        places = [m.span() for m in re.finditer(r"[^\s<>]+", self.text)]
        start, end = data.draw(st.sampled_from(places))
        self.text = f"{self.text[:start]}{new or 'so'}{self.text[end:]}"

    @rule(unsafe=st.booleans())
    def fix(self, unsafe: bool) -> None:
        rounds: list[str] = []

        def lint(data: bytes) -> tuple[list[Finding], Document | None]:
            rounds.append(data.decode())
            document = self.document(data)
            return self.said(document), document

        made = mended(self.text.encode(), lint, self.document, unsafe)
        assert len(rounds) <= MOST_ROUNDS
        for old, new in pairwise(rounds):
            self.only_fixed_spans_change(old, new, unsafe)
        self.text = made.data.decode()
        again = mended(made.data, lint, self.document, unsafe)
        assert again == (made.data, 0), "a second run finds something to fix"
        assert not [*chosen(self.said(self.document(made.data)), self.text, unsafe)]

    @rule()
    def suppress(self) -> None:
        """As `--add-ignore` does: by paragraph, else for the file, else not at all."""
        document = self.document()
        found = self.seen(document)
        if self.name == "s.txt":
            self.beside += lines_beside(found, "why")
            assert self.seen() == []
            return
        for write in (commented, for_file) if found else ():
            new = write(document, found, "why")
            assert COMMENT.sub("", new).split() == COMMENT.sub("", self.text).split()
            if not self.seen(self.document(new.encode())):
                self.text = new
                break

    @rule()
    def let_be(self) -> None:
        self.baseline.put(self.document(), self.seen())
        assert self.new() == []

    @rule()
    def prune(self) -> None:
        new = self.new()
        self.baseline.prune()
        assert self.new() == new and self.baseline.stale() == {}

    @invariant()
    def each_finding_has_a_fingerprint_of_its_own(self) -> None:
        found = ENGINE.check(self.document())
        assert len({each.fingerprint for each in found}) == len(found)
        about: dict[str, tuple[str, list[str]]] = {}
        for each in found:
            said = (each.code, each.text.casefold().split())
            assert about.setdefault(each.fingerprint.partition(":")[0], said) == said

    @invariant()
    def an_entry_stands_for_one_finding(self) -> None:
        held = len(self.seen()) - len(self.new())
        assert 0 <= held <= len(self.baseline.entries.get(self.name, ()))

    def only_fixed_spans_change(self, old: str, new: str, unsafe: bool) -> None:
        findings = self.said(self.document(old.encode()))
        spans = [e for each in chosen(findings, old, unsafe) for e in each.fix.edits]
        if len(old) < 2_000:
            matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
            for kind, start, end, _, _ in matcher.get_opcodes():
                # An equal letter on either side of what is put in or taken out may stand for it.
                near = [e for e in spans if e.start - 12 <= start and end <= e.end + 12]
                assert kind == "equal" or near, (old, new, start, end)

    def document(self, data: bytes | None = None) -> Document:
        return read(Source.decode(self.name, self.text.encode() if data is None else data))

    def seen(self, document: Document | None = None) -> list[Finding]:
        """The findings that no suppression covers."""
        return self.sifted(document or self.document())[0]

    def said(self, document: Document) -> list[Finding]:
        """The same, and what is wrong with the suppressions of the story."""
        left, held, found = self.sifted(document)
        return sorted(
            [*left, *silencing.remarks(document.source, held, found, ASKED)],
            key=lambda each: (each.start, each.end, each.code),
        )

    def sifted(
        self, document: Document
    ) -> tuple[list[Finding], list[silencing.Held], list[Finding]]:
        found, own = ENGINE.check(document), placed(document)
        beside = silencing.beside(Source("s.txt.newslint", "\n".join(self.beside)), document)
        left, held = silencing.silenced(found, [*own, *beside], ASKED)
        return left, held[: len(own)], found

    def new(self) -> list[str]:
        """The fingerprints of the findings that the baseline doesn't hold."""
        fresh, document = Baseline("b.json", dict(self.baseline.entries)), self.document()
        found = fresh.sift(document, self.seen(document)).new
        self.baseline.met = fresh.met
        return [each.fingerprint for each in found]


TestStory = Story.TestCase
TestStory.settings = settings(
    max_examples=int(os.environ.get("SEQUENCES", "15")), stateful_step_count=8
)
