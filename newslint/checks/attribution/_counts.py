"""Whether a study, a poll or a tally beside a sentence stands behind its figures."""

from __future__ import annotations

from newslint.analyses.sourcing import Sourced
from newslint.analyses.statements import voiced
from newslint.text import words

_EVIDENCE = words(
    "found finds show shows showed recorded estimated calculated measured identified concluded"
)


def counted_beside(sourcing: list[Sourced], number: int) -> bool:
    """Whether the sentence before names a study or says that somebody found it, or the one after does.

    One before a paragraph's end holds for the next paragraph's first only where a record shows it.
    """
    item, before = sourcing[number], sourcing[number - 1] if number else None
    if number + 1 < len(sourcing) and _from_survey(sourcing[number + 1]):
        return True
    if before is None:
        return False
    if before.block != item.block:
        return before.says is not None and not voiced(before)
    if before.says is not None:
        return False  # it says itself whether it goes on: "…, according to a count" does not
    return before.paper is not None or shown(before)


def _from_survey(item: Sourced) -> bool:
    """Whether a sentence tells how the figures before it were got: "The survey was taken in May"."""
    lex, i = item.lexemes, item.first + (item.lexemes.at(item.first) == "(")
    if lex.at(i) not in ("the", "this", "that", "these", "those"):
        return False
    return lex.at(i + 1) in _SURVEYS and lex.at(i + 2) not in ("of", "in", "on", "at", "for")


_SURVEYS = words(
    "survey poll study tally count figures figure data census analysis estimate total numbers statistics sample"
)


def shown(item: Sourced) -> bool:
    """Whether something shows or somebody finds it; "an estimated" is nobody's estimate."""
    lex = item.lexemes
    return any(lex.low[i] in _EVIDENCE and lex.at(i - 1) != "an" for i in item.outside)
