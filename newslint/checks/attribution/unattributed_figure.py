"""ATT001 unattributed-figure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import FigureSource, Sourced
from newslint.finding import Hit
from newslint.registry import rule

_NOBODY = "This figure has no source. Say who counted, and when."
_AFTER_LEAD = 3  # whoever speaks so soon after the lead may have counted what it tells
_ASIDE = "The source of the sentence does not cover this figure. Say whose it is."


@rule("ATT001", "unattributed-figure", severity="warning", confidence=0.8, not_kinds=("blog",))
def unattributed_figure(
    sourcing: list[Sourced], figure_sources: list[FigureSource]
) -> Iterator[Hit]:
    """A statistic has no source.

    A share of a group or a running tally was counted by somebody, in some year: readers must be
    told by whom. The source may stand in the sentence or in those beside it. Scores, ages, dates,
    prices on the board and what a reporter can count in the room need none.

    Bad: Women have made up [[more than 40% of new doctors]] in recent years.
    Bad: [[More than 300 people]] have died in the heat.
    Bad: Sales of electric bikes [[have tripled]] since 2020.
    Good: Women made up more than 40% of new doctors last year, the Medical Council said.
    Near miss: The ferry can take 300 people and 40 cars.
    Near miss: The council published its survey on Monday. It found that 40% of tenants want to move.
    """
    marked = -1  # one figure a sentence is enough
    for each in figure_sources:
        if each.number == marked or each.standing not in ("unsourced", "aside"):
            continue
        marked = each.number
        if each.standing == "aside":
            yield Hit(each.start, each.end, _ASIDE, severity="info", confidence=0.6)
        else:
            lead = each.number == 0 and any(item.says for item in sourcing[1:_AFTER_LEAD])
            yield Hit(each.start, each.end, _NOBODY, severity="info" if lead else None)
