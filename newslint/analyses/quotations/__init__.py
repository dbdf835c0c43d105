"""Quotations: where they begin and end, who speaks, and what is wrong with their marks."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.quotations.pairs import (
        Fault as Fault,
    )
    from newslint.analyses.quotations.quotations import (
        Quotation as Quotation,
    )
    from newslint.analyses.quotations.quotes import (
        Quote as Quote,
    )
    from newslint.analyses.quotations.speakers import (
        spoken as spoken,
    )

__getattr__ = door(
    __name__,
    {
        "pairs": "Fault",
        "quotations": "Quotation",
        "quotes": "Quote",
        "speakers": "spoken",
    },
)
