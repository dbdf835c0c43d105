"""ATT009 thin-credential."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from newslint.analyses.attribution import LONGEST_SENTENCE, Sourced, told
from newslint.finding import Hit
from newslint.matching import Match, Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_VERDICTS = words("""
    flawed forgery fake hoax genuine authentic unsound unscientific unreliable invalid carcinogenic toxic poisonous
    unlawful unconstitutional illegal defective structurally obsolete negligent falsified forged doctored diagnosis
    misdiagnosed vaccine vaccines laboratory statistically peer radiation contaminated
    """)
_STUDIES = words("study method methods sample paper experiment trial findings data analysis model")
_WRONG = words(
    "flawed wrong false unsafe worthless meaningless biased rigged proved proves useless safe reliable"
)
_LINKS = words("of at from with ,")
_NEAR = 5  # lexemes behind a link in which the firm is named


@rule(
    "ATT009",
    "thin-credential",
    severity="info",
    confidence=0.75,
    not_kinds=("writer-is-source",),
    when="patterns",
)
def thin_credential(sourcing: list[Sourced]) -> Iterator[Hit]:
    """A source passes judgment, and nothing says where the expertise comes from.

    "An expert in housing" could be anybody. Say whom the source works for, what post or book or study
    makes the opinion worth having, so that readers can weigh it. The same goes for a beekeeper on a
    vaccine: what somebody owns, sings or walks gives no standing in a matter for a laboratory.

    Bad: Ann Lee, [[an expert in housing policy]], said the rents would fall.
    Bad: Bo Berg, [[a Danish security analyst]], called the plan naive.
    Bad: [[Pat Moss, who keeps bees in Thirsk, said]] the vaccine was unsafe.
    Good: Ann Lee, who teaches housing policy at Leeds University, said the rents would fall.
    Near miss: Bo Berg, a Nordbank analyst, called the plan naive.
    Near miss: Ann Lee, an economist, said the rents would fall. She has advised the Housing Council since 2011.
    """
    homes = _Homes(sourcing)
    for number, item in told(sourcing):
        short = item.last - item.first <= LONGEST_SENTENCE
        found = PATTERNS.find(item) if item.says and short else []
        for match in sorted(found, key=lambda match: not match.pattern.startswith("lay")):
            if match.pattern.startswith("lay") or not _explained(sourcing, homes, number, match):
                bare = match.pattern == "bare"
                yield Hit(match.start, match.end, _BARE if bare else _UNSHOWN)
                break


_BARE = "The credential says too little. Give the post, firm or work behind it."
_UNSHOWN = "Nothing shows why this source can judge it. Give the post, work or study that does."


@guard("expert")
def _expert(place: Place, i: int) -> bool:  # noqa: ARG001 - one signature for all
    """The sentence holds a verdict that takes an expert: on a vaccine, a forgery, a study's method."""
    its = set(place.low[place.first : place.last])
    return bool(its & _VERDICTS or (its & _STUDIES and its & _WRONG))


class _Homes:
    """The sentences that name a firm or place behind somebody's name, "Lee of Nordbank", by the name."""

    def __init__(self, sourcing: list[Sourced]) -> None:
        self._sourcing = sourcing

    def elsewhere(self, name: str, number: int) -> bool:
        """Whether another sentence than the one of this number does."""
        return any(each != number for each in self._found.get(name, ()))

    @cached_property
    def _found(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for number, item in enumerate(self._sourcing):
            lex = item.lexemes
            for i in item.outside:
                near = range(i + 2, min(i + 2 + _NEAR, item.last))
                if lex.at(i + 1) in _LINKS and any(map(lex.capital, near)):
                    found.setdefault(lex.words[i], set()).add(number)
        return found


def _explained(sourcing: list[Sourced], homes: _Homes, number: int, match: Match) -> bool:
    """Whether the story says elsewhere whom the source works for, or the next sentence what they did."""
    item = sourcing[number]
    lex = item.lexemes
    last = match.mark_first - 1 if match.pattern == "bare" else match.mark_last
    name = next(lex.words[k] for k in range(last - 1, match.first - 1, -1) if lex.capital(k))
    after = sourcing[number + 1] if number + 1 < len(sourcing) else None
    if after is not None and after.block == item.block:
        more = any(after.lexemes.capital(i) for i in after.outside if i != after.first)
        if more and lex.at(after.first) in ("she", "he"):
            return True
    return homes.elsewhere(name, number)
