"""People and bodies: every mention, whose it is, and how old they are."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.people.acronyms import (
        Acronym as Acronym,
    )
    from newslint.analyses.people.people import (
        Mention as Mention,
        people_in as people_in,
    )

__getattr__ = door(
    __name__,
    {
        "acronyms": "Acronym",
        "people": "Mention people_in",
    },
)
