"""Who says so: sources, their cues, and the claims that have none."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.attribution.hearsay import (
        unowned as unowned,
    )
    from newslint.analyses.attribution.items import (
        Attribution as Attribution,
    )
    from newslint.analyses.attribution.sign_off import (
        STANDINGS as STANDINGS,
        Backed as Backed,
        SignOff as SignOff,
    )
    from newslint.analyses.attribution.sourcing import (
        Sourced as Sourced,
        owned_up as owned_up,
    )
    from newslint.analyses.attribution.statements import (
        BE as BE,
        FIRST_PERSON as FIRST_PERSON,
        LONGEST_SENTENCE as LONGEST_SENTENCE,
        only_aside as only_aside,
        rests as rests,
        told as told,
        told_before as told_before,
        voiced as voiced,
    )

__getattr__ = door(
    __name__,
    {
        "hearsay": "unowned",
        "items": "Attribution",
        "sign_off": "Backed STANDINGS SignOff",
        "sourcing": "Sourced owned_up",
        "statements": "BE FIRST_PERSON LONGEST_SENTENCE only_aside rests told told_before voiced",
    },
)
