"""Pairs the quotation marks of one block with a stack."""

from __future__ import annotations

from newslint.analyses.quotations.marks import LOW, Mark
from newslint.document import Block
from newslint.language.lexicon import SAYING
from newslint.startup.fast_typing import Literal, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Span, words

FaultKind = Literal[
    "unclosed",
    "orphan",
    "not_reopened",
    "nesting",
    "doubled",
    "mismatch",
    "wrong_way",
    "mixed",
    "odd_kind",
    "side_by_side",
    "speaker_inside",
]
_DEEPEST = 6  # quotations inside each other; what opens deeper is not to be believed
_NO_MARK = 1 << 60
_CURLY = {"“": "”", "‘": "’", "„": "“”", ",,": "“”", "``": "''", "‘‘": "’’", '"': '"', "'": "'’"}
_MOST_INCHES = 3  # digits
_CLAUSE = lazy(r"[ \u00a0][a-z][^,.;:!?()\n\"“”]{0,120},")
_ANOTHER = words("and but or while as when then because so if after before he she they it we i you")
"""Words behind a quotation, not behind a measure."""


class Stretch(NamedTuple):
    """A quoted stretch of a block, before its kind and level are known. A missing mark is ""."""

    start: int
    end: int
    open_mark: str
    close_mark: str
    single: bool
    block: Block
    closed: bool = True
    continues: bool = False
    continued: bool = False


class Trouble(NamedTuple):
    """A mark that does not pair, and the stretch it spoils."""

    kind: FaultKind
    start: int
    end: int
    mark: Mark
    other: Span | None = None


class Opened:
    """A mark still to be closed. `inner_at`: where a mark of its own kind opened inside it, or -1."""

    __slots__ = ("block", "continued", "inner_at", "mark")

    def __init__(self, mark: Mark, block: Block, continued: bool = False) -> None:
        self.mark = mark
        self.block = block
        self.continued = continued
        self.inner_at = -1


class Pairing:
    """Reads the marks of a block in order. `outer_single`: the story's outer marks are single."""

    def __init__(
        self, text: str, block: Block, marks: list[Mark], reopened: int, outer_single: bool
    ) -> None:
        self.text = text
        self.block = block
        self.marks = marks
        self.reopened = reopened  # so many of the first marks take up the paragraph before
        self.outer_single = outer_single
        self.stretches: list[Stretch] = []
        self.troubles: list[Trouble] = []
        self.stack: list[Opened] = []
        self.doubles = 0  # open double marks in the stack
        self._look_ahead()

    def run(self) -> list[Opened]:
        """Pair them. Returns what is left open that the next paragraph may take up."""
        marks, at = self.marks, 0
        while at < len(marks):
            mark = marks[at]
            if at + 1 < len(marks) and self._crossed(mark, marks[at + 1]):
                if mark.text[-1] != marks[at + 1].text[-1]:  # of three equal strokes none is first
                    self._trouble("nesting", mark, mark.start, marks[at + 1].end)
                self._close(marks[at + 1], at + 1)
                self._close(mark, at)
                at += 2
                continue
            if mark.wrong_way and not (mark.side == "close" and self._top_text() in LOW):
                self._trouble("wrong_way", mark)
            side = mark.side
            if side == "either":
                side = "close" if self.doubles else "open"
            if side == "open":
                self._open(mark, at)
            else:
                self._close(mark, at)
            at += 1
        return self._left()

    # What lies ahead of each mark, so that no mark is looked for twice.

    def _look_ahead(self) -> None:
        length = len(self.marks)
        self.next_single = [-1] * length  # the next single mark that is no apostrophe
        self.single_closes = [False] * length  # whether any single closing mark follows
        self.double_close = [_NO_MARK] * length  # number of the next double closing mark
        self.next_sure = [-1] * length  # the next double mark that is surely no measure
        single, closes, double_close, sure = -1, False, _NO_MARK, -1
        for i in range(length - 1, -1, -1):
            self.next_single[i], self.single_closes[i] = single, closes
            self.double_close[i], self.next_sure[i] = double_close, sure
            mark = self.marks[i]
            if mark.single:
                if not mark.weak:
                    single = i
                closes = closes or mark.side == "close"
            elif not mark.weak:
                sure = i
                if mark.side != "open":
                    double_close = i

    def _top_is(self, single: bool) -> bool:
        return bool(self.stack) and self.stack[-1].mark.single == single

    def _top_text(self) -> str:
        return self.stack[-1].mark.text if self.stack else ""

    def _crossed(self, first: Mark, second: Mark) -> bool:
        """Whether two closing marks stand in the wrong order: “ ‘ ” ’ for “ ‘ ’ ”."""
        return (
            first.side == second.side == "close"
            and first.end == second.start
            and first.single != second.single
            and len(self.stack) > 1
            and self.stack[-1].mark.single == second.single
            and self.stack[-2].mark.single == first.single
        )

    def _open(self, mark: Mark, at: int) -> None:
        stack = self.stack
        if mark.single and not self._opens_single(mark, at):
            return
        if stack and stack[-1].mark.single == mark.single:
            top = stack[-1]
            if top.mark.end == mark.start and top.mark.text == mark.text:
                self._trouble("doubled", mark)
                return
            if top.inner_at < 0:
                top.inner_at = mark.start
        if len(stack) >= _DEEPEST:
            self._give_up(0, mark.start)
        stack.append(Opened(mark, self.block, at < self.reopened))
        self.doubles += not mark.single

    def _opens_single(self, mark: Mark, at: int) -> bool:
        """Whether a single mark that faces the right way opens a quotation."""
        following = self.next_single[at]
        if mark.weak:  # ’em, ’90s: only where a closing mark answers it
            return (
                following >= 0
                and self.marks[following].side == "close"
                and not self._single_open()
                and following < self.double_close[at]
            )
        if self.outer_single and (not self.stack or self._top_is(True)):
            return True
        if self._top_is(True) and not self.single_closes[at]:
            return False
        if mark.text == "‘" and self.doubles:
            return True
        if self.single_closes[at]:
            return True
        self._trouble("unclosed", mark, mark.start, self.block.end)
        return False

    def _single_open(self) -> bool:
        return any(opened.mark.single for opened in self.stack)

    def _close(self, mark: Mark, at: int) -> None:
        if mark.single:
            self._close_single(mark, at)
            return
        if mark.weak and self._is_inches(mark, at):
            return
        if not self.doubles:
            self._unopened(mark, at)
            return
        if self.doubles < 2 and self._doubled(at):
            # The outer of two equal marks closes; the other one is too many.
            self._trouble("doubled", mark)
            return
        while self.stack[-1].mark.single:
            self._give_up(len(self.stack) - 1, mark.start)
        self._closed(self.stack.pop(), mark)
        self.doubles -= 1

    def _doubled(self, at: int) -> bool:
        """Whether the next mark is the same closing mark again."""
        if at + 1 == len(self.marks):
            return False
        mark, following = self.marks[at], self.marks[at + 1]
        return (
            following.start == mark.end
            and following.text == mark.text
            and following.side == mark.side == "close"
        )

    def _unopened(self, mark: Mark, at: int) -> None:
        """A double closing mark with nothing to close."""
        if mark.text in ("''", "’’", "‘‘", "``"):
            if self._top_is(True) and mark.text in ("''", "’’"):
                self._closed(self.stack.pop(), mark._replace(start=mark.end - 1, text=mark.text[1]))
            return
        if mark.text == "”" and self.text[mark.start - 1 : mark.start].isdigit():
            return  # inches in curly type
        if not self._mixed(mark, at):
            self._trouble("orphan", mark)

    def _mixed(self, mark: Mark, at: int) -> bool:
        """Whether a double mark closes what a single one opened, which is one mistake and not two."""
        if self._top_is(True) and not self.single_closes[at]:
            first = self.stack.pop().mark
        elif (
            self.troubles and self.troubles[-1].kind == "unclosed" and self.troubles[-1].mark.single
        ):
            first = self.troubles[-1].mark
            if any(stretch.start > first.start for stretch in self.stretches[-1:]):
                return False
            self.troubles.pop()
        else:
            return False
        self.stretches.append(
            Stretch(first.start, mark.end, first.text, mark.text, True, self.block)
        )
        self._trouble("mixed", mark, other=Span(first.start, first.end))
        return True

    def _close_single(self, mark: Mark, at: int) -> None:
        stack = self.stack
        if self._top_is(True):
            speech = mark.weak and self._is_speech(stack[-1].mark)
            if not (speech or (mark.weak and self._answered_later(mark, at))):
                self._closed(stack.pop(), mark)
            return
        if mark.weak:
            return
        if len(stack) > 1 and stack[-2].mark.single and self.double_close[at] == _NO_MARK:
            self._give_up(len(stack) - 1, mark.start)
            self._closed(stack.pop(), mark)
            return
        self._trouble("orphan", mark)

    def _is_speech(self, opened: Mark) -> bool:
        """Whether a mark opens a sentence led in by a comma or colon: a stop or comma ends that."""
        before = self.text[max(self.block.start, opened.start - 2) : opened.start].rstrip(' “"')
        return before[-1:] in (",", ":") and self.text[opened.end : opened.end + 1].isupper()

    def _answered_later(self, mark: Mark, at: int) -> bool:
        """Whether the boys’ mark is an apostrophe, because a surer one closes the quotation."""
        following = self.next_single[at]
        return (
            following >= 0
            and self.marks[following].side == "close"
            and self.text[mark.end : mark.end + 1] == " "
            and self.text[mark.end + 1 : mark.end + 2].isalnum()
            and (not self.doubles or following < self.double_close[at])
        )

    def _is_inches(self, mark: Mark, at: int) -> bool:
        """Whether a mark after a figure measures it: 6" of snow, 5'11"."""
        text, begin = self.text, mark.start
        while begin > self.block.start and mark.start - begin < 5 and text[begin - 1].isnumeric():
            begin -= 1
        if not self.doubles:
            return True
        if text[begin - 1 : begin] in ("'", "’") and text[begin - 2 : begin - 1].isdigit():
            return True
        # Inside a quotation: only where a mark that is surely no measure still closes it.
        following = self.next_sure[at]
        beyond, digits = text[mark.end : mark.end + 1], mark.start - begin
        curly = any(opened.mark.text in ("“", "„") for opened in self.stack)
        if following < 0 or self.marks[following].side != "close":
            opened = self.stack[-1].mark
            if not curly or mark.text not in '"″' or digits >= _MOST_INCHES:
                return False
            return _may_be_speech(text, self.block.start, opened, begin) and _goes_on(
                text[opened.end : mark.start], text[mark.end : self.block.end]
            )
        if mark.text in '"″' and self.marks[following].text != '"' and curly:
            return digits <= _MOST_INCHES  # a straight mark among curly ones
        return digits < _MOST_INCHES and (
            (beyond in (" ", "-", "–", "x", "×") and text[mark.end + 1 : mark.end + 2] not in "—–-")
            or mark.end == self.marks[following].start
        )

    def _closed(self, opened: Opened, mark: Mark) -> None:
        first = opened.mark
        self.stretches.append(
            Stretch(
                first.start,
                mark.end,
                first.text,
                mark.text,
                first.single,
                self.block,
                continued=opened.continued,
            )
        )
        if (
            first.text
            and mark.text not in _CURLY.get(first.text, mark.text)
            and not (first.wrong_way or mark.wrong_way)
        ):
            self._trouble("mismatch", mark, other=Span(first.start, first.end))

    def _give_up(self, index: int, end: int) -> None:
        """The mark at stack[index] is never closed; its words end at `end`."""
        opened = self.stack.pop(index)
        self.doubles -= not opened.mark.single
        stretch = unclosed(self.text, opened, end)
        self.stretches.append(stretch)
        self._trouble("unclosed", opened.mark, stretch.start, stretch.end)

    def _left(self) -> list[Opened]:
        left: list[Opened] = []
        for opened in self.stack:
            if opened.inner_at >= 0 or (opened.mark.single and not self.outer_single and not left):
                stretch = unclosed(self.text, opened, self.block.end)
                self._trouble("unclosed", opened.mark, stretch.start, stretch.end)
                if not opened.mark.single:
                    self.stretches.append(stretch)
            else:
                left.append(opened)
        return left

    def _trouble(
        self, kind: FaultKind, mark: Mark, start: int = -1, end: int = -1, other: Span | None = None
    ) -> None:
        if mark.text:
            start = mark.start if start < 0 else start
            self.troubles.append(Trouble(kind, start, mark.end if end < 0 else end, mark, other))


def _may_be_speech(text: str, low: int, opened: Mark, figure: int) -> bool:
    """Whether a figure stands in somebody's words, not in a title: “Catch 22", “Route 66"."""
    if text[low : opened.start].rstrip()[-1:] not in ("", ",", ":"):
        return False
    its = text[opened.end : figure].split()
    return bool(its) and (its[-1].islower() or its[-1] in ("A", "The"))


def _goes_on(before: str, text: str) -> bool:
    """Whether what stands behind a figure's mark still belongs to it: ` wide, said Lee`, not ` she said`.

    A measure is followed by what is measured, in lower case, and after a comma somebody says it.
    Words right behind that name a speaker, act or begin another clause come behind a quotation.
    """
    clause = _CLAUSE.match(text)
    if clause is None:
        return False
    its, rest = (
        clause[0][:-1].lower().split(),
        text[clause.end() :].lower().replace(".", " ").split(),
    )
    if its[0] in _ANOTHER or not SAYING.isdisjoint(its) or SAYING.isdisjoint(rest):
        return False
    from newslint.language.tagging import Tagger  # only here: a plain run needs none
    from newslint.language.tokens import tokenize

    tokens = [token.text for token in tokenize(before)]
    tags = Tagger.load().tag([*tokens, *its])
    return tags[len(tokens)].upos not in ("VERB", "AUX")


def unclosed(text: str, opened: Opened, end: int, continues: bool = False) -> Stretch:
    """The stretch of a mark that is not closed in its block: up to `end`, or the next such mark."""
    if opened.inner_at >= 0:
        end = min(end, opened.inner_at)
    start = opened.mark.start
    while end > opened.mark.end and text[end - 1].isspace():
        end -= 1
    return Stretch(
        start,
        end,
        opened.mark.text,
        "",
        opened.mark.single,
        opened.block,
        closed=False,
        continues=continues,
        continued=opened.continued,
    )
