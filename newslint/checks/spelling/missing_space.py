"""SPL003 missing-space."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("SPL003", "missing-space", severity="warning", confidence=0.95, when="odd_joins")
def missing_space(odd_joins: list[Hit]) -> list[Hit]:
    """Two words, or two sentences, have no space between them.

    It gets lost where lines are joined or a link is taken out. Of two words one is small and common (“and”,
    “with”, “which”), and together they are no word; of two sentences both words at the stop are words.

    Bad: The fair will be on for [[yearsand]] years.
    Bad: The fair [[begins.They]] will come.
    Fixed: The fair begins. They will come.
    Near miss: See fair.gov on the web, Data.Gov and the cottagethat.html page.
    Near miss: The wheelwright, Mr Halland, lives in a farmland hamlet with Northe of BuiltWith.
    """
    return odd_joins
