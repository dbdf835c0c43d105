"""Whether a study, a poll or a tally beside a sentence stands behind its figures."""

from __future__ import annotations

from newslint.analyses.attribution.sourcing import Sourced
from newslint.analyses.attribution.statements import voiced
from newslint.analyses.figures import Figure
from newslint.document import Document
from newslint.text import words

_COUNTS = words("""
    study studies trial trials survey surveys poll polls census audit review inquiry report research analysis results
    accounts figures data statistics count findings estimates
    """)
_ACCOUNTS = words("profit profits revenue revenues earnings sales turnover income")
_REACH = 3
"""Sentences after a figure in which the evidence may still be named: a lead tells, its next line says who counted."""
_EVIDENCE = words(
    "found finds show shows showed recorded estimated calculated measured identified concluded"
)


def rests_from(document: Document, sourcing: list[Sourced], figures: list[Figure]) -> int:
    """The number of the first sentence whose figures rest on evidence that the story names.

    A study, a poll or a company's accounts that somebody gives a figure from stands behind the run of
    figures that follows: desks name it once. As many as there are sentences where nothing is named.
    """
    for headline in document.of_kind("headline"):
        if not _COUNTS.isdisjoint(document.slice(headline).lower().replace(",", " ").split()):
            return 0
    at = 0
    for number, item in enumerate(sourcing):
        while at < len(figures) and figures[at].start < item.start:
            at += 1
        if at < len(figures) and figures[at].start < item.end and _names_evidence(item):
            return max(0, number - _REACH)
    return len(sourcing)


def _names_evidence(item: Sourced) -> bool:
    """Whether a sentence says what its figures are from: "a study found", "the firm said its profit"."""
    if item.says is None and item.paper is None:
        return False
    low = item.lexemes.low
    its = {low[i] for i in item.outside}
    return not (_COUNTS.isdisjoint(its) and _ACCOUNTS.isdisjoint(its))


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
        return not voiced(before)  # "…, according to a count" says itself that it doesn't go on
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
