"""Flat claims: causes, forecasts and superlatives in the paper's own voice, which nobody knows by looking."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import told
from newslint.matching import Place, guard, patterns
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.text import words

PATTERNS = patterns(__name__, guards="newslint.analyses.attribution.guards")
ClaimKind = Literal["cause", "forecast", "superlative"]
_BESIDE_A_NAME = "superlative-beside-a-name"
_SHORT_ER = 5


class FlatClaim(NamedTuple):
    """A claim that no source has a hold on: its words in code points of the plain text, its kind.

    number: of its sentence in `sourcing`.
    """

    start: int
    end: int
    kind: ClaimKind
    number: int


def flat_claims(
    sourcing: list[Sourced], own_account: bool, flat_statements: list[tuple[int, Sourced]]
) -> list[FlatClaim]:
    """The claims of flat statements in text order, of each kind the first in a sentence.

    What is said beside a name in passing no verb of saying covers: "Berg, the most trusted man in the
    valley, said". So that is asked of all statements.
    """
    if own_account:
        return []
    bare = {number for number, _ in flat_statements}
    result: list[FlatClaim] = []
    for number, item in told(sourcing):
        seen: set[tuple[bool, str]] = set()
        for found in PATTERNS.find(item):
            beside = found.pattern == _BESIDE_A_NAME
            kind: Any = found.pattern.partition("-")[0]  # a ClaimKind, as the patterns are named
            if (beside or number in bare) and (beside, kind) not in seen:
                seen.add((beside, kind))
                result.append(FlatClaim(found.start, found.end, kind, number))
    return result


@guard("definite")
def _definite(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence opens with "the", "this" or "that"."""
    return place.at(place.first) in ("the", "this", "that")


@guard("comparative")
def _comparative(place: Place, i: int) -> bool:
    """A comparative is next: "a graver crisis", "a worse year"."""
    word = place.at(i)
    if word in ("worse", "better"):
        return True
    short = word.endswith("er") and len(word) > _SHORT_ER and word not in _AGENTS
    return short and place.at(i - 1) in ("a", "an") and place.at(i + 1).isalpha()


@guard("according")
def _according(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """Somewhere in the sentence "according" names a source."""
    return place.first_where("according", lambda k: place.low[k] == "according") < place.last


_AGENTS = words("""
    number member matter paper letter winter summer order river water leader player manager corner offer minister
    officer father mother brother sister daughter teacher driver former other another further rather together over
    under after never ever border barrier quarter chapter center master finger answer power tower shower
    """)
