"""Sentences that only take back or add to the one before: "Or at least, …", "Or so …", "Let alone …"."""

from __future__ import annotations

from newslint.startup.patterns import lazy

_AFTERTHOUGHT = lazy(
    r"Or(?: at least| rather| at any rate| more (?:exactly|precisely|accurately)),? [^?!]+\."
    r"|Or so (?:the|he|she|they|it|we|his|her|its|their|an?|[A-Z]\w+) [^?!,]+\."
    r"|(?:Let alone|Much less|Still less|To say nothing of|Not to mention) [^?!,]+\."
    r"|(?:Though|Although|Albeit|But|And|If) (?:not|never) (?:[a-z’]+ ){1,9}?[\w’]+\.",
)
_VERB = lazy(
    r"\b(?:is|was|are|were|has|had|have|does|did|do|will|would|can|could|may|might|\w+ed|said|went|came|told|knew|made|took)\b"
)
_OPENERS = (
    "Or ",
    "Let ",
    "Muc",
    "Sti",
    "To say",
    "Not",
    "Tho",
    "Alt",
    "Alb",
    "But n",
    "And n",
    "If n",
)
_NEGATED = ("Tho", "Al", "But", "And", "If")


def afterthought(said: str) -> bool:
    """Whether a sentence is an afterthought, told from its words alone."""
    if not said.startswith(_OPENERS) or _AFTERTHOUGHT.fullmatch(said) is None:
        return False
    # "But not one of them was hurt" is a sentence.
    return not said.startswith(_NEGATED) or _VERB.search(said) is None
