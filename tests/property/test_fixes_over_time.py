"""A story that is edited and fixed in any order, by newslint's own rules.

SEQUENCES=10000 python -m pytest -n0 tests/property/test_fixes_over_time.py      the large form
"""

from __future__ import annotations

import difflib
import os
import re
from itertools import pairwise

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.fixing import MOST_ROUNDS, chosen, mended
from newslint.packs import load
from newslint.readers import read
from newslint.registry import Selection, selected
from newslint.rule_table import rules
from newslint.source import Source

_PACKS = load()
_ALL = {**rules(), **{code: each for pack in _PACKS for code, each in pack.rules.items()}}
ENGINE = Engine(
    selected(_ALL.values(), Selection(("DUP", "LFT", "QUO", "SPL", "CST", "STY", "VOI"))), _PACKS
)
WORDS = (
    "the the council recieve recieve, seperate was was it's “We teh “yes,” said, \" ' ’ ,. .. ?, ” “ “ he"
    " organise organize per cent 5% percent e-mail email Smith Smyth â€™ café 😀 *on* **the** <b>the</b>"
    " [teh](x) &amp; in order to utilise at this point in time Nairobi 3pm 3 p.m. — -- adviser advisor"
).split(" ")
word = st.sampled_from(WORDS)
line = st.lists(word, min_size=4, max_size=20).map(" ".join)


class Story(RuleBasedStateMachine):
    """What holds at any time: fixes touch what they say and nothing else, and leave nothing to fix."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.name = "", "s.txt"

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
            return ENGINE.check(document), document

        made = mended(self.text.encode(), lint, self.document, unsafe)
        assert len(rounds) <= MOST_ROUNDS
        for old, new in pairwise(rounds):
            self.only_fixed_spans_change(old, new, unsafe)
        self.text = made.data.decode()
        again = mended(made.data, lint, self.document, unsafe)
        assert again == (made.data, 0), "a second run finds something to fix"
        assert not [*chosen(ENGINE.check(self.document(made.data)), self.text, unsafe)]

    def only_fixed_spans_change(self, old: str, new: str, unsafe: bool) -> None:
        findings = ENGINE.check(self.document(old.encode()))
        spans = [e for each in chosen(findings, old, unsafe) for e in each.fix.edits]
        if len(old) < 2_000:
            matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
            for kind, start, end, _, _ in matcher.get_opcodes():
                # An equal letter on either side of what is put in or taken out may stand for it.
                near = [e for e in spans if e.start - 12 <= start and end <= e.end + 12]
                assert kind == "equal" or near, (old, new, start, end)

    def document(self, data: bytes) -> Document:
        return read(Source.decode(self.name, data))


TestStory = Story.TestCase
TestStory.settings = settings(
    max_examples=int(os.environ.get("SEQUENCES", "15")), stateful_step_count=6
)
