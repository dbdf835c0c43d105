"""What the analysis `attribution` is made of."""

from __future__ import annotations

from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.text import Span

SourceKind = Literal["person", "role", "organisation", "document", "vague", "anonymous"]


class Attribution(NamedTuple):
    """An unbroken stretch of content that rests on a source, in code points of the plain text.

    A content that its own cue interrupts ("The road, police said, was shut") or that goes on over
    several sentences is several items of one `group`, with the same source and cue.

    source: the words that name the source, with its appositive; None where the text gives none ("is
    said to be rich"). `source_kind` is None then. cue: the verb (with its particle), "according
    to", the noun of saying or the colon. `verb`: the lemma of the cue, "according to" or ":".
    carried: the source stands in an earlier sentence than the content. named: the source this
    pronoun stands for, where plain ("He added"). negated: the cue is denied ("did not
    say"). sentence: the number of the sentence in which the content begins.
    """

    start: int
    end: int
    source: Span | None
    cue: Span | None
    source_kind: SourceKind | None
    carried: bool
    group: int
    verb: str
    sentence: int
    negated: bool
    named: Span | None = None


class Claim:
    """An attribution in the making: places in one line, contents as character spans."""

    __slots__ = (
        "begin",
        "contents",
        "cue",
        "cut",
        "end",
        "frame",
        "lemma",
        "line",
        "negated",
        "place",
        "source",
    )

    def __init__(
        self,
        line: int,
        lemma: str,
        source: Span | None,
        cue: Span,
        place: int,
        cut: int,
        frame: str,
        negated: bool,
    ) -> None:
        self.line = line
        self.lemma = lemma
        self.source = source
        self.cue = cue
        self.place = place  # of the cue in its line
        self.cut = cut  # where its own clause begins: a content before it ends there
        self.frame = frame
        self.negated = negated
        self.contents: list[Span] = []
