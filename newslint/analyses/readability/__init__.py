"""How hard a story is to read."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.readability.hardness import (
        Hardness as Hardness,
    )
    from newslint.analyses.readability.readability import (
        Measured as Measured,
        Readability as Readability,
    )

__getattr__ = door(
    __name__,
    {
        "hardness": "Hardness",
        "readability": "Measured Readability",
    },
)
