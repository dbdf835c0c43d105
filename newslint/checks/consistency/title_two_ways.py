"""CST015 title-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST015", "title-two-ways", severity="warning", confidence=0.85, when="odd_titles")
def title_two_ways(odd_titles: list[Hit]) -> list[Hit]:
    """A title before a name is whole here and short there, or has a point here and none there.

    Only the same kind of place is compared: a house may write “Professor Agnes Tull” first and “Prof. Tull” later.

    Bad: Prof. Tull said the roof was new. [[Professor]] Tull said so twice. Prof. Tull has a cat.
    Fixed: Prof. Tull said the roof was new. Prof. Tull said so twice. Prof. Tull has a cat.
    Bad: Dr Tull said the roof was new. Mr Reid and Dr Vance said so. [[Mr.]] Lowe has a cat.
    Good: Prof. Tull said the roof was new. Prof. Tull has a cat.
    Near miss: Professor Agnes Tull said the roof was new. Prof. Tull has a cat.
    Near miss: Captain Vance met Sgt. Lowe.
    """
    return odd_titles
