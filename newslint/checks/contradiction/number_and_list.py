"""CON014 number-and-list."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON014", "number-and-list", severity="warning", confidence=0.85, when="clashing_lists")
def number_and_list(clashing_lists: list[Hit]) -> list[Hit]:
    """A number is announced, and another number of items is listed.

    Counted are names, and short items behind a colon. A list that says “including” is none.

    Bad: He leaves [[two sons]], Carl, Paul and Martin, the family said.
    Bad: [[Three cities]] bid for the games: Oslo, Bergen, Hull and Leeds.
    Bad: She is survived by her [[three daughters]], Ann and Mary.
    Good: He leaves three sons, Carl, Paul and Martin, the family said.
    Near miss: He leaves two sons, Carl, a pilot, and Martin, a baker.
    Near miss: Three cities bid for the games, including Oslo and Bergen.
    """
    return clashing_lists
