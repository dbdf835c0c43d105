"""The day of a story, by its own date or by what its first sentences say happened on what day."""

from __future__ import annotations

from newslint.analyses.figures import story_day
from newslint.analyses.ledger.ledger import Ledger
from newslint.language.dates import is_date, weekday

_LEAD = 4  # sentences that tell the news
_DATELINE = 8  # lexemes
_KEPT = "today"


def today(ledger: Ledger) -> tuple[int, int, int] | None:
    """The story's own date; else that of its lead, if no later year stands anywhere in the story."""
    if _KEPT not in ledger.kept:
        ledger.kept[_KEPT] = story_day(ledger.document) or _of_lead(ledger)
    day: tuple[int, int, int] | None = ledger.kept[_KEPT]
    return day


def _of_lead(ledger: Ledger) -> tuple[int, int, int] | None:
    """ "LEEDS, 3 March 2026 — …", "the court heard on Tuesday 3 March 2026": a weekday stands with what is new."""
    for line in ledger.body[:_LEAD]:
        for date in line.dates:
            if (
                date.full is None
                or date.day is None
                or not date.day.year
                or not line.own[date.first]
            ):
                continue
            opens = date.first - line.first < _DATELINE and line.lex.at(date.last) in _DASHES
            if opens or date.weekday is not None:
                return None if _latest(ledger) > date.full[0] else date.full
    return None


_DASHES = ("—", "–", "-", "", ".")


def _latest(ledger: Ledger) -> int:
    """The last year that a story names."""
    return max((d.day.year for d in ledger.dates if d.day is not None), default=0)


def years_of(ledger: Ledger) -> tuple[int, ...]:
    """The years that a story may be of: that of its day, else those in which its weekdays fit its dates."""
    day = today(ledger)
    if day is not None:
        return (day[0],)
    pairs = {
        (d.day.month, d.day.day, d.weekday)
        for d in ledger.dates
        if d.day is not None and d.weekday is not None and d.day.day and not d.day.year
    }
    if not pairs:
        return ()
    first = max(_latest(ledger), _OLDEST)
    return tuple(
        year
        for year in range(first, first + _AHEAD)
        if all(is_date(year, m, d) and weekday(year, m, d) == w for m, d, w in pairs)
    )


_OLDEST = 1990
_AHEAD = 12  # years
