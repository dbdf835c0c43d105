"""LFT011 reader-pitch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.story import Sentence
from newslint.checks.leftover._prose import is_plain
from newslint.checks.leftover.furniture import is_furniture
from newslint.checks.leftover.furniture.asides import FILLER, PITCH, PITCH_SIGNS
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.text import Edit

_KINDS = frozenset(("paragraph", "note", "list_item", "crosshead"))
_EDGES = " \t\u00a0.,;:!?…*•·|-–—()[]“”\"’'_"
_LONGEST_SENTENCE = 320
_LONGEST_LINE = 220
"""A shorter paragraph that is furniture as a whole is cms-leftover's."""


@rule("LFT011", "reader-pitch", severity="warning", confidence=0.85)
def reader_pitch(document: Document, sentences: list[Sentence]) -> Iterator[Hit]:
    """A sentence in which the outlet speaks to its reader is in the story.

    "Follow her on Twitter @annlee", "Sign up for our free newsletter", "Quotes delayed at least 15
    minutes", the rules for comments: websites set them under a story, or at the end of a writer's
    biography, and copying takes them along. Only what ends its paragraph is looked at; what
    somebody else offers is the story's.

    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Ann Lee writes about rivers and their towns. [[Follow her on Twitter @annlee.]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        The work took a year and a half. [[Sign up for our free daily newsletter.]]
    Bad:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        [[Need more rivers? Subscribe to our sister magazine Upstream for the best of them.]]
    Near miss:
        Council mends bridge

        The council met on Monday. The bridge over the Ouse will open in May, the mayor said.

        Residents can follow the work on Facebook, and sign up for the council’s newsletter.
    Near miss: “Follow us on Twitter and sign up for our newsletter,” the mayor told the crowd.
    Near miss: Follow the river to the bridge, and turn left at the town hall.
    """
    for number, last in enumerate(sentences):
        block = last.block
        if block.kind not in _KINDS or last.end < block.end - 1:
            continue  # only what ends its paragraph
        first = number
        while (
            first >= 0
            and sentences[first].start >= block.start
            and _joins(document, sentences[first])
        ):
            first -= 1
        own = sentences[first + 1 : number + 1]
        if not any(_is_pitch(document, each) for each in own):
            continue
        line = document.slice(block)
        if len(line) <= _LONGEST_LINE and is_furniture(line.strip(_EDGES).lower()):
            continue
        start, end = own[0].start, last.end
        what = "sentences" if len(own) > 1 else "sentence"
        fix = Fix(f"Delete the {what}", (Edit(start, end, ""),), "display")
        yield Hit(
            start,
            end,
            f"The website speaks to its readers here. Delete the {what}.",
            fixes=(fix,),
            whole=is_plain(document),
        )


def _is_pitch(document: Document, sentence: Sentence) -> bool:
    """Whether only an outlet says this to its reader."""
    said = document.text[sentence.start : sentence.end].strip(_EDGES).lower()
    return any(sign in said for sign in PITCH_SIGNS) and PITCH.fullmatch(said) is not None


def _joins(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a pitch, or may stand beside one."""
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return False
    said = document.text[sentence.start : sentence.end].strip(_EDGES).lower()
    return FILLER.fullmatch(said) is not None or _is_pitch(document, sentence)
