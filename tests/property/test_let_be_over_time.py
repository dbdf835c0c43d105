"""A story over time: edited, suppressed, fixed, tidied and put into a baseline in any order.

SEQUENCES=10000 python -m pytest -n0 tests/property/test_let_be_over_time.py      the large form
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from newslint.baseline import Baseline
from newslint.document import Document
from newslint.engine import Engine
from newslint.finding import Finding, Fix, Hit
from newslint.fixing import mended
from newslint.readers import read
from newslint.registry import Rule
from newslint.source import Source
from newslint.suppression import silencing
from newslint.suppression.comments import placed
from newslint.suppression.writing import commented
from newslint.text import Edit
from tests.property.test_let_be import WORDS

RIGHT = {"bad": "so", "said": "told"}
"""Words that the rule knows a better one for; with "the" it only finds fault."""


def _check(document: Document) -> Iterator[Hit]:
    for found in re.finditer(r"\b(?:the|said|bad)\b", document.text):
        word = RIGHT.get(found[0])
        fix = word and Fix("Mend", (Edit(*found.span(), word),), "safe")
        yield Hit(*found.span(), "?", fixes=(fix,) if fix else ())


ENGINE = Engine([Rule("VOI901", "test-rule", "voice", "warning", 0.9, _check, ("document",), "")])
ASKED = silencing.Asked({r.code: r for r in ENGINE.rules}, {"VOI901"}, {"NLT910": "info"})
COMMENT = re.compile(r"[ ]?<!-- newslint: [^>]*-->(?:\r\n|\r|\n)?")
word = st.sampled_from((*WORDS.split(), "bad", "the", "said"))
paragraph = st.lists(word, min_size=3, max_size=12).map(" ".join)


class Story(RuleBasedStateMachine):
    """What holds at any time: comments change no word, baselines know their own, fixes take out what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.broken = "\n"
        self.baseline = Baseline("b.json")

    @initialize(first=paragraph, broken=st.sampled_from(("\n", "\r\n")))
    def begin(self, first: str, broken: str) -> None:
        self.broken = broken
        self.text = f"# Head{2 * broken}{first}{broken}"

    @rule(new=paragraph, mark=st.sampled_from(("", "- ", "> ", "## ")))
    def add(self, new: str, mark: str) -> None:
        self.text += f"{self.broken}{mark}{new}{self.broken}"

    @rule(data=st.data(), new=word)
    def edit(self, data: st.DataObject, new: str) -> None:
        bare = [m.span() for m in re.finditer(r"(?<![<\-\w\[])[a-z]+(?![\w\[:\-])", self.text)]
        inside = [m.span() for m in COMMENT.finditer(self.text)]
        own = [w for w in bare if not any(a <= w[0] < b for a, b in inside)]
        start, end = data.draw(st.sampled_from(own))
        self.text = self.text[:start] + new + self.text[end:]

    @precondition(lambda self: self.seen())
    @rule()
    def suppress(self) -> None:
        new = commented(self.document(), self.seen(), "why")
        assert COMMENT.sub("", new).split() == COMMENT.sub("", self.text).split()
        self.text = new
        assert self.seen() == []

    @rule()
    def fix(self) -> None:
        """The words that are found fault with are mended, and not one that is let be."""
        right = self.text
        for each in reversed(self.seen()):
            right = right[: each.start] + RIGHT.get(each.text, each.text) + right[each.end :]

        def lint(data: bytes) -> tuple[list[Finding], Document]:
            document = self.document(data.decode())
            return silencing.silenced(ENGINE.check(document), placed(document), ASKED)[0], document

        made = mended(
            self.text.encode(), lint, lambda data: self.document(data.decode()), unsafe=False
        )
        self.text = made.data.decode()
        assert self.text == right
        assert not [each for each in self.seen() if each.text in RIGHT]

    @rule()
    def tidy(self) -> None:
        before = [each.fingerprint for each in self.seen()]
        for _ in range(50):
            edits = [edit for each in self.said() for fix in each.fixes for edit in fix.edits]
            if not edits:
                break
            start, end, text = edits[0]
            assert "newslint" in self.text[start:end] or text
            self.text = self.text[:start] + text + self.text[end:]
        assert self.said() == []
        assert [each.fingerprint for each in self.seen()] == before

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
    def a_fingerprint_is_one_findings(self) -> None:
        found = self.found()
        assert len({each.fingerprint for each in found}) == len(found)
        words: dict[str, str] = {}
        for each in found:
            assert words.setdefault(each.fingerprint.partition(":")[0], each.text) == each.text

    @invariant()
    def entries_stand_for_one_each(self) -> None:
        held = len(self.seen()) - len(self.new())
        assert 0 <= held <= len(self.baseline.entries.get("s.md", ()))

    def document(self, text: str | None = None) -> Document:
        return read(Source("s.md", self.text if text is None else text))

    def found(self) -> list[Finding]:
        return ENGINE.check(self.document())

    def seen(self) -> list[Finding]:
        """The findings that no suppression covers."""
        return silencing.silenced(self.found(), placed(self.document()), ASKED)[0]

    def said(self) -> list[Finding]:
        """What is said of the suppressions."""
        document, found = self.document(), self.found()
        held = silencing.silenced(found, placed(document), ASKED)[1]
        return silencing.remarks(document.source, held, found, ASKED)

    def new(self) -> list[str]:
        """The fingerprints of the findings that the baseline doesn't hold."""
        fresh = Baseline("b.json", dict(self.baseline.entries))
        found = fresh.sift(self.document(), self.seen()).new
        self.baseline.met = fresh.met
        return [each.fingerprint for each in found]


TestStory = Story.TestCase
TestStory.settings = settings(
    max_examples=int(os.environ.get("SEQUENCES", "100")), stateful_step_count=12
)
