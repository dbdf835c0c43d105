"""LFT007 cut-off-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.leftover._ends import NEVER_LAST, goes_on, open_ends
from newslint.checks.leftover._letters import is_letters
from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.text import words

_SURE = words("the a an their his her its our my your whose of")
"""These tell more than the story's manner."""


@rule("LFT007", "cut-off-paragraph", severity="error", confidence=0.9)
def cut_off_paragraph(document: Document) -> Iterator[Hit]:
    """A paragraph breaks off in the middle of a sentence.

    A cut that went too far, or a story that ended at the copying field's limit. The paragraph ends
    without a stop on a word that can't be the last one, or on a comma.

    Bad:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Inspectors found cracks in four of the nine pillars. The council has set aside money for [[the]]

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Bad:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.

        Inspectors found cracks in four of the nine pillars, in two of the [[arches,]]
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.

        It read in part, according to the inspectors who signed the report,

        “The pillars can't bear the load.”
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        What the mayor wants it for

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.

        Dear members of the rowing club and of the friends of the old pier,

        We write to tell you that the shed is closed. Please leave the oars at the gate until May.

        With very best wishes to all of you and to your families,

        Ann Lee, secretary
    Near miss: It is the town that the mayor comes from.
    """
    for end in open_ends(document):
        if goes_on(document, end) or not (end.few or end.last_word in _SURE):
            continue
        comma = end.text[-1] == ","
        if not comma and (end.last_word not in NEVER_LAST or not end.text[-1].isalpha()):
            continue
        if end.text.endswith(("; and", "; or")):
            continue  # an item of a list
        if comma and is_letters(document, end):
            continue
        stop = end.block.start + len(end.text)
        start = document.text.rfind(" ", end.block.start, stop) + 1
        yield Hit(start, stop, "The paragraph breaks off in the middle of a sentence. Finish it.")
