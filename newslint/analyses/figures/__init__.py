"""Figures with what they count, and dates."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.figures.dates import (
        DateMention as DateMention,
        story_day as story_day,
    )
    from newslint.analyses.figures.figures import (
        Figure as Figure,
    )

__getattr__ = door(
    __name__,
    {
        "dates": "DateMention story_day",
        "figures": "Figure",
    },
)
