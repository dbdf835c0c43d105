"""Patterns of several kinds, each tried only in a story that holds one of its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Kind = tuple[tuple[str, ...], re.Pattern[str]]
"""What a story must hold for a pattern to match at all, and the pattern."""


def matches(kinds: Sequence[Kind], text: str) -> Iterator[re.Match[str]]:
    """What the patterns find, in order.

    Of two that overlap the one stays that begins first, or that comes first among the kinds: as if
    all were one pattern.
    """
    found = [
        match
        for signs, pattern in kinds
        if any(sign in text for sign in signs)
        for match in pattern.finditer(text)
    ]
    end = 0
    for match in sorted(found, key=lambda each: each.start()):
        if match.start() >= end:
            end = match.end()
            yield match
