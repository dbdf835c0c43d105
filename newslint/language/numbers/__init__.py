"""Numbers in figures and words, their units, and what they measure."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.numbers.noun_phrases import (
        measured as measured,
        owner as owner,
    )
    from newslint.language.numbers.numerals import (
        NUMBER_WORDS as NUMBER_WORDS,
        STARTS as STARTS,
        TEENS as TEENS,
        TENS as TENS,
        UNITS as UNITS,
        Number as Number,
        number_at as number_at,
        ordinal_at as ordinal_at,
    )
    from newslint.language.numbers.parts import (
        Reading as Reading,
    )
    from newslint.language.numbers.phrases import (
        readings as readings,
    )
    from newslint.language.numbers.units import (
        COUNTED_OLD_YEARS as COUNTED_OLD_YEARS,
        LENGTHS as LENGTHS,
        OTHER_MEASURES as OTHER_MEASURES,
        STOP_WORDS as STOP_WORDS,
        TIMES as TIMES,
        is_plural as is_plural,
        singular as singular,
    )

__getattr__ = door(
    __name__,
    {
        "noun_phrases": "measured owner",
        "numerals": "NUMBER_WORDS Number STARTS TEENS TENS UNITS number_at ordinal_at",
        "parts": "Reading",
        "phrases": "readings",
        "units": "COUNTED_OLD_YEARS LENGTHS OTHER_MEASURES STOP_WORDS TIMES is_plural singular",
    },
)
