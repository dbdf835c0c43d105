"""The ledger: what a story says of who, how many, when and how it ended, held against itself."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.ledger.sheet import (
        Fact as Fact,
        FactSheet as FactSheet,
    )

__getattr__ = door(
    __name__,
    {
        "sheet": "Fact FactSheet",
    },
)
