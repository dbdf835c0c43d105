"""Guards of the attribution rules' patterns, beside those of `newslint.matching.guards`."""

from __future__ import annotations

from newslint.analyses.attribution.diary import scheduled
from newslint.matching import Place, guard

_PARTING = frozenset(", ; : — – ( )".split())


@guard("clause")
def _clause(place: Place, i: int) -> bool:
    """A clause begins here: the sentence, or what follows a comma or the like."""
    return i == place.first or place.at(i - 1) in _PARTING


@guard("scheduled")
def _scheduled(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence tells when or where something in the diary will be."""
    return scheduled(place.item)
