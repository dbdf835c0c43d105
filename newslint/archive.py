"""What a run remembers of the stories it has met, to know a story that comes a second time.

Nothing is compared with everything: each story leaves its sample of a dozen hashes in an index,
and only stories that share a few of them with a new one are compared with it. Time grows with the
number of stories, and a story takes one to three kilobytes.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import RelatedPlace
from newslint.language.tokens import Sketch, folded, likeness, sketch
from newslint.startup.fast_typing import NamedTuple

ALIKE = 0.5
"""Share of runs of three words from which two stories are one.

Visible data: stories that are one have 0.61 or more, others under one headline 0.20 or less.
"""
_SAMPLE = 12  # hashes of a story in the index
_IN_COMMON = 3  # of them, to be compared: at a likeness of 0.6 this misses 3 stories in 1,000
_CROWD = 64  # stories under one hash; more share a standing line, which says nothing
_SAME = 0.9  # a story that is so much like an earlier one is found by it, and not entered itself
_NAMED = 4  # copies named in a finding
_FEWEST = 12  # runs of words; of a shorter story there is too little to tell
_BODY = frozenset(("paragraph", "blockquote", "list_item", "crosshead", "table_cell"))


class Copy(NamedTuple):
    """An earlier story that says the same: its headline's place, and how much they share."""

    place: RelatedPlace
    same_headline: bool
    likeness: float  # 0 to 1
    figures_only: bool  # nothing but digits differs


class Story(NamedTuple):
    """What is kept of a story."""

    path: str
    place: RelatedPlace
    headline: str
    sketch: Sketch


class Archive:
    """The stories of a run, in the order in which they come."""

    def __init__(self) -> None:
        self._stories: list[Story] = []
        self._index: dict[int, int | list[int]] = {}  # hash → number of its story, or numbers
        self.met: Story | None = None
        """The story asked about last, if it is long enough to be known again."""
        self.alone = True
        """Whether that is like none before."""
        self._twins: dict[int, list[int]] = {}  # number → those not entered for its sake

    def __len__(self) -> int:
        return len(self._stories)

    def meet(self, document: Document) -> list[Copy]:
        """The earlier stories that are this one, most alike first, at most four; then remember it.

        A story of the same path is the same file once more, and never a copy.
        """
        new = self.met = self.seen(document)
        self.alone = True
        if new is None:
            return []
        made, known = new.sketch, set(new.sketch.hashes)
        copies = self._alike(made, known)
        self.alone = not copies
        self._remember(new, copies)
        for _, number in copies[:_NAMED]:
            for twin in self._twins.get(number, ())[:_NAMED]:
                if self._stories[twin] is not new:
                    copies.append((likeness(made, self._stories[twin].sketch, known), twin))
        copies.sort(key=lambda copy: (-copy[0], copy[1]))
        found = []
        for alike, number in copies:
            story = self._stories[number]
            if alike >= ALIKE and story.path != new.path:
                figures_only = alike < 1 and story.sketch.pattern == made.pattern
                titled = story.headline == new.headline
                found.append(Copy(story.place, titled, alike, figures_only))
        return found[:_NAMED]

    @staticmethod
    def seen(document: Document) -> Story | None:
        """What is kept of a story; None where it is too short to tell it from others."""
        made = sketch(_body(document))
        if len(made.hashes) < _FEWEST:
            return None
        return Story(document.source.path, _place(document), _headline(document), made)

    def enter(self, story: Story) -> bool:
        """Remember a story that is like none met before; False, and nothing done, where it is like one."""
        if self._alike(story.sketch, set(story.sketch.hashes)):
            return False
        self._remember(story, [])
        return True

    def _alike(self, made: Sketch, known: set[int]) -> list[tuple[float, int]]:
        """The earlier stories that are one with this, most alike first."""
        copies: list[tuple[float, int]] = []
        for number in self._near(made):
            alike = likeness(made, self._stories[number].sketch, known)
            if alike >= ALIKE:
                copies.append((alike, number))
        copies.sort(key=lambda copy: (-copy[0], copy[1]))
        return copies

    def _near(self, made: Sketch) -> list[int]:
        """Stories that have enough of their sample in common with this one."""
        counts: dict[int, int] = {}
        for each in made.hashes[:_SAMPLE]:
            held = self._index.get(each)
            if held is None:
                continue
            for number in (held,) if isinstance(held, int) else held:
                counts[number] = counts.get(number, 0) + 1
        return [number for number, count in counts.items() if count >= _IN_COMMON]

    def _remember(self, new: Story, copies: list[tuple[float, int]]) -> None:
        number = len(self._stories)
        self._stories.append(new)
        if copies and copies[0][0] >= _SAME:
            self._twins.setdefault(copies[0][1], []).append(number)
            return
        for each in new.sketch.hashes[:_SAMPLE]:
            held = self._index.get(each)
            if held is None:
                self._index[each] = number
            elif isinstance(held, int):
                self._index[each] = [held, number]
            elif len(held) < _CROWD:
                held.append(number)


def _headline(document: Document) -> str:
    for block in document.of_kind("headline"):
        return " ".join(folded(document.slice(block)))
    return ""


def _body(document: Document) -> list[str]:
    return [
        word
        for block in document.blocks
        if block.kind in _BODY and block.field is None
        for word in folded(document.slice(block))
    ]


def _place(document: Document) -> RelatedPlace:
    """Where a finding in another file points: the headline, or the first block."""
    block = next(document.of_kind("headline"), document.blocks[0])
    source = document.source
    start, end = document.map.source(block.start, block.end)
    positions = (*source.position(start), *source.position(end))
    return RelatedPlace(start, end, *positions, "the story here", source.path)
