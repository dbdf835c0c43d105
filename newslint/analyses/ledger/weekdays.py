"""Weekdays against dates."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.figures import DateMention, story_day
from newslint.analyses.ledger.ledger import Ledger
from newslint.document import Document
from newslint.finding import Hit, Related
from newslint.language.dates import WEEKDAY_NAMES, day_number, is_date, weekday

_GREGORIAN = 1753  # Britain and its colonies changed calendars the year before
_CLOSE = 120  # days from the story's date within which a date without a year has the story's
_TOGETHER = 120  # days between two dates that must be of one year


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Weekdays against dates."""
    document = ledger.document
    dates = ledger.dates
    today: tuple[int, int, int] | None = None
    asked = False
    unsure: list[DateMention] = []
    for mention in dates:
        if mention.weekday is None or mention.day is None or not mention.day.day:
            continue
        year, month, day = mention.day
        if not year:
            if not asked:
                today, asked = story_day(document), True
            if today is None:
                unsure.append(mention)
                continue
            if not mention.full or not _belongs(mention.full, mention.weekday, today):
                continue
            year = mention.full[0]
        if year < _GREGORIAN or not is_date(year, month, day):
            continue
        right = weekday(year, month, day)
        if right != mention.weekday:
            yield _hit(document, mention, WEEKDAY_NAMES[right], year)
    yield from _against_each_other(document, unsure)


def _belongs(full: tuple[int, int, int], named: int, today: tuple[int, int, int]) -> bool:
    """Whether a date without a year can't well be of another than the one nearest to the story."""
    if abs(day_number(*full) - day_number(*today)) <= _CLOSE:
        return True
    _, month, day = full
    return not any(
        is_date(year, month, day) and weekday(year, month, day) == named
        for year in range(today[0] - 2, today[0] + 2)
    )


def _hit(document: Document, mention: DateMention, right: str, year: int) -> Hit:
    words = document.text[mention.start : mention.end]
    comma = words.find(" ")
    date = mention.start + comma + 1
    written = document.text[date : mention.end]
    if str(year) not in written:
        written = f"{written}{' ' if written[0].isdigit() else ', '}{year}"
    if written.endswith(f", {year}"):
        written += ","
    return Hit(
        mention.start,
        mention.end,
        f"{written} is a {right}, not a {words[:comma].rstrip(',')}. "
        "Correct the weekday or the date.",
        (Related(date, mention.end, f"this date is a {right}"),),
    )


def _against_each_other(document: Document, mentions: list[DateMention]) -> Iterator[Hit]:
    """Dates without years in a story without a date: each is held against the first."""
    if len(mentions) < 2:
        return
    first = mentions[0]
    assert first.day is not None and first.weekday is not None
    for mention in mentions[1:]:
        assert mention.day is not None and mention.weekday is not None
        gaps = set()
        for year in (2023, 2024):  # a common year and a leap year
            if is_date(year, *first.day[1:]) and is_date(year, *mention.day[1:]):
                gaps.add(day_number(year, *mention.day[1:]) - day_number(year, *first.day[1:]))
        if not gaps or max(map(abs, gaps)) > _TOGETHER:
            continue
        expected = {(first.weekday + gap) % 7 for gap in gaps}
        if mention.weekday not in expected:
            other = document.text[first.start : first.end]
            right = " or ".join(WEEKDAY_NAMES[day] for day in sorted(expected))
            yield Hit(
                mention.start,
                mention.end,
                f"Counted from {other}, this date is a {right}. Correct one of the two.",
                (Related(first.start, first.end, "counted from this date"),),
                confidence=0.9,
            )
