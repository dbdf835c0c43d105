"""LFT008 missing-full-stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.story import TaggedStory
from newslint.checks.leftover._ends import NEVER_LAST, goes_on, open_ends
from newslint.document import Document
from newslint.finding import Fix, Hit
from newslint.registry import rule
from newslint.startup.patterns import lazy
from newslint.text import Edit

_STOP_BEFORE = lazy(r"(?:\S{1,40} ){5}\S{0,40}[a-z0-9]{2}[.!?][”\"’')]? +[“\"‘'(]?[A-Z]")
_CREDITED = lazy(r"[”\"’'] ?[–—-]{1,2} ?[A-Z][^.!?]{1,80}\Z")
"""A quotation with the name of its speaker: lines of that shape need no stop."""
_OPENS_LIST = ("include", "includes", "including", "following", "follows")
"""Words after which a list was lost, or stands in other blocks: no stop is missing."""
_RUNNING = lazy(
    r"[A-Z][\w’'-]* (?:\S+ ){2,25}?\S+, (?:but|which|who|although|though|so|and (?:the|an?|his|her|its|their|he|she|it|they|that))"
    r" (?:\S+ ){2,20}?(?:the|an?|his|her|its|their) (?:\S+ )*?\S+"
)
"""Two clauses with their articles: no heading is written so, however short."""
_PLAIN = lazy(
    r"(?:The|He|She|It|They|His|Her|Their|Anyone|Anybody|Those|Police) (?:[a-z’-]+ ){1,7}?(?:will|would|was|were|had|has|have|could|is asked|are asked) (?:\S+ ){4,}\S+"
)
"""A subject and a verb in the tenses of reports: headings drop the article or stand in the present."""
_LONG = 25  # words; a line of one sentence that is shorter may be a heading or a link


@rule("LFT008", "missing-full-stop", severity="warning", confidence=0.85)
def missing_full_stop(document: Document, tagged: TaggedStory) -> Iterator[Hit]:
    """A paragraph ends without a full stop.

    Only paragraphs of running text count, in a story whose other paragraphs end in stops. Headings,
    credits, links and lists have none by custom.

    Bad:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Inspectors found cracks in four of the nine pillars. The council has set aside the [[money]]

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Fixed:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Inspectors found cracks in four of the nine pillars. The council has set aside the money.

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Bad:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        The ferry is free, but places on it must be booked through the council’s [[website]]

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Bad:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.

        The council will say what the work on the bridge costs at its meeting of 23 [[October]]
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Ferry to stay until the end of June, says the council

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        “The pillars can't bear the load of lorries any more.” – Ann Lee, an engineer of the county

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    Near miss:
        Bridge closed to lorries

        The bridge over the Ouse will stay closed to lorries until the spring of next year.

        Inspectors found cracks in four of the nine pillars. What they want to see mended will include

        Drivers face a detour of an hour. The bus company is going to change its timetable in May.
    """
    for end in open_ends(document):
        if (
            not end.few
            or end.last_word in NEVER_LAST
            or end.last_word in _OPENS_LIST
            or not end.text[-1].isalnum()
            or goes_on(document, end)
        ):
            continue
        stop = end.block.start + len(end.text)
        if _CREDITED.search(end.text) is not None:
            continue
        if (
            _STOP_BEFORE.search(end.text) is None
            and end.text.count(" ") + 1 < _LONG
            and _RUNNING.fullmatch(end.text) is None
            and _PLAIN.match(end.text) is None
        ):
            continue
        if not _a_sentence(tagged, stop - 1, stop < end.block.end):
            continue
        start = document.text.rfind(" ", end.block.start, stop) + 1
        fix = Fix(
            "Add a full stop", (Edit(start, stop, f"{document.text[start:stop]}."),), "unsafe"
        )
        yield Hit(
            start,
            end.block.end,
            "The paragraph ends without a full stop. Add it.",
            fixes=(fix,) if stop == end.block.end else (),
        )


def _a_sentence(tagged: TaggedStory, last: int, marked: bool) -> bool:
    """Whether the words up to `last` are a sentence: a finite verb, and no heading's capitals."""
    item = tagged.at(last)
    if item is None or (marked and len(item.words) < _LONG):
        return False
    words = [word for word in item.words if word.upos != "PUNCT"]
    capitals = sum(word.text[0].isupper() for word in words)
    return (
        len(words) >= 6
        and capitals * 2 < len(words)
        and any(word.finite for word in words)
        and words[0].text[0].isupper()
    )
