"""CST022 letters-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST022", "letters-two-ways", severity="info", confidence=0.8, when="odd_letters")
def letters_two_ways(odd_letters: list[Hit]) -> list[Hit]:
    """A word has an accent, capitals or points here, and none there: cliché and cliche, Unesco and UNESCO.

    Marked is the form that is used less. Where a word begins a sentence or stands in a name its capital
    says nothing.

    Bad: The café is old. Each café has a cat, and the [[cafe]] in Hull has two.
    Bad: A vote in Unesco failed. The head of Unesco said so, and a clerk of [[UNESCO]] wept.
    Bad: She has a PhD from Hull. Her PhD was on bees, and her [[Ph.D.]] won a prize.
    Good: The café is old. Each café has a cat.
    Near miss: The café is old. “The cafe is new,” it says in Cafe Rouge. Each café has a cat.
    Near miss: A vote in Unesco failed. The head of UNESCO wept.
    """
    return odd_letters
