"""Pairs the quotation marks of a story: one pass, from which quotations and faults both come.

Marks pair inside one paragraph. What is still open at its end is taken up by the next paragraph if
that opens with the same mark, which is how a quotation goes on over several paragraphs; if not, it
ends there, so that one missing mark spoils nothing below it.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.analyses.quotations.guillemets import set_apart
from newslint.analyses.quotations.kinds import finished
from newslint.analyses.quotations.marks import Mark, british, marks
from newslint.analyses.quotations.quotations import Quotation
from newslint.analyses.quotations.stack import FaultKind, Opened, Pairing, Stretch, unclosed
from newslint.document import BODY_KINDS, Block, Document
from newslint.startup.fast_typing import NamedTuple
from newslint.text import Span


class Fault(NamedTuple):
    """Marks that don't pair.

    `start` and `end`: what is wrongly quoted (unclosed), or the mark itself. The mark at fault is
    `mark` at `mark_start`; where one is missing before a paragraph (not_reopened) it is "".
    `single`: a single mark, which may be an apostrophe after all, unless `outer`: the story's
    outermost marks are of its kind. `other`: the place it should be looked at with.
    """

    kind: FaultKind
    start: int
    end: int
    mark_start: int
    mark: str
    single: bool
    outer: bool
    block: Block
    other: Span | None = None


class Pairs(NamedTuple):
    """What the pass over all marks found, each by place."""

    quotations: list[Quotation]
    faults: list[Fault]


_QUIET = frozenset(("pullquote", "table_cell", "credit", "note"))
"""Blocks whose marks may be an ornament or a ditto: no fault is found in them."""
_FARTHEST = 6  # paragraphs a quotation may run through without a mark


def quotation_pairs(document: Document) -> Pairs:
    """The quotations of all blocks and the marks that don't pair."""
    return _Story(document).read()


class _Story:
    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.blocks = document.blocks
        protected = document.protected
        self.marks = [
            _outside(marks(self.text, block.start, block.end), protected) for block in self.blocks
        ]
        self.stretches: list[Stretch] = []
        for number, block in enumerate(self.blocks):
            pairs, self.marks[number] = set_apart(self.marks[number], block)
            self.stretches += pairs
        starts = [block.start for block in self.blocks]
        self.outer_single = british(zip(starts, self.marks, strict=True), self.text)
        self.faults: list[Fault] = []
        self.carried: list[Opened] = []  # what the last paragraph left open, the outermost first

    def read(self) -> Pairs:
        for number, block in enumerate(self.blocks):
            body = block.kind in BODY_KINDS
            found = self.marks[number]
            reopened = 0
            if body and self.carried:
                reopened = self._taken_up(number)
                if reopened < 0:
                    # It goes on without a mark of its own: as if one stood at the beginning.
                    first = Mark(block.start, block.start, "", "open", self.carried[0].mark.single)
                    found = [first, *found]
                    before = self.carried[0].mark
                    # Once a quotation: where the one before has no mark either, it was said there.
                    if block.kind != "list_item" and before.text and self._begins(block):
                        self.faults.append(
                            Fault(
                                "not_reopened",
                                block.start,
                                _first_word(self.text, block),
                                block.start,
                                "",
                                first.single,
                                first.single == self.outer_single,
                                block,
                                Span(before.start, before.end),
                            )
                        )
                self._settle(abs(reopened), block)
                reopened = abs(reopened)
            pairing = Pairing(self.text, block, found, reopened, self.outer_single)
            left = pairing.run()
            self.stretches += pairing.stretches
            if block.kind not in _QUIET:
                for kind, start, end, mark, other in pairing.troubles:
                    outer = mark.single == self.outer_single
                    self.faults.append(
                        Fault(
                            kind,
                            start,
                            end,
                            mark.start,
                            mark.text,
                            mark.single,
                            outer,
                            block,
                            other,
                        )
                    )
            if body:
                self.carried = left
            else:
                for opened in left:
                    self._never_closed(opened, None)
        self._settle(0, None)
        self.faults.sort(key=lambda fault: (fault.start, fault.end))
        return Pairs(finished(self.text, self.blocks, self.stretches), self.faults)

    def _begins(self, block: Block) -> bool:
        """Whether a sentence begins with the block: it is no line that was broken in two."""
        sign = self.text[block.start]
        return not sign.islower() and sign not in ")]},.;:"

    def _taken_up(self, number: int) -> int:
        """How many of the carried quotations this block's first marks re-open; -1: it only goes on."""
        block, found = self.blocks[number], self.marks[number]
        at, count = block.start, 0
        for opened, mark in zip(self.carried, found, strict=False):
            if mark.single != opened.mark.single or mark.side == "close" or mark.start > at + 1:
                break
            if self.text[at : mark.start].strip():
                break
            at, count = mark.end, count + 1
        if count:
            return 0 if self._taken_over(found[count - 1 :], block) else count
        single = self.carried[0].mark.single
        seen = 0
        for later in range(number, min(len(self.blocks), number + 4 * _FARTHEST)):
            if self.blocks[later].kind not in BODY_KINDS:
                continue
            seen += 1
            if seen > _FARTHEST:
                break
            for mark in self.marks[later]:
                if mark.single == single and not mark.weak:
                    if mark.side == "close" and not mark.wrong_way:
                        return -1
                    return -1 if seen == 2 and self._left_out(later, single) else 0
        return 0

    def _taken_over(self, found: list[Mark], block: Block) -> bool:
        """Whether the mark that opens `block`, the first of `found`, is another speaker's."""
        opened = self.carried[0]
        if not opened.mark.text:
            return False
        following = next((m for m in found[1:] if m.single == found[0].single and not m.weak), None)
        closes = following is not None and following.side == "close"
        closing = following.start if following is not None and closes else -1
        from newslint.analyses.quotations.speakers import takes_over

        return takes_over(self.text, opened.mark.end, opened.block, block, closing)

    def _left_out(self, after: int, single: bool) -> bool:
        """Whether the paragraph before block `after` is a part of one long quotation, its mark gone.

        It may as well be the writer's own, and the quotation before it not closed. But where that
        one had gone over several paragraphs, or the next goes on over several without a word on who
        speaks, the paragraph between them is taken for theirs.
        """
        block = self.blocks[after]
        its_marks = [mark for mark in self.marks[after] if mark.single == single and not mark.weak]
        if its_marks[0].start != block.start or its_marks[0].side == "close":
            return False
        if len(its_marks) == 1:
            return True
        whole = len(its_marks) == 2 and its_marks[1].end == block.end
        return whole and self.carried[0].continued

    def _settle(self, count: int, block: Block | None) -> None:
        """The outer `count` of the carried quotations go on in `block`; the rest end unclosed."""
        for index, opened in enumerate(self.carried):
            if index < count:
                end = opened.block.end
                self.stretches.append(unclosed(self.text, opened, end, continues=True))
            else:
                self._never_closed(opened, block)
        self.carried = []

    def _never_closed(self, opened: Opened, following: Block | None) -> None:
        stretch = unclosed(self.text, opened, opened.block.end)
        self.stretches.append(stretch)
        mark = opened.mark
        if not mark.text or opened.block.kind in _QUIET:
            return
        other = None
        if following is not None:
            other = Span(following.start, _first_word(self.text, following))
        self.faults.append(
            Fault(
                "unclosed",
                stretch.start,
                stretch.end,
                mark.start,
                mark.text,
                mark.single,
                mark.single == self.outer_single,
                opened.block,
                other,
            )
        )


def _outside(found: list[Mark], protected: list[Span]) -> list[Mark]:
    """The marks that stand in no protected span."""
    if not protected or not found:
        return found
    starts = [span.start for span in protected]
    kept = []
    for mark in found:
        at = bisect_right(starts, mark.start) - 1
        if at < 0 or mark.start >= protected[at].end:
            kept.append(mark)
    return kept


def _first_word(text: str, block: Block) -> int:
    end = text.find(" ", block.start, block.end)
    return block.end if end < 0 else end
