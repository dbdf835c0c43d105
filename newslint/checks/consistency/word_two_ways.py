"""CST004 word-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST004", "word-two-ways", severity="warning", confidence=0.9, when="odd_words")
def word_two_ways(odd_words: list[Hit]) -> list[Hit]:
    """A word that no dictionary knows appears once, and one that differs by a slip elsewhere.

    It is a slip of the keyboard, in a word that the story spells rightly in another place.

    Bad: The town has a plan for the harbour. Its [[implementaiton]] will take years, and implementation is costly.
    Bad: The National Trust bought the mill. It is the [[Naitonal]] Trust's second.
    Good: The town has a plan. Its implementation will take years.
    Near miss: The geopark is one of two geoparks, and its geoparking is free. He was unhopeful and unhelpful.
    Near miss: The mill of Brannock is near Brannick, and so is Brunnock.
    """
    return odd_words
