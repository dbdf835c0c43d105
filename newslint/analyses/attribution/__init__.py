"""Who says so: sources, their cues, and the claims that have none."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.analyses.attribution.claim_kinds import (
        kinds_of_claim as kinds_of_claim,
        named_thinker as named_thinker,
        need as need,
    )
    from newslint.analyses.attribution.clauses import (
        adverb as adverb,
        clause_end as clause_end,
        span as span,
        subject as subject,
    )
    from newslint.analyses.attribution.closings import (
        closing as closing,
    )
    from newslint.analyses.attribution.diary import (
        scheduled as scheduled,
    )
    from newslint.analyses.attribution.figure_sources import (
        FigureSource as FigureSource,
    )
    from newslint.analyses.attribution.flat_claims import (
        FlatClaim as FlatClaim,
    )
    from newslint.analyses.attribution.flat_statements import (
        only_thought as only_thought,
    )
    from newslint.analyses.attribution.groups import (
        COMMENTING as COMMENTING,
        backed as backed,
        named as named,
    )
    from newslint.analyses.attribution.hearsay import (
        unowned as unowned,
    )
    from newslint.analyses.attribution.items import (
        Attribution as Attribution,
    )
    from newslint.analyses.attribution.own_turns import (
        OwnTurn as OwnTurn,
    )
    from newslint.analyses.attribution.quotation_sources import (
        QuotationSource as QuotationSource,
    )
    from newslint.analyses.attribution.sign_off import (
        STANDINGS as STANDINGS,
        Backed as Backed,
        SignOff as SignOff,
    )
    from newslint.analyses.attribution.sourcing import (
        BE as BE,
        Sourced as Sourced,
        owned_up as owned_up,
    )
    from newslint.analyses.attribution.statements import (
        FIRST_PERSON as FIRST_PERSON,
        LONGEST_SENTENCE as LONGEST_SENTENCE,
        only_aside as only_aside,
        rests as rests,
        told as told,
        told_before as told_before,
        voiced as voiced,
    )
    from newslint.analyses.attribution.undone import (
        ASKS as ASKS,
        not_happened as not_happened,
    )
    from newslint.analyses.attribution.weighers import (
        weight as weight,
    )

__getattr__ = door(
    __name__,
    {
        "claim_kinds": "kinds_of_claim named_thinker need",
        "clauses": "adverb clause_end span subject",
        "diary": "scheduled",
        "figure_sources": "FigureSource",
        "flat_claims": "FlatClaim",
        "flat_statements": "only_thought",
        "groups": "COMMENTING backed named",
        "closings": "closing",
        "hearsay": "unowned",
        "items": "Attribution",
        "own_turns": "OwnTurn",
        "quotation_sources": "QuotationSource",
        "sign_off": "Backed STANDINGS SignOff",
        "sourcing": "BE Sourced owned_up",
        "statements": "FIRST_PERSON LONGEST_SENTENCE only_aside rests told told_before voiced",
        "undone": "ASKS not_happened",
        "weighers": "weight",
    },
)
