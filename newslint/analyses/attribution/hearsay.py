"""What is put forward as everybody's: "it is understood that", "widely regarded", "there are claims that"."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.matching import patterns

PATTERNS = patterns(__name__)


def unowned(item: Sourced) -> tuple[int, int] | None:
    """The place of "it is understood (that)", "widely regarded", "there are claims (that)"."""
    found = PATTERNS.first(item)
    return (found.start, found.end) if found else None
