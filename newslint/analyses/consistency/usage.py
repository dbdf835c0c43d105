"""The forms of a story: its words by their places, and its prose without what isn't the paper's own.

`Usage.odd(question)` answers what is written in two ways; each question is a part of this package, and
is imported only where the story has what it asks about. Rules are thin: each yields the answers.
"""

from __future__ import annotations

import importlib

from newslint.analyses.quotations import Quotation
from newslint.document import Document
from newslint.finding import Hit
from newslint.language.tokens import Lexemes
from newslint.startup.fast_typing import Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, Stretches

_READ = frozenset(("headline", "standfirst", "crosshead", "paragraph", "list_item", "caption"))
_BODY = _READ - {"headline", "crosshead"}
_ROOM = __name__.rpartition(".")[0]
_PARTS = {
    **dict.fromkeys("percents sums hours days points ages few".split(), "notation"),
    **dict.fromkeys("dashes apostrophes commas".split(), "marks"),
    **dict.fromkeys("expansions explanations".split(), "acronyms"),
    **dict.fromkeys("firsts courtesies titles".split(), "persons"),
    "joins": "words",
    "units": "spacing",
    "capitals": "names",
}
"""Question → the module that answers it, where that has another name."""
_GATES = {
    "percents": lazy(r"%|per ?cent\b"),
    "sums": lazy(r"[$£€]"),
    "hours": lazy(r"\d ?[aApP]\.?[mM]\b"),
    "days": lazy(
        r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d|\d(?:[a-z]{2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    ),
    "points": lazy(r"\b[A-Z]\.[A-Z]\."),
    "ages": lazy(r"[a-z]-year-old"),
    "few": lazy(r"[ (][2-9][ -][a-z]"),
    "dashes": lazy(r"—|--| – "),
    "apostrophes": lazy(r"[a-z]'[a-z]"),
    "commas": lazy(r", [a-z]+, and "),
    "courtesies": lazy(r"\bM(?:rs?|s|iss)\b"),
    "expansions": lazy(r"\([A-Z][A-Za-z&-]{0,20}[A-Z]"),
    "explanations": lazy(r"\([A-Z][A-Za-z&-]{0,20}[A-Z]"),
    "units": lazy(r"\d ?(?:[ckm]m|k?g|m[gl]|[mk]ph|[GMKT]B|[kMG]W|[kMG]Hz)\b"),
    "titles": lazy(r"\b(?:Prof|Gov|Sen|Rep|Gen|Lt|Sgt|Capt|Rev|Cllr|Det|Insp|Dr|Mrs?|Ms)\b"),
}
"""Question → what a story must have before it is asked."""


class Use(NamedTuple):
    """A word where it stands: its place among the lexemes of its block."""

    lex: Lexemes
    at: int

    @property
    def start(self) -> int:
        """Its offset in the plain text."""
        return self.lex.starts[self.at]

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.lex.ends[self.at]

    @property
    def word(self) -> str:
        """As it is written."""
        return self.lex.words[self.at]


class Usage:
    """What a story writes, in one walk over its words.

    words: each word in lower case with its uses in the paper's own words, in order; `spoken` the same
    within quotations.
    """

    __slots__ = (
        "_answers",
        "_body",
        "_not_ours",
        "_prose",
        "blocks",
        "document",
        "runs",
        "spoken",
        "text",
        "words",
    )

    def __init__(
        self, document: Document, lexemes: list[Lexemes], quotations: list[Quotation]
    ) -> None:
        self.document = document
        self.text = document.text
        self.blocks = [
            lex for lex in lexemes if document.blocks[lex.block].kind in _READ and len(lex)
        ]
        self.words: dict[str, list[Use]] = {}
        self.spoken: dict[str, list[Use]] = {}
        self.runs: list[Any] | None = None  # of capitalised words, kept by `names`
        self._answers: dict[str, list[Hit]] = {}
        self._body: str | None = None
        self._prose: str | None = None
        quoted = [Span(q.start, q.end) for q in quotations if q.level == 0]
        protected = Stretches(document.protected)
        self._not_ours = Stretches([*quoted, *protected.spans])
        for lex in self.blocks:
            self._walk(lex, protected)

    def _walk(self, lex: Lexemes, protected: Stretches) -> None:
        own, spoken, made = self.words, self.spoken, Use._make
        hidden = self._not_ours if self._not_ours.touches(lex.starts[0], lex.ends[-1]) else None
        for at, low in enumerate(lex.low):
            if len(low) < 2 or not low[0].isalpha():
                continue
            held = own
            if hidden is not None and hidden.covers(lex.starts[at]):
                if protected.covers(lex.starts[at]):
                    continue
                held = spoken
            use = made((lex, at))
            if low in held:
                held[low].append(use)
            else:
                held[low] = [use]

    def kind(self, lex: Lexemes) -> str:
        """The kind of block that lexemes are of."""
        return self.document.blocks[lex.block].kind

    def is_ours(self, offset: int) -> bool:
        """Whether the paper itself speaks there, in prose."""
        return not self._not_ours.covers(offset)

    @property
    def body(self) -> str:
        """The text with NULs for headlines, quotations, code, and all that is no running text."""
        if self._body is None:
            self._body = self._masked(_BODY)
        return self._body

    @property
    def prose(self) -> str:
        """As `body`, with the headlines."""
        if self._prose is None:
            self._prose = self._masked(_READ)
        return self._prose

    def _masked(self, kinds: frozenset[str]) -> str:
        """One character for one: places in it are places in the text."""
        text, pieces, done = self.text, [], 0
        hidden = self._not_ours.spans
        for block in self.document.blocks:
            if block.kind in kinds:
                pieces.append("\0" * (block.start - done) + text[block.start : block.end])
                done = block.end
        made = "".join(pieces) + "\0" * (len(text) - done)
        parts, done = [], 0
        for start, end in hidden:
            parts.append(made[done:start] + "\0" * (end - start))
            done = end
        return "".join(parts) + made[done:]

    def odd(self, question: str) -> list[Hit]:
        """What is written in two ways, in text order by its kind: an answer of one of the `_PARTS`."""
        found = self._answers.get(question)
        if found is None:
            found = []
            gate = _GATES.get(question)
            if gate is None or gate.search(self.text):
                part = importlib.import_module(f"{_ROOM}.{_PARTS.get(question, question)}")
                found = list(getattr(part, question)(self))
            self._answers[question] = found
        return found


def usage(document: Document, lexemes: list[Lexemes], quotations: list[Quotation]) -> Usage:
    """The words and forms of a story. Nothing is compared before it is asked for."""
    return Usage(document, lexemes, quotations)
