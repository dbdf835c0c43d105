"""CON018 pronoun-and-person."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON018", "pronoun-and-person", severity="warning", confidence=0.75, when="clashing_pronouns")
def pronoun_and_person(clashing_pronouns: list[Hit]) -> list[Hit]:
    """A sentence opens with “he” for a woman, or with “she” for a man.

    Only where the sentence before speaks of one person alone, by a name that is a woman's or a man's and by a
    pronoun of that gender; or where “she said” follows one speaker, called “he” or by a man's name, and
    nobody else is named between.

    Bad: The Ashby coach, Philippa Stroud, said her side had been calm at tea. [[He]] had told the batters to wait.
    Bad: Peter Holt sold his boat in May. [[She]] now keeps bees on the island.
    Good: The Ashby coach, Philippa Stroud, said her side had been calm at tea. She had told the batters to wait.
    Near miss: Philippa Stroud said her husband had been calm at tea. He had told the batters to wait.
    Near miss: Philippa Stroud met Peter Holt at her office. He had told the batters to wait.
    """
    return clashing_pronouns
