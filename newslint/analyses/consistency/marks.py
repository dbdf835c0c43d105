"""Dashes, apostrophes and the comma before "and" in two styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.consistency.usage import Usage
from newslint.document import BODY_KINDS
from newslint.finding import Fix, Hit, Related
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit

_DASH = lazy(r"(?<=[^\s\d—–-])(?: — |—| – | -- |--|(?<=[a-z,’”\"]) - (?=[a-z]))(?=[^\s\d—–>-])")
_STYLES = {
    " — ": "a spaced em dash",
    "—": "a closed em dash",
    " – ": "a spaced en dash",
    " -- ": "two spaced hyphens",
    "--": "two hyphens",
    " - ": "a spaced hyphen",
}
_APOSTROPHE = lazy(r"(?<=[a-z])(?:(')|(’))(?=(?:s|t|re|ve|ll|d|m)\b)")
_LIST = lazy(
    r"(?<!, )\b(?!(?:and|but|however)\b)[a-z]{3,}, (?!who|which|where|and|but|or|including)[a-z]{3,}(,)? and (?!so|then|he|she|it|they|we|was|is|has|had|said|who|which)[a-z]{3,}(?=[.;])"
)
_FEWEST = 3
"""Places of one style that make it the story's."""
_SHOWN = 3


class _Mark(NamedTuple):
    start: int
    end: int
    style: str


def _told(
    found: Sequence[_Mark], message: str, note: str, write: dict[str, str], share: int
) -> Iterator[Hit]:
    """One finding for all marks that are not in the story's own style, which has `share` times as many."""
    counts: dict[str, int] = {}
    for mark in found:
        counts[mark.style] = counts.get(mark.style, 0) + 1
    if len(counts) < 2:
        return
    main = max(counts, key=lambda style: counts[style])
    odd = [mark for mark in found if mark.style != main]
    if len(counts) > 2:
        share = 1  # three styles are a muddle, not two habits
    if len(odd) > _SHOWN or counts[main] < max(_FEWEST, share * len(odd)):
        return
    same = next(mark for mark in found if mark.style == main)
    others = tuple(Related(mark.start, mark.end, "and here") for mark in odd[1:_SHOWN])
    edits = tuple(Edit(mark.start, mark.end, write[main]) for mark in odd)
    yield Hit(
        odd[0].start,
        odd[0].end,
        message.format(odd=_STYLES.get(odd[0].style, odd[0].style), main=_STYLES.get(main, main)),
        (Related(same.start, same.end, note), *others),
        (Fix("Make all places alike", edits),),
    )


def _all(usage: Usage, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches in running text, quotations too: their marks are the paper's."""
    for block in usage.document.blocks:
        if block.kind in BODY_KINDS:
            yield from pattern.finditer(usage.text, block.start, block.end)


def dashes(usage: Usage) -> Iterator[Hit]:
    """Em dashes, en dashes, with spaces and without."""
    found = [_Mark(each.start(), each.end(), each[0]) for each in _all(usage, _DASH)]
    message = "The story has {odd} here and {main} elsewhere: keep to one dash."
    yield from _told(
        found, message, "the other dash is here", {style: style for style in _STYLES}, 1
    )


def apostrophes(usage: Usage) -> Iterator[Hit]:
    """Straight and curly apostrophes."""
    found = [
        _Mark(each.start(), each.end(), "straight" if each[1] else "curly")
        for each in _all(usage, _APOSTROPHE)
    ]
    message = "An apostrophe is {odd} here and {main} elsewhere: keep to one kind."
    write = {"straight": "'", "curly": "’"}
    yield from _told(found, message, "the other kind is here", write, 4)


def commas(usage: Usage) -> Iterator[Hit]:
    """The comma before "and" in a list of three words."""
    placed = []
    for each in _LIST.finditer(usage.body):
        at = usage.text.rfind(" and ", each.start(), each.end())
        placed.append(_Mark(each.start(1), at, "with") if each[1] else _Mark(at, at, "without"))
    message = "Of lists of three some have a comma before “and”, some have none: keep to one way."
    yield from _told(
        placed, message, "a list the other way is here", {"with": ",", "without": ""}, 2
    )
