"""CON010 share-and-count."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON010", "share-and-count", severity="error", confidence=0.9, when="clashing_shares")
def share_and_count(clashing_shares: list[Hit]) -> list[Hit]:
    """A share is not what its figures make it: so many of so many, so many per cent of a sum, shares beyond a
    hundred.

    Every figure may be anything that is written so, and some cut digits off a percentage. Answers of which
    people may give several can exceed a hundred, and are left alone where the story says so.

    Bad: Some 120 of the 400 members, or [[40 percent]], voted.
    Bad: The levy raised $600,000, or [[25%]] of the $3 million total.
    Bad: In the poll, 45% chose the pier, 40% the tram and [[25%]] the baths, Ipsos said.
    Good: Some 120 of the 400 members, or 30 percent, voted.
    Near miss: Of 1,214 homes checked, 401 (33%) had lead pipes.
    Near miss: In the poll, 45% chose the pier, 40% the tram and 25% both of them.
    """
    return clashing_shares
