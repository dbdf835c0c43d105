"""The Gregorian calendar in whole numbers, and names of its parts. No clock is ever read.

Day numbers count from 1 March of the year 0 (Howard Hinnant, "chrono-Compatible Low-Level Date
Algorithms"), only to be compared and added to; `datetime` would cost 2 ms at the start of a run.
"""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
"""Month names and their abbreviations, lower case, to 1 … 12."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Weekday names, lower case, to 0 (Monday) … 6."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Season names to the codes that stand for them in the place of a month (ISO 8601-2)."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """How many days a month (1 to 12) has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def day_number(year: int, month: int, day: int) -> int:
    """A number that grows by one a day."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year


def date_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, of_era = divmod(number, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def weekday(year: int, month: int, day: int) -> int:
    """0 for Monday … 6 for Sunday."""
    return (day_number(year, month, day) + 2) % 7


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month some months later, or earlier where `months` is negative."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def easter(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741 - the names of the published algorithm
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return month, day + 1


def nth_weekday(year: int, month: int, day: int, nth: int) -> int:
    """The day of the month of its nth weekday `day` (0 is Monday); -1 is the last one."""
    if nth > 0:
        return 1 + (day - weekday(year, month, 1)) % 7 + 7 * (nth - 1)
    last = days_in(year, month)
    return last - (weekday(year, month, last) - day) % 7
