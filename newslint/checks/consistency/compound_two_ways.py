"""CST002 compound-two-ways."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CST002", "compound-two-ways", severity="info", confidence=0.85, when="odd_compounds")
def compound_two_ways(odd_compounds: list[Hit]) -> list[Hit]:
    """A compound is open here, and hyphenated or closed there.

    Marked is the form that is used less, or that no dictionary knows. Open and hyphenated forms are
    held against each other only in the same kind of place: “long-term care” before a noun and “care in
    the long term” are both right, and so are “a follow-up” and “they follow up”.

    Bad: The storm water filled the cellar. New pipes carry storm water to the sea, and [[stormwater]] fees rise.
    Bad: She plans a [[followup]] study. The last follow-up was in May.
    Bad: A boil-water notice is out. The [[boil water]] notice ends on Friday.
    Good: The storm water filled the cellar, and more storm water came.
    Near miss: The plan is for the long term. It is a long-term plan, which they will follow up in a follow-up.
    Near miss: Any one of them may come, and anyone may stay. She may be late; maybe he is too.
    """
    return odd_compounds
