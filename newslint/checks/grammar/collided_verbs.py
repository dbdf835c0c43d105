"""GRM001 collided-verbs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced
from newslint.analyses.story import TaggedStory
from newslint.finding import Hit
from newslint.matching import Place, guard, patterns
from newslint.registry import rule
from newslint.text import words

PATTERNS = patterns(__name__)
_OPENERS = words(
    "what whatever all everything anything everyone those little best most money who which than as"
)
"""What opens a clause whose verb may end right before another: "what he had began to bore them"."""
_NEAR = 6  # lexemes before the verb in which such a word stands


@rule("GRM001", "collided-verbs", severity="warning", confidence=0.9, when="patterns")
def collided_verbs(sourcing: list[Sourced], tagged: TaggedStory) -> Iterator[Hit]:
    """Two verb forms stand together that can't.

    It is what a half-made change leaves behind: "was closed" became "began to close", and "was" stayed.
    Only forms that English never puts side by side are named, so both words must be looked at.

    Bad: The work [[was began]] in May.
    Bad: Prices [[had went]] up before the vote.
    Bad: The choir [[did not went]] to Leeds.
    Near miss: What she had began to bore him.
    Near miss: All they did broke the old record.
    """
    for item in sourcing:
        for found in PATTERNS.find(item, tagged):
            yield Hit(found.start, found.end, _MESSAGES[found.pattern])


_MESSAGES = {
    "did": "After “did” a verb takes its plain form. Write that, or take out “did”.",
    "modal-s": "After this word a verb takes its plain form: take off the “s”, or take the word out.",
    "how-s": "In a question with “does” or “did” the verb takes its plain form: take off the “s”.",
    "modal": "After this word a verb takes its plain form. Write that, or take the word out.",
    "to": "After “to” a verb takes its plain form.",
    "have": "After “has” or “had” the verb needs its other form, as in “had gone”. Write that, or take out “had”.",
    "be-past": "These two verb forms don't go together. Keep one, or write the participle, as in “was begun”.",
    "be-plain": "After “be” this verb needs its participle, as in “will be played”.",
    "been-ing": "Two verb forms ran into each other. Keep one, or add the word that is missing.",
}


@guard("ends-in-s")
def _ends_in_s(place: Place, i: int) -> bool:
    """The word here has an S at its end, as the form after "he" has."""
    return place.at(i).endswith("s")


@guard("one-clause")
def _one_clause(place: Place, i: int) -> bool:
    """No clause opens in the words before that may end right here."""
    if place.at(i - 1) in ("that", "which") and i - place.first > 1:
        return place.tag(i - 2)[0] in ("NOUN", "PROPN")  # "a fire that had broke out"
    before = range(max(place.first, i - _NEAR), i)
    if any(place.low[k] in _OPENERS for k in before):
        return False
    if i - place.first < 2 or place.tag(i - 1)[0] != "PRON":
        return True
    # "the trouble they had began when": a clause without its "that"
    return place.tag(i - 2)[0] not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
