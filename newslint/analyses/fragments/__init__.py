"""Sentences that are none, and two that run together."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.fragments.fragments import (
        Fragment as Fragment,
    )
    from newslint.analyses.fragments.joined_sentences import (
        Joint as Joint,
    )

__getattr__ = door(
    __name__,
    {
        "fragments": "Fragment",
        "joined_sentences": "Joint",
    },
)
