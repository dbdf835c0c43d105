"""DUP004 duplicate-story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.finding import Hit
from newslint.registry import rule
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.archive import Copy


@rule(
    "DUP004",
    "duplicate-story",
    severity="warning",
    confidence=0.95,
    quotes="check",
    not_kinds=("running",),
)
def duplicate_story(document: Document, earlier_copies: list[Copy]) -> Iterator[Hit]:
    """The story stands in another file of this run too.

    Copy comes in twice: from two agencies' desks, under two slugs, as an update beside its first
    version. Stories are compared by their running text, whatever their headlines: "Letters" and
    "Weather forecast" stand over other news each time. The finding is at the later of the two
    files, in the order in which they are read. Where nothing but figures differs the two may be
    yesterday's table and today's, so that is only a hint.

    Earlier (path=bridge-1.txt):
        Council votes to repair bridge

        The county council voted on Monday to repair the old bridge over the Ouse, which has been
        closed to lorries since inspectors found cracks in four of its nine pillars.

        The work will take a year.
    Bad:
        [[Old bridge to be mended]]

        The county council voted on Monday to repair the old bridge over the Ouse, which has been
        closed to lorries since inspectors found cracks in four of its nine pillars.

        The work will take a year, the mayor said.
    Bad:
        [[Council votes to repair bridge]]

        The county council voted on Monday to repair the old bridge over the Ouse, which has been
        closed to lorries since inspectors found cracks in four of its nine pillars.

        The work will take a year.
    Near miss:
        Council votes to repair bridge

        The county council voted on Friday against a plan to sell the town hall. Its members spoke
        for five hours, and the gallery was full until the end.
    Near miss:
        Bridge repair begins

        Workers fenced off the old bridge over the Ouse, which has been closed to lorries since
        inspectors found cracks in four of its nine pillars. Drivers face a detour of an hour
        through Mill Lane, where shopkeepers say the traffic keeps their customers away.
    """
    if not earlier_copies:
        return
    first = earlier_copies[0]
    where = first.place.path
    title = "" if first.same_headline else ", under another headline"
    if first.likeness == 1:
        said = f"The story also appears in {where}{title}. Keep one of the two."
    elif first.figures_only:
        said = f"The story differs only in its figures from {where}{title}. Check that both are wanted."
    elif first.likeness >= 0.9:
        said = (
            f"The story also appears in {where}, almost word for word{title}. Keep one of the two."
        )
    else:
        said = f"Much of the story also appears in {where}{title}. Keep one of the two."
    block = next(document.of_kind("headline"), document.blocks[0])
    places = tuple(copy.place for copy in earlier_copies)
    hint = first.figures_only
    yield Hit(
        block.start, block.end, said, places, (), "info" if hint else None, 0.7 if hint else None
    )
