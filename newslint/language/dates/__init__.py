"""Days, months, hours and spans of time, as English writes them."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.dates.calendar import (
        MONTHS as MONTHS,
        SEASONS as SEASONS,
        WEEKDAY_NAMES as WEEKDAY_NAMES,
        WEEKDAYS as WEEKDAYS,
        add_months as add_months,
        date_of as date_of,
        day_number as day_number,
        is_date as is_date,
        weekday as weekday,
    )
    from newslint.language.dates.clock import (
        clock_at as clock_at,
    )
    from newslint.language.dates.holidays import (
        holiday_date as holiday_date,
    )
    from newslint.language.dates.parts import (
        Day as Day,
        Phrase as Phrase,
        Shift as Shift,
    )
    from newslint.language.dates.readings import (
        phrases as phrases,
    )

__getattr__ = door(
    __name__,
    {
        "calendar": """
            MONTHS SEASONS WEEKDAYS WEEKDAY_NAMES add_months date_of day_number is_date
            weekday
        """,
        "clock": "clock_at",
        "holidays": "holiday_date",
        "parts": "Day Phrase Shift",
        "readings": "phrases",
    },
)
