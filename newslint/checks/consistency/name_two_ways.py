"""CST003 name-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST003", "name-two-ways", severity="warning", confidence=0.8, when="odd_names")
def name_two_ways(odd_names: list[Hit]) -> list[Hit]:
    """A name is spelled in two ways.

    Marked is the spelling that appears once, beside one that differs by a letter: of a full name that
    shares its other part, of a surname or first name alone that nobody in the story has, or of a name that
    has an accent or a capital inside elsewhere. Which is right only a look at the source can tell.

    Bad: Rhona Teague, 41, opened the mill in May. [[Tegue]] said the wheel was new. Teague has two sons.
    Bad: Philip Osei read the books on Monday. A month later [[Phillip]] Osei read them again. Osei signed.
    Bad: Rhona LaGarde opened the mill. [[Lagarde]] said the wheel was new. LaGarde has two sons.
    Good: Rhona Teague, 41, opened the mill. Teague said the wheel was new.
    Near miss: Mario Vance and Maria Vance opened the mill. The Vances said the wheel was new.
    Near miss: Rhona Teague opened the mill in Austria. Teague has flown to Australia.
    """
    return odd_names
