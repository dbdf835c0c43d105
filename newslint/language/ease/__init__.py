"""Readability formulas, and the syllables that they count."""

from __future__ import annotations

from newslint.startup.doors import door
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.ease.formulas import (
        FEWEST as FEWEST,
        TITLES as TITLES,
        Counts as Counts,
        count as count,
        counted as counted,
        flesch_kincaid_grade as flesch_kincaid_grade,
        glance as glance,
        rough_grade as rough_grade,
        scores as scores,
        total as total,
    )
    from newslint.language.ease.measures import (
        Traits as Traits,
        ease as ease,
        is_nominalisation as is_nominalisation,
        is_rare as is_rare,
        traits as traits,
    )
    from newslint.language.ease.syllables import (
        SyllableTable as SyllableTable,
    )

__getattr__ = door(
    __name__,
    {
        "formulas": """
            Counts FEWEST TITLES count counted flesch_kincaid_grade glance rough_grade scores total
        """,
        "measures": "Traits ease is_nominalisation is_rare traits",
        "syllables": "SyllableTable",
    },
)
