"""Two sentences set as one: joined by a comma alone, or run into one another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.fragments.fragments import Fragment
from newslint.analyses.fragments.joined_run_on import run_on
from newslint.analyses.fragments.joined_splice import splice
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Sentence, TaggedStory
from newslint.document import Document
from newslint.startup.fast_typing import Literal, NamedTuple


class Joint(NamedTuple):
    """Where two sentences meet within one; `apart` is what makes two of them there."""

    start: int
    end: int
    kind: Literal["splice", "run-on"]
    apart: str


def joined_sentences(
    document: Document,
    sentences: list[Sentence],
    quotations: list[Quotation],
    tagged: TaggedStory,
    fragments: list[Fragment],
    interview: bool,
) -> list[Joint]:
    """The joints of all paragraphs, in order: one at most in a sentence, and none in a fragment."""
    if interview:
        return []
    taken = {fragment.start for fragment in fragments}
    found = []
    for number, sentence in unquoted(sentences, quotations):
        if sentence.dateline_end in taken:
            continue
        place = splice(document.text, sentence, tagged, number)
        if place is not None:
            found.append(Joint(place.start, place.end, "splice", place.apart))
            continue
        place = run_on(document.text, sentence, tagged, number)
        if place is not None:
            found.append(Joint(place.start, place.end, "run-on", place.apart))
    return found


def unquoted(
    sentences: list[Sentence], quotations: list[Quotation]
) -> Iterator[tuple[int, Sentence]]:
    """The sentences of paragraphs that no quotation touches, each with its number."""
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(quotations) and quotations[at].end <= sentence.start:
            at += 1
        quoted = at < len(quotations) and quotations[at].start < sentence.end
        if sentence.block.kind == "paragraph" and not quoted:
            yield number, sentence
