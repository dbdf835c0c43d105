"""Whether a report is somebody's own account: the writer is the source then."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import FIRST_PERSON
from newslint.text import words

_OWN = FIRST_PERSON | words("you your yours")
_SHARE = 12
"""One sentence in so many makes a report an account of one's own."""


def own_account(sourcing: list[Sourced]) -> bool:
    """Whether the writer tells what "we" did or what "you" should do: then the writer is the source."""
    first = sum(
        any(item.lexemes.low[i] in _OWN for i in item.outside) for item in sourcing if not item.says
    )
    return first > len(sourcing) // _SHARE
